import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFiles } from '../../src/commands/read-files.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import type { Judged, Line } from '../../src/capabilities/caseload/index.ts';
import { findWordsSaid } from '../../src/capabilities/caseload/sql/find-words.ts';

const list = `Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker
C-900001,a) Male,a) WBRI,05/02/2020,6,b) No,03/03/2026,OUR7 – our own need,02/05/2026,,,c) Child in need plan,Ash,Wen Worker
C-900002,a) Male,a) WBRI,05/02/2020,6,b) No,03/03/2026,our7 - Our own need,02/05/2026,,,c) Child in need plan,Ash,Wen Worker
`;

describe('words of our own in a return', () => {
  let house: TestHouse;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    browser = await house.signIn(await house.aPerson({ role: 'analyst', name: 'Ana Analyst' }));
  });
  after(() => house.close());

  async function read(): Promise<{ judged: Judged; needs: unknown[] }> {
    const lines: Line[] = [];
    const words = await inTransaction(house.database.app, findWordsSaid);
    const judged = await readFiles({ kind: 'annex-a', asAt: '2026-05-20' as Day, files: [{ name: 'six.csv', bytes: Buffer.from(list) }], words }, { line: (line) => lines.push(line), progress: () => undefined });
    assert.ok(judged.ok);
    return { judged: judged.value, needs: lines.map(({ content }) => content['need']) };
  }
  const asks = ({ judged }: Awaited<ReturnType<typeof read>>) => judged.problems.filter(({ severity }) => severity === 'ask');

  test('are asked about once, remembered, and asked again when they are taken back', async () => {
    const first = await read();
    assert.deepEqual(asks(first).map(({ value, rows, column, list: of }) => [value, rows, column, of]), [['OUR7 – our own need', 2, 'Primary Need Code', 'annex-a/6']]);
    assert.deepEqual(first.needs, [null, null], 'and not guessed');
    const at = `/returns/words/new?${new URLSearchParams({ list: 'annex-a/6', column: 'Primary Need Code', word: 'OUR7 – our own need' }).toString()}`;
    assert.match(wordsOf((await browser.get(at)).text), /What does “OUR7 – our own need” mean/);
    assert.equal((await browser.submit('/returns/words/new', { code: '' })).status, 422);
    assert.equal((await browser.submit('/returns/words/new', { code: 'N5' })).status, 303);
    const second = await read();
    assert.deepEqual([asks(second), second.needs], [[], ['N5', 'N5']], 'however it is written');
    assert.match(wordsOf((await browser.get('/returns/words')).text), /OUR7 – our own need Family dysfunction Ana Analyst/);
    await browser.get(at);
    assert.equal((await browser.submit('/returns/words/new', { code: 'nothing' })).status, 303);
    assert.deepEqual([asks(await read()), (await read()).needs], [[], [null, null]]);
    const { id } = (await house.rows<{ id: number }>('select max(id) as id from caseload.word'))[0] ?? { id: 0 };
    await browser.get('/returns/words');
    assert.equal((await browser.submit(`/returns/words/${id}/take-back`, {})).status, 303);
    assert.equal(asks(await read()).length, 1);
    assert.equal((await browser.post(`/returns/words/${id + 1}/take-back`, {})).status, 404);
  });

  test('a word that could be a name is not shown, and is typed by whoever looked at the row', async () => {
    await browser.get('/returns/words/new?list=annex-a/6&column=Primary+Need+Code&word=');
    const empty = await browser.submit('/returns/words/new', { word: '', code: 'N5' });
    assert.equal(empty.status, 422);
    assert.match(wordsOf(empty.text), /Type the word as it stands in the file/);
    assert.equal((await browser.submit('/returns/words/new', { word: 'Family Trouble', code: '' })).status, 422);
    assert.equal((await browser.submit('/returns/words/new', { word: 'Family Trouble', code: 'N5' })).status, 303);
    assert.equal(await house.count(`caseload.word where folded = 'family trouble' and code = 'N5'`), 1);
  });

  test('a column that has no codes, or is none, has no page; a code of another set is refused', async () => {
    for (const query of ['list=annex-a/6&column=Date+of+Birth&word=x', 'list=annex-a/6&column=nothing&word=x', 'list=nothing&column=Gender&word=x', '']) assert.equal((await browser.get(`/returns/words/new?${query}`)).status, 404, query);
    await browser.get('/returns/words/new?list=annex-a/6&column=Gender&word=x');
    assert.equal((await browser.submit('/returns/words/new', { code: 'N5' })).status, 422);
  });
});
