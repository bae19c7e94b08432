import type { Person } from '../../../kernel/person.ts';

/** As much of a piece of work as decides who may open it. */
export interface Whose { readonly author: number; readonly teamId: number; readonly child: string; readonly restriction: number }

/**
 * Who may open a piece of work: its author, and who answers for its team: as a manager, standing in for one, or for the
 * quality of the whole; and who opened the child's work in an emergency. A practitioner does not read a colleague's. Of a
 * restricted child nobody does who is not named.
 */
export function maySee(who: Pick<Person, 'id' | 'manages' | 'named' | 'glass'>, work: Whose): boolean {
  if (work.restriction !== 0 && !who.named.includes(work.restriction)) return false;
  return work.author === who.id || who.manages.includes(work.teamId) || who.glass.some((each) => each.child === work.child);
}

/** Whether their lists hold the work of others too. */
export function seesTeams(who: Pick<Person, 'manages' | 'glass'>): boolean {
  return who.manages.length > 0 || who.glass.length > 0;
}

/** Whether they may open everything in all of their teams: then a list need not ask whose it is. */
export function seesAll(who: Pick<Person, 'teams' | 'manages'>): boolean {
  return who.teams.every((team) => who.manages.includes(team));
}
