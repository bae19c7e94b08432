import pg from 'pg';
import { wholeRoleOf } from '../roles.ts';
import { connectionTo } from './postmaster.ts';

export const ownerRole = 'touchstone_owner';
export const appRole = 'touchstone_app';
export const databaseName = 'touchstone';

/** What the application becomes for a visitor who sees the whole; nobody connects as it. */
const wholeRole = wholeRoleOf(appRole);

/**
 * The roles and the database, made where they are missing (a first start may have been cut short).
 * The owner keeps the schema; the application's role owns nothing and gets what migrations grant it.
 */
export async function ensureRolesAndDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client(connectionTo(socketFolder, 'postgres', 'postgres'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const there = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const names = new Set(there.rows.map((row) => row.name));
    for (const role of [ownerRole, appRole]) if (!names.has(role)) await client.query(`create role ${role} login ${may}`);
    if (!names.has(wholeRole)) await client.query(`create role ${wholeRole} nologin ${may}`);
    // It may take that role on, and until then has nothing of it.
    await client.query(`alter role ${appRole} noinherit; grant ${wholeRole} to ${appRole}`);
    if (!names.has(databaseName)) await client.query(`create database ${databaseName} owner ${ownerRole}`);
    await client.query(databaseGrants(databaseName));
  } finally {
    await client.end();
  }
}

/** Nobody connects or makes temporary tables by default. A cloned database needs these again. */
export function databaseGrants(database: string): string {
  return `revoke all on database ${database} from public; grant connect on database ${database} to ${appRole}`;
}

const may = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
