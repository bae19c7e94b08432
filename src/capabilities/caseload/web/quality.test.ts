import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { must, openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { keepReturn, undoReturn } from '../commands/keep-return.ts';
import { fieldsOf, qualityOf } from '../domain/quality.ts';
import type { FieldCounts } from '../domain/returns/seam.ts';
import { recordBegun, recordComing, recordJudged } from '../sql/record-extract.ts';

type Fields = FieldCounts[string];
const six = { child: [10, 10, 0], opened: [10, 10, 0], gender: [10, 10, 0], ethnicity: [10, 8, 1], need: [10, 9, 2], lastSeen: [10, 4, 0], status: [10, 10, 0], team: [10, 10, 0], worker: [10, 10, 0] } as const satisfies Fields;

describe('how good the data is', () => {
  let house: TestHouse;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    browser = await house.signIn(await house.aPerson({ role: 'analyst', name: 'Ana Analyst' }));
  });
  after(() => house.close());
  beforeEach(async () => { await house.database.owner.query('truncate caseload.line, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const act = (db: Connection) => ({ db, by: null, at: house.clock.now });
  async function kept(asAt: string, fields: FieldCounts | undefined, more = asAt): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [], by: null, at: house.clock.now }));
    const lists = Object.keys(fields ?? { 'annex-a/6': {} }).map((list) => ({ list, read: 10, kept: 10, refused: 0 }));
    await as(async (db) => {
      await recordComing(db, id, [{ list: 'annex-a/6', key: 'C-1', child: 'C-1', content: { more }, place: { file: 'a', sheet: null, row: 2 }, doubts: [] }]);
      await recordJudged(db, id, { kind: 'annex-a', lists, problems: [], more: 0, dropped: [], passedOver: [], ...(fields ? { fields } : {}) });
    });
    must(await as((db) => keepReturn(act(db), id)));
    return id;
  }
  const words = async (path: string) => wordsOf((await browser.get(path)).text);
  const csv = async (path: string) => (await browser.get(path)).text.replace('\uFEFF', '').trim().split('\r\n');

  test('nothing is counted of what was kept before fields were, and the page says what to do', async () => {
    await kept('2026-06-01', undefined);
    assert.match(await words('/returns/quality'), /Nothing has been counted yet/);
    assert.match(await words('/returns/quality/annex-a/6'), /has not been kept yet/);
  });

  test('a list says how much is filled and right, with the numbers, and what there is to put right against the time before', async () => {
    await kept('2026-06-01', { 'annex-a/6': { ...six, ethnicity: [10, 10, 0] } });
    await kept('2026-06-08', { 'annex-a/6': six });
    const shown = await words('/returns/quality');
    assert.match(shown, /List 6: Children in need Annex A child-level lists 8 Jun 2026/);
    assert.match(shown, /0 new, 0 gone 6 3 more/, 'two blank and one doubtful in ethnicity, one blank and two doubtful in need; a blank day last seen is none');
    const [, line] = await csv('/returns/quality?as=csv');
    assert.equal(line, 'Annex A child-level lists,List 6: Children in need,2026-06-08,10,80,77,81,78,6,3');
  });

  test('a field says whether it may be blank; one that the file does not have is said, and counts as blank in every row', async () => {
    const { need: _, ...without } = six;
    await kept('2026-06-01', { 'annex-a/6': { ...without, need: [0, 0, 0] } });
    const shown = await words('/returns/quality/annex-a/6');
    assert.match(shown, /Not in the file, though it should be: Primary Need Code\./);
    assert.match(shown, /Ethnicity Should not be 80% 8 of 10 87\.5% 7 of 8 3 Date/);
    assert.match(shown, /Date Child Was Last Seen May be right 40% 4 of 10 100% 4 of 4 0/);
    assert.match(shown, /Primary Need Code Not in the file/);
    assert.match(shown, /13 cells to put right/);
    assert.equal((await csv('/returns/quality/annex-a/6?as=fields')).find((line) => line.startsWith('Primary')), 'Primary Need Code,0,10,0,0,0,10,');
  });

  test('it goes from return to return, the newest day first; a correction stands for its day, and what is undone is gone', async () => {
    await kept('2026-06-01', { 'annex-a/6': { ...six, need: [10, 5, 0] } });
    await kept('2026-06-08', { 'annex-a/6': { ...six, need: [10, 6, 0] } });
    await kept('2026-06-08', { 'annex-a/6': { ...six, need: [10, 7, 0] } }, 'corrected');
    const newest = await kept('2026-06-15', { 'annex-a/6': { ...six, need: [10, 8, 0] } });
    const days = async () => (await csv('/returns/quality/annex-a/6?as=days')).filter((line) => line.includes('Primary Need')).map((line) => line.split(',').slice(0, 6).join(' '));
    assert.deepEqual(await days(), ['2026-06-15 Primary Need Code 10 10 8 8', '2026-06-08 Primary Need Code 10 10 7 7', '2026-06-01 Primary Need Code 10 10 5 5']);
    assert.match(await words('/returns/quality/annex-a/6?field=need'), /Primary Need Code, from return to return.*15 Jun 2026 10 80% 8 of 10.*8 Jun 2026 10 70% 7 of 10.*1 Jun 2026 10 50% 5 of 10/);
    must(await as((db) => undoReturn(act(db), newest)));
    assert.equal((await days()).length, 2);
    assert.match(await words('/returns/quality'), /8 Jun 2026/);
  });

  test('a list that the newest return does not have is shown as it was last', async () => {
    await kept('2026-06-01', { 'annex-a/6': six, 'annex-a/4': { child: [10, 10, 0] } });
    await kept('2026-06-08', { 'annex-a/6': six });
    assert.match(await words('/returns/quality'), /2 lists.*List 4: Assessments Annex A child-level lists 1 Jun 2026.*List 6: Children in need Annex A child-level lists 8 Jun 2026/);
  });

  test('what is no list has no page, a field that is none is left out of account, and nobody else sees either', async () => {
    await kept('2026-06-01', { 'annex-a/6': six });
    for (const path of ['annex-a/12', 'annex/6', 'annex-a/x', 'other/6']) assert.equal((await browser.get(`/returns/quality/${path}`)).status, 404, path);
    assert.match(await words('/returns/quality/annex-a/6?field=<b>'), /The whole list, from return to return/);
    const manager = await house.signIn((await house.aCast()).manager);
    for (const path of ['', '/annex-a/6', '?as=csv', '/annex-a/6?as=days']) assert.equal((await manager.get(`/returns/quality${path}`)).status, 404, path);
  });
});

test('whatever is counted, the fields of a list add up to the list, and no more is to put right than there are cells', () => {
  const at = { extract: 1, asAt: '2026-06-01' as Day, list: 'annex-a/6', rows: 10, changed: null, fields: six };
  const [whole, fields] = [qualityOf(at), fieldsOf(at)];
  for (const name of ['needed', 'neededFilled', 'filled', 'doubtful', 'toPutRight'] as const) assert.equal(whole[name], fields.reduce((sum, each) => sum + each[name], 0), name);
  for (const { heading, toPutRight } of fields) assert.ok(toPutRight >= 0 && toPutRight <= at.rows, heading);
});
