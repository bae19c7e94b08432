import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { countFigures } from '../../src/capabilities/figures/index.ts';
import { listOfUnit } from '../../src/capabilities/figures/sql/find-cells.ts';
import { inTransaction, setScope } from '../../src/platform/db/transaction.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

interface Cell { readonly month: string; readonly team: number; readonly numerator: number; readonly denominator: number; readonly left: number; readonly whole: boolean }

describe('figures counted from lists', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let keys = 0;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const count = () => inTransaction(house.database.app, (db) => countFigures(db, house.clock.now));
  const run = async <Row>(text: string, values: readonly unknown[] = []) => (await house.database.owner.query(text, [...values])).rows as Row[];
  const extract = async (asAt: string): Promise<number> => (await run<{ id: number }>(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, holds) values ('annex-a', $1, 'kept', '[]', now(), now(), now(), '{annex-a/1,annex-a/4,annex-a/7}') returning id`, [asAt]))[0]?.id ?? 0;
  const line = (list: string, from: number, content: object, to: number | null = null) => run('insert into caseload.line (list, key, child, content, digest, from_extract, to_extract) values ($1, $2, $3, $4, gen_random_uuid(), $5, $6)', [list, `k${keys += 1}`, 'K-1', content, from, to]);
  const cells = (indicator: string) => run<Cell>(`select to_char(month, 'YYYY-MM') as month, team_id as team, numerator, denominator, left_out as left, whole from figures.cell where indicator = $1 order by month, team_id`, [indicator]);
  const done = (team: string, authorised: string, more: object = {}) => ({ started: '2026-04-01', authorised, team, worker: 'Somebody', ...more });

  test('before the first lists nothing is known, and the page says what is missing', async () => {
    assert.deepEqual(await count(), { cells: 0, lines: 0 });
    assert.match(wordsOf((await (await house.signIn(cast.director)).get('/figures')).text), /There are no figures yet/);
  });

  test('what happened is counted by month and team, once, and what is the same is not counted again', async () => {
    const first = await extract('2026-05-31');
    await line('annex-a/4', first, done('Ash', '2026-05-05'));
    await line('annex-a/4', first, done('Ash', '2026-04-20'));
    await line('annex-a/4', first, { ...done('Birch', '2026-05-29'), started: '2026-01-05' });
    await line('annex-a/4', first, { ...done('Elsewhere', '2026-05-06') });
    await line('annex-a/4', first, { started: '2026-05-20', authorised: null, team: 'Ash', worker: null });
    assert.equal((await count())?.lines, 5);
    assert.deepEqual(await count(), null, 'nothing is new');
    const inTime = (await cells('assessments-in-45-days')).filter(({ month }) => month === '2026-05');
    assert.deepEqual(inTime, [
      { month: '2026-05', team: -1, numerator: 1, denominator: 1, left: 0, whole: true }, { month: '2026-05', team: 0, numerator: 2, denominator: 3, left: 0, whole: true },
      { month: '2026-05', team: cast.ash.id, numerator: 1, denominator: 1, left: 0, whole: true }, { month: '2026-05', team: cast.birch.id, numerator: 0, denominator: 1, left: 0, whole: true },
    ]);
    assert.deepEqual((await cells('assessments-in-45-days')).filter(({ team }) => team === 0).map(({ month, denominator }) => [month, denominator]),
      [['2025-12', 0], ['2026-01', 0], ['2026-02', 0], ['2026-03', 0], ['2026-04', 1], ['2026-05', 3]], 'six months back, those with nobody to count too');
    assert.deepEqual((await cells('assessments-open')).filter(({ team }) => team === 0), [{ month: '2026-05', team: 0, numerator: 1, denominator: 5, left: 0, whole: true }], 'how things stood is known of the month of the lists alone');
  });

  test('later lists change what stood, and not what earlier lists said of it; a month that goes on is not whole', async () => {
    const second = await extract('2026-06-09');
    await run('update caseload.line set to_extract = $1 where key = $2', [second, `k${keys}`]);
    await line('annex-a/4', second, { started: '2026-05-20', authorised: '2026-06-05', team: 'Ash', worker: null });
    assert.ok(await count());
    assert.deepEqual((await cells('assessments-open')).filter(({ team }) => team === 0).map(({ month, numerator }) => [month, numerator]), [['2026-05', 1], ['2026-06', 0]]);
    assert.deepEqual((await cells('assessments-in-45-days')).filter(({ team, month }) => team === 0 && month >= '2026-05').map(({ month, denominator, whole }) => [month, denominator, whole]), [['2026-05', 3, true], ['2026-06', 1, false]]);
  });

  test('a limit that the authority sets, and a team’s name that it says, are counted with', async () => {
    await run(`insert into caseload.timescale_override (timescale, limit_number, limit_unit, source, set_by, set_at) values ('assessment-from-start', 10, 'working-days', 'Policy', $1, now())`, [cast.director.id]);
    assert.ok(await count());
    const may = (await cells('assessments-in-45-days')).find(({ team, month }) => team === 0 && month === '2026-05');
    assert.deepEqual([may?.numerator, may?.denominator], [0, 3]);
    await run(`update caseload.timescale_override set from_day = '2026-05-01', set_at = clock_timestamp()`);
    assert.ok(await count());
    const late = (await cells('assessments-in-45-days')).find(({ team, month }) => team === 0 && month === '2026-05');
    assert.deepEqual([late?.numerator, late?.denominator], [2, 3], 'it holds for what begins from May on, and these began before');
    await run('delete from caseload.timescale_override');
    await run(`insert into caseload.name_said (what, name, team_id, said_by, said_at) values ('team', 'Elsewhere', $1, $2, now())`, [cast.birch.id, cast.director.id]);
    assert.ok(await count());
    assert.equal((await cells('assessments-in-45-days')).find(({ team, month }) => team === cast.birch.id && month === '2026-05')?.denominator, 2);
    assert.equal((await cells('assessments-in-45-days')).some(({ team }) => team === -1), false);
  });

  test('a manager sees their own team’s figures and the authority’s total, in the database too', async () => {
    const [manager, director] = [await house.signIn(cast.manager), await house.signIn(cast.director)];
    const of = async (who: typeof manager, place: number) => (await who.get(`/figures/indicators/assessments-in-45-days?place=${place}`)).status;
    assert.deepEqual([await of(manager, cast.ash.id), await of(manager, cast.birch.id), await of(director, cast.birch.id)], [200, 404, 200]);
    const seen = await house.as(cast.manager, ({ db }) => db.rows<{ team: number }>('select distinct team_id as team from figures.cell order by team_id'));
    assert.deepEqual(seen.map(({ team }) => team), [0, cast.ash.id]);
  });

  test('a page never says a per cent without its numbers, and of fewer than five none', async () => {
    const words = wordsOf((await (await house.signIn(cast.director)).get('/figures/indicators/assessments-in-45-days')).text);
    assert.match(words, /May 2026 2 of 3 Too few for a per cent/);
    assert.match(words, /Lists of 31 May 2026/);
    assert.match(words, /No month has enough to be drawn: a share of fewer than five has no per cent/);
    assert.doesNotMatch(words.slice(words.indexOf('Month by month')).replace(/95%/g, ''), /\d%/, 'nobody was counted of more than three');
    assert.doesNotMatch(words, /100%/, 'and the chart does not tell it either');
    const csv = (await (await house.signIn(cast.director)).get('/figures/indicators/assessments-in-45-days?as=csv')).text;
    assert.match(csv, /The whole authority,assessments-in-45-days,2,3,0,,,,2026-05-31,Yes,2026-05-31,/);
  });

  test('of a team without anybody in a month it says nobody, and of a list that names no team it is not known of a team', async () => {
    const director = await house.signIn(cast.director);
    const of = async (indicator: string, place: number) => wordsOf((await director.get(`/figures/indicators/${indicator}?place=${place}`)).text);
    assert.match(await of('assessments-in-45-days', cast.birch.id), /Apr 2026 Nobody to count/);
    const points = await inTransaction(house.database.app, async (db) => {
      setScope(db, { person: cast.director.id, roles: ['director'], teams: [], named: [], whole: true });
      return listOfUnit(db, ['assessments-beyond-45-days', 'assessments-open'], cast.birch.id, null);
    });
    assert.deepEqual(points.filter(({ indicator }) => indicator === 'assessments-open').map(({ month, numerator, denominator }) => [month, numerator, denominator]), [['2026-05-31', 0, 2], ['2026-06-30', 0, 2]]);
    assert.deepEqual(points.filter(({ indicator }) => indicator === 'assessments-beyond-45-days').map(({ denominator }) => denominator), [0, 0, 0, 0, 0, 2, 0], 'every month that the lists know');
    assert.match(await of('contacts-that-became-referrals', cast.birch.id), /This is not known here/);
  });

  test('a team is what its name meant on the day of the lists, though it has been closed since', async () => {
    const old = await house.aTeam('Old Elm');
    const [{ id: later }] = await run<{ id: number }>(`select id from caseload.extract where as_at = '2026-06-09'`) as [{ id: number }];
    await line('annex-a/4', later - 1, done('Old Elm', '2026-05-11'), later);
    await run(`insert into people.team_state (team_id, from_on, name, open) values ($1, '2026-06-02', 'Old Elm', false)`, [old.id]);
    assert.ok(await count());
    assert.deepEqual((await cells('assessments-in-45-days')).filter(({ team }) => team === old.id).map(({ month, numerator }) => [month, numerator]), [['2026-05', 1]]);
  });

  test('the children behind a number are those of scope, judged one by one as they were counted; a restricted one is not among them', async () => {
    await house.aChild({ reference: 'K-1', team: cast.ash, worker: cast.worker, status: 'assessment' });
    const behind = async (who: typeof cast.manager, query = '') => wordsOf((await (await house.signIn(who)).get(`/figures/indicators/assessments-in-45-days/children?month=2026-05-31${query}`)).text);
    assert.match(await behind(cast.director), /3 Counted 1 The rest/);
    assert.match(await behind(cast.director, '&part=rest'), /K-1 Somebody The rest/);
    assert.match(await behind(cast.manager), /3 Counted 1 The rest/, 'the child is in the manager’s team now');
    await run(`update caseload.child set team_id = $1, worker_id = null where reference = 'K-1'`, [cast.birch.id]);
    assert.match(await behind(cast.manager), /4 lines are of children whom you may not see here/);
    await run(`insert into access.restriction (child, reason, set_by, set_at) values ('K-1', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
    assert.match(await behind(cast.director), /4 lines are of children whom you may not see here/);
    assert.equal((await (await house.signIn(cast.worker)).get('/figures/indicators/assessments-in-45-days/children')).status, 404, 'a practitioner sees no figures');
  });

  test('a target has a direction, an owner and a day to come, and says where a figure stands', async () => {
    const lead = await house.signIn(house.lead);
    const page = '/figures/indicators/assessments-in-45-days';
    await lead.get(page);
    const set = async (typed: Readonly<Record<string, string>>) => (await lead.submit(`${page}/target`, { value: '85', near: '5', owner: 'Director', from: '2026-06-10', ...typed }));
    for (const [typed, words] of [[{ value: '120' }, /from 0 to 100/], [{ value: 'many' }, /Give the target as a number/], [{ owner: '' }, /Say whose target/], [{ from: '2026-06-01' }, /days that are past/], [{ near: '60' }, /50 points or less/]] as const) {
      const refused = await set(typed);
      assert.equal(refused.status, 422);
      assert.match(wordsOf(refused.text), words);
    }
    assert.equal((await set({})).status, 303);
    assert.match(wordsOf((await lead.get(page)).text), /Target 85% Too few to judge Director, from 10 June 2026/);
    assert.doesNotMatch((await lead.get('/figures/indicators/assessments-open')).text, /Set a target/, 'neither more nor fewer is better');
    assert.equal((await lead.submit(`${page}/target/end`, {})).status, 303);
    assert.match(wordsOf((await lead.get(page)).text), /Target None/);
  });

  test('a series begins anew only with a reason, in a month that it has, and can be taken back', async () => {
    const lead = await house.signIn(house.lead);
    const page = '/figures/indicators/assessments-in-45-days';
    await lead.get(page);
    const begin = (month: string, reason: string) => lead.submit(`${page}/phase`, { month, reason });
    for (const [month, reason] of [['2026-05-31', ''], ['2020-01-31', 'A reason'], ['2025-12-31', 'A reason'], ['', 'A reason']] as const) assert.equal((await begin(month, reason)).status, 422, `${month} ${reason}`);
    assert.equal((await begin('2026-05-31', 'A new way to authorise')).status, 303);
    assert.equal((await begin('2026-05-31', 'Again')).status, 422);
    assert.match(wordsOf((await lead.get(page)).text), /May 2026 ?: A new way to authorise Orla Lead/);
    const [{ id }] = await run<{ id: number }>('select id from figures.phase') as [{ id: number }];
    assert.equal((await lead.submit(`${page}/phase/back`, { phase: String(id) })).status, 303);
    assert.doesNotMatch(wordsOf((await lead.get(page)).text), /A new way to authorise/);
  });

  test('lists that are undone take their figures along', async () => {
    const known = await cells('assessments-open');
    await run(`update caseload.extract set state = 'undone', undone_at = now() where as_at = '2026-06-09'`);
    await run(`update caseload.line set to_extract = null where to_extract is not null`);
    assert.ok(await count());
    assert.equal(known.length > (await cells('assessments-open')).length, true);
    assert.deepEqual((await cells('assessments-open')).map(({ month }) => month).filter((month) => month === '2026-06'), []);
  });
});
