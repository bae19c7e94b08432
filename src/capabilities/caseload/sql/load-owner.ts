import type { Connection } from '../../../platform/db/connection.ts';

/** Who owns the list now; nobody else says so before this transaction ends. Null: nobody. */
export async function loadOwner(db: Connection, list: string): Promise<number | null> {
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.list_owner ' || $1))`, [list]);
  return (await db.maybe<{ person: number }>('select person_id as person from caseload.list_owner where list = $1 and until_at is null', [list]))?.person ?? null;
}
