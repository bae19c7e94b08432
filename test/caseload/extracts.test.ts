import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { dropReturn, keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { type Reading, readReturn } from '../../src/capabilities/caseload/commands/read-return.ts';
import type { Judged, Line, Problem } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { findChanges, findExtract, listProblems } from '../../src/capabilities/caseload/sql/find-extracts.ts';
import { recordChildrenErased } from '../../src/capabilities/caseload/sql/record-erased.ts';
import { recordBegun, recordComing } from '../../src/capabilities/caseload/sql/record-extract.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { unreadable } from './kit/judging.ts';

const at = new Date('2026-06-10T09:00:00Z');
const place = { file: 'annex-a.xlsx', sheet: 'List_6', row: 3 };
const need = (child: string, status: string): Line => ({ list: 'annex-a/6', key: child, child, content: { status, opened: '2026-01-05' }, place, doubts: [] });
const contact = (child: string, on: string): Line => ({ list: 'annex-a/1', key: `${child} ${on}`, child, content: { on }, place, doubts: [] });

describe('a return that is kept', () => {
  let database: FreshDatabase;
  before(async () => { database = await freshDatabase(); });
  after(() => database.drop());
  beforeEach(async () => { await database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(database.app, work);
  const room = { inTransaction: as, now: () => at };
  const act = <Value>(run: (given: { db: Connection; by: null; at: Date }, id: number) => Promise<Value>, id: number) => as((db) => run({ db, by: null, at }, id));
  const held = async () => (await database.owner.query('select list, key, child, content, digest, from_extract, to_extract from caseload.line order by list, key, from_extract')).rows;
  const now = async () => (await database.owner.query<{ key: string }>('select key from caseload.line where to_extract is null order by key')).rows.map(({ key }) => key);

  const judgedOf = (lines: readonly Line[], lists: readonly string[], problems: readonly Problem[]): Judged => ({
    kind: 'annex-a', problems, more: 0, dropped: [], passedOver: [],
    lists: lists.map((list) => { const rows = lines.filter((line) => line.list === list).length; return { list, read: rows, kept: rows, refused: 0 }; }),
  });
  async function* reading(lines: readonly Line[], end: Outcome<Judged, Problem>): Reading {
    for (let from = 0; from < lines.length; from += 2) yield { lines: lines.slice(from, from + 2), rows: from + 2, part: from / lines.length };
    return end;
  }
  async function read(asAt: string, lines: readonly Line[], { lists = ['annex-a/1', 'annex-a/6'], problems = [] as readonly Problem[] } = {}): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [{ name: 'a.xlsx', bytes: 1, sha256: 'x' }], by: null, at }));
    await readReturn(room, id, reading(lines, { ok: true, value: judgedOf(lines, lists, problems) }));
    return id;
  }
  async function kept(asAt: string, lines: readonly Line[], lists?: string[]): Promise<number> {
    const id = await read(asAt, lines, lists ? { lists } : {});
    assert.deepEqual(await act(keepReturn, id), { ok: true, value: 'kept' });
    return id;
  }
  const state = async (id: number) => (await as((db) => findExtract(db, id)))?.state;

  test('is there as a whole once somebody keeps it, and not at all before', async () => {
    const id = await read('2026-06-01', [need('C-1', 'b'), need('C-2', 'c'), contact('C-1', '2026-05-01')]);
    assert.equal(await state(id), 'read');
    assert.deepEqual(await held(), []);
    assert.deepEqual(await as((db) => findChanges(db, id)), { 'annex-a/1': { new: 1, changed: 0, gone: 0, same: 0 }, 'annex-a/6': { new: 2, changed: 0, gone: 0, same: 0 } });
    assert.deepEqual(await act(keepReturn, id), { ok: true, value: 'kept' });
    assert.deepEqual(await now(), ['C-1', 'C-1 2026-05-01', 'C-2']);
    assert.deepEqual(await act(keepReturn, id), { ok: false, refusal: 'not-read' }, 'and once');
  });

  test('says what is new, changed, gone and the same, and holds each line from the extract that first had it so', async () => {
    const first = await kept('2026-06-01', [need('C-1', 'b'), need('C-2', 'c'), need('C-3', 'c')]);
    const second = await kept('2026-06-08', [need('C-1', 'b'), need('C-2', 'e'), need('C-4', 'd')]);
    assert.deepEqual((await as((db) => findExtract(db, second)))?.changed?.['annex-a/6'], { new: 1, changed: 1, gone: 1, same: 1 });
    assert.deepEqual((await held()).map(({ key, content, from_extract: from, to_extract: to }) => [key, content.status, from, to]), [
      ['C-1', 'b', first, null], ['C-2', 'c', first, second], ['C-2', 'e', second, null], ['C-3', 'c', first, second], ['C-4', 'd', second, null]]);
  });

  test('of a list that it does not have, nothing is gone; of one that is there and empty, all', async () => {
    await kept('2026-06-01', [need('C-1', 'b'), contact('C-1', '2026-05-01')]);
    await kept('2026-06-08', [need('C-1', 'b')], ['annex-a/6']);
    assert.deepEqual(await now(), ['C-1', 'C-1 2026-05-01']);
    await kept('2026-06-15', [need('C-1', 'b')]);
    assert.deepEqual(await now(), ['C-1']);
  });

  test('undone puts back every line as it was, and only the newest can be', async () => {
    const first = await kept('2026-06-01', [need('C-1', 'b'), need('C-2', 'c')]);
    const was = JSON.stringify(await held());
    const second = await kept('2026-06-08', [need('C-2', 'e'), need('C-3', 'c')]);
    assert.deepEqual(await act(undoReturn, first), { ok: false, refusal: 'later-first' });
    assert.deepEqual(await act(undoReturn, second), { ok: true, value: 'undone' });
    assert.equal(JSON.stringify(await held()), was);
    assert.deepEqual(await act(undoReturn, second), { ok: false, refusal: 'not-kept' });
    await act(undoReturn, first);
    assert.deepEqual(await held(), []);
  });

  test('the same content twice changes nothing and is said, in whatever order; a corrected file of the same day corrects', async () => {
    const lines = [need('C-1', 'b'), need('C-2', 'c'), contact('C-1', '2026-05-01')];
    await kept('2026-06-01', lines);
    const was = JSON.stringify(await held());
    assert.deepEqual(await act(keepReturn, await read('2026-06-01', lines.toReversed())), { ok: false, refusal: 'same' });
    assert.equal(JSON.stringify(await held()), was);
    const corrected = await kept('2026-06-01', [need('C-1', 'b'), need('C-2', 'd'), contact('C-1', '2026-05-01')]);
    assert.deepEqual((await as((db) => findExtract(db, corrected)))?.changed?.['annex-a/6'], { new: 0, changed: 1, gone: 0, same: 1 });
    await act(undoReturn, corrected);
    assert.equal(JSON.stringify(await held()), was);
  });

  test('an older one is refused, and one that another overtook', async () => {
    const early = await read('2026-06-08', [need('C-1', 'b')]);
    await kept('2026-06-08', [need('C-1', 'c')]);
    assert.deepEqual(await act(keepReturn, early), { ok: false, refusal: 'overtaken' });
    assert.deepEqual(await act(keepReturn, await read('2026-06-01', [need('C-1', 'b')])), { ok: false, refusal: 'older' });
  });

  test('with an error it is refused as a whole, and every problem is there to read', async () => {
    const problem = (severity: Problem['severity'], row: number): Problem => ({ file: 'a.xlsx', sheet: 'List_6', row, column: 'Case status', value: 'x', rule: 'code', severity, message: 'No such case status.' });
    const id = await read('2026-06-01', [need('C-1', 'b')], { problems: [problem('warning', 3), problem('error', 4)] });
    assert.equal(await state(id), 'refused');
    assert.deepEqual((await as((db) => listProblems(db, id, { limit: 10, offset: 0 }))).map(({ severity, row }) => [severity, row]), [['error', 4], ['warning', 3]]);
    assert.deepEqual(await act(keepReturn, id), { ok: false, refusal: 'not-read' });
    assert.equal((await database.owner.query('select 1 from caseload.coming')).rowCount, 0);
    const warned = await read('2026-06-01', [need('C-1', 'b')], { problems: [problem('warning', 3)] });
    assert.deepEqual(await act(keepReturn, warned), { ok: true, value: 'kept' });
  });

  test('cancelled while it is read, it stops and leaves nothing', async () => {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: '2026-06-01' as Day, files: [], by: null, at }));
    let pieces = 0;
    async function* slow(): Reading {
      for (;;) {
        pieces += 1;
        if (pieces === 3) await act(dropReturn, id);
        yield { lines: [need(`C-${pieces}`, 'b')], rows: pieces, part: 0.1 };
      }
    }
    assert.equal(await readReturn(room, id, slow()), 'dropped');
    assert.equal(pieces, 3);
    assert.equal(await state(id), 'dropped');
    assert.equal((await database.owner.query('select 1 from caseload.coming')).rowCount, 0);
  });

  test('thrown away at the last moment, nothing more is said of it', async () => {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: '2026-06-01' as Day, files: [], by: null, at }));
    async function* late(): Reading {
      yield { lines: [need('C-1', 'b')], rows: 1, part: 1 };
      await act(dropReturn, id);
      return { ok: true, value: judgedOf([], ['annex-a/6'], [{ file: 'a.xlsx', sheet: null, row: 2, column: null, value: null, rule: 'code', severity: 'warning', message: 'No such code.' }]) };
    }
    await readReturn(room, id, late());
    assert.equal(await state(id), 'dropped');
    assert.deepEqual(await as((db) => listProblems(db, id, { limit: 10, offset: 0 })), []);
    assert.equal((await database.owner.query(`select 1 from journal.entry where what = 'return-judged' and about = $1`, [`extract:${id}`])).rowCount, 0);
  });

  test('a file that cannot be read leaves nothing but why, as its one problem', async () => {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: '2026-06-01' as Day, files: [], by: null, at }));
    await readReturn(room, id, reading([need('C-1', 'b')], { ok: false, refusal: unreadable() }));
    const found = await as((db) => findExtract(db, id));
    assert.deepEqual([found?.state, found?.why, found?.problems], ['refused', 'a.xlsx: It is a picture.', { total: 1, errors: 1, asks: 0, warnings: 0 }]);
    assert.deepEqual((await as((db) => listProblems(db, id, { limit: 10, offset: 0 }))).map(({ file, row, rule, severity, message }) => [file, row, rule, severity, message]), [['a.xlsx', null, 'it-is-another-kind', 'error', 'It is a picture.']]);
    assert.equal((await database.owner.query('select 1 from caseload.coming')).rowCount, 0);
  });

  test('of two who keep two returns of a day at once, the later builds on the earlier, or is refused', async () => {
    const [one, other] = [await read('2026-06-01', [need('C-1', 'b')]), await read('2026-06-01', [need('C-1', 'c')])];
    const outcomes = await Promise.all([act(keepReturn, other), act(keepReturn, one)]);
    assert.equal((await now()).length, 1);
    assert.ok(outcomes.some(({ ok }) => ok));
    assert.equal((await database.owner.query('select from caseload.line where to_extract is null and content ->> \'status\' = \'c\'')).rowCount, 1);
  });

  test('takes no lines once it was judged, nor of an extract that is not there', async () => {
    const id = await read('2026-06-01', [need('C-1', 'b')]);
    for (const extract of [id, id + 1000]) await assert.rejects(as((db) => recordComing(db, extract, [need('C-2', 'c')])), /not being read/);
    assert.deepEqual(await act(keepReturn, id), { ok: true, value: 'kept' });
    assert.deepEqual(await now(), ['C-1']);
  });

  test('the application’s role can neither read lines, nor change them, nor keep by itself', async () => {
    const id = await kept('2026-06-01', [need('C-1', 'b')]);
    for (const sql of ['select * from caseload.line', 'delete from caseload.line', `update caseload.line set key = 'x'`, 'select * from caseload.coming', 'delete from caseload.extract', 'update caseload.extract set kept_at = null']) {
      await assert.rejects(as((db) => db.rows(sql)), /permission denied/, sql);
    }
    assert.equal(await state(id), 'kept');
  });
});

describe('the children of an extract', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const line = (list: number, child: string, content: Line['content']): Line => ({ list: `annex-a/${list}`, key: child, child, content, place, doubts: [] });
  async function kept(asAt: string, lines: readonly Line[]): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [], by: null, at }));
    async function* reading(): Reading {
      yield { lines, rows: lines.length, part: 1 };
      const lists = [4, 6, 7, 8, 9].map((list) => ({ list: `annex-a/${list}`, read: 0, kept: 0, refused: 0 }));
      return { ok: true, value: { kind: 'annex-a', lists, problems: [], more: 0, dropped: [], passedOver: [] } };
    }
    await readReturn({ inTransaction: as, now: () => at }, id, reading());
    assert.deepEqual(await as((db) => keepReturn({ db, by: null, at }, id)), { ok: true, value: 'kept' });
    return id;
  }
  interface Held { readonly reference: string; readonly status: string; readonly team: number | null; readonly worker: number | null; readonly asAt: string; readonly lastSeen: string | null }
  const children = () => house.rows<Held>(`select reference, status, team_id as team, worker_id as worker, team_said as "teamSaid", as_at::text as "asAt", last_seen::text as "lastSeen" from caseload.child where from_extract is not null order by reference`);

  test('have the status of the list that says most, the team and worker who are ours, and the last day they were seen', async () => {
    const said = { team: cast.ash.name.toUpperCase(), worker: cast.worker.name, born: '2020-02-03' };
    await kept('2026-06-01', [
      line(6, 'k-100', { ...said, opened: '2026-01-05', status: 'need-plan', lastSeen: '2026-05-20' }),
      line(6, 'K-101', { ...said, opened: '2026-01-05', status: 'protection-plan' }), line(7, 'K-101', { ...said, started: '2026-03-01', lastVisit: '2026-05-25' }),
      line(6, 'K-102', { opened: '2025-01-05', status: 'looked-after', team: 'Team nobody knows' }), line(8, 'K-102', { started: '2025-02-01', lastVisit: '2026-04-01' }),
      line(9, 'K-103', { eligibility: 'former-relevant', lastContact: '2026-05-01' }), line(4, 'K-104', { ...said, started: '2026-05-28' }),
      line(6, 'K-105', { opened: '2025-01-05', closed: '2026-05-01', status: 'closed' }),
    ]);
    const [ash, worker] = [cast.ash.id, cast.worker.id];
    assert.deepEqual((await children()).map(({ reference, status, team, worker: who, lastSeen }) => [reference, status, team, who, lastSeen]), [
      ['K-100', 'child-in-need', ash, worker, '2026-05-20'], ['K-101', 'child-protection', ash, worker, '2026-05-25'], ['K-102', 'child-in-care', null, null, '2026-04-01'],
      ['K-103', 'care-leaver', null, null, '2026-05-01'], ['K-104', 'assessment', ash, worker, null], ['K-105', 'closed', null, null, null]]);
  });

  test('who is told of no more is closed, and undoing puts every child back as they stood', async () => {
    await house.database.owner.query(`insert into caseload.child (reference, status, as_at) values ('K-200', 'child-in-need', '2026-05-01')`);
    const was = JSON.stringify([await children(), await house.rows('select * from caseload.child order by reference')]);
    const id = await kept('2026-06-08', [line(6, 'K-100', { opened: '2026-01-05', status: 'looked-after' }), line(6, 'K-200', { opened: '2026-01-05', status: 'need-plan' }), line(6, 'K-400', { opened: '2026-06-05', status: 'need-plan' })]);
    const now = new Map((await children()).map((each) => [each.reference, each]));
    assert.deepEqual([now.get('K-101')?.status, now.get('K-101')?.asAt, now.get('K-200')?.asAt], ['closed', '2026-06-08', '2026-06-08']);
    assert.deepEqual(await as((db) => undoReturn({ db, by: null, at }, id)), { ok: true, value: 'undone' });
    assert.equal(JSON.stringify([await children(), await house.rows('select * from caseload.child order by reference')]), was);
  });

  test('a restricted child stays restricted when an extract tells of them', async () => {
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('K-300', 'Known family.', $1, now())`, [head.id]);
    await kept('2026-06-15', [line(6, 'K-300', { opened: '2026-01-05', status: 'need-plan' })]);
    assert.equal((await house.rows<{ hidden: boolean }>(`select restriction <> 0 as hidden from caseload.child where reference = 'K-300'`))[0]?.hidden, true);
  });

  test('whose time is over is erased with every line about them, but none of the last year', async () => {
    await house.database.owner.query(`update caseload.extract set as_at = '2020-01-01' where as_at = '2026-06-01'`);
    await house.database.owner.query(`update caseload.child_was set was = was || '{"as_at": "2020-01-01"}' where was is not null`);
    await house.database.owner.query(`update caseload.child set as_at = '2020-01-01' where reference in ('K-103', 'K-100')`);
    const erased = await as((db) => recordChildrenErased(db, ['K-103', 'K-100'], { before: '2021-01-01' as Day, heldChildren: [], heldPeople: [], most: 10 }, cast.administrator.id));
    assert.equal(erased, 2);
    assert.equal(await house.count(`caseload.line where upper(child) in ('K-103', 'K-100')`), 0);
    assert.equal(await house.count(`caseload.child_was where reference in ('K-103', 'K-100')`), 0);
    await as((db) => db.rows(`select caseload.erase_lines(array['K-300'])`));
    assert.equal(await house.count(`caseload.line where child = 'K-300'`), 1);
  });
});
