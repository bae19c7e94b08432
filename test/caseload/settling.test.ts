import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Reading, readReturn } from '../../src/capabilities/caseload/commands/read-return.ts';
import { percentSettled, rowsAtOnce, tryAgain } from '../../src/capabilities/caseload/domain/settling.ts';
import type { Line } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { recordBegun } from '../../src/capabilities/caseload/sql/record-extract.ts';
import { startReturnsSettler } from '../../src/commands/returns-settler.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const large = rowsAtOnce + 1;
const place = { file: 'a.xlsx', sheet: 'List_6', row: 2 };

describe('a large return is kept and undone beside the pages', () => {
  let house: TestHouse;
  let analyst: Somebody;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    analyst = await house.aPerson({ role: 'analyst', name: 'Ana Analyst' });
    browser = await house.signIn(analyst);
  });
  after(() => house.close());
  afterEach(() => house.database.owner.query('truncate caseload.line, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'));

  async function read(asAt: string, rows = large, status = 'b'): Promise<string> {
    const room = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(house.database.app, work), now: () => house.clock.now };
    const id = await room.inTransaction((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [{ name: 'a.xlsx', bytes: 4, sha256: 'abcdef' }], by: analyst.id, at: house.clock.now }));
    const lines = Array.from({ length: rows }, (_, at): Line => ({ list: 'annex-a/6', key: `C-${at}`, child: `C-${100_000 + at}`, content: { status }, place, doubts: [] }));
    async function* reading(): Reading {
      yield { lines, rows, part: 1 };
      return { ok: true, value: { kind: 'annex-a', lists: [{ list: 'annex-a/6', read: rows, kept: rows, refused: 0 }], problems: [], more: 0, dropped: [], passedOver: [] } };
    }
    await readReturn(room, id, reading());
    return `/returns/${id}`;
  }
  const decide = async (at: string, what: 'keep' | 'undo' | 'stop' | 'drop') => {
    await browser.get(what === 'undo' ? `${at}/undo` : at);
    return browser.submit(`${at}/${what}`, {});
  };
  const stood = async (at: string) => (await house.rows<{ state: string; lines: number; settling: number }>(
    `select state, (select count(*)::integer from caseload.line where to_extract is null) as lines, (select count(*)::integer from caseload.settling where refused is null) as settling from caseload.extract where id = $1`, [at.split('/')[2]]))[0];
  const said = async (at: string) => (await house.rows<{ what: string; by: number | null }>(`select what, by_id as by from journal.entry where about = $1 and what ~ '^return-(keep|kept|undo|not)' order by id`, [`extract:${at.split('/')[2]}`]));
  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; !await holds(); turn += 1) {
      if (turn > 2_000) throw new Error(`it never came: ${what}`);
      await pause(10);
    }
  }
  const faults: unknown[] = [];
  const begin = () => startReturnsSettler(house.database.app, (fault) => faults.push(fault), { now: () => house.clock.now, everyMs: 20 });
  async function settled(nodes = 1): Promise<void> {
    const all = Array.from({ length: nodes }, begin);
    await until('nothing is under way', async () => await house.count('caseload.settling where refused is null') === 0);
    await Promise.all(all.map((each) => each.stop()));
    assert.deepEqual(faults.splice(0), []);
  }
  const waits = async (table: string) => (await house.database.owner.query('select from pg_locks where relation = $1::regclass and not granted', [table])).rowCount === 1;
  /** While a table is held: what is under way waits for us, and is neither done nor undone. */
  async function whileHeld(table: string, work: () => Promise<unknown>): Promise<void> {
    const ours = await house.database.owner.connect();
    const node = begin();
    try {
      await ours.query('begin');
      await ours.query(`lock table ${table} in share row exclusive mode`);
      await until('it waits', () => waits(table));
      await work();
    } finally {
      await ours.query('rollback');
      ours.release();
      await until('nobody is at it', async () => (await house.database.owner.query(`select from pg_locks where locktype = 'advisory' and objid::bigint = hashtext('caseload.keep annex-a')::bigint & 4294967295`)).rowCount === 0);
      await node.stop();
    }
  }

  test('deciding changes nothing yet; then all of it is kept, and undone, in the name of who decided', async () => {
    const at = await read('2026-06-01');
    assert.equal((await decide(at, 'keep')).status, 303);
    assert.deepEqual(await stood(at), { state: 'read', lines: 0, settling: 1 });
    const shown = await browser.get(`${at}?done=kept`);
    for (const words of ['Being kept', 'It waits for its turn', 'Stop keeping it', 'everything is as it was before']) assert.ok(wordsOf(shown.text).includes(words), words);
    for (const words of ['Kept: all of it', 'Keep all of it', 'Throw it away']) assert.ok(!wordsOf(shown.text).includes(words), words);
    assert.ok(shown.text.includes(`data-after="${at}?done=kept"`));
    assert.match(wordsOf((await browser.get('/returns')).text), /Being kept/);
    await settled();
    assert.deepEqual(await stood(at), { state: 'kept', lines: large, settling: 0 });
    assert.match(wordsOf((await browser.get(`${at}?done=kept`)).text), /Kept: all of it/);
    await decide(at, 'undo');
    assert.deepEqual(await stood(at), { state: 'kept', lines: large, settling: 1 });
    assert.match(wordsOf((await browser.get(at)).text), /Being undone/);
    await settled();
    assert.deepEqual(await stood(at), { state: 'undone', lines: 0, settling: 0 });
    assert.match(wordsOf((await browser.get(`${at}?done=undone`)).text), /Everything is as it was before/);
    assert.deepEqual(await said(at), ['return-keep-asked', 'return-kept', 'return-undo-asked', 'return-undone'].map((what) => ({ what, by: analyst.id })));
  });

  test('a small one is kept while the page waits, but not beside another of its kind that is on its way', async () => {
    const [one, two] = [await read('2026-06-01', 3), await read('2026-06-02', large)];
    await decide(one, 'keep');
    assert.equal((await stood(one))?.state, 'kept');
    await decide(two, 'keep');
    const three = await read('2026-06-03', 3);
    await decide(three, 'keep');
    assert.deepEqual(await stood(three), { state: 'read', lines: 3, settling: 2 });
    await settled();
    assert.deepEqual([(await stood(two))?.state, (await stood(three))?.state, (await stood(three))?.lines], ['kept', 'kept', 3]);
  });

  test('several nodes keep it once, and two of one kind one after the other', async () => {
    const [one, two] = [await read('2026-06-01'), await read('2026-06-02', large, 'c')];
    await decide(one, 'keep');
    await decide(one, 'keep');
    await decide(two, 'keep');
    await settled(4);
    assert.deepEqual([await stood(one), (await stood(two))?.state], [{ state: 'kept', lines: large, settling: 0 }, 'kept']);
    for (const at of [one, two]) assert.deepEqual((await said(at)).map(({ what }) => what), ['return-keep-asked', 'return-kept'], at);
  });

  test('while it is being kept its page says how far it is, it cannot be thrown away, and stopped it leaves nothing', async () => {
    const at = await read('2026-06-01');
    await decide(at, 'keep');
    await whileHeld('caseload.child', async () => {
      const shown = wordsOf((await browser.get(at)).text);
      for (const words of ['All rows are in', '65%']) assert.ok(shown.includes(words), words);
      assert.equal((await decide(at, 'drop')).location, at);
      assert.deepEqual(await stood(at), { state: 'read', lines: 0, settling: 1 });
      assert.equal((await decide(at, 'stop')).location, `${at}?done=stopped-keep`);
    });
    assert.deepEqual(await stood(at), { state: 'read', lines: 0, settling: 0 });
    assert.match(wordsOf((await browser.get(`${at}?done=stopped-keep`)).text), /Stopped\. Nothing of it was kept/);
    assert.deepEqual((await said(at)).map(({ what }) => what), ['return-keep-asked', 'return-keep-stopped']);
    await decide(at, 'keep');
    await browser.get(at);
    await settled();
    assert.equal((await stood(at))?.state, 'kept', 'a second try works');
    assert.equal((await browser.submit(`${at}/stop`, {})).location, at, 'too late to stop it');
  });

  test('among its rows it says of how many, and a service that is stopped leaves it to the next start', async () => {
    const at = await read('2026-06-01');
    await decide(at, 'keep');
    await whileHeld('caseload.line', async () => assert.match(wordsOf((await browser.get(at)).text), /Its rows are being kept: 0 of 5,001 rows/));
    const node = begin();
    await node.stop();
    assert.ok(['read', 'kept'].includes((await stood(at))?.state ?? ''));
    await settled();
    assert.equal((await stood(at))?.state, 'kept');
  });

  test('why it could not be kept or undone is said on its page, and nothing was changed', async () => {
    const [early, late] = [await read('2026-06-01'), await read('2026-06-08', large, 'c')];
    await decide(early, 'keep');
    await house.database.owner.query('update caseload.settling set asked_at = asked_at + interval \'1 hour\'');
    await decide(late, 'keep');
    await settled();
    assert.deepEqual([(await stood(early))?.state, (await stood(late))?.state], ['read', 'kept']);
    const shown = wordsOf((await browser.get(early)).text);
    for (const words of ['A later extract of the same list is kept already', 'Keep all of it', 'Waiting to be kept']) assert.ok(shown.includes(words), words);
    assert.deepEqual((await said(early)).at(-1), { what: 'return-not-kept', by: analyst.id });
    assert.equal((await decide(early, 'drop')).location, '/returns?done=dropped');
  });

  test('what fails time and again is given up, and its page says so', async () => {
    const at = await read('2026-06-01');
    await decide(at, 'keep');
    await house.database.owner.query(`create function caseload.fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$; create trigger fail before insert on caseload.child for each row execute function caseload.fail()`);
    const node = begin();
    await until('it is given up', async () => await house.count('caseload.settling where refused is not null') === 1);
    await node.stop();
    await house.database.owner.query('drop trigger fail on caseload.child; drop function caseload.fail()');
    assert.equal(faults.splice(0).length, 5);
    assert.deepEqual(await stood(at), { state: 'read', lines: 0, settling: 0 });
    assert.match(wordsOf((await browser.get(at)).text), /tried several times and did not work/);
    await decide(at, 'keep');
    await settled();
    assert.equal((await stood(at))?.state, 'kept', 'a second try works');
  });

  test('the database itself refuses half of it, past every rule', async () => {
    const id = Number((await read('2026-06-01', 3)).split('/')[2]);
    const as = (...texts: string[]) => inTransaction(house.database.app, async (db) => { for (const text of texts) await db.rows(text, [id]); });
    await assert.rejects(as('select caseload.begin_keeping($1)'), /as a whole/);
    await assert.rejects(as('select caseload.begin_keeping($1)', `select caseload.keep_list($1, 'annex-a/6')`), /as a whole/);
    await assert.rejects(as(`select caseload.keep_list($1, 'annex-a/6')`), /not being kept/);
    await assert.rejects(as('select caseload.end_keeping($1, null, now())'), /lines of this return are left/);
    await assert.rejects(as('select caseload.begin_keeping($1)', 'select caseload.end_keeping($1, null, now())'), /lines of this return are left/);
    await as('select caseload.keep_extract($1, null, now())');
    await assert.rejects(as(`select caseload.undo_list($1, 'annex-a/6')`), /not being undone/);
    await assert.rejects(as('select caseload.begin_undoing($1)', `select caseload.undo_list($1, 'annex-a/6')`), /as a whole/);
    await assert.rejects(as('select caseload.begin_undoing($1)', 'select caseload.end_undoing($1, null, now())'), /lines of this return are left/);
    await assert.rejects(as('select caseload.end_undoing($1, null, now())'), /lines of this return are left/);
    await assert.rejects(as(`update caseload.extract set halfway = 'keep' where id = $1`), /permission denied/);
    assert.equal(await house.count('caseload.line where to_extract is null'), 3);
  });

  test('the percent goes one way, and rows beyond those that were counted are not more than all', () => {
    const steps = [percentSettled({ step: 'waiting', rows: 0, of: 0 }), percentSettled({ step: 'comparing', rows: 0, of: 0 }), ...[0, 1, 50, 100, 200].map((rows) => percentSettled({ step: 'rows', rows, of: 100 })), percentSettled({ step: 'following', rows: 100, of: 100 })];
    assert.deepEqual(steps, steps.toSorted((one, other) => one - other));
    assert.equal(percentSettled({ step: 'rows', rows: 0, of: 0 }), 65);
    assert.deepEqual([tryAgain(0).ok, tryAgain(4).ok, tryAgain(5).ok], [true, true, false]);
  });
});
