import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { type Reading, readReturn } from '../../src/capabilities/caseload/commands/read-return.ts';
import type { Line } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { recordBegun } from '../../src/capabilities/caseload/sql/record-extract.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

describe('names of teams and workers in the lists', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let browser: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (const team of [cast.ash, cast.birch]) await house.aPerson({ role: 'practitioner', name: 'Two Namesakes', team, lineManager: team === cast.ash ? cast.manager : cast.other });
    browser = await house.signIn(await house.aPerson({ role: 'analyst', name: 'Ana Analyst' }));
  });
  after(() => house.close());

  const as = <Value>(work: Parameters<typeof inTransaction<Value>>[1]) => inTransaction(house.database.app, work);
  const line = (child: string, team: string | null, worker: string | null): Line => ({ list: 'annex-a/6', key: child, child, content: { opened: '2026-01-05', status: 'need-plan', team, worker }, place: { file: 'a.xlsx', sheet: null, row: 2 }, doubts: [] });
  async function kept(asAt: string, lines: readonly Line[]): Promise<number> {
    const at = house.clock.now;
    const id = await as((db) => recordBegun(db, { kind: 'annex-a', asAt: asAt as Day, files: [], by: null, at }));
    async function* reading(): Reading {
      yield { lines, rows: lines.length, part: 1 };
      return { ok: true, value: { kind: 'annex-a', lists: [{ list: 'annex-a/6', read: lines.length, kept: lines.length, refused: 0 }], problems: [], more: 0, dropped: [], passedOver: [] } };
    }
    await readReturn({ inTransaction: as, now: () => at }, id, reading());
    assert.deepEqual(await as((db) => keepReturn({ db, by: null, at }, id)), { ok: true, value: 'kept' });
    return id;
  }
  const undo = async (id: number) => assert.deepEqual(await as((db) => undoReturn({ db, by: null, at: house.clock.now }, id)), { ok: true, value: 'undone' });
  const say = async (what: string, name: string, typed: string, none = '') => {
    await browser.get('/returns/names');
    return browser.submit('/returns/names', { what, name, typed, ...(none ? { none } : {}) });
  };
  const said = async (...given: Parameters<typeof say>) => assert.equal((await say(...given)).location, '/returns/names?done=said', given.join(' '));
  const takeBack = async (name: string) => {
    const [found] = await house.rows<{ id: number }>('select id from caseload.name_said where name = $1 and taken_back_at is null', [name]);
    await browser.get('/returns/names');
    assert.equal((await browser.submit(`/returns/names/${found?.id}/take-back`, {})).status, 303);
  };
  const placed = async () => Object.fromEntries((await house.rows<{ reference: string; team: number | null; worker: number | null }>('select reference, team_id as team, worker_id as worker from caseload.child order by reference')).map(({ reference, team, worker }) => [reference, [team, worker]]));
  const stand = async () => JSON.stringify(await house.rows('select to_jsonb(c) - \'number\' as child from caseload.child c order by reference'));
  const shown = async () => wordsOf((await browser.get('/returns/names')).text);

  test('before the first lists, and where all are known, the page says so', async () => {
    assert.match(await shown(), /No lists have been brought in yet/);
    const id = await kept('2026-05-01', [line('N-100', ` ${cast.ash.name.toUpperCase()}  `, 'wen  worker')]);
    assert.match(await shown(), /Every name is known/);
    assert.deepEqual(await placed(), { 'N-100': [cast.ash.id, cast.worker.id] }, 'case and spaces are no difference');
    await undo(id);
  });

  test('a name of nobody, or of two, is asked with how many children have it, teams first, and never a child', async () => {
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('N-204', 'Known family.', $1, now())`, [cast.director.id]);
    const id = await kept('2026-06-01', [line('N-201', 'A&A North', 'Worker, W'), line('N-202', 'a&a  north', 'Two Namesakes'), line('N-203', cast.birch.name, 'Agency One'), line('N-204', 'A&A North', 'Worker, W')]);
    const page = await browser.get('/returns/names');
    assert.match(wordsOf(page.text), /4 names to be said/);
    assert.match(wordsOf(page.text), /A&A North None of ours has this name 3 .* Worker, W None of ours has this name 2 .* Agency One None of ours has this name 1 .* Two Namesakes More than one of ours has this name 1 /);
    assert.doesNotMatch(page.text, /N-20\d/);
    assert.equal((await browser.get('/returns/names?as=csv')).text.replaceAll('\r', '').split('\n')[1], 'Team,A&A North,3,None of ours has this name,2026-06-01');
    assert.match(wordsOf((await browser.get(`/returns/${id}`)).text), /4 names of teams or workers in these lists are not known/);
  });

  test('said once it holds at once, for restricted children too, and a typed name must be exactly one of ours', async () => {
    for (const typed of ['', 'Nobody Such', 'Wen']) assert.equal((await say('worker', 'Worker, W', typed)).status, 422, typed);
    const two = await say('worker', 'Two Namesakes', 'Two Namesakes');
    assert.deepEqual([two.status, /with job and team/.test(two.text)], [422, true]);
    await said('team', 'A&A North', cast.ash.name);
    await said('worker', 'Worker, W', ' wen WORKER');
    await said('worker', 'Agency One', '', 'yes');
    const label = /value="(Two Namesakes,[^"]*Birch[^"]*)"/.exec((await browser.get('/returns/names')).text)?.[1] ?? '';
    await said('worker', 'Two Namesakes', label);
    const namesake = (await house.rows<{ id: number }>(`select s.id from people.staff_on('2026-06-01') s where s.name = 'Two Namesakes' and s.team_id = $1`, [cast.birch.id]))[0]?.id ?? 0;
    assert.deepEqual(await placed(), { 'N-201': [cast.ash.id, cast.worker.id], 'N-202': [cast.ash.id, namesake], 'N-203': [cast.birch.id, null], 'N-204': [cast.ash.id, cast.worker.id] });
    assert.match(await shown(), /Every name is known.*A&A North Team .*Agency One Worker Not one of ours 1 Ana Analyst/);
    assert.match((await browser.get('/returns/names?as=said')).text, /Worker,"Worker, W",Wen Worker,2,Ana Analyst/);
    assert.equal((await house.rows<{ hidden: boolean }>(`select restriction <> 0 as hidden from caseload.child where reference = 'N-204'`))[0]?.hidden, true);
    assert.equal((await say('worker', 'Worker, W', 'Cai Colleague')).location, '/returns/names?done=not-asked', 'what is said already is not asked');
    assert.match(wordsOf((await (await house.signIn(cast.worker)).get('/children')).text), /N-201/, 'and it stands in the worker’s own list');
  });

  test('it holds for later extracts, comes before the rule of names, and undoing puts every child back as they stood', async () => {
    const was = await stand();
    const later = await kept('2026-06-08', [line('N-201', 'A&A NORTH', 'Worker, W'), line('N-301', 'A&A North', 'Agency One'), line('N-204', 'A&A North', 'Worker, W')]);
    const now = await placed();
    assert.deepEqual([now['N-201'], now['N-301'], now['N-202']], [[cast.ash.id, cast.worker.id], [cast.ash.id, null], [null, null]]);
    await house.aPerson({ role: 'practitioner', name: 'Agency One', team: cast.ash, lineManager: cast.manager });
    await undo(later);
    assert.equal(await stand(), was);
    const again = await kept('2026-06-08', [line('N-203', cast.birch.name, 'Agency One')]);
    assert.deepEqual((await placed())['N-203'], [cast.birch.id, null], 'though one of ours has that name now');
    await undo(again);
    assert.equal(await stand(), was);
  });

  test('what was said or taken back since an extract was kept holds after it is undone as well', async () => {
    const first = await stand();
    await takeBack('A&A North');
    const without = await stand();
    assert.deepEqual((await placed())['N-201'], [null, cast.worker.id], 'taken back, the rule of names holds');
    const later = await kept('2026-06-08', [line('N-201', 'A&A North', 'Worker, W')]);
    await said('team', 'A&A North', cast.ash.name);
    await undo(later);
    assert.equal(await stand(), first);
    house.pass(1);
    const last = await kept('2026-06-08', [line('N-201', 'A&A North', 'Worker, W')]);
    await takeBack('A&A North');
    await undo(last);
    assert.equal(await stand(), without);
    await said('team', 'A&A North', cast.ash.name);
    assert.equal(await stand(), first);
  });

  test('whoever was said and has left is nobody, and is asked again', async () => {
    await house.database.owner.query(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-10', null)`, [cast.worker.id]);
    const later = await kept('2026-06-12', [line('N-201', 'A&A North', 'Worker, W')]);
    assert.deepEqual((await placed())['N-201'], [cast.ash.id, null]);
    assert.match(await shown(), /Worker, W Whoever it was said to be is not there any more 1/);
    await said('worker', 'Worker, W', 'Cai Colleague');
    assert.deepEqual((await placed())['N-201'], [cast.ash.id, cast.colleague.id]);
    assert.equal(await house.count(`caseload.name_said where name = 'Worker, W' and taken_back_at is null`), 1);
    await undo(later);
    assert.deepEqual((await placed())['N-201'], [cast.ash.id, cast.colleague.id]);
  });

  test('nobody else sees the names, the journal has what was said, and the application cannot say it past the table', async () => {
    for (const who of [cast.colleague, cast.manager, cast.director, cast.administrator]) assert.equal((await (await house.signIn(who)).get('/returns/names')).status, 404, who.name);
    assert.deepEqual((await house.rows<{ what: string }>(`select distinct what from journal.entry where about like 'name:%' order by 1`)).map(({ what }) => what), ['name-said', 'name-taken-back']);
    for (const sql of ['delete from caseload.name_said', `update caseload.name_said set person_id = null`, 'update caseload.child set worker_id = null', `select caseload.settle_children(1)`, 'delete from caseload.heading', `update caseload.heading set col = 'x'`]) await assert.rejects(as((db) => db.rows(sql)), /permission denied/, sql);
    for (const [what, column, id] of [['team', 'person_id', cast.worker.id], ['worker', 'team_id', cast.ash.id]] as const) {
      await assert.rejects(house.database.owner.query(`insert into caseload.name_said (what, name, ${column}, said_by, said_at) values ($1, 'X', $2, $3, now())`, [what, id, cast.worker.id]), /check constraint/, what);
    }
  });
});
