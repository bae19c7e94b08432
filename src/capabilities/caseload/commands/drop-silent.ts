import type { Connection } from '../../../platform/db/connection.ts';
import { recordSilentDropped } from '../sql/record-extract.ts';

/** Throws away what was read of returns that nobody reads any more. Answers the numbers of their extracts. */
export async function dropSilent(db: Connection, at: Date): Promise<readonly number[]> {
  return recordSilentDropped(db, at);
}
