import { settled } from '../app.ts';
import { beginDay } from '../capabilities/people/index.ts';
import { type Day, dayOf } from '../kernel/day.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';

const everyMs = 30_000;

/**
 * What was set for a day takes effect when it begins: at the start of the service and within half a minute of midnight.
 * Every app node does it; the second finds nothing left to do. What fails now is done at a later turn.
 */
export function startDayTurn(pool: Pool, now: () => Date = () => new Date()): { stop(): Promise<void> } {
  const state: { last: Day | null; under: Promise<void> } = { last: null, under: Promise.resolve() };
  const turn = async () => {
    const today = dayOf(now());
    if (state.last === today) return;
    await inTransaction(pool, (db) => beginDay(db, today, settled));
    state.last = today;
  };
  const next = () => { state.under = state.under.then(turn).catch(() => undefined); };
  next();
  const timer = setInterval(next, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await state.under;
    },
  };
}
