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

/**
 * What about the role that the application connects with could switch off what the database holds: row-level security
 * and grants bind neither a superuser, nor who bypasses them, nor the owner of the tables. Empty when all is well.
 */
export async function unsafeRole(db: Connection): Promise<string[]> {
  const { name, mighty, owns, commit } = await db.one<{ name: string; mighty: boolean; owns: boolean; commit: string }>(
    `select current_user as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole as mighty, current_setting('synchronous_commit') as commit,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname in ('journal', 'checks', 'standards', 'people', 'platform', 'privacy', 'notices', 'jobs') and pg_has_role(c.relowner, 'member')) as owns
     from pg_roles r where r.rolname = current_user`);
  return [
    ...(mighty ? [`the application's role ${name} may do too much: it is a superuser, bypasses row-level security or makes roles`] : []),
    ...(owns ? [`the application's role ${name} owns the tables, or is a member of the role that does: give it one that owns nothing`] : []),
    ...(['on', 'remote_apply'].includes(commit) ? [] : [`synchronous_commit is ${commit} for the role ${name}: what was said to be kept can be lost`]),
  ];
}
