import { openDatabase } from '../src/commands/open-database.ts';
import type { OpenDatabase } from '../src/commands/open-database.ts';
import { shipStandard } from '../src/commands/shipped-standard.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { fillUp } from './fill.ts';
import type { Place } from './places.ts';

/** The database behind the service that is measured, for what the bench prepares and looks up itself. */
export interface BenchHouse {
  /** Any row that the owner may read. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The one row that there must be. */
  one<Row>(sql: string, values?: readonly unknown[]): Promise<Row>;
  /** Any statement, as the owner. */
  run(sql: string, values?: readonly unknown[]): Promise<void>;
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  close(): Promise<void>;
}

export async function openBenchHouse(place: Place): Promise<BenchHouse> {
  const { transactions, close } = await open(place);
  return {
    rows: (sql, values) => transactions.looking((db) => db.rows(sql, values)),
    one: (sql, values) => transactions.looking((db) => db.one(sql, values)),
    run: async (sql, values) => void await transactions.inTransaction((db) => db.rows(sql, values)),
    inTransaction: transactions.inTransaction, close,
  };
}

const day = 86_400_000;
/** As the demonstration has it: the authority has worked with the standard for some months. */
const publishedFor = 160 * day;

/** The demonstration authority with so many pieces of work; nothing runs on it afterwards. */
export async function makeAuthority(place: Place, pieces: number): Promise<void> {
  const database = await open(place);
  const { inTransaction } = database.transactions;
  await inTransaction((db) => shipStandard(db, new Date(Date.now() - publishedFor)));
  await demonstrate(database.transactions, () => undefined);
  await inTransaction((db) => fillUp(db, pieces));
  // What a service that has run for months would have done by itself: the journal sealed, tables tidied and counted.
  await inTransaction((db) => db.rows('select journal.seal_entries()'));
  await database.owner.query('vacuum analyze');
  await database.close();
}

async function open(place: Place): Promise<OpenDatabase> {
  const config = readConfig(place.environment);
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const opened = await openDatabase(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}
