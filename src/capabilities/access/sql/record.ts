import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

export function recordSignedIn(db: Connection, account: { id: number; person: number }): void {
  recordEntry(db, { what: 'person-signed-in', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
}

export function recordSignedOut(db: Connection, person: number): void {
  recordEntry(db, { what: 'person-signed-out', by: person, about: `person:${person}` });
}
