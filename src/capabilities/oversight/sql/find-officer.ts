import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { ChildWithLines } from '../../caseload/index.ts';

/** A child whom somebody chairs or reviews: as which of the two, and since when. Of the lines only when the plan or care began, ended and was reviewed. */
export type ChildOfOfficer = Omit<ChildWithLines, 'unallocated'> & { readonly roles: readonly ('chair' | 'reviewing-officer')[]; readonly since: Day | null };

/** The children of whoever is signed in, by the authority's own list of chairs and reviewing officers, in whatever team. */
export async function listChildrenOfOfficer(db: Connection, today: Day): Promise<ChildOfOfficer[]> {
  return db.rows<ChildOfOfficer>(
    `select number, reference, born_on as "bornOn", status, team_id as "teamId", team, worker_id as "workerId", worker, last_seen as "lastSeen", as_at as "asAt", roles, since, lines
     from oversight.children_of_officer($1)`, [today]);
}
