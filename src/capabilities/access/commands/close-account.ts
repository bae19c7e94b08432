import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type AccountClosed, type AccountReopened, closeAccount, reopenAccount, unusedBefore } from '../domain/close-account.ts';
import { loadAccountById } from '../sql/load.ts';
import { recordClosed, recordReopened, recordUnusedClosed } from '../sql/record.ts';

interface Act { readonly db: Connection; readonly who: { readonly id: number }; readonly now: Date }
type Refusal = 'not-there' | 'own-account' | 'closed-already' | 'open-already';

export async function closeById({ db, who, now }: Act, id: number): Promise<Outcome<AccountClosed, Refusal>> {
  const account = await loadAccountById(db, id);
  if (!account) return refuse('not-there');
  const outcome = closeAccount(account, { person: who.id, at: now });
  if (outcome.ok) recordClosed(db, outcome.value);
  return outcome;
}

export async function reopenById({ db, who, now }: Act, id: number): Promise<Outcome<AccountReopened, Refusal>> {
  const account = await loadAccountById(db, id);
  if (!account) return refuse('not-there');
  const outcome = reopenAccount(account, { person: who.id, at: now });
  if (outcome.ok) recordReopened(db, outcome.value);
  return outcome;
}

/** Those that nobody used for ninety days. One server does it at a time; answers how many it closed. */
export async function closeUnused(db: Connection, now: Date): Promise<number> {
  return recordUnusedClosed(db, { before: unusedBefore(now), at: now });
}
