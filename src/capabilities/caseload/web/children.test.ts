import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connectionOver } from '../../../platform/db/connection.ts';
import { setScope } from '../../../platform/db/transaction.ts';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { listLinesOf, listOpenChildren } from '../sql/find-children.ts';

const plan = { started: '2026-01-05', lastVisit: '2026-05-01', lastReview: '2026-04-01', ended: null };

describe('children, by what the lists tell', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let number: number;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());
  const numberOf = async (reference: string) => (await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [reference]))[0]?.number ?? 0;

  test('before the first lists the page says what will be there', async () => {
    assert.match(wordsOf((await (await house.signIn(cast.worker)).get('/children')).text), /No lists have been brought in yet/);
  });

  test('a worker sees their own, a manager the team’s, another team’s manager none of them', async () => {
    await house.aChild({ reference: 'K-2001', team: cast.ash, worker: cast.worker, status: 'child-protection', lines: { 'annex-a/7': plan } });
    await house.aChild({ reference: 'K-2002', team: cast.ash, lines: { 'annex-a/6': { opened: '2026-01-05', status: 'need-plan', lastSeen: '2026-06-05' } } });
    await house.aChild({ reference: 'K-2003', team: cast.birch, worker: cast.away, lines: {} });
    number = await numberOf('K-2001');
    const of = async (who: { id: number; name: string }) => wordsOf((await (await house.signIn(who)).get('/children')).text).match(/K-200\d/g) ?? [];
    assert.deepEqual(await of(cast.worker), ['K-2001']);
    assert.deepEqual(await of(cast.manager), ['K-2001', 'K-2002'], 'the most urgent first');
    assert.deepEqual((await of(cast.director)).toSorted(), ['K-2001', 'K-2002', 'K-2003']);
    for (const who of [cast.worker, cast.manager]) assert.equal((await (await house.signIn(who)).get(`/children/${await numberOf('K-2003')}`)).status, 404);
    assert.equal((await (await house.signIn(cast.worker)).get(`/children/${await numberOf('K-2002')}`)).status, 404, 'a colleague’s child in the same team');
  });

  test('filters narrow the list, and the numbers above it are those of the list', async () => {
    const manager = await house.signIn(cast.manager);
    const all = (await manager.get('/children')).text;
    assert.match(wordsOf(all), /1 Something is overdue/);
    assert.match(wordsOf(all), /1 Without a worker/);
    const found = async (query: string) => wordsOf((await manager.get(`/children?${query}`)).text).match(/K-200\d/g) ?? [];
    assert.deepEqual(await found('need=overdue'), ['K-2001']);
    assert.deepEqual(await found('need=unallocated'), ['K-2002']);
    assert.deepEqual(await found('clock=need-visits'), ['K-2002']);
    assert.deepEqual(await found('status=child-protection'), ['K-2001']);
    assert.deepEqual(await found('words=k-2002'), ['K-2002']);
    assert.deepEqual(await found(`team=${cast.ash.id}&sort=reference&order=down`), ['K-2002', 'K-2001']);
    assert.match(wordsOf((await manager.get('/children?need=soon&words=zzz')).text), /Nothing matches these filters/);
    const csv = (await manager.get('/children?as=csv')).text;
    assert.match(csv, /K-2001,Child protection plan,Ash,.*,2026-06-09,1,Child protection visits,Overdue,2026-05-18,/);
  });

  test('a child’s page says what is due and why, the journey, and how old the lists are; the reading is in the journal', async () => {
    const worker = await house.signIn(cast.worker);
    const words = wordsOf((await worker.get(`/children/${number}`)).text);
    assert.match(words, /As the case system’s lists had it on 9 June 2026, yesterday/);
    assert.match(words, /Child protection visits 18 May 2026 Overdue 22 days late\. It was due on 18 May 2026: 10 working days after the child protection visit on 1 May 2026/);
    assert.match(words, /Child protection visit 1 May 2026 List 7: Child protection\. First told by the lists of 9 Jun 2026/);
    const [reading] = await house.rows<{ what: string; by: number }>(`select what, by_id as by from journal.entry where about = 'child:K-2001' order by id desc limit 1`);
    assert.deepEqual(reading, { what: 'child-read', by: cast.worker.id });
  });

  test('what is noted by hand stops everything at once, and can be taken back', async () => {
    const manager = await house.signIn(cast.manager);
    const form = `/children/${number}/end`;
    await manager.get(form);
    assert.equal((await manager.submit(form, { on: '2026-06-08' })).status, 422);
    assert.match(wordsOf((await manager.submit(form, { why: 'merged', on: '2026-06-08', other: 'Sam Smith' })).text), /Give the reference that the child is kept under now/);
    assert.equal((await manager.submit(form, { why: 'died', on: '2026-06-08' })).status, 303);
    assert.match(wordsOf((await manager.get(`/children/${number}`)).text), /The child has died, on 8 June 2026\. Noted by/);
    assert.ok(!(await manager.get('/children?as=csv')).text.includes('K-2001'));
    assert.match(wordsOf((await manager.get('/children')).text), /1 child of whom nothing is due any more, as noted by hand K-2001 : The child has died/);
    assert.match(wordsOf((await manager.get('/caseload')).text), /Ash 1 /);
    assert.equal((await manager.get(form)).status, 404, 'it is not said twice');
    await manager.get(`/children/${number}`);
    assert.equal((await manager.submit(`/children/${number}/end/take-back`)).status, 303);
    assert.ok(wordsOf((await manager.get('/children')).text).includes('K-2001'));
    assert.match(wordsOf((await manager.get(`/children/${number}`)).text), /What was noted by hand and taken back/);
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where about = 'child:K-2001' and what like 'child-ending%' or what = 'child-ended' order by id`)).map(({ what }) => what), ['child-ended', 'child-ending-taken-back']);
  });

  test('a visit of the authority’s own list counts as seen, and without a first visit of an enquiry the child stands on the list', async () => {
    await house.aChild({ reference: 'K-2004', team: cast.ash, worker: cast.worker, lastSeen: '2026-03-01', lines: { 'annex-a/5': { discussed: '2026-06-01', conferenceUnnecessary: 'yes' } } });
    const worker = await house.signIn(cast.worker);
    const number4 = await numberOf('K-2004');
    const words = async () => wordsOf((await worker.get(`/children/${number4}`)).text);
    assert.match(await words(), /Last seen 1 Mar 2026/);
    assert.match(await words(), /First visit of a section 47 enquiry: not judged\. No list of visits was brought in\./);
    const { rows: [extract] } = await house.database.owner.query<{ id: number }>(
      `insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged) values ('local', '2026-06-08', 'kept', '[]', now(), now(), now(), '{"lists": [{"list": "local/visits"}]}') returning id`);
    await house.database.owner.query(
      `insert into caseload.line (list, key, child, content, digest, from_extract) select 'local/visits', 'K-2004 ' || d, 'K-2004', jsonb_build_object('date', d, 'kind', 'need', 'mode', m, 'seen', 'yes'), gen_random_uuid(), $1
       from (values ('2026-05-20', 'in-person'), ('2026-06-05', 'video')) as v (d, m)`, [extract?.id]);
    assert.match(await words(), /Last seen 20 May 2026/);
    assert.match(await words(), /First visit of a section 47 enquiry 2 Jun 2026 Overdue/);
    assert.ok(!(await words()).includes('not judged'));
    const csv = (await worker.get('/children?as=csv')).text;
    assert.match(csv, /K-2004,Child in need,Ash,[^,]*,2026-05-20,2026-06-09,1,First visit of a section 47 enquiry,Overdue/);
    await house.database.owner.query(`delete from caseload.line where child = 'K-2004'`);
    await house.database.owner.query(`delete from caseload.child where reference = 'K-2004'`);
  });

  test('a long-term foster placement is judged by its own limit once the list of arrangements says so', async () => {
    await house.aChild({ reference: 'K-2005', team: cast.ash, worker: cast.worker, status: 'child-in-care', lines: { 'annex-a/8': { started: '2023-01-05', placedFrom: '2024-01-05', placement: 'U4', legalStatus: 'C2', lastVisit: '2026-04-10', ceased: null } } });
    const worker = await house.signIn(cast.worker);
    const path = `/children/${await numberOf('K-2005')}`;
    const words = async () => wordsOf((await worker.get(path)).text);
    assert.match(await words(), /Visits to looked-after children 22 May 2026 Overdue .*? no list of placement arrangements was brought in: the usual limit is used\./);
    const { rows: [extract] } = await house.database.owner.query<{ id: number }>(
      `insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged) values ('local', '2026-06-08', 'kept', '[]', now(), now(), now(), '{"lists": [{"list": "local/arrangements"}]}') returning id`);
    assert.ok(!(await words()).includes('usual limit'));
    await house.database.owner.query(
      `insert into caseload.line (list, key, child, content, digest, from_extract) values ('local/arrangements', 'K-2005 2024-01-05', 'K-2005', '{"arrangement": "until-18", "from": "2024-01-05", "until": null}', gen_random_uuid(), $1)`, [extract?.id]);
    assert.match(await words(), /Visits to looked-after children 10 Jul 2026 Later/);
    assert.match(await words(), /Placement arrangement began 5 January 2024 Placement arrangements/);
    assert.ok(!(await worker.get('/children?clock=looked-after-visits&need=overdue')).text.includes('K-2005'), 'nor is it overdue in the list');
    await house.database.owner.query(`delete from caseload.line where child = 'K-2005'`);
    await house.database.owner.query(`delete from caseload.child where reference = 'K-2005'`);
  });

  test('PostgreSQL itself gives no line of a child past the scope that is set on the connection', async () => {
    const client = await house.database.app.connect();
    try {
      await client.query('begin');
      const db = connectionOver((asked) => client.query(asked));
      const seen = async (teams: readonly number[], person: number, whole: boolean) => {
        setScope(db, { person, roles: ['team-manager'], teams, named: [], whole });
        return [(await listLinesOf(db, 'K-2001')).length, (await listOpenChildren(db, { teams: [cast.ash.id, cast.birch.id], worker: person, whole: true })).filter(({ lines }) => lines.length > 0).length];
      };
      assert.deepEqual(await seen([cast.birch.id], cast.away.id, false), [0, 0]);
      assert.deepEqual(await seen([cast.ash.id], cast.manager.id, false), [1, 2]);
      assert.deepEqual(await seen([], cast.worker.id, false), [1, 1]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('a restricted child is there for nobody who is not named', async () => {
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('K-2001', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
    for (const who of [cast.worker, cast.manager, cast.director]) {
      const browser = await house.signIn(who);
      assert.equal((await browser.get(`/children/${number}`)).status, 404, who.name);
      assert.ok(!wordsOf((await browser.get('/children')).text).includes('K-2001'), who.name);
    }
  });
});
