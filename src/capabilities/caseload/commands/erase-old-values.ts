import type { Connection } from '../../../platform/db/connection.ts';
import { recordOldValuesErased } from '../sql/record-erased.ts';

/** Erases what stood in rows that were said to be wrong, of returns that came more than a year ago. Answers the numbers of their extracts. */
export async function eraseOldValues(db: Connection): Promise<readonly number[]> {
  return recordOldValuesErased(db);
}
