import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import type { Config } from '../platform/config.ts';
import type { Connection } from '../platform/db/connection.ts';
import { openEmbedded } from '../platform/db/embedded/index.ts';
import { appRole } from '../platform/db/embedded/roles.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type Pool, type PoolConfig, openPool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';

export interface OpenDatabase {
  /** How the application connects: as a role that owns nothing. */
  readonly app: PoolConfig;
  /** The owner's connections: migrations, commands, the demonstration. */
  readonly owner: Pool;
  readonly transactions: {
    readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
    readonly looking: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  };
  readonly close: () => Promise<void>;
}

interface Opening { readonly as: 'server' | 'command'; readonly progress: (words: string) => void }

/** The database of the configuration, migrated: the embedded one, joined or started, or a PostgreSQL server. */
export async function openDatabase(config: Config, opening: Opening = { as: 'command', progress: () => undefined }): Promise<Outcome<OpenDatabase, string>> {
  const found = await connectionsOf(config, opening);
  if (!found.ok) return found;
  const { app, owner, role, stop } = found.value;
  const migrated = await migrate(owner, role).catch((fault: Error) => refuse(`the database cannot be reached: ${fault.message}`));
  if (!migrated.ok) {
    await stop();
    return migrated;
  }
  const pool = openPool({ ...owner, max: 2 }, { name: 'touchstone owner' });
  return accept({
    app, owner: pool,
    transactions: { inTransaction: (work) => inTransaction(pool, work), looking: (work) => inTransaction(pool, work, { readOnly: true }) },
    close: async () => {
      await pool.end();
      await stop();
    },
  });
}

interface Connections { readonly app: PoolConfig; readonly owner: PoolConfig; readonly role: string; readonly stop: () => Promise<void> }

async function connectionsOf(config: Config, opening: Opening): Promise<Outcome<Connections, string>> {
  if (config.database.kind === 'server') {
    const { url, ownerUrl } = config.database;
    return accept({ app: { connectionString: url }, owner: { connectionString: ownerUrl }, role: decodeURIComponent(new URL(url).username), stop: async () => undefined });
  }
  const embedded = await openEmbedded({ folder: config.dataFolder, ...opening });
  if (!embedded.ok) return embedded;
  const { value } = embedded;
  return accept({ app: value.config('app'), owner: value.config('owner'), role: appRole, stop: () => value.stop() });
}
