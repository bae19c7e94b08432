import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Connection } from './connection.ts';
import { freshDatabase, type FreshDatabase } from '../../../test/kit/database.ts';
import { openPool } from './pool.ts';
import { inTransaction, inTransactionThatMay } from './transaction.ts';

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase({ empty: true });
  await database.owner.query('create table public.note (words text primary key)');
});
beforeEach(() => database.owner.query('truncate public.note'));
after(() => database.drop());

const write = (db: Connection, words: string) => db.rows('insert into public.note values ($1)', [words]);
const kept = async () => (await database.owner.query('select words from public.note order by words')).rows.map((row) => row.words);

test('work that returns is kept, work that throws is undone', async () => {
  assert.equal(await inTransaction(database.owner, async (db) => (await write(db, 'kept'), 'answer')), 'answer');
  const fails = inTransaction(database.owner, async (db) => {
    await write(db, 'undone');
    throw new Error('on purpose');
  });
  await assert.rejects(fails, /on purpose/);
  assert.deepEqual(await kept(), ['kept']);
});

test('work may ask to be undone without a fault', async () => {
  const answer = await inTransactionThatMay(database.owner, async (db) => {
    await write(db, 'undone');
    return { keep: false, value: 'refused' };
  });
  assert.equal(answer, 'refused');
  await inTransactionThatMay(database.owner, async (db) => ({ keep: true, value: await write(db, 'kept') }));
  assert.deepEqual(await kept(), ['kept']);
});

test('a failed statement whose fault was swallowed is not passed off as kept', async () => {
  const work = inTransaction(database.owner, async (db) => {
    await write(db, 'one');
    await write(db, 'one').catch(() => undefined);
  });
  await assert.rejects(work, /undone/);
  assert.deepEqual(await kept(), []);
});

test('settings hold inside the transaction and are gone after it', async () => {
  const pool = openPool({ ...database.appConfig, max: 1 });
  try {
    const settings = { 'touchstone.person': '7', 'touchstone.teams': "1,2'; drop table note" };
    const seen = await inTransaction(
      pool,
      (db) => db.one("select current_setting('touchstone.person') as person, current_setting('touchstone.teams') as teams"),
      { settings },
    );
    assert.deepEqual(seen, { person: '7', teams: "1,2'; drop table note" });
    const later = await pool.query("select current_setting('touchstone.person', true) as person");
    assert.ok(!later.rows[0].person);
  } finally {
    await pool.end();
  }
});

test('a transaction for reading cannot write', async () => {
  await assert.rejects(inTransaction(database.owner, (db) => write(db, 'no'), { readOnly: true }), { code: '25006' });
});

test('a connection kept past its transaction is a fault', async () => {
  const escaped = await inTransaction(database.owner, async (db) => db);
  await assert.rejects(write(escaped, 'late'), /after its transaction had ended/);
});

test('the connection comes back to the pool in every case, and a broken one is replaced', async () => {
  const pool = openPool({ ...database.ownerConfig, max: 1 });
  try {
    const cut = inTransaction(pool, (db) => db.rows('select pg_terminate_backend(pg_backend_pid())'));
    await assert.rejects(cut);
    await assert.rejects(inTransaction(pool, (db) => db.rows('select nonsense')));
    await assert.rejects(inTransaction(pool, () => Promise.reject(new Error('at once'))), /at once/);
    await inTransactionThatMay(pool, async () => ({ keep: false, value: null }));
    assert.deepEqual(await inTransaction(pool, (db) => db.one('select 1 as one')), { one: 1 });
  } finally {
    await pool.end();
  }
});

test('what was sent and not waited for is kept with the rest, in the order it was sent', async () => {
  await inTransaction(database.owner, async (db) => {
    db.tell('insert into public.note values ($1)', ['first']);
    db.tell('update public.note set words = $1', ['second']);
    assert.deepEqual(await db.rows('select words from public.note'), [{ words: 'second' }]);
    db.tell('insert into public.note values ($1)', ['last']);
  });
  assert.deepEqual(await kept(), ['last', 'second']);
});

test('a sent statement that fails undoes the whole, and its fault is the one that is told', async () => {
  const atTheCommit = inTransaction(database.owner, async (db) => {
    await write(db, 'one');
    db.tell('insert into public.note values ($1)', ['one']);
    db.tell('insert into public.note values ($1)', ['two']);
  });
  await assert.rejects(atTheCommit, { code: '23505' });
  const beforeIt = inTransaction(database.owner, async (db) => {
    db.tell('select 1 / $1::integer', [0]);
    await write(db, 'three');
  });
  await assert.rejects(beforeIt, { code: '22012' });
  assert.deepEqual(await kept(), []);
});

test('a sent statement whose values cannot be written down undoes the whole, though PostgreSQL never heard of it', async () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  await assert.rejects(inTransaction(database.owner, async (db) => {
    db.tell('insert into public.note values ($1)', ['one']);
    db.tell('insert into public.note values ($1)', [round]);
  }), /circular/);
  assert.deepEqual(await kept(), []);
  assert.deepEqual(await inTransaction(database.owner, (db) => db.one('select 1 as one')), { one: 1 }, 'the connection is whole');
});
