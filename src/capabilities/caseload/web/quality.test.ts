import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { must, openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { keepReturn, undoReturn } from '../commands/keep-return.ts';
import { ageOf, fieldsOf, qualityOf } from '../domain/quality.ts';
import type { FieldCount, ListFields, ReturnKind } from '../domain/returns/seam.ts';
import { recordBegun, recordComing, recordJudged } from '../sql/record-extract.ts';
import { trendOf } from './quality-shares.ts';

type Counts = Readonly<Record<string, Partial<Omit<FieldCount, 'rules'>> & { readonly common?: readonly [rule: string, times: number] }>>;
const fields = (list: string, counts: Counts): ListFields => ({
  list, columns: Object.entries(counts).map(([name, { common, ...count }]) => ({ name, heading: name, rows: 10, filled: 10, errors: 0, warnings: 0, asks: 0, rules: common ? [{ rule: common[0], times: common[1] }] : [], ...count })),
});
const six: Counts = { child: {}, gender: {}, opened: {}, ethnicity: { heading: 'Ethnicity', filled: 8, warnings: 1 }, need: { heading: 'Need', filled: 9, asks: 2, common: ['unknown-word', 2] }, lastSeen: { heading: 'Seen', filled: 4, common: ['after-the-extract', 3] }, status: {}, team: {}, worker: {} };
const listPath = '/data-quality/list?list=annex-a%2F6';

describe('data quality', () => {
  let house: TestHouse;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    browser = await house.signIn(await house.aPerson({ role: 'analyst', name: 'Ana Analyst' }));
  });
  after(() => house.close());
  beforeEach(async () => { await house.database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract, caseload.list_owner cascade'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const act = (db: Connection) => ({ db, by: null, at: house.clock.now });
  interface Kept { readonly more?: string; readonly rows?: Readonly<Record<string, Record<string, string | null>>>; readonly kind?: ReturnKind; readonly keys?: readonly string[] }
  async function kept(asAt: string, counted: readonly ListFields[] | undefined, { more = asAt, rows, kind = 'annex-a', keys }: Kept = {}): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind, asAt: asAt as Day, files: [], by: null, at: house.clock.now }));
    const lists = (counted ?? [{ list: 'annex-a/6' }]).map(({ list }) => ({ list, read: 10, kept: 10, refused: 0 }));
    const lines = Object.entries(rows ?? Object.fromEntries((keys ?? ['C-1']).map((key) => [key, { more }]))).map(([child, content]) => ({ list: lists[0]?.list ?? '', key: child, child, content, place: { file: 'a', sheet: null, row: 2 }, doubts: [] }));
    await as(async (db) => {
      await recordComing(db, id, lines);
      await recordJudged(db, id, { kind, lists, problems: [], more: 0, dropped: [], passedOver: [], ...(counted ? { fields: counted } : {}) });
    });
    must(await as((db) => keepReturn(act(db), id)));
    return id;
  }
  const words = async (path: string) => wordsOf((await browser.get(path)).text);
  const csv = async (path: string) => (await browser.get(path)).text.replace('\uFEFF', '').trim().split('\r\n');

  test('nothing is counted of what was kept before fields were, and the page says what to do', async () => {
    await kept('2026-06-01', undefined);
    assert.match(await words('/data-quality'), /Nothing has been counted yet/);
    assert.match(await words(listPath), /has not been counted yet/);
  });

  test('a list says how much is filled and right, with the numbers, and what there is to put right against the time before', async () => {
    await kept('2026-06-01', [fields('annex-a/6', { ...six, ethnicity: {} })]);
    await kept('2026-06-08', [fields('annex-a/6', six)]);
    assert.match(await words('/data-quality'), /Annex A child-level lists .*List 6: Children in need 8 Jun 2026 2 days ago 10 96\.3% 77 of 80 96\.3% 78 of 81 1 6 3 more Nobody/, 'two blank and one wrong in ethnicity, one blank and two to be asked in need; a blank day last seen is none');
    assert.equal((await csv('/data-quality?as=csv'))[1], 'Annex A child-level lists,List 6: Children in need,2026-06-08,10,80,77,81,78,1,6');
    assert.match((await browser.get('/data-quality')).text, /aria-label="From 98\.8% to 96\.3% over 2 returns"/);
  });

  test('fields are shown the worst first; one that the file does not have is said, and counts as blank in every row', async () => {
    await kept('2026-06-01', [fields('annex-a/6', { ...six, status: { rows: 0, filled: 0, heading: 'Case status' } })]);
    const shown = await words(listPath);
    assert.match(shown, /Not in the file, though it should be: Case status\./);
    assert.match(shown, /Case status Should not be blank Not in the file Ethnicity Should not be blank 80% 8 of 10 1 0 – 0 Need Should not be blank 90% 9 of 10 0 2 Nobody has said yet what this means\. Say it once, and it is remembered\. 2 times 0 child/);
    assert.match(shown, /Seen May be blank 40% 4 of 10 0 0 This day is after the one that the extract speaks of\. 3 times/);
    assert.match(shown, /16 cells to put right/);
    assert.equal((await csv(`${listPath}&as=fields`))[1], 'Case status,0,10,0,0,0,0,10,,0');
  });

  test('it goes from return to return, the newest day first; a correction stands for its day, and what is undone is gone', async () => {
    const need = (filled: number) => [fields('annex-a/6', { ...six, need: { heading: 'Need', filled } })];
    await kept('2026-06-01', need(5));
    await kept('2026-06-08', need(6));
    await kept('2026-06-08', need(7), { more: 'corrected' });
    const newest = await kept('2026-06-10', need(8));
    const days = async () => (await csv(`${listPath}&as=days`)).filter((line) => line.includes(',Need,')).map((line) => line.split(',').slice(0, 6).join(' '));
    assert.deepEqual(await days(), ['2026-06-10 Need 10 10 8 8', '2026-06-08 Need 10 10 7 7', '2026-06-01 Need 10 10 5 5']);
    assert.match(await words(`${listPath}&field=need`), /Primary Need Code, from return to return.*3 returns.*10 Jun 2026 10 80% 8 of 10.*8 Jun 2026 10 70% 7 of 10.*1 Jun 2026 10 50% 5 of 10/);
    must(await as((db) => undoReturn(act(db), newest)));
    assert.equal((await days()).length, 2);
    assert.match(await words('/data-quality'), /8 Jun 2026/);
  });

  test('a list that the newest return does not have is shown as it was last, and lists stand in the order people know', async () => {
    await kept('2026-06-01', [fields('annex-a/10', { child: {} }), fields('annex-a/6', six), fields('annex-a/4', { child: {} })]);
    await kept('2026-06-08', [fields('annex-a/6', six)]);
    assert.match(await words('/data-quality'), /3 lists.*List 4: Assessments 1 Jun 2026 9 days ago Old .*List 6: Children in need 8 Jun 2026 2 days ago 10.*List 10: Adoption/);
  });

  test('lists stand under the return that they come in, each table of published statistics by itself, and a filter finds them', async () => {
    const table = (name: string, asAt: string, filled: number) => kept(asAt, [fields('dfe-statistics/figures', { period: { filled } })], { kind: 'dfe-statistics', keys: [`2024 | National | E92000001 | ${name}`] });
    await kept('2026-06-01', [fields('annex-a/6', six)]);
    await table('Referrals', '2026-06-01', 9);
    await table('Plans', '2026-06-01', 10);
    await table('Referrals', '2026-06-08', 8);
    assert.match(await words('/data-quality'), /3 lists Save as CSV Annex A child-level lists .*List 6: Children in need .*DfE statistics, to compare with .*Plans 1 Jun 2026.*Referrals 8 Jun 2026 .* 12 1 more Nobody/);
    assert.deepEqual((await csv('/data-quality?as=csv&kind=dfe-statistics')).slice(1).map((line) => line.split(',').slice(0, 5).join(',')), ['"DfE statistics, to compare with",Plans,2026-06-01,10', '"DfE statistics, to compare with",Referrals,2026-06-08,10']);
    const plans = await words('/data-quality/list?list=dfe-statistics%2Ffigures&table=Plans');
    assert.ok(plans.includes('Plans As at 1 June 2026') && plans.includes('1 return') && !plans.includes('8 Jun'), plans);
    assert.match(await words('/data-quality/list?list=dfe-statistics%2Ffigures&table=Referrals'), /2 returns/);
    assert.match(await words('/data-quality?q=referr'), /1 list with these filters/);
    const wrong = await words('/data-quality?wrong=yes&kind=annex-a');
    assert.ok(wrong.includes('List 6') && !wrong.includes('Plans'));
    assert.match(await words('/data-quality?q=nothing+like+it'), /Nothing matches these filters/);
  });

  test('of each field it says in how many rows it changed since the return before', async () => {
    await kept('2026-06-01', [fields('annex-a/6', six)], { rows: { 'C-1': { need: 'N1', status: 'need-plan', lastSeen: null }, 'C-2': { need: 'N2' }, 'C-3': { need: 'N3' } } });
    await kept('2026-06-08', [fields('annex-a/6', six)], { rows: { 'C-1': { need: 'N4', status: 'need-plan', lastSeen: '2026-06-02' }, 'C-2': { need: 'N5' }, 'C-4': { need: 'N1' } } });
    const changed = (await csv(`${listPath}&as=fields`)).slice(1).map((line) => line.split(',')).filter((cells) => cells.at(-1) !== '0').map((cells) => [cells[0], cells.at(-1)]);
    assert.deepEqual(changed, [['Need', '2'], ['Seen', '1']], 'new rows and rows that are gone do not count, nor a blank that was not there before');
    const { id } = (await house.rows<{ id: number }>('select max(id) as id from caseload.extract'))[0] ?? { id: 0 };
    await house.database.owner.query(`insert into caseload.line (list, key, content, digest, from_extract, to_extract) select 'annex-a/1', n::text, '{}', md5('')::uuid, $1, $1 from generate_series(1, 200001) n`, [id]);
    assert.match(await words(listPath), /not counted, as more than 200,000 rows did/);
    await assert.rejects(as((db) => db.rows('select content from caseload.line limit 1')), /permission denied/, 'the lines themselves are nobody’s to read');
  });

  test('whoever brings returns names an owner in post, another, or none; what was said before stays', async () => {
    await kept('2026-06-01', [fields('annex-a/6', six)]);
    const [first, other] = [await house.aPerson({ role: 'team-manager', name: 'Olu Owner' }), await house.aPerson({ role: 'team-manager', name: 'Ola Other' })];
    await house.aPerson({ role: 'team-manager', name: 'Twice There' });
    await house.aPerson({ role: 'practitioner', name: 'Twice There' });
    await browser.get(listPath);
    for (const [person, why] of [['', 'Say who owns this list'], ['No Body', 'Nobody of that name is in post'], ['Twice There', 'Several people have that name']] as const) {
      const came = await browser.submit('/data-quality/owner', { list: 'annex-a/6', owner: person });
      assert.equal(came.status, 422);
      assert.match(wordsOf(came.text), new RegExp(why));
    }
    assert.equal((await browser.submit('/data-quality/owner', { list: 'annex-a/6', owner: 'olu owner' })).status, 303);
    assert.match(await words('/data-quality'), /Olu Owner/);
    assert.match(await words(`${listPath}&done=owner`), /The list has an owner\..*Who sees to it that this list is right: Olu Owner/);
    assert.equal((await browser.submit('/data-quality/owner', { list: 'annex-a/6', owner: 'Olu Owner' })).status, 422);
    await browser.get(listPath);
    assert.equal((await browser.submit('/data-quality/owner', { list: 'annex-a/6', owner: 'Ola Other' })).status, 303);
    await browser.get(listPath);
    assert.equal((await browser.submit('/data-quality/owner/clear', { list: 'annex-a/6' })).status, 303);
    assert.match(await words(`${listPath}&done=cleared`), /no owner any more.*right: Nobody/);
    await browser.get(listPath);
    assert.equal((await browser.post('/data-quality/owner/clear', { list: 'annex-a/6', _key: crypto.randomUUID() })).status, 404, 'nobody owns it');
    assert.deepEqual((await house.rows<{ person: number; open: boolean }>('select person_id as person, until_at is null as open from caseload.list_owner order by id')), [{ person: first.id, open: false }, { person: other.id, open: false }]);
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where what like 'list-own%' order by id`)).map(({ what }) => what), ['list-owned', 'list-owned', 'list-owner-cleared']);
  });

  test('an owner who has left is said; an end that was said is not changed, and nothing of it is deleted', async () => {
    await kept('2026-06-01', [fields('annex-a/6', six)]);
    const gone = await house.aPerson({ role: 'team-manager', name: 'Lea Left' });
    await browser.get(listPath);
    await browser.submit('/data-quality/owner', { list: 'annex-a/6', owner: 'Lea Left' });
    assert.doesNotMatch(await words('/data-quality'), /Has left/);
    await house.database.owner.query('update people.job set post_id = null where person_id = $1', [gone.id]);
    assert.match(await words('/data-quality'), /Lea Left Has left/);
    await assert.rejects(as((db) => db.rows('delete from caseload.list_owner returning id')), /permission denied/);
    await assert.rejects(as((db) => db.rows('update caseload.list_owner set person_id = 1 returning id')), /permission denied/);
    await browser.get(listPath);
    await browser.submit('/data-quality/owner/clear', { list: 'annex-a/6' });
    await assert.rejects(as((db) => db.rows('update caseload.list_owner set until_at = null, ended_by = null returning id')), /an end is not changed/);
  });

  test('what is no list has no page; managers, quality and practice leads see numbers and no form, practitioners nothing', async () => {
    await kept('2026-06-01', [fields('annex-a/6', six)]);
    for (const path of ['/list', '/list?list=annex-a/12', '/list?list=__proto__', '/list?list=annex-a/12&as=csv']) assert.equal((await browser.get(`/data-quality${path}`)).status, 404, path);
    assert.match(await words(`${listPath}&field=<b>`), /The whole list, from return to return/);
    const cast = await house.aCast();
    for (const who of [cast.manager, house.lead, cast.director]) {
      const other = await house.signIn(who);
      const { status, text } = await other.get(listPath);
      assert.deepEqual([status, text.includes('action="/data-quality/owner"'), text.includes('href="/returns/')], [200, false, false], who.name);
      assert.equal((await other.post('/data-quality/owner', { list: 'annex-a/6', owner: 'Ana Analyst' })).status, 404);
    }
    const worker = await house.signIn(cast.worker);
    for (const path of ['/data-quality', listPath, `${listPath}&as=days`]) assert.equal((await worker.get(path)).status, 404, path);
  });
});

test('whatever is counted, the fields of a list add up to the list, and no more is to put right than there are cells', () => {
  const at = { extract: 1, kind: 'annex-a', asAt: '2026-06-01' as Day, rows: 10, table: null, file: null, changed: null, ...fields('annex-a/6', six) } as const;
  const [whole, each] = [qualityOf(at), fieldsOf(at)];
  for (const name of ['needed', 'neededFilled', 'filled', 'wrong', 'asks', 'toPutRight'] as const) assert.equal(whole[name], each.reduce((sum, field) => sum + field[name], 0), name);
  for (const { heading, toPutRight } of each) assert.ok(toPutRight >= 0 && toPutRight <= at.rows, heading);
});

test('weekly lists are old after seven days, returns of a year after four hundred', () => {
  for (const [kind, asAt, old] of [['annex-a', '2026-06-01', false], ['annex-a', '2026-05-31', true], ['local', '2026-05-31', true], ['cin-census', '2025-05-04', false], ['cin-census', '2025-05-03', true]] as const) {
    assert.equal(ageOf({ kind, asAt: asAt as Day }, '2026-06-08' as Day).old, old, `${kind} ${asAt}`);
  }
});

test('a line over days goes from the oldest on the left to the newest, and there is none for one day', () => {
  assert.deepEqual([trendOf([], 90), trendOf([97], 90), trendOf([97, null], 90)], [null, null, null]);
  assert.deepEqual(trendOf([100, null, 90, 80], 80), { points: '2.0,28.0 50.0,15.0 98.0,2.0', from: 80, to: 100, days: 3 });
  assert.equal(trendOf([100, 100], 100)?.points, '2.0,2.0 98.0,2.0');
});
