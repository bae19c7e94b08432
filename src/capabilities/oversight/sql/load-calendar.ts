import type { Connection } from '../../../platform/db/connection.ts';

/** A secret that nobody can guess. */
export async function loadCalendarSecret(db: Connection): Promise<string> {
  return (await db.one<{ secret: string }>(`select 'tsc_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') as secret`)).secret;
}
