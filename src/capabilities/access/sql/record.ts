import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

export async function recordSignedIn(db: Connection, account: { id: number; person: number }): Promise<void> {
  await recordEntry(db, { what: 'person-signed-in', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
}

export async function recordSignedOut(db: Connection, person: number): Promise<void> {
  await recordEntry(db, { what: 'person-signed-out', by: person, about: `person:${person}` });
}
