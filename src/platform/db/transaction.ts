import type pg from 'pg';
import { connectionOver, type Connection } from './connection.ts';

export type TransactionOptions = {
  readonly readOnly?: boolean;
  /** Set on the connection until the transaction ends: who asks, and what they may see. */
  readonly settings?: Readonly<Record<string, string>>;
};

type Ending<T> = { readonly keep: boolean; readonly value: T };

/** Runs `work` in one transaction: kept when it returns, undone when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (db: Connection) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTransactionThatMay(pool, async (db) => ({ keep: true, value: await work(db) }), options);
}

/** The same, for work that may decide to have it all undone without a fault. */
export async function inTransactionThatMay<T>(
  pool: pg.Pool,
  work: (db: Connection) => Promise<Ending<T>>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const open = { is: true };
  try {
    await begin(client, options);
    const ending = await work(connectionWhile(open, client));
    open.is = false;
    if (ending.keep) await commit(client);
    else await client.query('rollback');
    return ending.value;
  } catch (fault) {
    open.is = false;
    broken = await client.query('rollback').then(() => false, () => true);
    throw fault;
  } finally {
    client.release(broken);
  }
}

async function begin(client: pg.PoolClient, options: TransactionOptions): Promise<void> {
  await client.query(options.readOnly === true ? 'begin read only' : 'begin');
  const settings = Object.entries(options.settings ?? {});
  if (settings.length === 0) return;
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  await client.query(`select ${calls.join(', ')}`, settings.flat());
}

/** PostgreSQL answers a commit after a failed statement with a rollback and no error: that must not pass as kept. */
async function commit(client: pg.PoolClient): Promise<void> {
  const answer = await client.query('commit');
  if (answer.command !== 'COMMIT') throw new Error('the transaction was undone: a statement in it had failed');
}

/** A connection kept past its transaction would write into somebody else's. */
function connectionWhile(open: { readonly is: boolean }, client: pg.PoolClient): Connection {
  return connectionOver((asked) => {
    if (!open.is) throw new Error('this connection was used after its transaction had ended');
    return client.query(asked);
  });
}

/** Sets settings on the connection until its transaction ends: who asks, and what they may see. */
export async function setOn(db: Connection, settings: Readonly<Record<string, string>>): Promise<void> {
  await db.rows('select set_config(name, value, true) from unnest($1::text[], $2::text[]) as given (name, value)',
    [Object.keys(settings), Object.values(settings)]);
}
