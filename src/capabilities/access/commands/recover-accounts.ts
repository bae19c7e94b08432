import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadInPostMeant } from '../../people/index.ts';
import type { Account } from '../domain/account.ts';
import { loadAccountsOf } from '../sql/load.ts';
import { recordReopened, recordUnlinked } from '../sql/record.ts';

interface Meant { readonly person: string; readonly at: Date; readonly today: Day }
export interface Recovered { readonly person: string; readonly accounts: number }
export type CannotRecover = 'nobody' | 'several' | 'no-such-account';

/** By whoever runs the service, where no administrator can: their closed accounts are open again. */
export async function reopenFor(db: Connection, meant: Meant): Promise<Outcome<Recovered, CannotRecover>> {
  return each(db, meant, ({ closed }) => closed, (account) => recordReopened(db, { account: account.id, person: account.person, by: null, at: meant.at }));
}

/** The provider knows them by another identity now: the next time they come they are matched by their address anew. */
export async function unlinkFor(db: Connection, meant: Meant): Promise<Outcome<Recovered, CannotRecover>> {
  return each(db, meant, ({ linked }) => linked, (account) => recordUnlinked(db, account));
}

async function each(db: Connection, { person, today }: Meant, wanted: (account: Account) => boolean, record: (account: Account) => void): Promise<Outcome<Recovered, CannotRecover>> {
  const [meant, ...more] = await loadInPostMeant(db, person, today);
  if (!meant) return refuse('nobody');
  if (more.length > 0) return refuse('several');
  const accounts = (await loadAccountsOf(db, meant.id)).filter(wanted);
  if (accounts.length === 0) return refuse('no-such-account');
  for (const account of accounts) record(account);
  return accept({ person: meant.name, accounts: accounts.length });
}
