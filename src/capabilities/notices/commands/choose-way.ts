import type { Connection } from '../../../platform/db/connection.ts';
import type { Way } from '../domain/notice.ts';
import { recordWay } from '../sql/record.ts';

/** Everybody chooses for themselves when they are told. */
export async function chooseWay(db: Connection, person: number, way: Way, now: Date): Promise<void> {
  recordWay(db, person, way, now);
}
