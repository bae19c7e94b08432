import type { Person } from '../../../kernel/person.ts';

/**
 * Who may open a piece of work: its author, and who answers for its team: as a manager, standing in for one, or for the
 * quality of the whole. A practitioner does not read a colleague's.
 */
export function maySee(who: Pick<Person, 'id' | 'manages'>, work: { readonly author: number; readonly teamId: number }): boolean {
  return work.author === who.id || who.manages.includes(work.teamId);
}

/** Whether their lists hold the work of others too. */
export function seesTeams(who: Pick<Person, 'manages'>): boolean {
  return who.manages.length > 0;
}

/** Whether they may open everything in all of their teams: then a list need not ask whose it is. */
export function seesAll(who: Pick<Person, 'teams' | 'manages'>): boolean {
  return who.teams.every((team) => who.manages.includes(team));
}
