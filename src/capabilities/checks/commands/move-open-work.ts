import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordMoved } from '../sql/record-moved.ts';

/** Whoever moves takes their open work along. What is decided stays where it was done: figures of then do not change. */
export async function moveOpenWork(db: Connection, today: Day): Promise<number> {
  return recordMoved(db, today);
}
