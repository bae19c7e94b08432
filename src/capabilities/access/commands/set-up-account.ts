import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { findNames } from '../../people/index.ts';
import type { Account } from '../domain/account.ts';
import { type Weakness, weaknessOf } from '../domain/password.ts';
import type { Passwords } from '../domain/proofs.ts';
import { type Invitation, loadInvitation } from '../sql/load-local.ts';
import { recordSignedIn } from '../sql/record.ts';
import { recordPassword } from '../sql/record-local.ts';

interface Here { readonly db: Connection; readonly now: Date; readonly authority: string; readonly passwords: Passwords }

/** With the link that was made for them, somebody chooses their password; that signs them in. */
export async function setUpAccount({ db, now, authority, passwords }: Here, { link, password }: { readonly link: string; readonly password: string }): Promise<Outcome<Account, 'not-good' | Weakness>> {
  const invitation = await loadInvitation(db, link);
  if (!invitation || !isGood(invitation, now)) return refuse('not-good');
  const { account } = invitation;
  const weak = weaknessOf(password, await wordsAbout(db, authority, account));
  if (weak) return refuse(weak);
  recordPassword(db, account, { hash: await passwords.hash(password), at: now });
  recordSignedIn(db, { account, way: 'password', at: now, groupRoles: [] });
  return accept(account);
}

export function isGood({ account, endsAt, used }: Invitation, now: Date): boolean {
  return !used && !account.closed && now < endsAt;
}

/** What somebody who knows the place and the person would try first. */
export async function wordsAbout(db: Connection, authority: string, account: Account): Promise<string[]> {
  return ['Touchstone', authority, (await findNames(db, [account.person])).get(account.person) ?? ''];
}
