import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseGrants } from '../../src/platform/db/embedded/roles.ts';
import { openPool } from '../../src/platform/db/pool.ts';
import { clusterOfThisRun, connectionAs } from './cluster.ts';

export type FreshDatabase = {
  /** Owns the tables; for setting up, and for looking past what the application may see. */
  readonly owner: pg.Pool;
  /** What the program itself connects as. */
  readonly app: pg.Pool;
  readonly ownerConfig: pg.PoolConfig;
  readonly appConfig: pg.PoolConfig;
  readonly superuserConfig: pg.PoolConfig;
  readonly name: string;
  drop(): Promise<void>;
};

export type FreshOptions = {
  /** Without our migrations, for the tests of migrations. */
  readonly empty?: boolean;
};

/** A database of one's own, cloned from the migrated one: one for each test file is the habit. */
export async function freshDatabase(options: FreshOptions = {}): Promise<FreshDatabase> {
  const address = await clusterOfThisRun();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const superuser = connectionAs(address, 'postgres', 'postgres');
  const source = options.empty === true ? 'template0' : address.template;
  await once(superuser, [`create database ${name} template ${source} owner touchstone_owner`, databaseGrants(name)]);
  const ownerConfig = connectionAs(address, 'touchstone_owner', name);
  const appConfig = connectionAs(address, 'touchstone_app', name);
  const [owner, app] = [ownerConfig, appConfig].map((config) =>
    // A test file that forgets to end its pools still ends.
    openPool({ ...config, max: 8, allowExitOnIdle: true }, { name: 'touchstone test' }),
  ) as [pg.Pool, pg.Pool];
  const drop = async () => {
    await Promise.all([owner.end(), app.end()]);
    await once(superuser, [`drop database ${name} with (force)`]);
  };
  return { owner, app, ownerConfig, appConfig, superuserConfig: connectionAs(address, 'postgres', name), name, drop };
}

async function once(config: pg.PoolConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
