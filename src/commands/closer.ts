import { closeUnused } from '../capabilities/access/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Turns, startTurns } from '../platform/jobs/turns.ts';

const aDay = 24 * 60 * 60_000;

/** Once at the start and then every day: closes the accounts that nobody used for ninety days. */
export function startCloser(pool: Pool, { now = () => new Date(), everyMs = aDay } = {}): Turns {
  return startTurns(() => inTransaction(pool, (db) => closeUnused(db, now())), everyMs);
}
