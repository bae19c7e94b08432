import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

export function recordSignedIn(db: Connection, account: { id: number; person: number }): void {
  recordEntry(db, { what: 'person-signed-in', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
}

/** The name goes, and nobody can sign in with it; the number stays for what hangs on it. */
export async function recordAccountsErased(db: Connection, ids: readonly string[], by: number, at: Date): Promise<number> {
  const gone = await db.rows<{ id: number }>(
    `update access.account set name = 'erased-' || id, closed_at = coalesce(closed_at, $2) where id::text = any ($1) returning id`, [ids, at]);
  for (const { id } of gone) recordEntry(db, { what: 'account-erased', by, about: `account:${id}` });
  return gone.length;
}

export function recordSignedOut(db: Connection, person: number): void {
  recordEntry(db, { what: 'person-signed-out', by: person, about: `person:${person}` });
}
