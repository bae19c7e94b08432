import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { roles, type Role } from '../../../kernel/person.ts';
import { openServer } from '../../../platform/web/server.ts';
import { permits } from '../index.ts';
import { accessRoutes } from './routes.ts';

describe('signing in and reading the journal', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  test('each role finds exactly the pages that are theirs', async () => {
    const managers: readonly Role[] = ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'];
    const writers: readonly Role[] = [...managers, 'practitioner', 'chair', 'out-of-hours'];
    const pages: readonly [string, readonly Role[]][] = [
      ['/', roles], ['/work', [...writers, 'quality-lead', 'principal-social-worker']], ['/work/new', writers],
      ['/figures/checks', [...managers, 'quality-lead', 'principal-social-worker']], ['/settings/kinds', ['quality-lead', 'administrator']],
      ['/journal', ['quality-lead', 'director', 'information-officer']],
    ];
    for (const role of roles) {
      const browser = await house.signIn(await house.aPerson({ role, name: `One ${role}` }));
      for (const [path, theirs] of pages) assert.equal((await browser.get(path)).status, theirs.includes(role) ? 200 : 404, `${role} ${path}`);
    }
  });

  test('signing in and out is in the journal, with the account', async () => {
    const browser = await house.signIn(cast.worker);
    await browser.get('/');
    await browser.post('/sign-out');
    const found = await house.rows('select what, by_id from journal.entry where about = $1 order by id', [`person:${cast.worker.id}`]);
    assert.deepEqual(found, [{ what: 'person-signed-in', by_id: cast.worker.id }, { what: 'person-signed-out', by_id: cast.worker.id }]);
  });

  test('nobody signs in as who has no account, has left, or is no number', async () => {
    const left = await house.aPerson({ role: 'practitioner', leftOn: '2026-06-01' });
    const closed = await house.aPerson({ role: 'practitioner' });
    await house.database.owner.query('update access.account set closed_at = now() where person_id = $1', [closed.id]);
    for (const person of [String(left.id), String(closed.id), '0', '-1', '1.5', 'x', '99999999999', '', '1 or 1=1']) {
      const browser = house.stranger();
      await browser.get('/sign-in?q=Wen');
      await browser.submit('/sign-in', { person });
      assert.match((await browser.get('/')).location, /^\/sign-in/, person);
    }
  });

  test('without demonstration nobody signs in by choosing who to be, and no names are shown', async () => {
    const server = await openServer({
      routes: accessRoutes({ authority: 'Test Council', local: null, demonstration: false, characters: [], provider: null, askHere: 'your manager', idleMinutes: 30, sessionHours: 12, routes: () => [], teamsAbout: async () => [], authorsAbout: async () => [] }), whoIs: async () => null, permits, noteReading: () => undefined, noteAttempt: () => undefined,
      around: () => ({ authority: 'Test Council', ways: [] }),
    }, { pool: house.database.app, secret: 'a secret of at least thirty-two characters', secure: true });
    try {
      const shown = await server.inject({ url: '/sign-in?q=Wen', headers: { 'x-forwarded-proto': 'https' } });
      assert.match(wordsOf(shown.body), /Signing in has not been set up/);
      assert.ok(!shown.body.includes('Wen Worker'));
      const cookie = String(shown.headers['set-cookie']);
      assert.match(cookie, /^__Host-touchstone=.*Path=\/;.*Secure/);
      const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
      const came = await server.inject({ method: 'POST', url: '/sign-in', headers: { cookie: cookie.split(';')[0] ?? '', 'x-forwarded-proto': 'https', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ person: String(cast.worker.id), _csrf: token }).toString() });
      assert.ok([403, 404].includes(came.statusCode), String(came.statusCode));
    } finally {
      await server.close();
    }
  });

  test('the journal is read by filter and says whether it holds', async () => {
    const work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    const browser = await house.signIn(house.lead);
    const words = wordsOf((await browser.get(`/journal?about=work:${work.id}`)).text);
    assert.match(words, /Work signed off 10 June 2026|Work signed off/);
    assert.ok(words.includes('Wen Worker') && words.includes('Answers given'));
    assert.match(wordsOf((await browser.get('/journal?verify=yes')).text), /sealed/);
    for (const odd of ['before=x', 'before=-1', 'before=1e99', 'about=%00', 'what=<script>']) assert.equal((await browser.get(`/journal?${odd}`)).status, 200, odd);
  });
});
