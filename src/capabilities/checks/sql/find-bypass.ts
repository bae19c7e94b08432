import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Elsewhere } from '../domain/bypass.ts';

/** Assessments that were authorised in the case system within a period, in the scope that is set on the connection: the newest first. */
export async function listElsewhere(db: Connection, { from, to }: { readonly from: Day; readonly to: Day }): Promise<Elsewhere[]> {
  return db.rows<Elsewhere>(`select child, number, team_id as "teamId", coalesce(team, 'No team') as team, worker, started, authorised, here from checks.assessments_elsewhere($1, $2) order by authorised desc, child`, [from, to]);
}

/** From which day on the check of assessments gates; null: it only advises. And the day of the newest lists; null: none. */
export async function findSince(db: Connection): Promise<{ readonly liveFrom: Day | null; readonly lists: Day | null }> {
  return db.one<{ liveFrom: Day | null; lists: Day | null }>(
    `select (select live_from from checks.kind_rule where kind = 'assessment') as "liveFrom",
       (select as_at from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1) as lists`);
}
