import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';

describe('remodelling on the pages', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let hr: Somebody;
  let ada: Browser;
  let plan: string;
  let phase: string;
  let post: string;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    hr = await house.aPerson({ role: 'hr-partner', name: 'Hari Partner' });
    ada = await house.signIn(cast.administrator);
  });
  after(() => house.close());

  const done = async (at: string, path: string, fields: Parameters<Browser['submit']>[1] = {}) => {
    assert.equal((await ada.get(at)).status, 200, at);
    const came = await ada.submit(path, fields);
    assert.equal(came.status, 303, wordsOf(came.text).slice(0, 800));
    return came.location.replace(/\?.*/, '');
  };

  test('a plan is drawn: a phase, a new team, a team that merges into it, a new post, and who goes where', async () => {
    plan = await done('/plans', '/plans', { name: 'Two into one', about: 'Ash and Birch become one.' });
    phase = await done(plan, `${plan}/phases`, { name: 'The merger', on: '2026-07-01' });
    await done(`${phase}/team`, `${phase}/team`, { name: 'Ash and Birch', kind: 'team' });
    const [made] = await house.rows<{ team_id: number }>('select team_id from people.plan_team');
    await done(`${phase}/close?team=${cast.ash.id}`, `${phase}/close`, { to: String(made?.team_id) });
    await done(`${phase}/close?team=${cast.birch.id}`, `${phase}/close`, { to: String(made?.team_id) });
    await done(`${phase}/post`, `${phase}/post`, { title: 'Deputy manager', roleOfPost: 'team-manager', team: String(made?.team_id), reportsTo: String(cast.manager.id) });
    post = String((await house.rows<{ post_id: number }>(`select post_id from people.plan_post where title = 'Deputy manager'`))[0]?.post_id);
    const words = wordsOf((await ada.get(phase)).text);
    assert.match(words, /Ash closes; its work goes to Ash and Birch/);
    assert.match(words, /Deputy manager Ash and Birch; reports to team-manager, Ash and Birch/);
    assert.doesNotMatch(words, /In the way/);
    assert.match(words, /5 directly, 0 marginally/);
    const shown = wordsOf((await ada.get(plan)).text);
    assert.match(shown, /Today .*Ash 3 posts Closes.*The merger, from 1 July 2026 Ash and Birch 6 posts New/);
    assert.equal(await house.count(`people.team_state where from_on > '2026-06-10'`), 0);
  });

  test('whom it affects is for who keeps people and for HR, and saved as CSV', async () => {
    const list = wordsOf((await ada.get(`${phase}/affected?how=directly`)).text);
    assert.match(list, /Wen Worker practitioner, Ash practitioner, Ash and Birch Another team/);
    assert.match((await ada.get(`${phase}/affected?as=csv`)).text, /Wen Worker,practitioner,Ash,"practitioner, Ash and Birch",directly,Another team/);
    assert.equal((await (await house.signIn(hr)).get(`${phase}/affected`)).status, 200);
    for (const who of [cast.manager, cast.worker]) assert.equal((await (await house.signIn(who)).get(`${phase}/affected`)).status, 404, who.name);
  });

  test('staff see a plan once it is shown to them, and what it means for them', async () => {
    const worker = await house.signIn(cast.worker);
    assert.equal((await worker.get(plan)).status, 404);
    assert.match(wordsOf((await worker.get('/plans')).text), /No changes are planned/);
    await done(plan, `${plan}/shown`);
    assert.match(wordsOf((await worker.get(plan)).text), /What it means for you The merger, 1 July 2026: another team\./);
    assert.match(wordsOf((await (await house.signIn(cast.director)).get(plan)).text), /nothing changes for you/);
    for (const who of [cast.manager, cast.director]) assert.equal((await (await house.signIn(who)).get(`${phase}/affected`)).status, 404, `the names of others are not for ${who.name}`);
    for (const path of [phase, `${phase}/team`, `${phase}/post`, `${phase}/place`, `${plan}/interest`]) assert.equal((await worker.get(path)).status, 404, path);
    assert.equal((await worker.post(`${phase}/publish`, {})).status, 404);
  });

  test('an expression of interest is seen by HR and by nobody else, on the pages and in the database', async () => {
    const worker = await house.signIn(cast.worker);
    const path = `${plan}/posts/${post}/interest`;
    await worker.get(path);
    assert.equal((await worker.submit(path, { words: 'I have led the team before.' })).location, `${plan}?done=interest`);
    assert.match(wordsOf((await worker.get(plan)).text), /You said that you would like it/);
    const partner = await house.signIn(hr);
    assert.match(wordsOf((await partner.get(`${plan}/interest`)).text), /Deputy manager, Ash and Birch Wen Worker practitioner I have led the team before\./);
    for (const who of [cast.administrator, cast.manager, cast.director, cast.worker]) assert.equal((await (await house.signIn(who)).get(`${plan}/interest`)).status, 404, who.name);
    for (const who of [cast.manager, cast.administrator]) assert.doesNotMatch((await (await house.signIn(who)).get(plan)).text, /led the team|Wen Worker/);
    const seen = (settings: Record<string, string>) => inTransaction(house.database.app, async (db) => (await db.rows('select id from people.interest')).length, { settings });
    assert.equal(await seen({}), 0);
    assert.equal(await seen({ 'touchstone.person': String(cast.manager.id), 'touchstone.roles': 'team-manager' }), 0);
    assert.equal(await seen({ 'touchstone.person': String(cast.administrator.id), 'touchstone.roles': 'administrator' }), 0);
    assert.equal(await seen({ 'touchstone.person': String(cast.worker.id), 'touchstone.roles': 'practitioner' }), 1);
    assert.equal(await seen({ 'touchstone.person': String(hr.id), 'touchstone.roles': 'hr-partner' }), 1);
    const forged = inTransaction(house.database.app, (db) => db.rows(`insert into people.interest (plan_id, post_id, person_id, at) select plan_id, post_id, $1, now() from people.interest`, [cast.colleague.id]),
      { settings: { 'touchstone.person': String(cast.worker.id), 'touchstone.roles': 'practitioner' } });
    await assert.rejects(forged, /row-level security/);
    const entries = await house.rows<{ by_id: number | null; detail: string }>(`select by_id, detail from journal.entry where what = 'interest-expressed'`);
    assert.deepEqual(entries, [{ by_id: null, detail: '{}' }], 'the journal does not say who');
    assert.equal(await house.count(`journal.entry where what = 'interest-read' and by_id = $1`, [hr.id]), 1);
    await worker.get(path);
    assert.equal((await worker.submit(path, {})).location, `${plan}?done=withdrawn`);
    assert.match(wordsOf((await partner.get(`${plan}/interest`)).text), /Withdrawn/);
  });

  test('a phase is published, undone and published again; on its day it is how things are', async () => {
    await done(phase, `${phase}/publish`);
    assert.match(wordsOf((await ada.get('/people?on=2026-07-01')).text), /Ash and Birch 6 posts, 1 vacant/);
    assert.match(wordsOf((await ada.get('/people')).text), /Ash 3 posts/);
    await done(phase, `${phase}/undo`);
    assert.doesNotMatch(wordsOf((await ada.get('/people?on=2026-07-01')).text), /Ash and Birch/);
    await done(phase, `${phase}/publish`);
    house.setClock('2026-07-01T09:00:00Z');
    ada = await house.signIn(cast.administrator);
    await ada.get(phase);
    assert.equal((await ada.post(`${phase}/undo`, {})).status, 409);
    assert.match(wordsOf((await ada.get(phase)).text), /Its day has come/);
    const manager = await house.signIn(cast.manager);
    assert.match(wordsOf((await manager.get('/my-team')).text), /Wen Worker/);
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('what is still in the way is said, and nothing is published', async () => {
    ada = await house.signIn(cast.administrator);
    const second = await done(plan, `${plan}/phases`, { name: 'Closing', on: '2026-09-01' });
    await done(`${second}/post?post=${cast.worker.id}`, `${second}/post`, { closes: 'yes' });
    const shown = await ada.get(second);
    assert.match(wordsOf(shown.text), /In the way Wen Worker: They would have no post/);
    const tried = await ada.post(`${second}/publish`, {});
    assert.equal(tried.status, 409);
    await done(second, `${second}/take-back`, { what: 'post', which: String(cast.worker.id) });
    assert.match(wordsOf((await ada.get(second)).text), /Nothing yet/);
    const wrong = async (path: string, fields: Parameters<Browser['submit']>[1], words: RegExp) => {
      await ada.get(path);
      const came = await ada.submit(path, fields);
      assert.equal(came.status, 422);
      assert.match(wordsOf(came.text), words);
    };
    await wrong(`${second}/team`, { name: '' }, /Give a name/);
    await wrong(`${second}/post`, { title: 'Boss', roleOfPost: 'director' }, /Choose a role|granted by two people/);
    await wrong(`${second}/place`, {}, /Choose somebody/);
    await ada.get(plan);
    assert.equal((await ada.submit(`${plan}/phases`, { name: '', on: '2020-01-01' })).status, 422);
    for (const path of ['/plans/0', '/plans/999', `${plan}/phases/999`, `${plan}/posts/999/interest`, '/plans/x']) assert.equal((await ada.get(path)).status, 404, path);
  });
});
