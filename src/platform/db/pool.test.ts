import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '../../../test/kit/database.ts';
import { openPool } from './pool.ts';

let database: FreshDatabase;
before(async () => (database = await freshDatabase({ empty: true })));
after(() => database.drop());

async function valueOf(expression: string): Promise<unknown> {
  return (await database.app.query(`select ${expression} as value`)).rows[0].value;
}

test('a date stays the day that was written, in whatever zone the process runs', async () => {
  assert.equal(await valueOf("date '2024-02-29'"), '2024-02-29');
  assert.deepEqual(await valueOf("array[date '2024-02-29', null]"), ['2024-02-29', null]);
});

test('an instant is a Date, to the same instant', async () => {
  assert.deepEqual(await valueOf("timestamptz '2024-07-01 12:00:00+01'"), new Date('2024-07-01T11:00:00Z'));
});

test('a count is a number, and one that would lose digits is a fault', async () => {
  assert.equal(await valueOf('9007199254740991::int8'), 9_007_199_254_740_991);
  assert.deepEqual(await valueOf('array[1::int8, null]'), [1, null]);
  await assert.rejects(valueOf('9007199254740993::int8'), RangeError);
  assert.equal(await valueOf('1'), 1, 'the connection is still good after the fault');
});

test('a decimal keeps its digits', async () => {
  assert.equal(await valueOf('0.10::numeric(5,2)'), '0.10');
  assert.deepEqual(await valueOf('array[0.10::numeric]'), ['0.10']);
});

test('a statement that runs too long is ended by the server', async () => {
  const pool = openPool({ ...database.appConfig, statement_timeout: 50 });
  try {
    await assert.rejects(pool.query('select pg_sleep(5)'), { code: '57014' });
  } finally {
    await pool.end();
  }
});

test('limits and the name of the program are set on every connection', async () => {
  const pool = openPool(database.appConfig, { name: 'touchstone pool test' });
  try {
    const settings = await pool.query(`select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`);
    assert.deepEqual(settings.rows[0], { statement: '30s', idle: '1min', name: 'touchstone pool test' });
  } finally {
    await pool.end();
  }
});

test('sessions cut by the server, idle or busy, do not end this process, and the pool goes on', async () => {
  const broken: string[] = [];
  const pool = openPool(database.appConfig, { onBroken: (fault) => broken.push(fault.message) });
  try {
    const [idle, busy] = [await pool.connect(), await pool.connect()];
    const pids = await Promise.all([idle, busy].map(async (client) => (await client.query('select pg_backend_pid() as pid')).rows[0].pid));
    idle.release();
    for (const pid of pids) await database.app.query('select pg_terminate_backend($1)', [pid]);
    await pause(50);
    busy.release(true);
    assert.ok(broken.length >= 2, `${broken.length} told of`);
    assert.equal((await pool.query('select 1 as one')).rows[0].one, 1);
  } finally {
    await pool.end();
  }
});
