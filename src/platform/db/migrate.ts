import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { accept, refuse, type Outcome } from '../../kernel/outcome.ts';
import { makeAlike, wholeRoleOf } from './roles.ts';

export type MigrateOptions = {
  /** Where the numbered files lie; ours unless another is named. */
  readonly folder?: string;
  /** Told the name of each migration before it runs. */
  readonly progress?: (name: string) => void;
};

type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly checksum: string };
type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>;

export const migrationFolder = join(import.meta.dirname, '../../../db/migrations');

/** Any number does, if all that migrate the same database agree on it. */
const lockNumber = 7_066_001;

/**
 * Brings the database forward: each migration that it has not had yet, in order, in a transaction of its own.
 * `:"app"` in a file stands for the application's role, `:"all"` for that of visitors who see the whole. Answers the names of those that ran now; refused, in words,
 * when the files and the database disagree or a migration fails (what ran before it stays).
 */
export async function migrate(
  owner: pg.PoolConfig,
  appRole: string,
  options: MigrateOptions = {},
): Promise<Outcome<string[], string>> {
  const files = await readMigrations(options.folder ?? migrationFolder);
  if (!files.ok) return files;
  const client = new pg.Client({ ...owner, application_name: 'touchstone migrate', statement_timeout: 0 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Two servers may start at once; the lock goes with the session.
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const missing = await missingRole(client, wholeRoleOf(appRole));
    if (missing !== null) return refuse(missing);
    await prepare(client, appRole);
    const applied = await client.query<Applied>('select number, name, checksum from platform.migration order by number');
    const fault = disagreement(files.value, applied.rows);
    if (fault !== null) return refuse(fault);
    const done = await applyAll(client, files.value.slice(applied.rows.length), appRole, options.progress);
    if (done.ok) await makeAlike(client, appRole);
    return done;
  } finally {
    await client.end();
  }
}

async function missingRole(client: pg.Client, role: string): Promise<string | null> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  return found.rowCount === 1 ? null : `the role ${role} is not there, which serves visitors who see the whole: docs/guide/run-it.md says how to make it`;
}

async function applyAll(
  client: pg.Client,
  migrations: readonly Migration[],
  appRole: string,
  progress: (name: string) => void = () => undefined,
): Promise<Outcome<string[], string>> {
  for (const migration of migrations) {
    progress(migration.name);
    try {
      await apply(client, migration, appRole);
    } catch (fault) {
      await client.query('rollback');
      return refuse(`migration ${migration.name} failed${placeOf(fault, migration)}: ${(fault as Error).message}`);
    }
  }
  return accept(migrations.map((migration) => migration.name));
}

async function apply(client: pg.Client, migration: Migration, appRole: string): Promise<void> {
  const current = async () => (await client.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]?.id;
  await client.query('begin');
  const before = await current();
  await client.query(withRole(migration.sql, appRole));
  if ((await current()) !== before) throw new Error('it ends its own transaction');
  await client.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ]);
  await client.query('commit');
}

async function prepare(client: pg.Client, appRole: string): Promise<void> {
  await client.query(`
    set client_min_messages = warning;
    create schema if not exists platform;
    create table if not exists platform.migration (
      number     integer primary key,
      name       text not null unique,
      checksum   text not null,
      applied_at timestamptz not null default now()
    )`);
  await client.query(withRole('grant usage on schema platform to :"app"; grant select on platform.migration to :"app"', appRole));
}

/** The migrations in order; refused when a file is not named NNNN_words.sql, or a number is missing or there twice. */
export async function readMigrations(folder: string): Promise<Outcome<Migration[], string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const migrations: Migration[] = [];
  for (const name of names) {
    if (!/^\d{4}_[a-z0-9_-]+\.sql$/.test(name)) return refuse(`${name} is not named like 0001_what_it_does.sql`);
    const number = Number(name.slice(0, 4));
    const expected = migrations.length + 1;
    if (number < expected) return refuse(`two migrations have the number ${name.slice(0, 4)}: ${migrations.at(-1)?.name} and ${name}`);
    if (number > expected) return refuse(`migration number ${String(expected).padStart(4, '0')} is missing before ${name}`);
    // A checkout may turn line ends; that is not an edit.
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return accept(migrations);
}

function disagreement(files: readonly Migration[], applied: readonly Applied[]): string | null {
  for (const [index, past] of applied.entries()) {
    const file = files[index];
    if (file === undefined) return `the database has had migration ${past.name}, which this version of Touchstone does not have: it is too old for this database`;
    if (file.name !== past.name) return `the database has had migration ${past.name}, but the file is now called ${file.name}`;
    if (file.checksum !== past.checksum) return `migration ${past.name} was edited after it had run: undo the edit and write a new migration`;
  }
  return null;
}

function withRole(sql: string, role: string): string {
  return sql.replaceAll(':"app"', pg.escapeIdentifier(role)).replaceAll(':"all"', pg.escapeIdentifier(wholeRoleOf(role)));
}

function placeOf(fault: unknown, migration: Migration): string {
  const position = Number((fault as { position?: string }).position);
  return Number.isNaN(position) ? '' : ` at line ${migration.sql.slice(0, position).split('\n').length}`;
}
