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

interface Roles {
  readonly name: string; readonly mighty: boolean; readonly owns: boolean; readonly commit: string;
  /** The role for visitors who see the whole is there, can be taken on, and gives nothing before. */
  readonly whole: boolean; readonly inherits: boolean;
}

const SCHEMAS = `('journal', 'checks', 'standards', 'people', 'platform', 'access', 'caseload', 'privacy', 'notices', 'jobs')`;

/**
 * What about the roles that serve people could switch off what the database holds: row-level security and grants bind
 * neither a superuser, nor who bypasses them, nor the owner of the tables; and the role for visitors who see the whole must
 * be taken on, not had. Empty when all is well.
 */
export async function unsafeRole(db: Connection): Promise<string[]> {
  const found = await db.one<Roles>(
    `select current_user as name, bool_or(r.rolsuper or r.rolbypassrls or r.rolcreaterole) as mighty, current_setting('synchronous_commit') as commit,
       bool_or(exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname in ${SCHEMAS} and pg_has_role(r.oid, c.relowner, 'member'))) as owns,
       count(*) = 2 and coalesce(bool_or(r.rolname <> current_user and pg_has_role(r.oid, 'member')), false) as whole,
       coalesce(bool_or(r.rolname <> current_user and pg_has_role(r.oid, 'usage')), false) as inherits
     from pg_roles r where r.rolname in (current_user, current_user || '_all')`);
  return faultsOf(found);
}

function faultsOf({ name, mighty, owns, commit, whole, inherits }: Roles): string[] {
  return [
    ...(mighty ? [`the application's role ${name} may do too much: it, or ${name}_all, is a superuser, bypasses row-level security or makes roles`] : []),
    ...(owns ? [`the application's role ${name} owns the tables, or is a member of the role that does: give it one that owns nothing`] : []),
    ...(whole ? [] : [`the application's role ${name} is no member of ${name}_all, which it takes on for visitors who see the whole: docs/guide/run-it.md`]),
    ...(inherits ? [`the application's role ${name} has what ${name}_all may see at all times: alter role ${name} noinherit, and grant ${name}_all to it again`] : []),
    ...(['on', 'remote_apply'].includes(commit) ? [] : [`synchronous_commit is ${commit} for the role ${name}: what was said to be kept can be lost`]),
  ];
}
