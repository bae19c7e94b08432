import { dropSilent, eraseOldValues } from '../capabilities/caseload/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Turns, startTurns } from '../platform/jobs/turns.ts';

const anHour = 60 * 60_000;

/** At the start and then every hour: throws away what was read of returns whose reading was cut off, and erases the values of problems of a year ago. */
export function startReturnsSweeper(pool: Pool, { now = () => new Date(), everyMs = anHour } = {}): Turns {
  return startTurns(async () => {
    await inTransaction(pool, (db) => dropSilent(db, now()));
    await inTransaction(pool, eraseOldValues);
  }, everyMs);
}
