import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { findPerson, loadInPostByEmail } from '../../people/index.ts';
import type { Account, CannotSignIn } from '../domain/account.ts';
import { type Identity, rolesOfGroups } from '../domain/provider.ts';
import { loadAccountOfSubject, loadAccountsOf } from '../sql/load.ts';
import { recordLinked, recordOpened, recordSignedIn } from '../sql/record.ts';

interface Arriving { readonly db: Connection; readonly now: Date; readonly today: Day }

/** By issuer and subject; the first time by the address that the provider vouches for, to somebody in post. */
export async function signInWithProvider(
  { db, now, today }: Arriving, identity: Identity, groupRoles: Readonly<Record<string, Role>>,
): Promise<Outcome<Account, CannotSignIn>> {
  const known = await loadAccountOfSubject(db, identity.issuer, identity.subject);
  const account = known ? accept(known) : await firstTime({ db, now, today }, identity);
  if (!account.ok) return account;
  if (account.value.closed) return refuse('closed');
  if (!await findPerson(db, account.value.person, today)) return refuse('nobody');
  recordSignedIn(db, { account: account.value, way: 'provider', at: now, groupRoles: rolesOfGroups(identity.groups, groupRoles) });
  return account;
}

async function firstTime({ db, now, today }: Arriving, identity: Identity): Promise<Outcome<Account, CannotSignIn>> {
  const person = identity.email === null ? null : await loadInPostByEmail(db, identity.email, today);
  if (person === null) return refuse('nobody');
  const theirs = await loadAccountsOf(db, person);
  const open = theirs.filter((each) => !each.closed);
  if (theirs.length > 0 && open.length === 0) return refuse('closed');
  // An address can be given to somebody new; an account cannot.
  if (open.some((each) => each.linked)) return refuse('another-account');
  const account = open[0] ?? await recordOpened(db, person, { name: `${identity.subject} at ${identity.issuer}`, at: now });
  const linked = account && await recordLinked(db, account, identity);
  return linked ? accept(linked) : refuse('another-account');
}
