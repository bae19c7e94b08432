import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { dropReturn, keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import type { LateDoubt, Line, Problem } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { listLinesOf, listOpenChildren } from '../../src/capabilities/caseload/sql/find-children.ts';
import { recordChildrenErased } from '../../src/capabilities/caseload/sql/record-erased.ts';
import { recordBegun, recordComing, recordJudged } from '../../src/capabilities/caseload/sql/record-extract.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction, setScope } from '../../src/platform/db/transaction.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { changed, goodRows, sheetOf, wholeReturn } from './kit/annex-a-return.ts';
import { judgeSheets, rowsOf, type Verdict } from './kit/judging.ts';

const late = ({ judged }: Verdict) => (judged.doubts ?? []).map(({ list, key, child, rule }) => [list, key, child, rule]);
const csv903 = (...files: readonly string[]) => judgeSheets('ssda903', files.map((file) => ({ name: null, rows: rowsOf(file) })));

test('what is wrong only across lists is said of the line by its key, once all were read', () => {
  assert.deepEqual(late(judgeSheets('annex-a', wholeReturn())), []);
  assert.deepEqual(late(judgeSheets('annex-a', wholeReturn(changed('annex-a/8', { child: '1009' })))), [['annex-a/8', '1009', '1009', 'not-on-list-6']]);
  assert.deepEqual(late(judgeSheets('annex-a', wholeReturn(changed('annex-a/7', { started: '20/10/2023' })))), [['annex-a/7', '1001', '1001', 'plan-before-conference']]);
  const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
  const overlapping = csv903(`${episodes}\n7,01/05/2023,S,C2,N1,U4,PR1,01/09/2023,X1,,,,\n7,01/08/2023,L,C2,N1,U4,PR1,,,,,,`);
  assert.deepEqual(late(overlapping), [['ssda903/episodes', '7 2023-08-01', '7', 'episodes-overlap']]);
  assert.deepEqual(late(csv903(`${episodes}\n7,01/05/2023,S,C2,N1,U4,PR1,,,,,,`, 'CHILD,DOB,REVIEW,REVIEW_CODE\n8,01/06/2014,01/02/2023,PN1')), [['ssda903/reviews', '8 2023-02-01', '8', 'no-episodes']]);
});

test('of a row that was not kept nothing is doubted', () => {
  const twice = [...goodRows['annex-a/8'] ?? [], ...goodRows['annex-a/8'] ?? []].map((row) => ({ ...row, child: '1009' }));
  const verdict = judgeSheets('annex-a', [sheetOf('annex-a/6'), sheetOf('annex-a/8', twice)]);
  assert.deepEqual(late(verdict), [['annex-a/8', '1009', '1009', 'not-on-list-6']]);
  assert.equal(verdict.judged.problems.filter(({ rule }) => rule === 'not-on-list-6').length, 2, 'though it is said of both');
});

describe('doubts of lines', () => {
  let house: TestHouse;
  before(async () => { house = await openTestHouse(); });
  after(() => house.close());
  beforeEach(async () => { await house.database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const at = new Date('2026-06-10T09:00:00Z');
  const place = { file: 'a.xlsx', sheet: null, row: 2 };
  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const act = <Value>(run: (given: { db: Connection; by: null; at: Date }, id: number) => Promise<Value>, id: number) => as((db) => run({ db, by: null, at }, id));
  const line = (child: string, doubts: readonly string[]): Line => ({ list: 'annex-a/6', key: child, child, content: { status: 'closed', team: child }, place, doubts });
  async function read(asAt: string, lines: readonly Line[], { doubts = [] as readonly LateDoubt[], problems = [] as readonly Problem[] } = {}): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [], by: null, at }));
    await as(async (db) => {
      await recordComing(db, id, lines);
      await recordJudged(db, id, { kind: 'annex-a', lists: [{ list: 'annex-a/6', read: lines.length, kept: lines.length, refused: 0 }], problems, more: 0, dropped: [], passedOver: [], doubts });
    });
    return id;
  }
  const held = () => house.rows<{ key: string; rule: string; extract: number }>('select key, rule, extract_id as extract from caseload.doubt order by extract_id, key, rule');
  const late1: LateDoubt = { list: 'annex-a/6', key: 'K-101', child: 'K-101', rule: 'not-on-list-6' };

  test('are kept beside them by extract, those of the row and those across lists, each once; the line stays the same', async () => {
    const first = await read('2026-06-01', [line('K-100', ['out-of-order', 'out-of-order']), line('K-101', ['age-differs'])], { doubts: [late1] });
    await act(keepReturn, first);
    assert.deepEqual(await held(), [{ key: 'K-100', rule: 'out-of-order', extract: first }, { key: 'K-101', rule: 'age-differs', extract: first }, { key: 'K-101', rule: 'not-on-list-6', extract: first }]);
    const second = await read('2026-06-08', [line('K-100', []), line('K-101', [])]);
    await act(keepReturn, second);
    assert.equal(await house.count('caseload.line where to_extract is not null'), 0, 'a doubt that is gone changes no line');
    assert.deepEqual((await house.rows<{ judged: object }>('select judged from caseload.extract')).map(({ judged }) => 'doubts' in judged), [false, false]);
  });

  test('are read with the lines: of what is so now those of the newest lists, of what was those of the last that had it', async () => {
    const cast = await house.aCast();
    const doubtful = (child: string, started: string, doubts: readonly string[]): Line => ({ ...line(child, doubts), content: { opened: started, lastSeen: '2026-05-20', status: 'need-plan', team: cast.ash.name } });
    await act(keepReturn, await read('2026-06-01', [doubtful('K-100', '2026-02-01', ['out-of-order']), doubtful('K-101', '2026-02-01', ['out-of-order'])]));
    await act(keepReturn, await read('2026-06-08', [doubtful('K-100', '2026-02-01', []), doubtful('K-101', '2026-02-02', ['after-the-extract', 'age-differs'])]));
    await read('2026-06-09', [doubtful('K-100', '2026-02-01', ['out-of-order'])]);
    const scoped = <Value>(work: (db: Connection) => Promise<Value>) => as((db) => {
      setScope(db, { person: cast.manager.id, roles: ['team-manager'], teams: [cast.ash.id], named: [], whole: false });
      return work(db);
    });
    const told = async (child: string) => (await scoped((db) => listLinesOf(db, child))).map(({ content, doubts }) => [content['opened'], ...doubts]);
    assert.deepEqual(await told('K-100'), [['2026-02-01']], 'the newest lists no longer say it, and those that are not kept say nothing');
    assert.deepEqual(await told('K-101'), [['2026-02-01', 'out-of-order'], ['2026-02-02', 'after-the-extract', 'age-differs']]);
    const open = await scoped((db) => listOpenChildren(db, { teams: [cast.ash.id], worker: 0, whole: false }));
    assert.deepEqual(open.map(({ reference, lines }) => [reference, ...lines.map(({ doubts }) => doubts)]), [['K-100', []], ['K-101', ['after-the-extract', 'age-differs']]]);
    const manager = await house.signIn(cast.manager);
    const page = async (child: string) => wordsOf((await manager.get(`/children/${(await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [child]))[0]?.number}`)).text);
    assert.match(await page('K-101'), /The day is in doubt: it is later than the lists themselves\./);
    assert.match(await page('K-101'), /Became a child in need 2 February 2026 .*? Days in doubt/);
    assert.ok(!/in doubt/.test(await page('K-100')));
  });

  test('go with a return that is refused, thrown away or undone, and with no other', async () => {
    const stays = await read('2026-06-01', [line('K-100', ['age-differs'])]);
    await act(keepReturn, stays);
    const error: Problem = { file: 'a', sheet: null, row: 1, column: null, value: null, rule: 'no-day', severity: 'error', message: 'x' };
    await read('2026-06-08', [line('K-100', ['out-of-order'])], { problems: [error], doubts: [late1] });
    await act(dropReturn, await read('2026-06-08', [line('K-100', ['out-of-order'])]));
    const undone = await read('2026-06-08', [line('K-100', ['out-of-order'])]);
    await act(keepReturn, undone);
    assert.equal((await held()).length, 2);
    await act(undoReturn, undone);
    assert.deepEqual(await held(), [{ key: 'K-100', rule: 'age-differs', extract: stays }]);
  });

  test('are erased with the child, but those of the last year, and can be neither read nor changed by the application’s role', async () => {
    await act(keepReturn, await read('2020-01-01', [line('k-100', ['age-differs']), line('K-101', ['age-differs'])]));
    const { id: by } = await house.aPerson({ role: 'administrator' });
    await as((db) => recordChildrenErased(db, ['K-100'], { before: '2021-01-01' as Day, heldChildren: [], heldPeople: [], most: 10 }, by));
    assert.deepEqual((await held()).map(({ key }) => key), ['K-101']);
    await house.database.owner.query(`update caseload.extract set as_at = (now() - interval '1 month')::date`);
    await house.database.owner.query('delete from caseload.child');
    await as((db) => db.rows(`select caseload.erase_doubts(array['K-101'])`));
    assert.equal((await held()).length, 1);
    for (const sql of ['select * from caseload.doubt', 'delete from caseload.doubt', `update caseload.doubt set rule = 'x'`]) await assert.rejects(as((db) => db.rows(sql)), /permission denied/, sql);
  });
});
