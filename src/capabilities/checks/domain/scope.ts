import type { Person } from '../../../kernel/person.ts';

/**
 * Who may open a piece of work in the teams they answer for: its author; managers, quality leads and those who stand in.
 * A practitioner does not read a colleague's.
 */
export function maySee(who: Pick<Person, 'id' | 'role' | 'standsInFor'>, author: number): boolean {
  return author === who.id || seesTeams(who);
}

/** Whether their lists hold the work of whole teams, or their own alone. */
export function seesTeams(who: Pick<Person, 'role' | 'standsInFor'>): boolean {
  return (who.role !== 'practitioner' && who.role !== 'administrator') || who.standsInFor.length > 0;
}
