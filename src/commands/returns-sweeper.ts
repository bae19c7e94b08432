import { dropSilent } from '../capabilities/caseload/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';

const anHour = 60 * 60_000;

/** At the start and then every hour: throws away what was read of returns whose reading was cut off. What fails is done the next hour. */
export function startReturnsSweeper(pool: Pool, { now = () => new Date(), everyMs = anHour } = {}): { stop(): Promise<void> } {
  const turn = () => inTransaction(pool, (db) => dropSilent(db, now())).then(() => undefined, () => undefined);
  const state = { under: turn() };
  const timer = setInterval(() => { state.under = state.under.then(turn); }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await state.under;
    },
  };
}
