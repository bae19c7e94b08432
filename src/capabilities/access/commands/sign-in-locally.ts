import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { findPerson } from '../../people/index.ts';
import type { Account, Way } from '../domain/account.ts';
import { attemptsMinutes, mayTry } from '../domain/attempts.ts';
import type { Passkeys, Passwords } from '../domain/proofs.ts';
import { loadAttempts, loadByName, loadPasskey } from '../sql/load-local.ts';
import { recordSignedIn } from '../sql/record.ts';
import { recordAttempt, recordAttemptFailed, recordAttemptGood, recordChallengeUsed, recordPasskeyUsed } from '../sql/record-local.ts';

export interface Arriving { readonly db: Connection; readonly now: Date; readonly today: Day; readonly from: string }
export type NotSignedIn = 'too-many' | 'not-known';

/** By name and password. Who is not known costs as much work as who is, and is told the same. */
export async function signInWithPassword(
  arriving: Arriving, typed: { readonly name: string; readonly password: string }, passwords: Passwords,
): Promise<Outcome<Account, NotSignedIn>> {
  return tryToSignIn(arriving, { name: typed.name, way: 'password' }, async () => {
    const found = await loadByName(arriving.db, typed.name);
    const right = await passwords.isRight(found?.hash ?? null, typed.password);
    return { tried: found?.account ?? null, right };
  });
}

/** By a passkey, which says itself whose it is. */
export async function signInWithPasskey(
  arriving: Arriving, { answer, session }: { readonly answer: string; readonly session: string }, passkeys: Passkeys,
): Promise<Outcome<Account, NotSignedIn>> {
  const id = passkeys.idOf(answer) ?? '';
  return tryToSignIn(arriving, { name: `passkey ${id}`, way: 'passkey' }, async () => {
    const kept = await loadPasskey(arriving.db, id);
    const shown = kept && await passkeys.checkShown(answer, kept, 'sign-in', { session, now: arriving.now });
    const right = shown !== null && await recordChallengeUsed(arriving.db, shown.challenge, arriving.now);
    if (right) recordPasskeyUsed(arriving.db, id, { counter: shown.counter, at: arriving.now });
    return { tried: kept?.account ?? null, right };
  });
}

interface Tried { readonly tried: Account | null; readonly right: boolean }

/** The try is counted before anything is compared, so that of a thousand at once no more than ten are. */
async function tryToSignIn(
  { db, now, today, from }: Arriving, { name, way }: { readonly name: string; readonly way: Way }, look: () => Promise<Tried>,
): Promise<Outcome<Account, NotSignedIn>> {
  const since = new Date(now.getTime() - attemptsMinutes * 60_000);
  if (!mayTry(await loadAttempts(db, { name, from }, since))) return refuse('too-many');
  const attempt = await recordAttempt(db, { name, from }, now);
  const { tried, right } = await look();
  if (!tried || !right || tried.closed || !await findPerson(db, tried.person, today)) {
    recordAttemptFailed(db, tried);
    return refuse('not-known');
  }
  recordAttemptGood(db, attempt);
  recordSignedIn(db, { account: tried, way, at: now, groupRoles: [] });
  return accept(tried);
}
