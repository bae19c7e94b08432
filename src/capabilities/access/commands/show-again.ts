import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { PersonShown } from '../domain/account.ts';
import { attemptsMinutes, mayTry } from '../domain/attempts.ts';
import type { Local } from '../domain/way-in.ts';
import { loadAttempts, loadPasskey, loadWithHash } from '../sql/load-local.ts';
import { recordShownAgain } from '../sql/record.ts';
import { recordAttempt, recordAttemptFailed, recordAttemptGood, recordChallengeUsed, recordPasskeyUsed } from '../sql/record-local.ts';

/** Who is signed in, with which account, and where they ask from. */
export interface Here {
  readonly db: Connection;
  readonly now: Date;
  readonly person: number;
  readonly account: number;
  readonly from: string;
  readonly local: Local;
}
export type NotShown = 'too-many' | 'not-right';

/** Who is signed in has shown again who they are, by the way they came in. */
export function showAgain(db: Connection, shown: PersonShown): void {
  recordShownAgain(db, shown);
}

export async function showWithPassword(here: Here, password: string): Promise<Outcome<PersonShown, NotShown>> {
  const found = await loadWithHash(here.db, here.account);
  return tryToShow(here, 'password', () => here.local.passwords.isRight(found?.hash ?? null, password));
}

export async function showWithPasskey(here: Here, { answer, session }: { readonly answer: string; readonly session: string }): Promise<Outcome<PersonShown, NotShown>> {
  return tryToShow(here, 'passkey', async () => {
    const kept = await loadPasskey(here.db, here.local.passkeys.idOf(answer) ?? '');
    if (!kept || kept.account.id !== here.account) return false;
    const shown = await here.local.passkeys.checkShown(answer, kept, 'prove', { session, now: here.now });
    if (!shown || !await recordChallengeUsed(here.db, shown.challenge, here.now)) return false;
    recordPasskeyUsed(here.db, kept.id, { counter: shown.counter, at: here.now });
    return true;
  });
}

async function tryToShow({ db, now, person, account, from }: Here, way: 'password' | 'passkey', isRight: () => Promise<boolean>): Promise<Outcome<PersonShown, NotShown>> {
  const tried = { name: `account ${account}`, from };
  if (!mayTry(await loadAttempts(db, tried, new Date(now.getTime() - attemptsMinutes * 60_000)))) return refuse('too-many');
  const attempt = await recordAttempt(db, tried, now);
  if (!await isRight()) {
    recordAttemptFailed(db, { id: account, person });
    return refuse('not-right');
  }
  recordAttemptGood(db, attempt);
  const shown = { person, account, way };
  recordShownAgain(db, shown);
  return accept(shown);
}
