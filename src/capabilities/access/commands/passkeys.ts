import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Passkeys } from '../domain/proofs.ts';
import { loadWithHash } from '../sql/load-local.ts';
import { recordChallengeUsed, recordPasskey, recordPasskeyRemoved } from '../sql/record-local.ts';

interface Here { readonly db: Connection; readonly now: Date; readonly account: number }
export const longestPasskeyName = 60;

export async function addPasskey({ db, now, account }: Here, passkeys: Passkeys, given: { readonly answer: string; readonly name: string; readonly session: string }): Promise<Outcome<true, 'not-good'>> {
  const found = await loadWithHash(db, account);
  const added = await passkeys.checkAdded(given.answer, { session: given.session, now });
  if (!found || found.account.closed || !added || !await recordChallengeUsed(db, added.challenge, now)) return refuse('not-good');
  recordPasskey(db, found.account, { ...added, name: given.name, at: now });
  return accept(true);
}

export async function removePasskey({ db, account }: Here, id: string): Promise<Outcome<true, 'not-there'>> {
  const found = await loadWithHash(db, account);
  return found && await recordPasskeyRemoved(db, found.account, id) ? accept(true) : refuse('not-there');
}
