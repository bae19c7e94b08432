import pg from 'pg';

export type { Pool, PoolConfig } from 'pg';

export type PoolOptions = {
  /** Shown by PostgreSQL beside each session. */
  readonly name?: string;
  /** Told when an idle or a busy session breaks (a restart of the database, say). The pool replaces it by itself. */
  readonly onBroken?: (fault: Error) => void;
};

/** Types of PostgreSQL by their object id, and of arrays of them. */
const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 };
const arrayOf = { int8: 1016, date: 1182, numeric: 1231, text: 1009 };

const statementLimitMs = 30_000;
const idleInTransactionLimitMs = 60_000;
const connectLimitMs = 10_000;

/**
 * A pool of connections with the parsers and limits that the whole program relies on:
 * date → 'YYYY-MM-DD', timestamptz → Date, int8 → number (throws beyond 2^53), numeric → text. Arrays alike.
 * Whatever the configuration names itself stands.
 */
export function openPool(config: pg.PoolConfig, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    // Statements that nobody waits for between go to PostgreSQL in one message.
    pipeline: true,
    max: 10,
    connectionTimeoutMillis: connectLimitMs,
    statement_timeout: statementLimitMs,
    idle_in_transaction_session_timeout: idleInTransactionLimitMs,
    application_name: options.name ?? 'touchstone',
    types: parsers(),
    ...config,
  });
  const onBroken = options.onBroken ?? (() => undefined);
  // Without a listener on both, a restart of the database would end this process.
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  return pool;
}

/** The parsers for a single client, where a pool is too much. */
export function parsers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(oid.date, (text: string) => text);
  types.setTypeParser(oid.numeric, (text: string) => text);
  types.setTypeParser(oid.int8, safeInteger);
  const texts = types.getTypeParser(arrayOf.text, 'text') as unknown as (text: string) => (string | null)[];
  types.setTypeParser(arrayOf.date, texts);
  types.setTypeParser(arrayOf.numeric, texts);
  types.setTypeParser(arrayOf.int8, (text: string) =>
    texts(text).map((item) => (item === null ? null : safeInteger(item))),
  );
  return types;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is too large to be exact');
  return value;
}
