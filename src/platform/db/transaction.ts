import type pg from 'pg';
import { gathered } from './gathered.ts';
import { connectionOver, type Connection, type Sending, settled } from './connection.ts';

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
  const sending: Sending = { fault: null, under: [] };
  try {
    begin(client, options, sending);
    const ending = await work(connectionWhile(open, client, sending));
    open.is = false;
    await (ending.keep ? commit(client, sending) : settled(sending).then(() => client.query('rollback')));
    return ending.value;
  } catch (fault) {
    open.is = false;
    broken = await client.query('rollback').then(() => false, () => true);
    throw sending.fault ?? fault;
  } finally {
    client.release(broken);
  }
}

// Nobody waits for the beginning: it goes with the first statement.
function begin(client: pg.PoolClient, options: TransactionOptions, sending: Sending): void {
  const db = connectionOver(gathered(client), sending);
  db.tell(options.readOnly === true ? 'begin read only' : 'begin');
  if (options.settings) setOn(db, options.settings);
}

/**
 * The commit goes with what was sent before it. PostgreSQL answers a commit after a failed statement with a rollback and
 * no error: that must not pass as kept. A statement that never left this process is known by now (`gathered`).
 */
async function commit(client: pg.PoolClient, sending: Sending): Promise<void> {
  if (sending.fault) throw sending.fault;
  const [answer] = await Promise.all([gathered(client)({ text: 'commit' }), settled(sending)]);
  if (answer.command !== 'COMMIT') throw new Error('the transaction was undone: a statement in it had failed');
}

/** A connection kept past its transaction would write into somebody else's. */
function connectionWhile(open: { readonly is: boolean }, client: pg.PoolClient, sending: Sending): Connection {
  const ask = gathered(client);
  return connectionOver((asked, noted) => {
    if (!open.is) throw new Error('this connection was used after its transaction had ended');
    return ask(asked, noted);
  }, sending);
}

/**
 * From here on statements are planned for the values they come with. A list with filters that are mostly empty is read
 * five times slower by the one plan for all values, which PostgreSQL takes after a few turns.
 */
export function planForValues(db: Connection): void {
  db.tell('set local plan_cache_mode = force_custom_plan');
}

/** Sets settings on the connection until its transaction ends: who asks, and what they may see. */
function setOn(db: Connection, settings: Readonly<Record<string, string>>): void {
  const calls = Object.keys(settings).map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  db.tell(`select ${calls.join(', ')}`, Object.entries(settings).flat());
}

/** Who asks, and what the rows of the database are to be for them. */
export interface Scope {
  readonly person: number;
  /** All that they are today: some rows are for one role alone. */
  readonly roles: readonly string[];
  /** The teams whose rows there are. */
  readonly teams: readonly number[];
  /** The restrictions in which they are named. */
  readonly named: readonly number[];
  /** Those who report to them, and the teams whose work they see as a whole. */
  readonly reports?: readonly number[];
  readonly manages?: readonly number[];
  /** They see the whole: the connection takes on the role that has a policy for that (`wholeRoleOf`), unless they are named. */
  readonly whole: boolean;
}

/** Sets it on the connection until its transaction ends. Nobody waits for it: it goes with the first question. */
export function setScope(db: Connection, { person, roles, teams, named, whole, reports = [], manages = [] }: Scope): void {
  db.tell(
    `select set_config('touchstone.person', $1, true), set_config('touchstone.roles', $5, true), set_config('touchstone.teams', $2, true), set_config('touchstone.named', $3, true),
       set_config('touchstone.reports', $6, true), set_config('touchstone.manages', $7, true), set_config('touchstone.whole', $4::boolean::text, true), set_config('role', case when $4::boolean then session_user || '_all' else 'none' end, true)`,
    [String(person), `{${teams.join(',')}}`, `{${[0, ...named].join(',')}}`, whole && named.length === 0, roles.join(','), `{${reports.join(',')}}`, `{${manages.join(',')}}`]);
}
