import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

const began = (started: string, more: object = {}) => ({ 'annex-a/4': { started, authorised: null, ...more } });

describe('management oversight of assessments', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());
  const numberOf = async (reference: string) => (await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [reference]))[0]?.number ?? 0;
  const wordsAt = async (who: Somebody, path: string) => wordsOf((await (await house.signIn(who)).get(path)).text);
  const formFor = async (reference: string, started: string, point: string) => `/oversight/points/new?child=${await numberOf(reference)}&started=${started}&point=${point}`;
  const record = async (who: Somebody, address: string, fields: Record<string, string>) => {
    const browser = await house.signIn(who);
    await browser.get(address);
    return browser.submit('/oversight/points/new', fields);
  };

  test('before anything is known the page says what will stand there', async () => {
    assert.match(await wordsAt(cast.manager, '/oversight/points'), /No assessments of yours yet/);
    assert.match(await wordsAt(cast.manager, '/oversight'), /Nothing is due from you within a week/);
  });

  test('a manager sees the points of the team, a worker those of their own, another manager none', async () => {
    await house.aChild({ reference: 'P-1001', team: cast.ash, worker: cast.worker, status: 'assessment', lines: began('2026-06-01') });
    await house.aChild({ reference: 'P-1002', team: cast.ash, worker: cast.colleague, status: 'assessment', lines: began('2026-05-05') });
    await house.aChild({ reference: 'P-1003', team: cast.birch, worker: cast.away, status: 'assessment', lines: began('2026-06-01') });
    const seen = async (who: Somebody) => [...new Set((await wordsAt(who, '/oversight/points')).match(/P-100\d/g) ?? [])].toSorted();
    assert.deepEqual(await seen(cast.manager), ['P-1001', 'P-1002']);
    assert.deepEqual(await seen(cast.worker), ['P-1001']);
    assert.deepEqual(await seen(cast.other), ['P-1003']);
    assert.deepEqual(await seen(cast.director), ['P-1001', 'P-1002', 'P-1003']);
    assert.deepEqual(await seen(house.lead), ['P-1001', 'P-1002', 'P-1003']);
    const words = await wordsAt(cast.manager, '/oversight/points?words=P-1001');
    assert.match(words, /4 points with these filters/);
    assert.match(words, /Day 1 2 Jun 2026 Not recorded 8 days late/);
    assert.match(words, /Day 8 11 Jun 2026 Due/);
    const [reading] = await house.rows<{ about: string }>(`select about from journal.entry where what = 'oversight-points-read' order by id desc limit 1`);
    assert.equal(reading?.about, `person:${cast.manager.id}`);
  });

  test('the manager’s day has one line for each assessment; recorded, the reminder is gone at once', async () => {
    assert.match(await wordsAt(cast.manager, '/oversight'), /Overdue 2 Child P-1002: Management oversight, days 1, 8 and 20/);
    assert.match(await wordsAt(cast.manager, '/oversight'), /Child P-1001: Management oversight, days 1 and 8/);
    const came = await record(cast.manager, await formFor('P-1001', '2026-06-01', '1'), { point: '1', done: '2026-06-02', kept: 'case-system', address: 'https://cases.example.org/form/1' });
    assert.deepEqual([came.status, came.location], [303, '/oversight?done=recorded'], came.text);
    assert.match(await wordsAt(cast.manager, '/oversight'), /Child P-1001: Management oversight, day 8/);
    assert.match(await wordsAt(cast.manager, '/oversight/points?state=in-time'), /P-1001 .*Done 2 Jun 2026, Mo Manager/);
    const [entry] = await house.rows<{ by: number; detail: string }>(`select by_id as by, detail from journal.entry where what = 'oversight-recorded'`);
    assert.equal(entry?.by, cast.manager.id);
    assert.ok(!entry?.detail.includes('cases.example.org'));
  });

  test('what cannot be is refused in words, with what was typed', async () => {
    const again = await record(cast.manager, await formFor('P-1001', '2026-06-01', '1'), { point: '1', done: '2026-06-02' });
    assert.equal(again.status, 422);
    assert.match(wordsOf(again.text), /Mo Manager recorded this already, for 2 June 2026\. Open it to correct it/);
    const refused = async (fields: Record<string, string>) => wordsOf((await record(cast.manager, await formFor('P-1001', '2026-06-01', '8'), { point: '8', ...fields })).text);
    assert.match(await refused({ done: '2026-05-31' }), /The day is before the assessment began/);
    assert.match(await refused({ done: '2026-06-11' }), /The day cannot be still to come/);
    assert.match(await refused({ done: '2026-06-02' }), /That day still belongs to the day of oversight before this one/);
    assert.match(await refused({ done: '2026-06-09', kept: 'here' }), /Say what direction you gave/);
    assert.match(await refused({ done: '2026-06-09', kept: 'elsewhere' }), /Say where it is/);
    assert.match(await refused({ done: '2026-06-09', address: 'javascript:alert(1)' }), /The address must begin with https:/);
    assert.match(await refused({ done: 'soon' }), /Give the day, as 31\/12\/2026/);
  });

  test('who is not above the worker finds no form: the worker, a colleague, another team’s manager; who stands in does', async () => {
    const status = async (who: Somebody) => (await (await house.signIn(who)).get(await formFor('P-1001', '2026-06-01', '8'))).status;
    assert.deepEqual(await Promise.all([cast.worker, cast.colleague, cast.other, house.lead].map(status)), [404, 404, 404, 404]);
    assert.deepEqual(await Promise.all([cast.service, cast.director].map(status)), [200, 200]);
    await house.aChild({ reference: 'P-1009', team: cast.ash, worker: cast.manager, status: 'assessment', lines: began('2026-06-09') });
    const own = await formFor('P-1009', '2026-06-09', '1');
    assert.deepEqual(await Promise.all([cast.manager, cast.service].map(async (who) => (await (await house.signIn(who)).get(own)).status)), [404, 200], 'a manager is not above themselves');
    await house.database.owner.query(`update caseload.child set status = 'closed', team_id = null, worker_id = null where reference = 'P-1009'`);
    await house.aStandIn(cast.other, cast.manager);
    const came = await record(cast.other, await formFor('P-1002', '2026-05-05', '20'), { point: '20', done: '2026-06-02', kept: 'elsewhere', place: 'A case note of 2 June' });
    assert.equal(came.status, 303, came.text);
    assert.match(await wordsAt(cast.manager, '/oversight/points?state=wrong-place'), /P-1002 .*A case note of 2 June Done 2 Jun 2026, Ottoline Other for Mo Manager/);
  });

  test('written here it is offered to copy across, and stays not filed until somebody says that it is', async () => {
    const came = await record(cast.manager, await formFor('P-1001', '2026-06-01', '8'), { point: '8', done: '2026-06-09', kept: 'here', direction: 'See the child alone.', change: 'The plan names no days.', changeBy: '2026-06-16', review: 'In supervision.' });
    assert.equal(came.status, 303, came.text);
    const address = came.location.split('?')[0] ?? '';
    const page = await (await house.signIn(cast.manager)).get(address);
    assert.match(wordsOf(page.text), /Written here, not filed/);
    assert.match(page.text, /Management oversight, day 8: 9 June 2026, Mo Manager\nDirection given: See the child alone\.\nWhat needs to change: The plan names no days\.\nBy when: 16 June 2026\nHow it will be reviewed: In supervision\./);
    assert.match(await wordsAt(cast.manager, '/oversight'), /Child P-1001: Oversight written here, not filed yet/);
    assert.equal((await (await house.signIn(cast.colleague)).get(address)).status, 404);
    const worker = await house.signIn(cast.worker);
    await worker.get(address);
    assert.equal((await worker.submit(`${address}/file`, { address: 'https://cases.example.org/form/8' })).status, 303, 'the worker may copy it across');
    assert.match(await wordsAt(cast.manager, address), /Filed in the case system\. Wen Worker said so/);
    assert.match(await wordsAt(cast.manager, '/oversight/points?words=P-1001'), /Day 8 11 Jun 2026 Done in time/);
    assert.ok(!JSON.stringify(await house.rows('select detail from journal.entry')).includes('See the child alone'));
  });

  test('a correction stands above what it corrects, and both are there', async () => {
    const [first] = await house.rows<{ id: number }>(`select id from oversight.point where child = 'P-1002'`);
    const came = await record(cast.manager, `${await formFor('P-1002', '2026-05-05', '20')}&corrects=${first?.id}`, { kept: 'case-system', done: '2026-06-02' });
    assert.equal(came.location, '/oversight?done=corrected', came.text);
    assert.match(await wordsAt(cast.manager, `/oversight/points/${first?.id}`), /What it was corrected from 2 June 2026, Ottoline Other, .*A case note of 2 June/);
    assert.match(await wordsAt(cast.manager, '/oversight/points?state=in-time'), /P-1002/);
    const again = await record(cast.manager, await formFor('P-1002', '2026-05-05', '20'), { corrects: String(first?.id), point: '20', done: '2026-06-02' });
    assert.match(wordsOf(again.text), /somebody has corrected it/);
  });

  test('a new assessment is added in three fields, has its points at once, and becomes one with the lists', async () => {
    const manager = await house.signIn(cast.manager);
    await manager.get('/oversight/assessments/new');
    assert.match(wordsOf((await manager.submit('/oversight/assessments/new', { child: 'Sam Smith', worker: String(cast.worker.id) })).text), /Give the reference as the case system has it/);
    assert.match(wordsOf((await manager.submit('/oversight/assessments/new', { child: 'P-2001', worker: String(cast.away.id) })).text), /Choose somebody in the teams that you answer for/);
    assert.equal((await manager.submit('/oversight/assessments/new', { child: 'p-2001', started: '2026-06-08', worker: String(cast.worker.id) })).status, 303);
    await manager.get('/oversight/assessments/new');
    assert.match(wordsOf((await manager.submit('/oversight/assessments/new', { child: 'P-2001', started: '2026-06-09', worker: String(cast.worker.id) })).text), /An assessment of this child that began on about that day is here already/);
    assert.match(await wordsAt(cast.manager, '/oversight/points?words=P-2001'), /Began 8 Jun 2026 Not in the lists yet: typed in by Mo Manager on 10 June 2026 Day 1 9 Jun 2026 Not recorded 1 day late/);
    assert.match(await wordsAt(cast.worker, '/oversight/points'), /P-2001/);
    const [added] = await house.rows<{ id: number }>(`select id from oversight.new_assessment`);
    const recorded = await record(cast.manager, `/oversight/points/new?child=a${added?.id}&started=2026-06-08&point=1`, { done: '2026-06-09' });
    assert.equal(recorded.status, 303, recorded.text);
    await house.aChild({ reference: 'P-2001', team: cast.ash, worker: cast.worker, status: 'assessment', lines: began('2026-06-09') });
    assert.match(await wordsAt(cast.manager, '/oversight/points?words=P-2001'), /Began 9 Jun 2026 The lists have it from 9 June 2026; typed in by Mo Manager on 10 June 2026 as begun on 8 June 2026 Day 1 10 Jun 2026 Done in time Done 9 Jun 2026/);
  });

  test('what was added and is in no list for two weeks is in a queue, and a slip is taken back', async () => {
    await house.database.owner.query(`insert into oversight.new_assessment (child, started_on, worker_id, team_id, added_by, added_at) values ('P-3001', '2026-05-26', $1, $2, $3, '2026-05-27T09:00:00Z')`, [cast.worker.id, cast.ash.id, cast.manager.id]);
    assert.match(await wordsAt(cast.manager, '/oversight/points?queue=not-in-lists'), /P-3001 Began 26 May 2026 Not in the lists after two weeks: typed in by Mo Manager/);
    const manager = await house.signIn(cast.manager);
    const { text } = await manager.get('/oversight/assessments/new');
    const action = /\/oversight\/assessments\/\d+\/take-back/.exec(text)?.[0] ?? '';
    assert.equal((await manager.submit(action)).status, 303);
    assert.ok(!(await wordsAt(cast.manager, '/oversight/points')).includes('P-3001'));
    assert.equal((await manager.submit(action)).status, 303, 'sent twice, it is taken back once');
    assert.equal(await house.count('oversight.new_assessment_taken_back'), 1);
  });

  test('a record and the authority’s own list that do not agree are both kept, and in a queue', async () => {
    const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
    const { rows: [list] } = await run(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged) values ('local', '2026-06-10', 'kept', '[]', now(), now(), now(), '{"lists": [{"list": "local/oversight"}]}') returning id`);
    const add = (child: string, date: string, manager: string) => run(`insert into caseload.line (list, key, child, content, digest, from_extract) values ('local/oversight', $1, $1, $2, gen_random_uuid(), $3)`, [child, { date, manager }, (list as { id: number }).id]);
    await add('P-1001', '2026-06-03', 'Mo Manager');
    await add('P-1003', '2026-06-02', 'Ottoline Other');
    const words = await wordsAt(cast.manager, '/oversight/points?queue=conflict');
    assert.match(words, /P-1001 Began 1 Jun 2026 Day 1 2 Jun 2026 Done in time Done 2 Jun 2026, Mo Manager The list has it on another day/);
    assert.match(words, /P-1002 .*The list does not have it/);
    assert.match(await wordsAt(cast.other, '/oversight/points?words=P-1003'), /Day 1 2 Jun 2026 Done in time The authority’s own list has it Done 2 Jun 2026, Ottoline Other/);
  });

  test('by team the numbers are those of the list, and no child is named', async () => {
    const shown = await (await house.signIn(cast.service)).get('/oversight/points/teams');
    assert.match(wordsOf(shown.text), /Ash 12 \d/);
    assert.ok(!/P-\d{4}/.test(shown.text));
    assert.match((await (await house.signIn(cast.service)).get('/oversight/points/teams?as=csv')).text, /Birch,4,0,1,0,0,0,1,2,0,0/);
    assert.equal((await (await house.signIn(cast.worker)).get('/oversight/points/teams')).status, 404);
  });

  test('a child’s footprint has all of it, and leads to the child and back', async () => {
    const number = await numberOf('P-1001');
    const page = await (await house.signIn(cast.worker)).get(`/oversight/children/${number}`);
    assert.match(wordsOf(page.text), /4 things , the newest first .*Management oversight, day 8 by Mo Manager 9 June 2026 Of the assessment that began on 1 June 2026\. Written here and filed.*Management oversight, day 1 by Mo Manager 2 June 2026.*Assessment started 1 June 2026/);
    assert.match(page.text, new RegExp(`href="/children/${number}"`));
    assert.match((await (await house.signIn(cast.worker)).get(`/children/${number}`)).text, new RegExp(`href="/oversight/children/${number}"`));
    assert.equal((await (await house.signIn(cast.colleague)).get(`/oversight/children/${number}`)).status, 404);
  });

  test('what was missed goes up the ladder as a number, after the days that the authority sets', async () => {
    // P-1003: day 8 is due tomorrow. Nothing of Birch was missed. P-1002: days 1 (6 May) and 8 (15 May).
    assert.match(await wordsAt(cast.service, '/oversight'), /Missed in the teams below you .*2 working days each.* Ash 2 missed in Ash/);
    assert.ok(!(await wordsAt(cast.manager, '/oversight')).includes('Missed in the teams'));
    const lead = await house.signIn(house.lead);
    await lead.get('/oversight/ladder');
    assert.equal((await lead.submit('/oversight/ladder', { grace: 'many' })).status, 422);
    assert.equal((await lead.submit('/oversight/ladder', { grace: '20' })).status, 303);
    // Day 8 was due eighteen working days ago: with twenty to put it right, only day 1 (24 ago) goes up.
    assert.match(await wordsAt(cast.service, '/oversight'), /20 working days each.* Ash 1 missed in Ash/);
    assert.ok(!(await wordsAt(cast.director, '/oversight')).includes('missed in Ash'), 'two managers between: forty');
    // Nobody here has had supervision since the first of the lists: the ladder of that is by months.
    assert.match(await wordsAt(cast.director, '/oversight'), /Ash 0 0 \d+ without supervision in Ash/);
    assert.equal((await (await house.signIn(cast.manager)).get('/oversight/ladder')).status, 404);
  });

  test('it goes with the child to another team', async () => {
    await house.database.owner.query('update caseload.child set team_id = $1, worker_id = $2 where reference = $3', [cast.birch.id, cast.away.id, 'P-1001']);
    assert.equal(await house.count('oversight.point where team_id = $1', [cast.birch.id]), 2);
    assert.equal(await house.count('oversight.filing where team_id = $1', [cast.birch.id]), 1);
    assert.match(await wordsAt(cast.other, '/oversight/points?words=P-1001'), /Day 1 .*Done in time/);
    await house.database.owner.query('update caseload.child set team_id = null where reference = $1', ['P-1001']);
    assert.equal(await house.count('oversight.point where team_id = $1', [cast.birch.id]), 2, 'of a team that is not ours it stays where it was');
    await house.database.owner.query('update caseload.child set team_id = $1, worker_id = $2 where reference = $3', [cast.ash.id, cast.worker.id, 'P-1001']);
  });

  test('a restricted child is there for nobody who is not named', async () => {
    const number = await numberOf('P-1001');
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('P-1001', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
    const [point] = await house.rows<{ id: number; restriction: number }>(`select id, restriction from oversight.point where child = 'P-1001' limit 1`);
    assert.notEqual(point?.restriction, 0, 'the records themselves are restricted, and not the child alone');
    assert.equal(await house.count(`oversight.filing f join oversight.point p on p.id = f.point_id where p.child = 'P-1001' and f.restriction <> 0`), 1);
    for (const who of [cast.worker, cast.manager, cast.director]) {
      assert.ok(!(await wordsAt(who, '/oversight/points')).includes('P-1001'), who.name);
      for (const path of [`/oversight/children/${number}`, `/oversight/points/${point?.id}`]) assert.equal((await (await house.signIn(who)).get(path)).status, 404, who.name);
    }
  });
});
