import { access } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../../src/platform/db/embedded/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { ownFolder, removeWithServers } from './folders.ts';

/** Where a test run's PostgreSQL is, as it is handed from the runner to the test files. */
export type ClusterAddress = { readonly host: string; readonly template: string; readonly major: number };
export type Cluster = { readonly address: ClusterAddress; stop(): Promise<void> };
export type Engine = 'embedded' | '15';

const template = 'touchstone_template';

/** Starts a throw-away PostgreSQL with a migrated database to clone from. Throws when it cannot. */
export async function startCluster(engine: Engine): Promise<Cluster> {
  const folder = await ownFolder();
  const binaries = engine === 'embedded' ? {} : { binaries: await debianBinaries(engine) };
  const opened = await openEmbedded({ folder: join(folder, 'data'), as: 'server', fast: true, ...binaries });
  if (!opened.ok) throw new Error(opened.refusal);
  const cluster = opened.value;
  // A test file that ends without waiting must not leave the server behind.
  const atOnce = () => removeWithServers(folder);
  process.once('exit', atOnce);
  const stop = async () => {
    process.removeListener('exit', atOnce);
    await cluster.stop();
    removeWithServers(folder);
  };
  try {
    const { host } = cluster.config('superuser') as { host: string };
    return { address: { host, template, major: await makeTemplate(host) }, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

let lazily: Promise<ClusterAddress> | null = null;

/** The run's cluster; a test file that is run by itself starts one of its own, which ends with it. */
export function clusterOfThisRun(): Promise<ClusterAddress> {
  const given = process.env['TEST_CLUSTER'];
  if (given !== undefined) return Promise.resolve(JSON.parse(given) as ClusterAddress);
  lazily ??= startCluster(process.env['TEST_DATABASE'] === '15' ? '15' : 'embedded').then((cluster) => cluster.address);
  return lazily;
}

/**
 * For a test file that counts what is sealed: the sealer waits for every older transaction of the cluster, and the other
 * test files have some. Call it before the first database.
 */
export function onOwnCluster(): void {
  delete process.env['TEST_CLUSTER'];
}

export function connectionAs(
  address: ClusterAddress,
  role: 'postgres' | 'touchstone_owner' | 'touchstone_app',
  database: string,
): pg.PoolConfig {
  return { host: address.host, port: 5432, user: role, database, password: '', ssl: false };
}

async function makeTemplate(host: string): Promise<number> {
  const address = { host, template, major: 0 };
  const client = new pg.Client(connectionAs(address, 'postgres', 'postgres'));
  await client.connect();
  try {
    await client.query(`create database ${template} owner touchstone_owner`);
    const migrated = await migrate(connectionAs(address, 'touchstone_owner', template), 'touchstone_app');
    if (!migrated.ok) throw new Error(migrated.refusal);
    const version = await client.query<{ number: string }>("select current_setting('server_version_num') as number");
    return Math.floor(Number(version.rows[0]?.number) / 10_000);
  } finally {
    await client.end();
  }
}

async function debianBinaries(major: string) {
  const root = `/usr/lib/postgresql/${major}`;
  await access(join(root, 'bin', 'postgres')).catch(() => {
    throw new Error(`PostgreSQL ${major} is not installed: apt-get install postgresql-${major}`);
  });
  return { bin: join(root, 'bin'), root };
}
