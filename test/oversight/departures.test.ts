import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadMattersDue, recordMattersErased, recordMattersGathered } from '../../src/capabilities/oversight/index.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

const asked = { 'f-timescale': 'protection-visit', 'f-duty': 'Visits with a plan', 'f-basis': 'SI 2020/445', 'f-why': 'Illness.', 'f-children': '3', 'f-until': '2026-06-30', 'f-review': '2026-06-20' };
const plan = { 'annex-a/7': { started: '2026-01-05', lastVisit: '2026-05-01' } };

describe('a departure from a timescale', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [worker, manager, director]: Browser[] = [];
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const at = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return wordsOf((await browser.get(path)).text); };
  const send = async (browser: Browser | undefined, path: string, act: string, fields: Record<string, string>) => {
    assert.ok(browser);
    await browser.get(`${path}?act=${act}`);
    return browser.submit(path, { act, ...fields });
  };
  const pageOf = async (child: string) => `/children/${(await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [child]))[0]?.number}`;
  const tied = async () => (await house.rows<{ child: string }>('select child from oversight.departure_child order by child')).map(({ child }) => child);

  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (const reference of ['D-1001', 'D-1002', 'D-1003']) await house.aChild({ reference, team: cast.ash, worker: cast.worker, status: 'child-protection', lines: plan });
    await house.aChild({ reference: 'D-2001', team: cast.birch, worker: cast.away, status: 'child-protection', lines: plan });
    [worker, manager, director] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director)];
  });
  after(() => house.close());

  test('names a timescale of the authority and the children it affects, each by a reference that whoever says it may see', async () => {
    assert.ok(manager);
    const form = await manager.get('/oversight/of/departure/new');
    assert.match(form.text, /<optgroup label="Referral, assessment and protection">.*<option value="protection-visit">Child protection visit<\/option>/s);
    for (const [fields, words] of [[{ 'f-timescale': 'never' }, /Which timescale it sets aside, if it is one: choose one of those given/], [{ 'f-affected': 'D-1001, D-2001' }, /Children it affects: give references of children whom you may see/], [{ 'f-affected': 'D-9999' }, /give references of children/]] as const) {
      const refused = await manager.submit('/oversight/of/departure/new', { ...asked, ...fields });
      assert.equal(refused.status, 422);
      assert.match(wordsOf(refused.text), words);
      await manager.get('/oversight/of/departure/new');
    }
    assert.equal((await manager.submit('/oversight/of/departure/new', { ...asked, 'f-affected': 'd-1001,\nD-1001' })).location, '/oversight/matters/1?done=opened');
    assert.deepEqual(await tied(), ['D-1001']);
    assert.match(await at(manager, '/oversight/of/departure'), /Which timescale it sets aside, if it is one: Child protection visit/);
    assert.equal((await send(manager, '/oversight/matters/1', 'tie', { 'f-affected': 'D-1002 D-1001' })).status, 303);
    assert.deepEqual(await tied(), ['D-1001', 'D-1002']);
    assert.deepEqual(await house.rows(`select count(*)::integer as found from oversight.step where facts::text like '%D-100%'`), [{ found: 0 }], 'references stand nowhere else');
    assert.deepEqual((await house.rows<{ about: string }>(`select about from journal.entry where what = 'matter-tied' order by id`)).map(({ about }) => about), ['child:D-1001', 'child:D-1002', 'child:D-1001']);
  });

  test('is said on the child’s page and with the reason of the clock while it is in force; what is late stays late', async () => {
    const [mine, other] = [await pageOf('D-1001'), await pageOf('D-1003')];
    assert.doesNotMatch(await at(worker, mine), /departure/i, 'nobody has allowed it');
    const clock = /Child protection visits[^.]*Overdue[^.]*\./.exec(await at(worker, mine))?.[0];
    assert.ok(clock);
    assert.equal((await send(director, '/oversight/matters/1', 'allow', { 'f-reason': 'There is no other way.' })).status, 303);
    const page = await at(worker, mine);
    assert.match(page, /A departure from a duty is in force until 30 June 2026: Child protection visit\. Legal basis: SI 2020\/445\. Allowed on 10 June 2026\. What is late is still late/);
    assert.ok(page.includes(clock), 'the clock is as it was');
    assert.match(page, /A departure is in force until 30 June 2026, legal basis SI 2020\/445\. It does not change this day\./);
    assert.equal(page.match(/It does not change this day/g)?.length, 1, 'of no other timescale');
    assert.match(await at(worker, mine.replace('/children', '/oversight/children')), /in force until 30 June 2026/);
    assert.doesNotMatch(await at(worker, other), /departure/i, 'a child whom it does not affect');
    house.setClock('2026-07-01T09:00:00Z');
    [worker, manager, director] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director)];
    assert.doesNotMatch(await at(worker, mine), /departure/i, 'it is over by itself');
    house.setClock('2026-06-10T09:00:00Z');
    [worker, manager, director] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director)];
  });

  test('is due by its review, then by its end; it ends as used, with its children said before, or as not used', async () => {
    assert.match(await at(manager, '/oversight/matters/1'), /Due 20 Jun 2026/);
    assert.equal((await send(director, '/oversight/matters/1', 'review', { 'f-used': 'no', 'f-effect': 'None yet.', 'f-review': '2026-07-15' })).status, 303);
    assert.match(await at(manager, '/oversight/matters/1'), /Due 30 Jun 2026.*Has it been used\? Not used/);
    assert.equal((await send(director, '/oversight/matters/1', 'end', { 'f-used': 'yes', 'f-effect': 'Later visits.' })).status, 303, 'children were said before');
    assert.doesNotMatch(await at(worker, await pageOf('D-1001')), /departure/i);
    assert.match(await at(manager, '/oversight/matters/1'), /Children it affects 2 children whom you may know of: D-1001 , D-1002/);
  });

  test('PostgreSQL tells of a restricted child, or of a child of another team, to nobody else', async () => {
    await run(`update oversight.matter set state = 'open', is_open = true`);
    const told = (teams: readonly number[], child: string) => house.asApp(teams, (db) => db.rows(`select id from oversight.departures_of($1, '2026-06-10')`, [child]));
    assert.equal((await told([cast.ash.id], 'D-1001')).length, 1);
    assert.equal((await told([cast.birch.id], 'D-1001')).length, 0);
    await run(`insert into access.restriction (child, reason, set_by, set_at) values ('D-1001', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
    assert.equal((await told([cast.ash.id], 'D-1001')).length, 0);
    assert.match(await at(manager, '/oversight/matters/1'), /1 child whom you may know of: D-1002/);
    await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows(`insert into oversight.departure_child (matter_id, child, tied_by, tied_at) values (1, 'D-1001', 1, now())`)), /row-level security/);
    await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows('delete from oversight.departure_child')), /permission denied/);
    await run('update access.restriction set lifted_at = now()');
  });

  test('what is held about a child tells of it, a hold on the child holds it, and with it go its ties', async () => {
    const found = await inTransaction(house.database.app, (db) => recordMattersGathered(db, { kind: 'child', value: 'D-1001' }, house.lead.id));
    assert.match(JSON.stringify(found), /Departure from a duty, Ash.*Legal basis: SI 2020\/445/);
    await run(`update oversight.matter set is_open = false, moved_at = '2018-03-01'`);
    const due = { before: '2026-12-31' as Day, heldChildren: ['D-1002'], heldPeople: [], most: 10 };
    assert.deepEqual((await inTransaction(house.database.app, (db) => loadMattersDue(db, due))).map(({ held }) => held), [true]);
    assert.equal(await inTransaction(house.database.app, (db) => recordMattersErased(db, ['1'], due, house.lead.id)), 0);
    assert.equal(await inTransaction(house.database.app, (db) => recordMattersErased(db, ['1'], { ...due, heldChildren: [] }, house.lead.id)), 1);
    assert.deepEqual(await tied(), []);
  });
});
