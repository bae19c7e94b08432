import type { Connection } from './connection.ts';

type Settings = Readonly<Record<string, string>>;

const watched = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_version_num'];

/**
 * What about this server could lose or garble what people were told is kept, one line each, in plain words.
 * Empty when all is well.
 */
export async function unsafeSettings(db: Connection): Promise<string[]> {
  const rows = await db.rows<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [watched],
  );
  return unsafeAmong(Object.fromEntries(rows.map((row) => [row.name, row.setting])));
}

export function unsafeAmong(settings: Settings): string[] {
  const faults: string[] = [];
  if (settings['fsync'] !== 'on') faults.push('fsync is off: a power cut can destroy the whole database');
  if (settings['full_page_writes'] !== 'on') {
    faults.push('full_page_writes is off: a power cut can leave half-written pages');
  }
  if (!['on', 'remote_apply'].includes(settings['synchronous_commit'] ?? '')) {
    faults.push(`synchronous_commit is ${settings['synchronous_commit']}: what was said to be kept can be lost`);
  }
  if (settings['data_checksums'] !== 'on') faults.push('data checksums are off: damage on the disk goes unnoticed');
  const version = Number(settings['server_version_num'] ?? 0);
  if (version < 150_000) faults.push(`the server is PostgreSQL ${Math.floor(version / 10_000)}: 15 or newer is needed`);
  return faults;
}
