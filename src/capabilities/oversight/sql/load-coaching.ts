import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** One of the two's, held until the end; null where it is not theirs. */
export async function loadCoaching(db: Connection, id: number): Promise<{ readonly begunOn: Day; readonly endedOn: Day | null } | null> {
  return db.maybe('select begun_on as "begunOn", ended_on as "endedOn" from oversight.coaching where id = $1 for update', [id]);
}
