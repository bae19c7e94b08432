import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordFollowed } from '../sql/record-supervision.ts';

/** Whose line somebody’s supervision is in changes with their team. */
export async function followWorkers(db: Connection, today: Day): Promise<void> {
  recordFollowed(db, today);
}
