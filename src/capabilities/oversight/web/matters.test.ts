import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

const asked = { about: 'M-5001', 'f-discussed': '2026-06-08', 'f-why': 'Harm seen.', 'f-checked': 'yes', 'f-wanted': '2026-06-26', 'f-actedFirst': 'no' };

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
    assert.match(wordsOf((await at(manager, where)).text), /Decided by Head of service or above/);
    assert.ok(!(await at(manager, where)).text.includes('act=authorise'));
    assert.ok(manager);
    assert.equal((await manager.post(where, { act: 'authorise', seen: '1', 'f-quality': 'yes', 'f-reason': 'Right.' })).status, 409);
    assert.equal((await actOn(above, where, 'return', { 'f-change': 'Say what the child says.' })).status, 303);
    assert.equal((await actOn(worker, where, 'ask-again', { 'f-changed': 'The child’s words are in.' })).status, 303);
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-reason': 'Right.' })).status, 303);
    assert.match(wordsOf((await at(worker, where)).text), /Authorise Dilys Director .* Ask again Wen Worker .* Send back for changes Dilys Director .* Ask for a conference Wen Worker/);
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where about = 'matter:1' order by id`)).map(({ what }) => what), ['matter-opened', 'matter-moved', 'matter-moved', 'matter-moved']);
    assert.match(wordsOf((await at(above, '/oversight/of/conference-request')).text), /2 decisions , 1 of them changed what was asked/);
  });

  test('nobody decides on what they asked for: not on the page, and PostgreSQL refuses it by itself', async () => {
    const begun = await begin(manager, 'strategy-meeting', { about: 'M-5001', 'f-threshold': 'harm', 'f-why': 'Seen.', 'f-wanted': '2026-06-10', 'f-actedFirst': 'yes' });
    const where = placeOf(begun.location);
    assert.ok(manager);
    const own = await manager.post(where, { act: 'authorise', seen: '1', 'f-threshold': 'yes', 'f-reason': 'Right.' });
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
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-reason': 'Right.' })).status, 303);
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
    assert.match((await at(manager, '/oversight/of/section-20?as=csv')).text, /M-5001,Ash,Followed,,2026-05-02,Late,2026-02-02,Respite,Yes/);
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
    const begun = await begin(officer, 'dispute', { about: 'M-5001', 'f-themes': 'drift', 'f-concern': 'No plan since May.', 'f-wanted': 'A plan.', 'f-by': '2026-06-20' });
    assert.equal(begun.status, 303);
    const where = placeOf(begun.location);
    assert.equal((await actOn(manager, where, 'answer', { 'f-answer': 'It is written.' })).status, 303);
    assert.ok(above);
    await above.get(where);
    assert.equal((await above.post(where, { act: 'resolve', seen: '2', 'f-outcome': 'Done.' })).status, 409);
    assert.equal((await actOn(officer, where, 'resolve', { 'f-outcome': 'The child has a plan.' })).status, 303);
  });

  test('nobody of another team sees any of it, and a restricted child’s matters are gone', async () => {
    const [matter] = await house.rows<{ id: number }>(`select id from oversight.matter where kind = 'section-20'`);
    const away = await house.signIn(cast.away);
    assert.equal((await away.get(`/oversight/matters/${matter?.id}`)).status, 404);
    assert.deepEqual(await house.asApp([cast.birch.id], (db) => db.rows('select id from oversight.matter')), []);
    assert.equal((await house.asApp([cast.ash.id], (db) => db.rows(`select 1 from oversight.step where act = 'begin'`))).length, 3);
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ('M-5001', 'Known family.', $1, now())`, [head.id]);
    assert.equal((await at(above, `/oversight/matters/${matter?.id}`)).status, 404);
    assert.deepEqual(await house.asApp([cast.ash.id], (db) => db.rows('select id from oversight.matter')), []);
  });

  test('a child who changes team takes along what is open', async () => {
    await house.database.owner.query(`update access.restriction set lifted_at = now()`);
    await house.database.owner.query(`update caseload.child set team_id = $1 where reference = 'M-5001'`, [cast.birch.id]);
    const teams = await house.rows<{ open: boolean; team: number }>(`select m.is_open as open, s.team_id as team from oversight.matter m join oversight.step s on s.matter_id = m.id and s.number = 1 group by 1, 2`);
    assert.deepEqual(new Set(teams.filter(({ open }) => open).map(({ team }) => team)), new Set([cast.birch.id]));
    assert.deepEqual(new Set(teams.filter(({ open }) => !open).map(({ team }) => team)), new Set([cast.ash.id]));
  });
});
