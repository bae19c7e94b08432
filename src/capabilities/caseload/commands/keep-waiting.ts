import type { Connection } from '../../../platform/db/connection.ts';
import { recordWaiting } from '../sql/record-extract.ts';

/** Says of returns that wait, or are being read, that nobody has forgotten them. */
export async function keepWaiting(db: Connection, extracts: readonly number[], at: Date): Promise<void> {
  recordWaiting(db, extracts, at);
}
