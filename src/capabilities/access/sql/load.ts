import type { Connection } from '../../../platform/db/connection.ts';

/** An account that can be used: not closed. */
export interface Account { readonly id: number; readonly person: number }

export async function loadAccount(db: Connection, person: number): Promise<Account | null> {
  const found = await db.rows<Account>(
    'select id, person_id as person from access.account where person_id = $1 and closed_at is null order by id limit 1', [person]);
  return found[0] ?? null;
}
