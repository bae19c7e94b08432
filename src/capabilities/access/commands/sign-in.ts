import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Account } from '../domain/account.ts';
import { loadAccount } from '../sql/load.ts';
import { recordSignedIn, recordSignedOut } from '../sql/record.ts';

/** Demonstration sign-in: anybody as anybody, which is why it exists in demonstration mode alone. */
export async function signInAs(db: Connection, person: number, at: Date): Promise<Outcome<Account, 'no-account'>> {
  const account = await loadAccount(db, person);
  if (!account) return refuse('no-account');
  recordSignedIn(db, { account, way: 'demonstration', at, groupRoles: [] });
  return accept(account);
}

export async function signOut(db: Connection, person: number): Promise<void> {
  recordSignedOut(db, person);
}
