import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { beginReturn, findOurWords, readReturn } from '../../src/capabilities/caseload/index.ts';
import type { ReturnKind } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { returnsCommands } from '../../src/commands/returns.ts';
import { readReturnApart } from '../../src/commands/returns-reader.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const visits = 'Kind ID,When,Which way,Child name,Done by\nC-900001,03/02/2026,Face to face,Jane Doe,Wen Worker\nC-900002,04/02/2026,Telephone,Joe Roe,Wen Worker\n';
const needs = `Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Does the Child have a Disability,CIN Start Date,Need of ours,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker
C-900001,a) Male,a) WBRI,05/02/2020,6,b) No,03/03/2026,N1,02/05/2026,,,c) Child in need plan,Ash,Wen Worker
`;

describe('headings of our own in a return', () => {
  let house: TestHouse;
  let analyst: Somebody;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    analyst = await house.aPerson({ role: 'analyst', name: 'Ana Analyst' });
    browser = await house.signIn(analyst);
  });
  after(() => house.close());

  const work = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(house.database.app, run);
  /** As it is read on the pages: in a process of its own, with what was said before. */
  async function brought(kind: ReturnKind, text: string): Promise<number> {
    const [at, asAt] = [house.clock.now, '2026-05-20' as Day];
    const id = await work((db) => beginReturn({ db, by: analyst.id, at }, { kind, asAt, files: [{ name: 'ours.csv', bytes: 1, sha256: 'aa' }] }));
    const files = [{ name: 'ours.csv', bytes: Buffer.from(text) }];
    await readReturn({ inTransaction: work, now: () => at }, id, readReturnApart({ kind, asAt, files, ...await work(findOurWords) }));
    return id;
  }
  /** Rows read and kept by `returns check` and by `returns import`. */
  async function onCommandLine(): Promise<(number | null)[]> {
    const folder = await mkdtemp(join(tmpdir(), 'headings-'));
    const path = join(folder, 'ours.csv');
    await writeFile(path, visits);
    const given = { args: ['local', path], options: { 'as-at': '2026-05-20' }, now: house.clock.now, inTransaction: work, looking: work };
    const told = await Promise.all(returnsCommands.map(async (command) => command.run(given)));
    await rm(folder, { recursive: true });
    return told.map((each) => (typeof each === 'symbol' ? null : (each.json as { kept: number }).kept));
  }
  const state = async (id: number) => (await house.rows<{ state: string }>('select state from caseload.extract where id = $1', [id]))[0]?.state;
  const shown = async (path: string) => wordsOf((await browser.get(path)).text);

  test('a table of our own is asked for its list, then for its columns, and read by them from then on, until they are taken back', async () => {
    const first = await brought('local', visits);
    assert.match(await shown(`/returns/${first}`), /Tables that were not recognised.*Kind ID, When, Which way, Child name, Done by/);
    assert.match(await shown(`/returns/${first}/columns?table=0`), /Which list is in ours.csv/);
    const at = `/returns/${first}/columns?table=0&list=local%2Fvisits`;
    const page = await browser.get(at);
    assert.doesNotMatch(page.text, /<option value="Child name"/, 'a column of names of children cannot be chosen');
    assert.match(page.text, /<option value="" selected>/, 'and nothing is guessed');
    const none = await browser.submit(`/returns/${first}/columns`, { 'column-child': '' });
    assert.deepEqual([none.status, /Choose at least one heading/.test(none.text)], [422, true]);
    const twice = await browser.submit(`/returns/${first}/columns`, { 'column-child': 'Kind ID', 'column-date': 'When', 'column-mode': 'When' });
    assert.deepEqual([twice.status, await house.count('caseload.heading')], [422, 0], 'all of them or none');
    assert.match(twice.text, /<option value="Kind ID" selected>/);
    const sent = await browser.submit(`/returns/${first}/columns`, { 'column-child': 'Kind ID', 'column-date': 'When', 'column-mode': 'Which way', 'column-worker': 'Done by' });
    assert.deepEqual([sent.status, sent.location], [303, `/returns/new?again=${first}&done=matched`]);
    assert.match((await browser.get(sent.location)).text, /value="local" checked/);
    const second = await brought('local', visits);
    assert.equal(await state(second), 'read');
    const { content } = (await house.database.owner.query<{ content: object }>('select content from caseload.coming where extract_id = $1 order by key limit 1', [second])).rows[0] ?? { content: {} };
    assert.deepEqual(content, { child: 'C-900001', date: '2026-02-03', kind: null, mode: 'in-person', seen: null, seenAlone: null, worker: 'Wen Worker' });
    assert.deepEqual(await onCommandLine(), [2, 2], 'on the command line as well');
    assert.match(await shown('/returns/words'), /Visits Kind ID Child Ana Analyst/);
    assert.match((await browser.get('/returns/words?as=headings')).text, /Visits,Which way,Mode,Ana Analyst/);
    for (const { id } of await house.rows<{ id: number }>('select id from caseload.heading')) {
      await browser.get('/returns/words');
      assert.equal((await browser.submit(`/returns/headings/${id}/take-back`, {})).status, 303);
    }
    assert.equal(await state(await brought('local', visits)), 'refused');
    assert.deepEqual((await house.rows<{ what: string }>(`select distinct what from journal.entry where about like 'heading:%' order by 1`)).map(({ what }) => what), ['heading-matched', 'heading-taken-back']);
  });

  test('a column that a list lacks is matched from the problem that says so', async () => {
    const first = await brought('annex-a', needs);
    const href = /href="([^"]*columns[^"]*)"/.exec((await browser.get(`/returns/${first}`)).text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal(href, `/returns/${first}/columns?list=annex-a%2F6`);
    await browser.get(href);
    assert.equal((await browser.submit(`/returns/${first}/columns`, { 'column-need': 'Need of ours' })).status, 303);
    assert.match(await shown(href), /nothing left to match/);
    assert.doesNotMatch((await browser.get(`/returns/${first}`)).text, /Match the columns/);
    const second = await brought('annex-a', needs);
    assert.deepEqual((await house.rows<{ rule: string }>('select rule from caseload.problem where extract_id = $1', [second])).map(({ rule }) => rule), []);
  });

  test('what the page did not offer is refused, and of two who say it at once one holds', async () => {
    const id = await brought('local', visits);
    await browser.get(`/returns/${id}/columns?table=0&list=local%2Fvisits`);
    assert.equal((await browser.submit(`/returns/${id}/columns`, { 'column-child': 'Jane Doe' })).status, 422);
    for (const path of ['columns', 'columns?table=9', 'columns?list=none', 'columns?list=annex-a%2F6&table=0', 'columns?list=constructor', 'columns?table=0&list=__proto__']) assert.equal((await browser.get(`/returns/${id}/${path}`)).status, 404, path);
    await browser.get(`/returns/${id}/columns?table=0&list=local%2Fvisits`);
    assert.equal((await browser.submit(`/returns/${id}/columns`, { list: 'local/none', 'column-child': 'Kind ID' })).status, 404);
    assert.equal((await browser.post('/returns/headings/4000000/take-back', {})).status, 404);
    await assert.rejects(house.database.owner.query(`insert into caseload.heading (list, col, heading, folded, said_by, said_at) select list, col, heading, folded, said_by, said_at from caseload.heading where taken_back_at is null limit 1`), /heading_once/);
  });
});
