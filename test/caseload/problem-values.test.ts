import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { beginReturn } from '../../src/capabilities/caseload/commands/begin-return.ts';
import { dropReturn, keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { returnShapes } from '../../src/capabilities/caseload/domain/returns/definitions.ts';
import { type Judged, type Problem, type ReturnKind, returnKinds } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { listProblems } from '../../src/capabilities/caseload/sql/find-extracts.ts';
import { recordChildrenErased } from '../../src/capabilities/caseload/sql/record-erased.ts';
import { recordJudged } from '../../src/capabilities/caseload/sql/record-extract.ts';
import { startReturnsSweeper } from '../../src/commands/returns-sweeper.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Cell } from '../../src/kernel/tables.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { changed, wholeReturn } from './kit/annex-a-return.ts';
import { asAt, judgeSheets, type MadeSheet } from './kit/judging.ts';

const personal = ['Jane Doe', 'DOE, Jane', 'GL1 2TG', 'jane.doe@example.org', `Jane Doe lives here. ${'x'.repeat(210)}`];
const anyOfIt = /jane|doe|gl1|2tg|@/i;
const at = new Date('2026-06-10T09:00:00Z');

/** Every list of a return with one row, in whose every cell the same stands; those of a child's reference may be left whole. */
function sheetsOf(kind: ReturnKind, value: string, child: string | null): MadeSheet[] {
  return returnShapes[kind].lists.map(({ list, columns }) => ({
    name: list.replaceAll('/', ' '), rows: [columns.map(({ heads }) => heads[0] ?? null), columns.map(({ type }): Cell => (type === 'child' && child !== null ? child : value))],
  }));
}

describe('what problems say stood in a row', () => {
  let house: TestHouse;
  before(async () => { house = await openTestHouse(); });
  after(() => house.close());
  beforeEach(async () => { await house.database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const act = <Value>(run: (given: { db: Connection; by: null; at: Date }, id: number) => Promise<Value>, id: number) => as((db) => run({ db, by: null, at }, id));
  const stored = () => house.rows<{ extract_id: number; number: number; rule: string; value: string | null; child: string | null; message: string }>('select * from caseload.problem order by extract_id, number');
  async function judged(value: Pick<Judged, 'kind' | 'problems'>): Promise<number> {
    const id = await as((db) => beginReturn({ db, by: null, at }, { kind: value.kind, asAt, files: [] }));
    await as((db) => recordJudged(db, id, { lists: [{ list: value.kind === 'ssda903' ? 'ssda903/header' : 'annex-a/6', read: 1, kept: 1, refused: 0 }], more: 0, dropped: [], passedOver: [], ...value }));
    return id;
  }
  const warning = (child: string): Problem => ({ file: 'a.xlsx', sheet: null, row: 2, column: 'Child Unique ID', value: child, rule: 'birth-differs', severity: 'warning', message: 'The child’s date of birth is not the same in all lists. Elsewhere it is 2015-03-27.', child });
  const left = async () => (await stored()).map(({ extract_id: id, value, child, message }) => [id, value, child, message === '']);
  const sweep = () => startReturnsSweeper(house.database.app).stop();

  test('is never a name, a postcode or an address, in whichever column of whichever list it stood', async () => {
    for (const kind of returnKinds) {
      for (const value of personal) {
        for (const child of [null, 'C1001']) {
          const verdict = judgeSheets(kind, sheetsOf(kind, value, child));
          await judged(verdict.judged);
        }
      }
    }
    const rows = await stored();
    assert.ok(rows.length > 2000, `${rows.length} problems`);
    assert.deepEqual(rows.filter((row) => anyOfIt.test(JSON.stringify([row.value, row.child, row.message]))).map(({ rule, value, message }) => [rule, value, message]), []);
    assert.ok(rows.some(({ value }) => value === '7 letters, 1 space') && rows.some(({ value }) => value === 'a postcode') && rows.some(({ value }) => value === 'an e-mail address'));
  });

  test('is known by the child whose row it was, whichever column is wrong and in whichever list', async () => {
    const verdict = judgeSheets('annex-a', wholeReturn({ ...changed('annex-a/7', { started: '20/10/2023', lastVisit: '30/02/2024' }), ...changed('annex-a/8', { child: '1009', lastReview: '14/02/24' }), ...changed('annex-a/1', { child: 'Jane Doe' }) }));
    await judged(verdict.judged);
    assert.deepEqual((await stored()).map(({ rule, child }) => `${rule} ${child}`).toSorted(), ['no-day 1001', 'no-reference null', 'year-of-two-figures 1009']);
    const across = judgeSheets('annex-a', wholeReturn({ ...changed('annex-a/7', { started: '20/10/2023' }), ...changed('annex-a/8', { child: '1009' }), ...changed('annex-a/4', { born: '02/06/2014' }) }));
    assert.deepEqual(across.judged.problems.map(({ rule, child }) => `${rule} ${child}`).toSorted(), ['birth-differs 1001', 'not-on-list-6 1009', 'plan-before-conference 1001']);
  });

  test('goes when the return is thrown away or undone; the rule’s own words are left', async () => {
    const thrown = await judged({ kind: 'annex-a', problems: [warning('C-1')] });
    const kept = await judged({ kind: 'ssda903', problems: [warning('C-2')] });
    await act(keepReturn, kept);
    await act(dropReturn, thrown);
    assert.deepEqual(await left(), [[thrown, null, null, true], [kept, 'C-2', 'C-2', false]]);
    await act(undoReturn, kept);
    assert.deepEqual(await left(), [[thrown, null, null, true], [kept, null, null, true]]);
    assert.equal((await as((db) => listProblems(db, kept, { limit: 9, offset: 0 })))[0]?.message, 'The child’s date of birth is not the same in all lists.');
  });

  test('goes with the child, and with no other', async () => {
    const id = await judged({ kind: 'annex-a', problems: [warning('c-100'), warning('C-101'), { ...warning('C-102'), child: undefined } as unknown as Problem] });
    await house.database.owner.query(`insert into caseload.child (reference, status, as_at) values ('C-100', 'closed', '2015-05-01'), ('C-101', 'closed', '2015-05-01')`);
    await as((db) => recordChildrenErased(db, ['C-100', 'C-101'], { before: '2016-01-01' as Day, heldChildren: ['C-101'], heldPeople: [], most: 10 }, house.lead.id));
    assert.deepEqual(await left(), [[id, null, null, true], [id, 'C-101', 'C-101', false], [id, 'C-102', null, false]]);
    await as((db) => db.rows(`select caseload.erase_problem_values(array['C-101'])`));
    assert.equal((await left())[1]?.[1], 'C-101', 'and not while the child is known');
  });

  test('goes by itself a year after the return came, once, and the journal says so', async () => {
    const [old, young] = [await judged({ kind: 'annex-a', problems: [{ ...warning('C-1'), severity: 'error' }] }), await judged({ kind: 'annex-a', problems: [warning('C-2')] })];
    await house.database.owner.query(`update caseload.extract set made_at = now() - case when id = $1 then interval '1 year 1 day' else interval '364 days' end`, [old]);
    await sweep();
    await sweep();
    assert.deepEqual(await left(), [[old, null, null, true], [young, 'C-2', 'C-2', false]]);
    assert.deepEqual((await house.rows<{ about: string }>(`select about from journal.entry where what = 'return-values-erased'`)).map(({ about }) => about), [`extract:${old}`]);
  });

  test('cannot be erased or changed by the application’s role itself', async () => {
    const id = await judged({ kind: 'annex-a', problems: [warning('C-1')] });
    for (const sql of [`update caseload.problem set value = null`, 'delete from caseload.problem', `select caseload.erase_values_of(array[${id}])`, 'update caseload.extract set values_erased_at = null']) await assert.rejects(as((db) => db.rows(sql)), /permission denied/, sql);
  });
});
