import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';
import { type Reading, readReturn } from '../commands/read-return.ts';
import type { Judged, Line, Problem } from '../domain/returns/seam.ts';
import { recordBegun } from '../sql/record-extract.ts';

const line = (child: string): Line => ({ list: 'annex-a/6', key: child, child, content: { status: 'b' }, place: { file: 'a.xlsx', sheet: 'List_6', row: 2 }, doubts: [] });
const warning: Problem = { file: 'a.xlsx', sheet: 'List_6', row: 4, column: 'Date of Birth', value: '<b>32/01/2020</b>', rule: 'no-such-day', severity: 'warning', message: 'There is no such day.' };

describe('the pages of returns', () => {
  let house: TestHouse;
  let analyst: Somebody;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    analyst = await house.aPerson({ role: 'analyst', name: 'Ana Analyst' });
    browser = await house.signIn(analyst);
  });
  after(() => house.close());

  async function read(lines: readonly Line[], problems: readonly Problem[] = [], asAt = '2026-06-01', more = 0): Promise<string> {
    const room = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(house.database.app, work), now: () => house.clock.now };
    const id = await room.inTransaction((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [{ name: 'a.xlsx', bytes: 4, sha256: 'abcdef' }], by: analyst.id, at: house.clock.now }));
    const judged: Judged = { kind: 'annex-a', lists: [{ list: 'annex-a/6', read: lines.length, kept: lines.length, refused: 0 }], problems, more, dropped: [{ list: 'annex-a/6', columns: ['Placement postcode'] }], passedOver: ['Front_Sheet'] };
    async function* reading(): Reading {
      yield { lines, rows: lines.length, part: 0.5 };
      return { ok: true, value: judged };
    }
    await readReturn(room, id, reading());
    return `/returns/${id}`;
  }

  test('nobody but who brings them in sees that there are any', async () => {
    const at = await read([line('C-000001')]);
    const cast = await house.aCast();
    for (const who of [cast.worker, cast.manager, cast.administrator, house.lead]) {
      const other = await house.signIn(who);
      for (const path of ['/returns', '/returns/new', at, `${at}?as=csv`, `${at}/undo`]) assert.equal((await other.get(path)).status, 404, `${who.name} ${path}`);
    }
    await browser.get(at);
    await browser.submit(`${at}/drop`, {});
  });

  test('what is missing in the form is said at the place, and nothing is begun', async () => {
    await browser.get('/returns/new');
    const came = await browser.submit('/returns/new', { kind: '', asAt: '2026-07-01' });
    assert.equal(came.status, 422);
    for (const words of ['Say which return it is', 'cannot be still to come', 'Choose the file or files']) assert.match(wordsOf(came.text), new RegExp(words));
    assert.equal(await house.count(`caseload.extract where state = 'reading'`), 0);
  });

  test('it is looked at, kept, and can be undone, each once and by its page', async () => {
    const at = await read([line('C-000001'), line('C-000002')], [warning]);
    const shown = await browser.get(at);
    for (const words of ['Waiting to be kept', 'Nothing has been kept yet', 'There is no such day', 'row 4', 'Placement postcode', 'Front_Sheet']) assert.match(wordsOf(shown.text), new RegExp(words));
    assert.ok(!shown.text.includes('<b>32'), 'what stands in a file is never markup');
    assert.match((await browser.get(`${at}?as=csv`)).text, /Date of Birth/);
    assert.equal((await browser.submit(`${at}/keep`, {})).status, 303);
    assert.match(wordsOf((await browser.get(`${at}?done=kept`)).text), /Kept: all of it/);
    assert.equal(await house.count('caseload.line'), 2);
    assert.match(wordsOf((await browser.get(`${at}/undo`)).text), /put back to what it was/);
    assert.equal((await browser.submit(`${at}/undo`, {})).status, 303);
    assert.equal(await house.count('caseload.line'), 0);
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where about = $1 and what not like '%-looked-at' order by id`, [`extract:${at.split('/')[2]}`])).map(({ what }) => what),
      ['return-begun', 'return-judged', 'return-read', 'return-read', 'return-kept', 'return-read', 'return-undone']);
  });

  test('every problem can be had: a hundred on a page, all in the CSV file, and how many more there were on both', async () => {
    const many = Array.from({ length: 250 }, (_, at): Problem => ({ ...warning, row: at + 2, value: `32/01/${2000 + at}` }));
    const at = await read([line('C-000009')], many, '2026-06-01', 7);
    const shown = async (query: string) => {
      const { text } = await browser.get(`${at}${query}`);
      return { text: wordsOf(text), rows: [...text.matchAll(/row (\d+)</g)].map(([, row]) => Number(row)) };
    };
    const [first, last, few] = [await shown(''), await shown('?page=3'), await shown('?size=25&page=2')];
    assert.deepEqual([first.rows.length, first.rows[0], first.rows.at(-1)], [100, 2, 101]);
    assert.deepEqual([last.rows.length, last.rows.at(-1)], [50, 251]);
    assert.deepEqual([few.rows.length, few.rows[0]], [25, 27]);
    for (const words of ['250 warnings', '1 to 100 of 250', 'Next page', '7 more were found']) assert.ok(first.text.includes(words), words);
    for (const query of ['?page=4', '?size=100&page=4', '?page=9999']) assert.equal((await browser.get(`${at}${query}`)).status, 303, query);
    const lines = (await browser.get(`${at}?as=csv`)).text.trimEnd().split('\r\n');
    assert.deepEqual([lines.length, lines[250]?.includes('32/01/2249'), lines[251]], [252, true, ',,,,,,,7 more were found and are not listed one by one.']);
    await browser.get(at);
    await browser.submit(`${at}/drop`, {});
    const left = await browser.get(at);
    assert.ok(!left.text.includes('32/01/2000') && wordsOf(left.text).includes('250 warnings'), 'thrown away, what stood there is gone');
  });

  test('the same content again is said, and changes nothing', async () => {
    const first = await read([line('C-000003')]);
    await browser.get(first);
    await browser.submit(`${first}/keep`, {});
    const second = await read([line('C-000003')]);
    await browser.get(second);
    const came = await browser.submit(`${second}/keep`, {});
    assert.equal(came.status, 409);
    assert.match(wordsOf(came.text), /same as what is kept already/);
  });

  test('one that is being read says how far it is; a reader that is gone is said', async () => {
    const id = await inTransaction(house.database.app, (db) => recordBegun(db, { kind: 'annex-a', asAt: '2026-06-02' as Day, files: [], by: analyst.id, at: house.clock.now }));
    assert.match(wordsOf((await browser.get(`/returns/${id}`)).text), /0% of the files/);
    house.pass(3);
    assert.match(wordsOf((await browser.get(`/returns/${id}`)).text), /The reading of it has stopped/);
    assert.equal((await browser.submit(`/returns/${id}/drop`, {})).status, 303);
    assert.match(wordsOf((await browser.get('/returns?done=dropped')).text), /Thrown away/);
  });

  test('a number that is none is no page', async () => {
    for (const path of ['/returns/0', '/returns/x', '/returns/99999999999', '/returns/4000000']) assert.equal((await browser.get(path)).status, 404, path);
  });
});
