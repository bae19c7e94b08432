import type { Connection } from '../../../platform/db/connection.ts';
import { recordSessionsEnded } from '../sql/record.ts';

/** Somebody has ended sessions of theirs elsewhere; the platform ended them in the same transaction. */
export function endSessions(db: Connection, person: number, count: number): void {
  if (count > 0) recordSessionsEnded(db, person, count);
}
