import { closeUnused } from '../capabilities/access/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';

const aDay = 24 * 60 * 60_000;

/** Once at the start and then every day: closes the accounts that nobody used for ninety days. What fails is done the next day. */
export function startCloser(pool: Pool, { now = () => new Date(), everyMs = aDay } = {}): { stop(): Promise<void> } {
  const turn = () => inTransaction(pool, (db) => closeUnused(db, now())).then(() => undefined, () => undefined);
  const state = { under: turn() };
  const timer = setInterval(() => { state.under = state.under.then(turn); }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await state.under;
    },
  };
}
