import { countFigures } from '../capabilities/figures/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Turns, startTurns } from '../platform/jobs/turns.ts';

/**
 * At the start and then each half minute: counts the figures anew where something that they are counted from is new. One node
 * does it; the next finds it done. What cannot be counted is told to `faulty`, and tried again.
 */
export function startFiguresTurn(pool: Pool, faulty: (fault: unknown) => void, { now = () => new Date(), everyMs = 30_000 } = {}): Turns {
  return startTurns(() => inTransaction(pool, (db) => countFigures(db, now())).catch(faulty), everyMs);
}
