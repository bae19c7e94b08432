import type { Connection } from '../../../platform/db/connection.ts';
import type { Asked } from '../domain/two-people.ts';

/** A line of the scheme, held until the transaction ends. */
export async function loadLineOfScheme(db: Connection, id: number): Promise<Asked | null> {
  return db.maybe<Asked>(
    'select id, asked_by as "askedBy", approved_by as "approvedBy", ended_at is not null as ended from access.delegation where id = $1 for update', [id]);
}
