import type { Person } from '../../../kernel/person.ts';

/** As much of a piece of work as says who may see it, without its child. */
export interface WhoseIs { readonly author: number; readonly teamId: number; readonly restriction: number; /** The emergencies that open it. */ readonly opened: readonly number[] }

export type WhySees = 'author' | 'emergency' | 'whole' | 'stands-in' | 'manages';

/** Why somebody may open a piece of work: the rule of `maySee`, with its reason. Null where they may not. */
export function whySees(who: Pick<Person, 'id' | 'manages' | 'named' | 'glass' | 'whole' | 'role' | 'standsInFor'>, work: WhoseIs): WhySees | null {
  if (work.restriction !== 0 && !who.named.includes(work.restriction)) return null;
  if (work.author === who.id) return 'author';
  const open = who.glass.some((each) => work.opened.includes(each.id) || each.team === work.teamId);
  if (who.whole) return 'whole';
  if (open) return 'emergency';
  if (!who.manages.includes(work.teamId)) return null;
  return who.role === 'practitioner' && who.standsInFor.length > 0 ? 'stands-in' : 'manages';
}
