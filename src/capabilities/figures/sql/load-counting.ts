import type { Connection } from '../../../platform/db/connection.ts';

/** Waits until nobody else counts, and says what was counted last; null where nothing ever was. */
export async function loadCounting(db: Connection): Promise<string | null> {
  await db.rows(`select pg_advisory_xact_lock(hashtext('figures.counting'))`);
  return (await db.maybe<{ stamp: string }>('select stamp from figures.counting order by id desc limit 1'))?.stamp ?? null;
}

/** A digest of everything that figures are counted from and by. */
export async function loadStamp(db: Connection, text: string): Promise<string> {
  return (await db.one<{ stamp: string }>(`select encode(sha256(convert_to($1, 'UTF8')), 'hex') as stamp`, [text])).stamp;
}
