import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { onOwnCluster } from '../../../../test/kit/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/kit/database.ts';
import { connectionOver } from '../../../platform/db/connection.ts';
import { parsers } from '../../../platform/db/pool.ts';
import { inTransaction, inTransactionThatMay } from '../../../platform/db/transaction.ts';
import { type Broken, findBroken, findSealState, recordEntries, recordEntry, recordSeals } from '../index.ts';

describe('the journal', () => {
  let database: FreshDatabase;
  const clients: pg.Client[] = [];
  before(async () => {
    onOwnCluster();
    database = await freshDatabase();
    await write(['work-started', 'work-read', 'work-signed-off', 'work-authorised', 'work-read']);
    await seal();
    await write(['work-returned', 'work-read']);
    await seal();
  });
  after(async () => {
    await Promise.all(clients.map((each) => each.end()));
    await database.drop();
  });

  const write = (whats: readonly string[]) => inTransaction(database.app, async (db) =>
    recordEntries(db, whats.map((what, index) => ({ what, by: index, about: `work:${index}`, detail: { number: index } }))));
  const seal = () => inTransaction(database.app, recordSeals);
  const broken = () => inTransaction(database.app, findBroken);
  const seals = async () => (await database.owner.query<{ position: number; entry_id: number }>('select position, entry_id from journal.seal order by position')).rows;

  /** A connection of the application that stays inside its transaction. */
  async function open() {
    const client = new pg.Client({ ...database.appConfig, types: parsers(), statement_timeout: 5_000 });
    clients.push(client);
    await client.connect();
    await client.query('begin');
    const db = connectionOver((asked) => client.query(asked));
    const note = async (what: string, about: string) => {
      recordEntry(db, { what, by: 1, about });
      await db.rows('select 1');
    };
    return { client, db, note };
  }

  test('what was written is sealed in order, and holds', async () => {
    assert.deepEqual(await broken(), []);
    const all = await seals();
    assert.deepEqual(all.map(({ position }) => position), all.map((_, index) => index + 1));
    assert.deepEqual(all.map(({ entry_id: id }) => id), all.map(({ entry_id: id }) => id).toSorted((a, b) => a - b));
    assert.deepEqual({ ...await inTransaction(database.app, findSealState), head: '' }, { sealed: 7, unsealed: 0, head: '' });
    assert.equal(await seal(), 0, 'nothing is sealed twice');
  });

  test('an entry that is undone with its act was never there', async () => {
    const were = (await database.owner.query('select from journal.entry')).rowCount;
    await inTransactionThatMay(database.app, async (db) => {
      recordEntry(db, { what: 'work-started', by: 1, about: 'work:undone' });
      return { keep: false, value: null };
    });
    assert.equal((await database.owner.query('select from journal.entry')).rowCount, were);
    await seal();
    assert.deepEqual(await broken(), []);
  });

  const third = '(select entry_id from journal.seal where position = 3)';
  const planted: readonly [name: string, sql: string, says: RegExp][] = [
    ['who did it is changed', `update journal.entry set by_id = 99 where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['what was done is changed', `update journal.entry set what = 'work-read' where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['what it was about is changed', `update journal.entry set about = 'work:other' where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['one character of the detail is changed', `update journal.entry set detail = replace(detail, '2', '3') where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['a millionth of a second is changed', `update journal.entry set at = at + interval '1 microsecond' where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['an entry and its commitment are changed together',
      `update journal.entry set by_id = 99, commitment = journal.commitment_of(salt, 99, about, detail) where id = ${third}`, /journal entry 3: it is not as it was written/],
    ['an entry is taken out', `alter table journal.seal drop constraint seal_entry_id_fkey; delete from journal.entry where id = 3`, /journal entry 3: it has been taken out/],
    ['an entry is taken out with its seal', `delete from journal.seal where position = 3; delete from journal.entry where id = 3`, /journal entry 4: a seal before it has been taken out/],
    ['a seal is taken out', `delete from journal.seal where position = 3`, /journal entry 3: it was put in later, or its seal has been taken out/],
    ['the first seal is taken out', `delete from journal.seal where position = 1`, /journal entry 2: a seal before it has been taken out/],
    ['an entry is put in among the sealed',
      `alter table journal.entry disable trigger user; insert into journal.entry (what, by_id, about, salt, commitment, written_in)
         select what, by_id, 'work:forged', salt, journal.commitment_of(salt, by_id, 'work:forged', '{}'), written_in from journal.entry where id = 3`, /journal entry \d+: it was put in later/],
    ['two entries change places', `update journal.seal set position = 103 - position where position in (3, 4); update journal.seal set position = position - 96 where position > 90`,
      /journal entry (3|4): it is not as it was written/],
    ['personal parts are taken out without saying so', `update journal.entry set by_id = null, about = 'erased', detail = '{}', salt = null where id = 3`, /journal entry 3: it was erased, and no entry says who/],
  ];

  for (const [name, sql, says] of planted) {
    test(`planted by the owner of the database: ${name}`, async () => {
      const client = await database.owner.connect();
      let found: Broken[];
      try {
        await client.query('begin');
        for (const each of sql.split(/;\s*/).filter(Boolean)) await client.query(each);
        found = await findBroken(connectionOver((asked) => client.query(asked)));
      } finally {
        await client.query('rollback');
        client.release();
      }
      assert.ok(found.some(({ where, problem }) => says.test(`${where}: ${problem}`)), JSON.stringify(found));
      assert.deepEqual(await broken(), []);
    });
  }

  test('erased by the owner with an entry that says so, the chain still holds', async () => {
    const client = await database.owner.connect();
    try {
      await client.query('begin');
      await client.query(`select journal.erase_entry(2, 1, 'court order')`);
      assert.deepEqual(await findBroken(connectionOver((asked) => client.query(asked))), []);
    } finally {
      await client.query('rollback');
      client.release();
    }
    await assert.rejects(database.owner.query(`select journal.erase_entry(3, 1, 'x')`), /is evidence of a signature/);
    await assert.rejects(database.app.query(`select journal.erase_entry(2, 1, 'x')`), /permission denied/);
  });

  test('the application’s role cannot change, take out or empty what is written, nor seal as it likes', async () => {
    const tries = ['update journal.entry set what = what', 'delete from journal.entry', 'truncate journal.entry', 'update journal.seal set digest = digest', 'delete from journal.seal', 'truncate journal.seal',
      'truncate journal.entry, journal.seal', 'drop table journal.seal', 'alter table journal.entry disable trigger all', `insert into journal.seal (position, entry_id, digest, below) values (99, 1, 'x', '1')`,
      `insert into journal.entry (what, about, written_in) values ('x', 'y', '1')`, `insert into journal.entry (what, about, at) values ('x', 'y', now())`, 'create table journal.mine (x integer)'];
    for (const sql of tries) await assert.rejects(database.app.query(sql), /permission denied|must be owner/, sql);
  });

  test('a transaction that is still open holds back what is younger, and when it ends nothing is skipped', async () => {
    await seal();
    const was = (await seals()).length;
    const slow = await open();
    await slow.note('work-started', 'work:slow');
    await write(['work-read']);
    assert.equal(await seal(), 0, 'the younger entry waits for the older transaction');
    await slow.client.query('commit');
    assert.equal(await seal(), 2);
    const all = (await seals()).slice(was).map(({ entry_id: id }) => id);
    assert.deepEqual(all, all.toSorted((a, b) => a - b));
    assert.deepEqual(await broken(), []);
  });

  test('an entry with an early number whose transaction ends late is sealed later, and nothing is skipped', async () => {
    await seal();
    const was = (await seals()).length;
    const [older, younger] = [await open(), await open()];
    await older.client.query('select pg_current_xact_id()');
    await younger.note('work-started', 'work:early-number');
    await older.note('work-read', 'work:late-number');
    await older.client.query('commit');
    assert.equal(await seal(), 1);
    await younger.client.query('commit');
    await write(['work-read']);
    assert.equal(await seal(), 2);
    const [first, second, late] = (await seals()).slice(was).map(({ entry_id: id }) => id);
    assert.ok(first! > second! && late! > first!, JSON.stringify([first, second, late]));
    assert.deepEqual(await broken(), []);
    assert.equal((await inTransaction(database.app, findSealState)).unsealed, 0);
  });

  test('of two sealers at once one seals, and the chain does not fork', async () => {
    await write(['work-read', 'work-read']);
    const [one, two] = [await open(), await open()];
    assert.equal(await recordSeals(one.db), 2);
    assert.equal(await recordSeals(two.db), 0);
    await one.client.query('commit');
    assert.equal(await recordSeals(two.db), 0, 'nor afterwards with what it saw before');
    await two.client.query('commit');
    await Promise.all(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? write(['work-read']).then(() => 0) : seal())));
    await seal();
    assert.deepEqual(await broken(), []);
    assert.deepEqual({ ...await inTransaction(database.app, findSealState), sealed: 0, head: '' }, { sealed: 0, unsealed: 0, head: '' });
  });
});
