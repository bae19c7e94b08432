import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { roleNames, roles } from '../../../kernel/person.ts';
import { permissionNames, permissions } from '../domain/permission.ts';

describe('the policy, to read', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  test('each role has a page that says in words all that it may do, and all that it may not', async () => {
    const browser = await house.signIn(cast.administrator);
    const overview = wordsOf((await browser.get('/policy')).text);
    for (const role of roles) {
      assert.ok(overview.includes(roleNames[role]), role);
      const shown = wordsOf((await browser.get(`/policy/${role}`)).text);
      const [may = '', mayNot = ''] = shown.split('May not');
      for (const [permission, words] of Object.entries(permissionNames)) {
        const has = (permissions[role] as readonly string[]).includes(permission);
        assert.equal(may.includes(words), has, `${role} ${permission}`);
        assert.equal(mayNot.includes(words), !has, `${role} ${permission}`);
      }
    }
    assert.equal((await browser.get('/policy/emperor')).status, 404);
  });

  test('the addresses on it are those of the server’s own list', async () => {
    const browser = await house.signIn(cast.administrator);
    const manager = wordsOf((await browser.get('/policy/team-manager')).text);
    for (const address of ['Send /work/:id/authorise', 'See /work/:id', 'See /figures/checks', 'Send /break-glass']) assert.ok(manager.includes(address), address);
    assert.ok(!manager.includes('Send /access/new'));
    const csv = (await browser.get('/policy?as=csv')).text.trim().split('\r\n');
    assert.equal(csv.length, roles.length + 1);
  });

  test('practitioners and managers of teams have no use for it', async () => {
    for (const who of [cast.worker, cast.manager, cast.service]) {
      const browser = await house.signIn(who);
      for (const path of ['/policy', '/policy/director', '/who-may-see', '/delegation']) assert.equal((await browser.get(path)).status, 404, `${who.name} ${path}`);
    }
  });
});

describe('the scheme of delegation', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const wanted: Record<string, string> = { decision: 'authorise-work', subject: 'visit', role: 'service-manager', cover: 'yes', from: '2026-06-10', to: '', reason: 'Agreed by the board on 2 June.' };

  test('written by one, approved by another: from its first day on the team manager decides no more, and the service manager does', async () => {
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head', lineManager: cast.director });
    const writing = await house.signIn(head);
    await writing.get('/delegation/new');
    const address = (await writing.submit('/delegation/new', wanted)).location.split('?')[0] ?? '';
    const work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    const manager = await house.signIn(cast.manager);
    assert.equal((await manager.get(`/work/${work.id}/authorise`)).status, 200, 'asked for is not approved');
    await writing.get(address);
    assert.equal((await writing.post(`${address}/approve`)).status, 409);
    const director = await house.signIn(cast.director);
    assert.ok((await director.get('/')).text.includes(address));
    await director.get(address);
    assert.match((await director.submit(`${address}/approve`)).location, /done=approved/);

    assert.equal((await manager.get(`/work/${work.id}/authorise`)).status, 404);
    await manager.get('/');
    const refused = await manager.post(`/work/${work.id}/authorise`, { digest: work.digest });
    assert.equal(refused.status, 409);
    assert.match(wordsOf(refused.text), /scheme of delegation asks for a higher level/);
    assert.ok(!(await manager.get('/')).text.includes(`/work/${work.id}/authorise`), 'not in the list of who may not');
    assert.match(wordsOf((await manager.get(`/work/${work.id}`)).text), /waits for somebody of this level or above: Service manager/);
    assert.equal((await manager.get(`/work/${work.id}/return`)).status, 200, 'returning has a line of its own');

    const service = await house.signIn(cast.service);
    assert.ok((await service.get('/')).text.includes(`/work/${work.id}/authorise`), 'in the list of who may');
    assert.ok(!(await director.get('/')).text.includes(`/work/${work.id}/authorise`), 'and of nobody above them');
    await service.get(`/work/${work.id}/authorise`);
    assert.equal((await service.submit(`/work/${work.id}/authorise`)).status, 303);

    await director.get(`${address}?end=yes`);
    assert.match((await director.submit(`${address}/end`)).location, /done=ended/);
    const later = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    assert.equal((await manager.get(`/work/${later.id}/authorise`)).status, 200, 'what held before holds again');
  });

  test('a kind of its own comes before every kind, and another kind is not touched', async () => {
    await house.database.owner.query(
      `insert into access.delegation (decision, subject, role, cover, from_on, reason, asked_by, asked_at, approved_by, approved_at) values
       ('authorise-work', '', 'head-of-service', false, '2026-06-01', 'x', $1, now(), $2, now()), ('authorise-work', 'visit', 'team-manager', true, '2026-05-01', 'x', $1, now(), $2, now())`,
      [cast.director.id, house.lead.id]);
    const visit = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    const manager = await house.signIn(cast.manager);
    assert.equal((await manager.get(`/work/${visit.id}/authorise`)).status, 200);
    const shown = wordsOf((await (await house.signIn(cast.director)).get('/delegation')).text);
    assert.match(shown, /Visits Team manager or above Yes Assessments Head of service or above No/);
  });

  test('what is wrong is said at its place, and what was typed stays', async () => {
    const browser = await house.signIn(cast.director);
    for (const [changes, says] of [[{ role: '' }, /Choose the level/], [{ from: '' }, /first day as/], [{ to: 'soon' }, /last day as/], [{ to: '2026-06-01' }, /must not be before/],
      [{ from: '2026-06-01' }, /today or later/], [{ reason: '' }, /Say why/], [{ subject: 'x' }, /Choose what it is about/]] as const) {
      await browser.get('/delegation/new');
      const came = await browser.submit('/delegation/new', { ...wanted, ...changes });
      assert.equal(came.status, 422);
      assert.match(wordsOf(came.text), says);
    }
    assert.match((await browser.get('/delegation?as=csv')).text, /Authorise a piece of work/);
    for (const odd of ['0', 'x', '99999']) assert.equal((await browser.get(`/delegation/${odd}`)).status, 404);
  });
});
