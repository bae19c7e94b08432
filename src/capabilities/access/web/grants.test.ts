import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';
import { askWords } from './words.ts';

describe('roles for a time', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let officer: Somebody;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
  });
  after(() => house.close());

  const wanted = { q: '', person: 'new', name: 'Ida Inspector', role: 'inspector', team: '', from: '2026-06-10', to: '2026-06-20', reason: 'The monitoring visit of June.' };
  const ask = async (who: Somebody, changes: Partial<typeof wanted> = {}) => {
    const browser = await house.signIn(who);
    await browser.get('/access/new');
    return browser.submit('/access/new', { ...wanted, ...changes });
  };
  const addressOf = async (who: Somebody, changes: Partial<typeof wanted> = {}) => {
    const came = await ask(who, changes);
    assert.equal(came.status, 303, wordsOf(came.text));
    return came.location.split('?')[0] ?? '';
  };

  test('an inspector comes in when two have agreed and not before, sees nothing about children, and is out when it is ended', async () => {
    const address = await addressOf(cast.administrator);
    const [inspector] = await house.rows<{ id: number; name: string }>(`select id, name from people.person where name = 'Ida Inspector'`);
    assert.ok(inspector);
    const tries = house.stranger();
    await tries.get('/sign-in?q=Wen');
    assert.equal((await tries.submit('/sign-in', { person: String(inspector.id) })).status, 422, 'asked for is not given');
    const second = await house.signIn(officer);
    assert.match(wordsOf((await second.get(address)).text), /Waits for a second person .*Ida Inspector|Ida Inspector Waits for a second person/);
    assert.equal((await second.submit(`${address}/approve`)).location, `${address}?done=approved`);
    const browser = await house.signIn(inspector);
    assert.equal((await browser.get('/')).status, 200);
    assert.equal((await browser.get('/standards')).status, 200);
    for (const path of ['/work', '/figures/checks', '/journal', '/access', '/settings/kinds']) assert.equal((await browser.get(path)).status, 404, path);
    assert.match(wordsOf((await second.get(`${address}?end=yes`)).text), /loses it at once/);
    assert.equal((await second.submit(`${address}/end`)).location, `${address}?done=ended`);
    assert.match((await browser.get('/')).location, /^\/sign-in/);
    assert.deepEqual((await house.rows<{ what: string }>('select what from journal.entry where about = $1 order by id', [`person:${inspector.id}`])).map(({ what }) => what),
      ['person-added', 'grant-asked', 'sign-in-failed', 'grant-approved', 'person-signed-in', 'grant-ended']);
  });

  test('who asked does not approve, whoever they are; nor does whoever it is for', async () => {
    for (const asker of [cast.administrator, officer, cast.director]) {
      const address = await addressOf(asker, { person: String(cast.service.id), q: 'Sunniva', role: 'information-officer' });
      const browser = await house.signIn(asker);
      const shown = await browser.get(address);
      assert.ok(!shown.text.includes(`${address}/approve`));
      assert.match(wordsOf((await browser.post(`${address}/approve`)).text), /You asked for this/);
      assert.equal(await house.count('access.granted where approved_at is not null and person_id = $1', [cast.service.id]), 0);
    }
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
    const address = await addressOf(officer, { person: String(head.id), q: 'Hedda', role: 'quality-lead' });
    const browser = await house.signIn(head);
    await browser.get(address);
    assert.match(wordsOf((await browser.post(`${address}/approve`)).text), /This is about you/);
    const own = await ask(head, { person: String(head.id), q: 'Hedda', role: 'director' });
    assert.equal(own.status, 422);
    assert.match(own.text, new RegExp(askWords.themselves));
  });

  test('two administrators give nobody anything', async () => {
    const other = await house.aPerson({ role: 'administrator', name: 'Abel Administrator' });
    const address = await addressOf(cast.administrator, { name: 'Una Friend', role: 'administrator' });
    const browser = await house.signIn(other);
    await browser.get(address);
    assert.equal((await browser.post(`${address}/approve`)).status, 409);
    assert.equal((await (await house.signIn(cast.director)).get(address)).status, 200);
  });

  test('what is wrong is said at its place, and what was typed stays', async () => {
    const wrong: readonly [Partial<typeof wanted>, string, RegExp][] = [
      [{ person: '' }, 'person', /Choose somebody/], [{ name: '' }, 'person', /Choose somebody/], [{ role: '' }, 'role', /Choose a role/], [{ role: 'team-manager' }, 'role', /Choose a role/],
      [{ role: 'practitioner' }, 'team', /Choose the team/], [{ from: '2026-06-09' }, 'from', /today or later/], [{ to: '2026-09-08' }, 'to', /90 days/],
      [{ to: 'soon' }, 'to', /31\/12\/2026/], [{ reason: '' }, 'reason', /Say why/],
    ];
    for (const [changes, field, says] of wrong) {
      const came = await ask(officer, changes);
      assert.equal(came.status, 422, field);
      assert.match(came.text, says);
      assert.ok(came.text.includes(`href="#${field}"`), field);
      if (changes.reason !== '') assert.ok(came.text.includes(wanted.reason), 'kept as typed');
    }
  });

  test('an agency worker is let in the same day, works in the team, and its manager authorises', async () => {
    const address = await addressOf(cast.administrator, { name: 'Agnes Agency', role: 'practitioner', team: String(cast.ash.id), to: '2026-07-31' });
    const second = await house.signIn(cast.director);
    await second.get(address);
    assert.equal((await second.submit(`${address}/approve`)).status, 303);
    const [agnes] = await house.rows<Somebody>(`select id, name from people.person where name = 'Agnes Agency'`);
    assert.ok(agnes);
    const work = await house.aPieceOfWork({ author: agnes, state: 'signed-off' });
    const manager = await house.signIn(cast.manager);
    assert.ok((await manager.get('/')).text.includes(`/work/${work.id}/authorise`), 'in the list of the team’s manager');
    await manager.get(`/work/${work.id}/authorise`);
    assert.equal((await manager.submit(`/work/${work.id}/authorise`)).status, 303);
    const others = await house.aPieceOfWork({ author: cast.worker });
    assert.equal((await (await house.signIn(agnes)).get(`/work/${others.id}`)).status, 404);
    house.setClock('2026-08-01T09:00:00Z');
    const late = house.stranger();
    await late.get('/sign-in?q=Wen');
    await late.submit('/sign-in', { person: String(agnes.id) });
    assert.match((await late.get('/')).location, /^\/sign-in/, 'it ended by itself');
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('the list is filtered, sorted, saved as CSV, and says when it is empty', async () => {
    const browser = await house.signIn(officer);
    assert.match(wordsOf((await browser.get('/access?state=asked&sort=name')).text), /Waits for a second person/);
    assert.match(wordsOf((await browser.get('/access?name=nobody+of+this+name')).text), /Nothing matches/);
    const csv = await browser.get('/access?as=csv');
    assert.match(csv.text, /Ida Inspector/);
    assert.match(csv.headers['content-disposition'] ?? '', /roles-for-a-time/);
    for (const odd of ['page=99', 'sort=x&order=down', 'state=x', 'role=x', 'size=7']) assert.ok([200, 303].includes((await browser.get(`/access?${odd}`)).status), odd);
    for (const odd of ['0', 'x', '-1', '99999', '1e3']) assert.equal((await browser.get(`/access/${odd}`)).status, 404, odd);
  });

  test('nobody else finds any of it', async () => {
    for (const who of [cast.worker, cast.manager, cast.service, house.lead]) {
      const browser = await house.signIn(who);
      for (const path of ['/access', '/access/new', '/access/1']) assert.equal((await browser.get(path)).status, 404, `${who.name} ${path}`);
    }
  });
});
