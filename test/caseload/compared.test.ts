import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { beginReturn, readReturn } from '../../src/capabilities/caseload/index.ts';
import type { ReturnKind } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { readReturnApart } from '../../src/commands/returns-reader.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const person = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Does the Child have a Disability';
const need = (child: string, team: string, seen = '02/05/2026') => `${child},a) Male,a) WBRI,05/02/2020,6,b) No,03/03/2026,N1,${seen},,,c) Child in need plan,${team},Wen Worker`;
const listSix = (...rows: string[]) => [`${person},CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker`, ...rows].join('\n');
const listOne = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\nC-900001,a) Male,a) WBRI,05/02/2020,6,03/03/2026,1A: Individual\n';

describe('a return beside the one before it', () => {
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
  async function brought(asAt: string, texts: readonly (readonly [name: string, text: string])[], kind: ReturnKind = 'annex-a'): Promise<string> {
    const day = asAt as Day;
    const id = await work((db) => beginReturn({ db, by: analyst.id, at: house.clock.now }, { kind, asAt: day, files: texts.map(([name]) => ({ name, bytes: 1, sha256: 'aa' })) }));
    await readReturn({ inTransaction: work, now: () => house.clock.now }, id, readReturnApart({ kind, asAt: day, files: texts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })) }));
    return `/returns/${id}`;
  }
  const shown = async (path: string) => wordsOf((await browser.get(path)).text);
  const csv = async (path: string) => (await browser.get(path)).text.replace('\uFEFF', '').trim().split('\r\n');
  async function keep(path: string): Promise<void> {
    await browser.get(path);
    assert.equal((await browser.submit(`${path}/keep`, {})).status, 303);
  }

  let first: string;
  let second: string;
  test('the first has nothing to be compared with, and says so', async () => {
    first = await brought('2026-06-01', [['first six.csv', listSix(need('C-900001', 'Ash'), need('C-900002', 'Ash'), need('C-900003', 'Ash'))], ['first one.csv', listOne]]);
    assert.match(await shown(first), /Nothing of these lists was kept before/);
    assert.match(await shown(first), /List 6: Children in need 3 – 0 3 0 0 0/);
    await keep(first);
  });

  test('the next shows the rows of the last time, with its day and file, and warns of a list that is missing', async () => {
    second = await brought('2026-06-08', [['second.csv', listSix(need('C-900001', 'Ash'), need('C-900002', 'Birch', '09/05/2026'), need('C-900004', 'Ash'), need('C-900005', 'Ash'))]]);
    const words = await shown(second);
    assert.match(words, /Last time: first six\.csv, as at 1 June 2026/);
    assert.match((await browser.get(second)).text, new RegExp(`href="${first}">first six`));
    assert.match(words, /List 6: Children in need 4 3 as at 1 Jun 2026 0 2 1 1 1/);
    assert.match(words, /1 list that was there last time is not in this file: List 1: Contacts\. What was kept of it stays as it was\./);
    assert.match(words, /List 1: Contacts Not in this file – 1 as at 1 Jun 2026 – – – – –/);
    assert.deepEqual(await csv(`${second}?as=csv&of=lists`), ['List,Rows,Rows last time,Last time as at,Last time from,Not usable,New,Changed,Gone,The same',
      'List 6: Children in need,4,3,2026-06-01,first six.csv,0,2,1,1,1', 'List 1: Contacts,,1,2026-06-01,first six.csv,,,,,']);
  });

  const rows = ['List,Child,Row,What happens,Columns that differ',
    'List 6: Children in need,C-900002,C-900002,Changed,Date Child Was Last Seen; Allocated Team', 'List 6: Children in need,C-900003,C-900003,Gone,',
    'List 6: Children in need,C-900004,C-900004,New,', 'List 6: Children in need,C-900005,C-900005,New,'];
  test('which rows are new, changed and gone is saved with the columns that differ, and never with what stands in them', async () => {
    const came = await browser.get(`${second}?as=csv&of=rows`);
    assert.deepEqual(await csv(`${second}?as=csv&of=rows`), rows);
    assert.ok(!came.text.includes('Birch') && !came.text.includes('2026-05-09'));
    assert.equal((await house.rows(`select from journal.entry where what = 'return-read' and about = $1`, [`extract:${second.split('/')[2]}`])).length, 2, 'and it is in the journal that it was read');
  });

  test('it says the same once it is kept, and of what was undone no row any more', async () => {
    await keep(second);
    assert.deepEqual(await csv(`${second}?as=csv&of=rows`), rows);
    assert.match(await shown(second), /Last time: first six\.csv, as at 1 June 2026/);
    assert.match(await shown(`${second}/undo`), /List 6: Children in need 4 3 as at 1 Jun 2026/);
    await browser.submit(`${second}/undo`, {});
    assert.equal((await csv(`${second}?as=csv&of=rows`)).length, 1);
    assert.doesNotMatch(await shown(second), /rows that are new/);
  });

  test('of a restricted child neither who it is nor the key is told to who is not named', async () => {
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('C-900004', 'Known family.', $1, now())`, [head.id]);
    const again = await brought('2026-06-08', [['again.csv', listSix(need('C-900001', 'Ash'), need('C-900004', 'Ash'))]]);
    const lines = await csv(`${again}?as=csv&of=rows`);
    assert.ok(lines.includes('List 6: Children in need,Restricted,,New,'), lines.join());
    assert.ok(!lines.join().includes('C-900004'));
  });

  test('a list of our own is compared with the newest of that list, whatever was kept in between', async () => {
    const supervision = (...days: string[]) => ['Worker,Supervision date,Supervision type', ...days.map((day) => `Wen Worker,${day},Professional`)].join('\n');
    await keep(await brought('2026-06-01', [['supervision.csv', supervision('01/05/2026')]], 'local'));
    await keep(await brought('2026-06-05', [['training.csv', 'Worker,Training date,Course\nWen Worker,03/02/2026,Safe sleep\n']], 'local'));
    const words = await shown(await brought('2026-06-08', [['newer.csv', supervision('01/05/2026', '01/06/2026')]], 'local'));
    assert.match(words, /Last time: supervision\.csv, as at 1 June 2026/);
    assert.doesNotMatch(words, /not in this file/);
  });

  test('whoever brings no returns in gets none of the files', async () => {
    const cast = await house.aCast();
    const other = await house.signIn(cast.manager);
    for (const which of ['lists', 'rows']) assert.equal((await other.get(`${second}?as=csv&of=${which}`)).status, 404, which);
  });
});
