import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

const inCare = (started: string, more: object = {}) => ({ 'annex-a/8': { started, legalStatus: 'C2', ceased: null, ...more } });
const begunWith = (began: string, more: Record<string, string> = {}) => Object.fromEntries(Object.entries({ began, purpose: 'respite', holders: 'Mother', consent: 'no', own: 'under', ...more }).map(([name, value]) => [name, [value]]));

describe('the lists of matters and their pages for a panel', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [worker, manager, above]: Browser[] = [];
  const read = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return browser.get(path); };
  const rowsOf = (csv: string) => csv.trim().split('\r\n').slice(1);
  const csv = async (path: string) => rowsOf((await read(above, `${path}${path.includes('?') ? '&' : '?'}as=csv`)).text);
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (let number = 1; number <= 6; number += 1) await house.aChild({ reference: `L-100${number}`, team: number < 5 ? cast.ash : cast.birch, worker: number < 5 ? cast.worker : cast.away, bornOn: '2012-04-01', lines: inCare('2026-02-02', { legalStatus: 'V2' }) });
    await house.aMatter({ kind: 'section-20', child: 'L-1001', by: cast.worker, typed: begunWith('2026-02-02', { consent: 'yes', consented: '2026-02-03' }) });
    await house.aMatter({ kind: 'section-20', child: 'L-1005', by: cast.away, typed: begunWith('2026-02-02', { purpose: 'asylum' }) });
    const done = await house.aMatter({ kind: 'section-20', child: 'L-1002', by: cast.worker, typed: begunWith('2026-02-02') });
    [worker, manager, above] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director)];
    await manager.get(`/oversight/matters/${done}?act=close`);
    assert.equal((await manager.submit(`/oversight/matters/${done}`, { act: 'close', 'f-outcome': 'home', 'f-ended': '2026-06-01' })).status, 303);
  });
  after(() => house.close());

  test('open, not begun and closed add up to all; states, teams and fields divide each part', async () => {
    const path = '/oversight/of/section-20';
    const [now, closed, all] = [await csv(path), await csv(`${path}?show=closed`), await csv(`${path}?show=all`)];
    assert.deepEqual([now.length, closed.length, all.length], [5, 1, 6]);
    assert.deepEqual([...now, ...closed].toSorted(), all.toSorted());
    const words = wordsOf((await read(above, path)).text);
    assert.match(words, /5 Open and not begun 1 Closed 6 All .*5 in all, of them 3 not begun/);
    for (const [name, values] of Object.entries({ state: ['open', 'closed', 'not-begun'], team: [String(cast.ash.id), String(cast.birch.id)], 'f-consent': ['yes', 'no', '-'], 'f-purpose': ['respite', 'asylum', '-'] })) {
      const each = await Promise.all(values.map(async (value) => csv(`${path}?show=all&${name}=${value}`)));
      assert.ok(each.every(({ length }) => length > 0), name);
      assert.deepEqual(each.flat().toSorted(), all.toSorted(), name);
    }
    assert.match(wordsOf((await read(above, '/oversight/decisions')).text), /Section 20 accommodation.*?drift, and where it leads\. 2 3 0 5 /);
  });

  test('nobody is asked to begin again what the team before finished', async () => {
    await house.database.owner.query(`update caseload.child set team_id = $1 where reference = 'L-1002'`, [cast.birch.id]);
    const away = await house.signIn(await house.aPerson({ role: 'team-manager', name: 'Bea Birch', team: cast.birch }));
    const seen = wordsOf((await away.get('/oversight/of/section-20?show=all')).text);
    assert.ok(seen.includes('L-1006') && !seen.includes('L-1002'));
    await house.database.owner.query(`update caseload.child set team_id = $1 where reference = 'L-1002'`, [cast.ash.id]);
  });

  test('nothing is begun about a child of whom nothing is due any more; what is open shows it, and is not late', async () => {
    const end = (child: string, why: string, into: string | null) => house.database.owner.query(`insert into caseload.child_ending (reference, why, on_day, merged_into, said_by, said_at) values ($1, $2, '2026-06-01', $3, $4, now())`, [child, why, into, cast.manager.id]);
    const begin = async (child: string) => {
      assert.ok(worker);
      await worker.get('/oversight/of/section-20/new');
      return worker.submit('/oversight/of/section-20/new', { about: child, 'f-began': '2026-02-02', 'f-purpose': 'respite', 'f-holders': 'Mother', 'f-consent': 'no', 'f-own': 'under' });
    };
    await end('L-1003', 'merged', 'L-9999');
    await end('L-1004', 'moved-away', null);
    const [merged, moved] = [await begin('L-1003'), await begin('L-1004')];
    assert.deepEqual([merged.status, moved.status], [422, 422]);
    assert.match(wordsOf(merged.text), /This child is kept under another reference now: L-9999/);
    assert.match(wordsOf(moved.text), /Nothing is due for this child any more: the child has moved to another authority/);
    assert.deepEqual((await csv('/oversight/of/section-20?state=not-begun')).map((row) => row.split(',')[1]), ['L-1006']);
    const late = async () => /drift, and where it leads\. (\d+) (\d+) 0 (\d+) /.exec(wordsOf((await read(above, '/oversight/decisions')).text))?.slice(1);
    assert.deepEqual(await late(), ['2', '1', '3']);
    await end('L-1001', 'died', null);
    assert.deepEqual(await late(), ['2', '1', '2']);
    assert.match((await csv('/oversight/of/section-20')).find((row) => row.includes('L-1001')) ?? '', /2026-05-02,Stopped: the child’s case has ended/);
    const [open] = await house.rows<{ id: number }>(`select id from oversight.matter where child = 'L-1001'`);
    const one = wordsOf((await read(above, `/oversight/matters/${open?.id}`)).text);
    assert.match(one, /Nothing is due for this child any more: the child has died\. The clock of this has stopped/);
    assert.ok(!one.includes('Late'));
    await house.database.owner.query('delete from caseload.child_ending');
    await house.database.owner.query(`update caseload.child set status = 'closed', as_at = '2026-07-01' where reference = 'L-1001'`);
    assert.match(wordsOf((await read(above, '/oversight/of/section-20')).text), /L-1001 , number \d+ Ash Followed Stopped/);
    await house.database.owner.query(`update caseload.child set as_at = '2026-06-09' where reference = 'L-1001'`);
    assert.match(wordsOf((await read(above, '/oversight/of/section-20')).text), /L-1001 , number \d+ Ash Followed 2 May 2026/, 'lists of before it was begun do not stop it');
    await house.database.owner.query(`update caseload.child set status = 'child-in-care' where reference = 'L-1001'`);
  });

  test('it is sorted by its headings, and pages keep what was asked', async () => {
    const order = async (query: string) => [...(await read(above, `/oversight/of/section-20?${query}`)).text.matchAll(/(?:number \d+<\/span><\/a>|>(L-\d+)<\/a>)/g)].length;
    assert.equal(await order('sort=child'), 5);
    const children = async (query: string) => (await csv(`/oversight/of/section-20?${query}`)).map((row) => row.split(',')[1]);
    assert.deepEqual(await children('sort=child'), ['L-1001', 'L-1003', 'L-1004', 'L-1005', 'L-1006']);
    assert.deepEqual(await children('sort=child&order=down'), ['L-1006', 'L-1005', 'L-1004', 'L-1003', 'L-1001']);
    assert.deepEqual((await children('sort=team')).slice(-2), ['L-1005', 'L-1006']);
    assert.deepEqual((await children('sort=state')).slice(0, 2), ['L-1001', 'L-1005']);
    assert.match((await read(above, '/oversight/of/section-20?sort=child&f-consent=-&size=25')).text, /sort=due&amp;|size=50[^"]*/);
    assert.equal((await read(above, '/oversight/of/section-20?page=7')).status, 303);
    assert.match(wordsOf((await read(above, '/oversight/of/section-20?words=nobody')).text), /Nothing matches these filters/);
  });

  test('a child’s page leads to looking through the record, until that is begun', async () => {
    const [child] = await house.rows<{ number: number }>(`select number from caseload.child where reference = 'L-1003'`);
    assert.match((await read(worker, `/oversight/children/${child?.number}`)).text, /record-completeness\/new\?child=L-1003">Look through the record/);
    await house.aMatter({ kind: 'record-completeness', child: 'L-1003', by: cast.worker, typed: { summary: ['2026-05-01'] } });
    assert.ok(!(await read(worker, `/oversight/children/${child?.number}`)).text.includes('record-completeness/new'));
  });

  test('pages for a panel: what is said of each child by its label, what was never done, room for the decision, and at the end who is not begun', async () => {
    const words = wordsOf((await read(above, '/oversight/of/section-20?as=panel')).text);
    assert.match(words, /Contents Contents: each child, one to a page Child Team State Due L-1001 , number 1 Ash Followed 2 May 2026 Late L-1005/);
    assert.match(words, /Child L-1001 Section 20 accommodation Number 1 Team Ash Age at entry 13 Age now 14 State Followed Due 2 May 2026 Late Late: it was due on 2 May 2026/);
    assert.match(words, /Begin 10 June 2026 at 10:00am, Wen Worker Accommodated since 2 Feb 2026 What it is for Respite Who holds parental responsibility Mother Was consent informed and in writing\? Yes Consent given on 3 Feb 2026 Is the young person 16 or 17, and do they agree themselves\? Under 16 Age on the first day of it, in years 13 Not done yet: Quarterly check, Triage with legal\. Last steps .*Begin, Wen Worker The panel’s decision Name Day/);
    assert.match(words, /Not begun Children looked after whose legal status is section 20, by the case system’s lists, for whom nothing was begun here: 3 children.*L-1006 Birch 2 Feb 2026 13 2 May 2026 Late/);
    assert.match(wordsOf((await read(above, '/oversight/of/record-completeness?as=panel&state=open')).text), /What is missing, and why Not said/, 'what was left blank is said');
    const only = wordsOf((await read(above, '/oversight/of/section-20?as=panel&f-purpose=asylum')).text);
    assert.ok(only.includes('Only: What it is for: Unaccompanied') && only.includes('Child L-1005') && !only.includes('L-1001'), 'the filters of the list are kept');
  });

  test('who printed them stands in the journal with every child', async () => {
    const from = (await house.rows<{ id: number }>('select coalesce(max(id), 0)::integer as id from journal.entry'))[0]?.id ?? 0;
    await read(above, '/oversight/of/section-20?as=panel');
    const noted = await house.rows<{ about: string }>(`select about from journal.entry where id > ${from} and what = 'child-read' and by_id = ${cast.director.id} order by about`);
    assert.deepEqual(noted.map(({ about }) => about), ['L-1001', 'L-1003', 'L-1004', 'L-1005', 'L-1006'].map((each) => `child:${each}`));
  });
});
