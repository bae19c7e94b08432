import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

const asked = { about: 'M-5001', 'f-discussed': '2026-06-08', 'f-why': 'Harm seen.', 'f-wanted': '2026-06-26', 'f-actedFirst': 'no' };

describe('what managers decide and follow for a child', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let head: Somebody;
  let [worker, manager, above]: Browser[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'M-5001', team: cast.ash, worker: cast.worker, lines: { 'annex-a/8': { started: '2026-02-02', legalStatus: 'V2', ceased: null } } });
    await house.aChild({ reference: 'M-5002', team: cast.birch, worker: cast.away, lines: { 'annex-a/8': { started: '2026-02-02', legalStatus: 'V2', ceased: null } } });
    head = cast.director;
    [worker, manager, above] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(head)];
  });
  after(() => house.close());
  const at = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return browser.get(path); };
  const send = async (browser: Browser | undefined, path: string, fields: Record<string, string>) => { assert.ok(browser); return browser.submit(path, fields); };
  const begin = async (browser: Browser | undefined, kind: string, fields: Record<string, string>) => {
    await at(browser, `/oversight/of/${kind}/new`);
    return send(browser, `/oversight/of/${kind}/new`, fields);
  };
  const actOn = async (browser: Browser | undefined, where: string, act: string, fields: Record<string, string>) => {
    await at(browser, `${where}?act=${act}`);
    return send(browser, where, { act, ...fields });
  };
  const placeOf = (location: string) => location.replace(/\?.*/, '');

  test('a request is begun with every field that must be said; what is missing is named at its place', async () => {
    const short = await begin(worker, 'conference-request', { ...asked, 'f-why': '', 'f-discussed': '2026-06-11' });
    assert.equal(short.status, 422);
    assert.match(wordsOf(short.text), /Answer this: Why the child is at risk.*Strategy discussion on: the day cannot be still to come|Strategy discussion on: the day cannot be still to come.*Answer this: Why the child is at risk/);
    const both = await begin(worker, 'conference-request', { ...asked, about: 'M-5002', 'f-why': '' });
    assert.equal(both.status, 422, 'a child of another team');
    assert.match(wordsOf(both.text), /Give the reference of a child whom you work with.*Answer this: Why the child is at risk/);
    assert.equal((await house.rows('select 1 from oversight.matter')).length, 0);
  });

  test('it is due by the timescale that holds here, and waits for a head of service: a team manager cannot decide it, a head can', async () => {
    const begun = await begin(worker, 'conference-request', asked);
    assert.equal(begun.status, 303);
    const where = placeOf(begun.location);
    assert.match(wordsOf((await at(worker, where)).text), /State Waiting for a decision Decided by Head of service or above Due 29 Jun 2026/);
    assert.match(wordsOf((await at(manager, where)).text), /Decided by Head of service or above.*Due on 29 June 2026: 15 working days after the strategy discussion on 8 June 2026\. Initial child protection conference : Working Together/);
    assert.ok(!(await at(manager, where)).text.includes('act=authorise'));
    assert.ok(manager);
    assert.equal((await manager.post(where, { act: 'authorise', seen: '1', 'f-quality': 'yes', 'f-reason': 'Right.' })).status, 409);
    assert.equal((await actOn(above, where, 'return', { 'f-change': 'Say what the child says.' })).status, 303);
    assert.equal((await actOn(worker, where, 'ask-again', { 'f-changed': 'The child’s words are in.' })).status, 303);
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'It could not wait.', 'f-reason': 'Right.' })).status, 303);
    assert.match(wordsOf((await at(worker, where)).text), /Authorise Dilys Director .* Ask again Wen Worker .* Send back for changes Dilys Director .* Ask for a conference Wen Worker/);
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where about = 'matter:1' order by id`)).map(({ what }) => what), ['matter-opened', 'matter-moved', 'matter-moved', 'matter-moved']);
    assert.match(wordsOf((await at(above, '/oversight/of/conference-request')).text), /1 request was decided, 1 of them changed/);
  });

  test('nobody decides on what they asked for: not on the page, and PostgreSQL refuses it by itself', async () => {
    const begun = await begin(manager, 'strategy-meeting', { about: 'M-5001', 'f-threshold': 'harm', 'f-why': 'Seen.', 'f-wanted': '2026-06-10', 'f-actedFirst': 'yes' });
    const where = placeOf(begun.location);
    assert.ok(manager);
    const own = await manager.post(where, { act: 'authorise', seen: '1', 'f-met': 'yes', 'f-reason': 'Right.' });
    assert.equal(own.status, 409);
    assert.match(wordsOf(own.text), /You asked for it: somebody else decides/);
    const id = Number(where.split('/').at(-1));
    await assert.rejects(house.database.owner.query(
      `insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, decides, by_id, at, facts) select id, 2, team_id, restriction, opened_by, 'authorise', 'asked', 'agreed', 'agrees', $2, now(), '{}' from oversight.matter where id = $1`,
      [id, cast.manager.id]), /nobody decides on what they asked for/);
  });

  test('of two who decide at once one wins and the other is told', async () => {
    const where = placeOf((await begin(worker, 'conference-request', asked)).location);
    const other = await house.signIn(head);
    await other.get(`${where}?act=refuse`);
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'It could not wait.', 'f-reason': 'Right.' })).status, 303);
    const late = await other.submit(where, { act: 'refuse', 'f-reason': 'Not now.' });
    assert.equal(late.status, 409);
    assert.match(wordsOf(late.text), /Somebody else was here first/);
  });

  test('a tracker names the children who belong on it by the lists, and leads to beginning it; what is begun is not named any more', async () => {
    const page = await at(manager, '/oversight/of/section-20');
    assert.match(wordsOf(page.text), /1 Open and not begun 0 Closed 1 All .*1 in all, of them 1 not begun.*M-5001 Ash Not begun 2 May 2026 Late Since 2 Feb 2026/);
    assert.ok(!page.text.includes('M-5002'));
    const begun = await begin(worker, 'section-20', { about: 'M-5001', 'f-began': '2026-02-02', 'f-purpose': 'respite', 'f-holders': 'Mother', 'f-consent': 'yes', 'f-consented': '2026-02-02', 'f-own': 'under' });
    assert.equal(begun.status, 303);
    const now = wordsOf((await at(manager, '/oversight/of/section-20')).text);
    assert.match(now, /1 in all .*Followed.*What it is for: Respite/);
    assert.ok(!now.includes('not begun Save'));
    assert.ok(!now.includes('Since 2 Feb'));
    assert.match((await at(manager, '/oversight/of/section-20?as=csv')).text, /M-5001,Ash,Followed,,2026-05-02,Late,2026-02-02,Respite,Mother,Yes,2026-02-02,Under 16,7,/);
  });

  test('whoever decided by beginning it, or only follows it, may go on with it: nobody asked them', async () => {
    const approved = placeOf((await begin(above, 'temporary-approval', { about: 'M-5001', 'f-began': '2026-06-01', 'f-ends': '2026-06-19', 'f-why': 'There was no other way.' })).location);
    assert.equal((await actOn(above, approved, 'extend', { 'f-ends': '2026-07-10', 'f-why': 'The assessment is late.' })).status, 303);
    assert.match(wordsOf((await at(above, approved)).text), /Extended Due 10 Jul 2026/);
    const followed = placeOf((await begin(manager, 'section-20', { about: 'M-5001', 'f-began': '2026-02-02', 'f-purpose': 'respite', 'f-holders': 'Mother', 'f-consent': 'yes', 'f-consented': '2026-02-02', 'f-own': 'under' })).location);
    assert.equal((await actOn(manager, followed, 'close', { 'f-outcome': 'home', 'f-ended': '2026-06-09' })).status, 303);
  });

  test('a reviewing officer raises a concern about any child, sees it, and alone can say that it is resolved', async () => {
    const officer = await house.signIn(await house.aPerson({ role: 'chair', name: 'Ivo Officer', team: cast.birch }));
    const begun = await begin(officer, 'dispute', { about: 'M-5001', 'f-themes': 'drift', 'f-concern': 'No plan since May.', 'f-wanted': 'A plan.' });
    assert.equal(begun.status, 303);
    const where = placeOf(begun.location);
    assert.equal((await actOn(manager, where, 'answer', { 'f-answer': 'It is written.' })).status, 303);
    assert.ok(above);
    await above.get(where);
    assert.equal((await above.post(where, { act: 'resolve', seen: '2', 'f-outcome': 'done', 'f-changed': 'Done.' })).status, 409);
    assert.equal((await actOn(officer, where, 'resolve', { 'f-outcome': 'plan', 'f-changed': 'The child has a plan.' })).status, 303);
  });

  test('what was due before this service began here is not late: on its page, in the count, behind the filter, and on the manager’s day', async () => {
    const where = placeOf((await begin(worker, 'section-20', { about: 'M-5001', 'f-began': '2025-05-01', 'f-purpose': 'respite', 'f-holders': 'Mother', 'f-consent': 'no', 'f-own': 'under' })).location);
    assert.match(wordsOf((await at(manager, where)).text), /Due 1 Aug 2025 Before Touchstone/);
    const late = async () => {
      const found = /href="\/oversight\/of\/section-20".*?data-name="Late">(\d+)/s.exec((await at(manager, '/oversight/decisions')).text);
      assert.ok(found);
      return Number(found[1]);
    };
    const lateBefore = await late();
    assert.ok(!(await at(manager, '/oversight/of/section-20?due=late')).text.includes(where));
    assert.ok(!(await at(manager, '/oversight')).text.includes(`${where}"`), 'but for what they wrote, to copy across');
    await house.database.owner.query(`update oversight.matter set due_on = '2026-02-01' where id = $1`, [Number(where.split('/').at(-1))]);
    assert.equal(await late(), lateBefore + 1);
    assert.ok((await at(manager, '/oversight/of/section-20?due=late')).text.includes(where));
    assert.ok((await at(manager, '/oversight')).text.includes(where));
    assert.match(wordsOf((await at(manager, where)).text), /Due 1 Feb 2026 Late/);
  });

  test('what was done first, because the child could not wait, stands first on the day of whoever decides, and says so', async () => {
    const where = placeOf((await begin(worker, 'strategy-meeting', { about: 'M-5001', 'f-threshold': 'harm', 'f-why': 'Seen.', 'f-wanted': '2026-06-10', 'f-actedFirst': 'yes' })).location);
    const [first] = (await at(manager, '/oversight')).text.match(/<li class="ts-todo__item">.*?<\/li>/s) ?? [];
    assert.match(wordsOf(first ?? ''), /Child M-5001: Strategy meeting was done first, because the child could not wait: look at it now/);
    assert.match(wordsOf((await at(manager, where)).text), /Nobody has decided on it yet/);
    assert.match(wordsOf((await at(manager, '/oversight/of/strategy-meeting')).text), /Was it done already, because the child could not wait\? Yes/);
    assert.equal((await actOn(manager, where, 'authorise', { 'f-met': 'yes', 'f-reason': 'Right.' })).status, 303);
    assert.ok(!(await at(manager, '/oversight')).text.includes(`${where}"`), 'but for what they wrote, to copy across');
  });

  test('the age at entry is worked out where the lists know the date of birth, and asked where they do not', async () => {
    await house.aChild({ reference: 'M-5003', team: cast.ash, worker: cast.worker, bornOn: null, lines: {} });
    const fields = { about: 'M-5003', 'f-began': '2026-06-01', 'f-purpose': 'asylum', 'f-holders': 'Not known', 'f-consent': 'no', 'f-own': 'yes' };
    const short = await begin(worker, 'section-20', fields);
    assert.equal(short.status, 422);
    assert.match(wordsOf(short.text), /Answer this: Age on the first day of it, in years/);
    assert.equal((await send(worker, '/oversight/of/section-20/new', { ...fields, 'f-age': '18' })).status, 422);
    const where = placeOf((await send(worker, '/oversight/of/section-20/new', { ...fields, 'f-age': '16' })).location);
    assert.equal((await actOn(worker, where, 'note', { 'f-consentNow': 'withdrawn', 'f-withdrawn': '2026-06-09', 'f-note': 'By the young person.' })).status, 303);
    assert.match(wordsOf((await at(manager, where)).text), /Due 10 Jun 2026/);
    assert.match(wordsOf((await at(manager, '/oversight')).text), /Child M-5003: Section 20 accommodation/);
    assert.match((await at(manager, '/oversight/of/section-20?as=csv')).text, /M-5003,Ash,Followed,,2026-06-10,Today,2026-06-01,Unaccompanied,Not known,No,,"Yes, they agree",16,Withdrawn,2026-06-09/);
  });

  test('a progress check becomes an escalation in one act, and each leads to the other', async () => {
    const officer = await house.signIn(await house.aPerson({ role: 'chair', name: 'Odd Officer', team: cast.birch }));
    const where = placeOf((await begin(officer, 'progress-check', { about: 'M-5001', 'f-reviewed': '2026-03-02', 'f-checked': '2026-06-01', 'f-track': 'no', 'f-drift': 'yes', 'f-voice': 'Nothing moves.' })).location);
    const short = await actOn(officer, where, 'raise', { 'f-themes': 'drift', 'f-wanted': 'A plan.' });
    assert.equal(short.status, 422);
    assert.equal((await house.rows(`select 1 from oversight.matter where kind = 'dispute' and facts ->> 'cameFrom' is not null`)).length, 0);
    assert.equal((await send(officer, where, { act: 'raise', 'f-themes': 'drift', 'f-concern': 'No plan.', 'f-wanted': 'A plan.' })).status, 303);
    const [other] = await house.rows<{ id: number }>(`select id from oversight.matter where kind = 'dispute' and facts ->> 'cameFrom' = $1`, [where.split('/').at(-1)]);
    assert.match((await at(officer, where)).text, new RegExp(`href="/oversight/matters/${other?.id}">The escalation`));
    const raised = (await at(officer, `/oversight/matters/${other?.id}`)).text;
    assert.ok(raised.includes(`href="${where}">A progress check`));
    assert.match(wordsOf(raised), /With the team manager .* Due 17 Jun 2026/);
  });

  test('a departure is due by its review or its end, whichever is first, and is read by managers of every team and by nobody else', async () => {
    const where = placeOf((await begin(worker, 'departure', { 'f-duty': 'Visits', 'f-basis': 'SI 2020/445', 'f-why': 'Illness.', 'f-children': '3', 'f-until': '2026-06-30', 'f-review': '2026-07-15' })).location);
    const otherManager = await house.signIn(await house.aPerson({ role: 'service-manager', name: 'Mona Elsewhere' }));
    assert.match(wordsOf((await at(otherManager, where)).text), /Departure from a duty .* Due 30 Jun 2026/);
    assert.match(wordsOf((await at(otherManager, '/oversight/of/departure')).text), /1 in all .*Which duty or timescale: Visits/);
    assert.match((await at(otherManager, '/oversight/decisions')).text, /href="\/oversight\/of\/departure".*?data-name="Open">1</s);
    assert.equal((await at(await house.signIn(cast.away), where)).status, 404);
    assert.equal((await at(await house.signIn(house.lead), where)).status, 200);
    assert.equal((await actOn(above, where, 'allow', { 'f-reason': 'There is no other way.' })).status, 303);
    const unsaid = await actOn(above, where, 'end', { 'f-used': 'yes', 'f-effect': 'Fewer visits.' });
    assert.match(wordsOf(unsaid.text), /Answer this: Children it affects/);
  });

  test('a court document is read by somebody chosen by name, of any team, who sees it and alone decides; not by its author or their line manager', async () => {
    const second = await house.aPerson({ role: 'practitioner', name: 'Sadie Second', team: cast.birch });
    const fields = { about: 'M-5001', 'f-document': 'evidence', 'f-filing': '2026-06-20', 'f-actedFirst': 'no' };
    for (const [name, words] of [['Nobody Here', /Who reads it: give the whole name/], ['Wen Worker', /choose somebody who did not write it/], [cast.manager.name, /choose somebody who did not write it/]] as const) {
      const refused = await begin(worker, 'court-document', { ...fields, 'f-reader': name });
      assert.equal(refused.status, 422);
      assert.match(wordsOf(refused.text), words);
    }
    const where = placeOf((await begin(worker, 'court-document', { ...fields, 'f-reader': 'sadie second' })).location);
    assert.match(wordsOf((await at(manager, where)).text), /With the second reader Second reader Sadie Second Due 20 Jun 2026/);
    const reader = await house.signIn(second);
    assert.match(wordsOf((await at(reader, '/oversight')).text), /Child M-5001: Court document to read as its second reader/);
    assert.ok(manager);
    assert.equal((await manager.post(where, { act: 'authorise', seen: '1', 'f-feedback': 'Clear.', 'f-reason': 'Right.' })).status, 409);
    assert.equal((await actOn(reader, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'It could not wait.', 'f-feedback': 'Say more of the child’s wishes.', 'f-reason': 'It is clear.' })).status, 303);
    assert.match(wordsOf((await at(worker, where)).text), /Authorise Sadie Second .* Send to a second reader Wen Worker/);
    assert.deepEqual(await house.asApp([cast.birch.id], (db) => db.rows(`select 1 from oversight.matter where kind = 'court-document'`)), [], 'nobody else of that team sees it');
  });

  test('an escalation has days of its own at each stage, is answered at its level, and where its officer has left another stands for them', async () => {
    const [gone, other] = [await house.aPerson({ role: 'chair', name: 'Gale Gone', team: cast.birch }), await house.aPerson({ role: 'chair', name: 'Nora Next', team: cast.birch })];
    const where = placeOf((await begin(await house.signIn(gone), 'dispute', { about: 'M-5001', 'f-themes': 'care', 'f-concern': 'No school.', 'f-wanted': 'A school.' })).location);
    assert.match(wordsOf((await at(manager, where)).text), /With the team manager .* Due 17 Jun 2026/);
    const next = await house.signIn(other);
    assert.equal((await at(next, where)).status, 404, 'while the officer is there');
    assert.equal((await actOn(await house.signIn(gone), where, 'second', { 'f-why': 'Still none.' })).status, 303);
    assert.match(wordsOf((await at(manager, where)).text), /With the service manager .* Due 17 Jun 2026/);
    assert.ok(!(await at(manager, where)).text.includes('act=answer'));
    await house.database.owner.query(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-10', null)`, [gone.id]);
    assert.match(wordsOf((await at(next, '/oversight')).text), /Child M-5001: Escalation of somebody who has left: stand for them/);
    await at(above, where);
    assert.equal((await actOn(above, where, 'answer-2', { 'f-answer': 'From Monday.' })).status, 303);
    await assert.rejects(house.database.owner.query(
      `insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, by_id, at, facts) select id, 9, team_id, restriction, opened_by, 'resolve', 'answered', 'resolved', $2, $3, '{}' from oversight.matter where id = $1`,
      [Number(where.split('/').at(-1)), cast.manager.id, house.clock.now]), /nobody in the line that a concern was raised with resolves it/);
    assert.equal((await actOn(next, where, 'resolve', { 'f-outcome': 'done', 'f-changed': 'A school place.' })).status, 303);
    assert.deepEqual((await house.asApp([cast.birch.id], (db) => db.rows(`select id from oversight.matter where kind = 'dispute'`))), [], 'not for everybody');
  });

  test('nobody of another team sees any of it, and a restricted child’s matters are gone', async () => {
    const [matter] = await house.rows<{ id: number }>(`select id from oversight.matter where kind = 'section-20'`);
    const away = await house.signIn(cast.away);
    assert.equal((await away.get(`/oversight/matters/${matter?.id}`)).status, 404);
    assert.deepEqual(await house.asApp([cast.birch.id], (db) => db.rows('select id from oversight.matter')), []);
    assert.equal((await house.asApp([cast.ash.id], (db) => db.rows(`select 1 from oversight.step where act = 'begin'`))).length, 5);
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('M-5001', 'Known family.', $1, now())`, [head.id]);
    assert.equal((await at(above, `/oversight/matters/${matter?.id}`)).status, 404);
    assert.deepEqual(await house.asApp([cast.ash.id], (db) => db.rows(`select id from oversight.matter where child = 'M-5001'`)), []);
  });

  test('a child who changes team takes along what is open', async () => {
    await house.database.owner.query(`update access.restriction set lifted_at = now()`);
    await house.database.owner.query(`update caseload.child set team_id = $1 where reference = 'M-5001'`, [cast.birch.id]);
    const teams = await house.rows<{ open: boolean; team: number }>(`select m.is_open as open, s.team_id as team from oversight.matter m join oversight.step s on s.matter_id = m.id and s.number = 1 where m.child = 'M-5001' group by 1, 2`);
    assert.deepEqual(new Set(teams.filter(({ open }) => open).map(({ team }) => team)), new Set([cast.birch.id]));
    assert.deepEqual(new Set(teams.filter(({ open }) => !open).map(({ team }) => team)), new Set([cast.ash.id]));
  });
});
