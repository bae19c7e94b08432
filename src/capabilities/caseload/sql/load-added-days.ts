import type { Connection } from '../../../platform/db/connection.ts';
import type { AddedDay } from '../domain/clocks/added-day.ts';

/** Everything that is added and was not taken back. Whoever adds or takes back at the same moment waits. */
export async function loadAddedDays(db: Connection): Promise<(AddedDay & { readonly id: number })[]> {
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.added_day'))`);
  return db.rows<AddedDay & { id: number }>('select id, what, day from caseload.added_day where taken_back_at is null order by day, id');
}
