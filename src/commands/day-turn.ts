import { settled } from '../app.ts';
import { beginDay } from '../capabilities/people/index.ts';
import { type Day, dayOf } from '../kernel/day.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Turns, startTurns } from '../platform/jobs/turns.ts';

const everyMs = 30_000;

/**
 * What was set for a day takes effect when it begins: at the start of the service and within half a minute of midnight.
 * Every app node does it; the second finds nothing left to do.
 */
export function startDayTurn(pool: Pool, now: () => Date = () => new Date()): Turns {
  const state: { last: Day | null } = { last: null };
  return startTurns(async () => {
    const today = dayOf(now());
    if (state.last === today) return;
    await inTransaction(pool, (db) => beginDay(db, today, settled));
    state.last = today;
  }, everyMs);
}
