import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../src/app.ts';
import { openDatabase } from '../src/commands/open-database.ts';
import { shipStandard } from '../src/commands/shipped-standard.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { readConfig } from '../src/platform/config.ts';
import { openPool } from '../src/platform/db/pool.ts';
import { openServer } from '../src/platform/web/server.ts';

export interface BenchHouse {
  readonly address: string;
  /** How many pieces of work there are. */
  readonly pieces: number;
  /** Any row that the owner may read. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** Any statement, as the owner. */
  run(sql: string, values?: readonly unknown[]): Promise<void>;
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  close(): Promise<void>;
}

/** The demonstration authority on a durable embedded database of its own, served as in production. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  const config = readConfig({ TOUCHSTONE_DATA: folder });
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const opened = await openDatabase(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  const { app, transactions, close } = opened.value;
  await transactions.inTransaction((db) => shipStandard(db, new Date(Date.now() - 160 * 86_400_000)));
  await demonstrate(transactions, () => undefined);
  const pool = openPool(app, { name: 'touchstone bench' });
  const server = await openServer(openHouse({ authority: 'Bench', demonstration: true }), { pool, secret: 'x'.repeat(32), secure: false });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const rows = <Row>(sql: string) => transactions.looking((db) => db.rows<Row>(sql));
  const [count] = await rows<{ pieces: number }>('select count(*)::integer as pieces from checks.work');
  return {
    address, pieces: count?.pieces ?? 0, rows,
    run: async (sql, values) => void await transactions.inTransaction((db) => db.rows(sql, values)),
    inTransaction: transactions.inTransaction,
    async close() {
      await server.close();
      await pool.end();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
