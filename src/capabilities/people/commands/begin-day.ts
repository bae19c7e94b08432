import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordNamesOf } from '../sql/record-change.ts';
import type { Settled } from './act.ts';

/** What was set to begin on this day takes effect: teams have their new names, and what follows people comes along. */
export async function beginDay(db: Connection, today: Day, settled: Settled): Promise<void> {
  recordNamesOf(db, today);
  await settled(db, today);
}
