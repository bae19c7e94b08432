import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, signInOn, type TestHouse } from '../kit/house.ts';

const minute = 60_000;

describe('whose session it is', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const comesIn = async (cookie: string) => (await house.stranger().get('/', { cookie })).status === 200;

  test('a session that somebody else began and put into the browser lets nobody in', async () => {
    const attacker = house.stranger();
    await attacker.get('/sign-in');
    const planted = attacker.cookie();
    // The victim's browser holds the attacker's cookie, and signs in with it.
    const victim = house.stranger();
    const shown = await victim.get('/sign-in?q=Wen', { cookie: planted });
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const came = await victim.send('/sign-in', { _csrf: token, person: String(cast.worker.id) }, { cookie: planted });
    assert.equal(came.status, 303);
    assert.notEqual(victim.cookie(), '', 'the victim was given another');
    assert.notEqual(victim.cookie(), planted);
    assert.equal(await comesIn(planted), false);
    assert.equal(await comesIn(victim.cookie()), true);
  });

  test('an id that the service did not make is not taken up', async () => {
    for (const made of ['touchstone=chosen', 'touchstone=chosen.signature', `touchstone=${'a'.repeat(32)}.${'b'.repeat(43)}`]) {
      const browser = house.stranger();
      const came = await browser.get('/sign-in?q=Wen', { cookie: made });
      assert.ok(!(came.headers['set-cookie'] ?? '').startsWith(`${made};`), made);
      assert.equal(await comesIn(made), false, made);
    }
  });

  test('each sign-in has another id, also of the same person in the same browser, and the one before is dead', async () => {
    const browser = house.stranger();
    const ids: string[] = [];
    for (const person of [cast.worker, cast.colleague, cast.worker]) {
      await signInOn(browser, person);
      ids.push(browser.cookie());
      await browser.get('/');
      await browser.post('/sign-out');
      assert.equal(await comesIn(ids.at(-1) ?? ''), false);
      const token = (await browser.get('/sign-in?q=Wen')).status;
      assert.equal(token, 200);
    }
    assert.equal(new Set(ids).size, 3);
  });

  test('a stolen cookie is worth nothing after sign-out, wherever it is tried, also while the sign-out is under way', async () => {
    const browser = await house.signIn(cast.worker);
    const stolen = browser.cookie();
    await browser.get('/');
    const during = await Promise.all([browser.post('/sign-out'), ...Array.from({ length: 10 }, () => house.stranger().get('/', { cookie: stolen }))]);
    assert.equal(during[0]?.status, 303);
    for (const path of ['/', '/work', '/work/new', '/standards', '/kept', '/help']) {
      const came = await house.stranger().get(path, { cookie: stolen });
      assert.deepEqual([came.status, came.location.startsWith('/sign-in')], [302, true], path);
    }
    const other = await house.signIn(cast.colleague);
    await other.get('/');
    assert.equal((await house.stranger().send('/sign-out', {}, { cookie: stolen })).status, 403);
    const kept = await house.stranger().send('/work/new', { kind: 'visit', child: 'C-1' }, { cookie: stolen });
    assert.deepEqual([kept.status, await house.count('platform.kept_form')], [403, 0], 'nothing is kept for who has signed out');
    assert.equal(await comesIn(other.cookie()), true, 'and nobody else was signed out');
  });

  test('an id changed in any place is no session', async () => {
    const [name = '', value = ''] = (await house.signIn(cast.worker)).cookie().split('; ')[0]?.split('=') ?? [];
    const sent = decodeURIComponent(value);
    assert.equal(await comesIn(`${name}=${encodeURIComponent(sent)}`), true);
    for (let place = 0; place < sent.length; place += 3) {
      const changed = `${sent.slice(0, place)}${sent[place] === 'A' ? 'B' : 'A'}${sent.slice(place + 1)}`;
      // The last letter of a signature holds bits that say nothing.
      if (place < sent.length - 1) assert.equal(await comesIn(`${name}=${encodeURIComponent(changed)}`), false, `letter ${place}`);
    }
  });

  test('an id has at least 128 bits, and no two of a thousand begin or end alike', async () => {
    const ids = await Promise.all(Array.from({ length: 1_000 }, async () => {
      const browser = house.stranger();
      await browser.get('/sign-in');
      return decodeURIComponent(browser.cookie().split('=')[1] ?? '').split('.')[0] ?? '';
    }));
    for (const id of ids) assert.ok(Buffer.from(id, 'base64url').length * 8 >= 128, id);
    assert.equal(new Set(ids.map((id) => id.slice(0, 10))).size, 1_000);
    assert.equal(new Set(ids.map((id) => id.slice(-10))).size, 1_000);
  });

  test('whose role is changed is out at the next page, and has the new rights, and only those, after signing in again', async () => {
    const person = await house.aPerson({ role: 'quality-lead', name: 'Rhodri Role' });
    const browser = await house.signIn(person);
    assert.deepEqual([(await browser.get('/journal')).status, (await browser.get('/work/new')).status], [200, 404]);
    const old = browser.cookie();
    await house.rows(`update people.post_state set role = 'practitioner', team_id = $2 where post_id = $1`, [person.id, cast.ash.id]);
    const came = await browser.get('/journal');
    assert.deepEqual([came.status, came.location], [302, '/sign-in?why=changed&to=%2Fjournal']);
    assert.match(wordsOf((await browser.get(came.location)).text), /What you may do here has changed/);
    assert.equal(await comesIn(old), false, 'the id of before is dead');
    await signInOn(browser, person);
    assert.deepEqual([(await browser.get('/journal')).status, (await browser.get('/work/new')).status], [404, 200]);
  });

  test('who may do more than before goes on, with another id at once', async () => {
    const person = await house.aPerson({ role: 'practitioner', team: cast.ash });
    const browser = await house.signIn(person);
    await browser.get('/');
    const old = browser.cookie();
    await house.rows(`update access.account set group_roles = '{quality-lead}' where person_id = $1`, [person.id]);
    assert.equal((await browser.get('/journal')).status, 200);
    assert.equal(await comesIn(old), false);
    assert.equal(await comesIn(browser.cookie()), true);
    assert.equal((await browser.post('/sign-out')).status, 303, 'a form that was open before can still be sent');
  });

  test('whose account is closed, or who has left, is out at the next page', async () => {
    for (const sql of ['update access.account set closed_at = now() where person_id = $1', `insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-01', null)`]) {
      const person = await house.aPerson({ role: 'practitioner', team: cast.ash });
      const browser = await house.signIn(person);
      assert.equal((await browser.get('/')).status, 200);
      await house.rows(sql, [person.id]);
      assert.equal((await browser.get('/')).status, 302, sql);
    }
  });
});

describe('the cookie of a service that is reached by https', () => {
  test('goes to this host alone, over https alone, to no script, and with no form of another site', async () => {
    const house = await openTestHouse({ secure: true });
    try {
      const { worker } = await house.aCast();
      const browser = house.stranger();
      const https = { 'x-forwarded-proto': 'https' };
      const first = await browser.get('/sign-in?q=Wen', https);
      const signedIn = await browser.submit('/sign-in', { person: String(worker.id) }, https);
      assert.equal(signedIn.status, 303);
      for (const { headers } of [first, signedIn]) {
        const [pair = '', ...attributes] = (headers['set-cookie'] ?? '').split('; ');
        assert.match(pair, /^__Host-touchstone=/);
        assert.ok(attributes.includes('Secure') && attributes.includes('HttpOnly') && attributes.includes('Path=/'), attributes.join('; '));
        assert.ok(attributes.some((each) => /^SameSite=(Lax|Strict)$/.test(each)));
        assert.ok(!attributes.some((each) => each.startsWith('Domain')), 'a cookie of the host has no domain');
      }
      assert.equal((await browser.get('/', https)).status, 200);
      const overHttp = await house.stranger().get('/sign-in');
      assert.ok(!('set-cookie' in overHttp.headers), 'over http none is set');
    } finally {
      await house.close();
    }
  });
});

describe('how long a session lasts', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  /** Signs in at nine, then asks for a page after each of these times, in milliseconds since the sign-in. */
  async function asking(...times: readonly number[]): Promise<number[]> {
    const nine = Date.parse('2026-06-10T09:00:00Z');
    house.clock.now = new Date(nine);
    const browser: Browser = await house.signIn(cast.worker);
    const statuses: number[] = [];
    for (const time of times) {
      house.clock.now = new Date(nine + time);
      statuses.push((await browser.get('/')).status);
    }
    return statuses;
  }

  test('half an hour without a request ends it, to the second', async () => {
    assert.deepEqual(await asking(30 * minute - 1_000), [200]);
    assert.deepEqual(await asking(30 * minute + 1_000), [302]);
  });

  test('half an hour counts from the last request, to the second, also where requests came close together', async () => {
    for (const last of [1_000, 30_000, 59_000, 61_000, 5 * minute, 29 * minute]) {
      assert.deepEqual(await asking(last, last + 30 * minute - 1_000), [200, 200], `last asked after ${last / 1000} s`);
      assert.deepEqual(await asking(last, last + 30 * minute + 1_000), [200, 302], `last asked after ${last / 1000} s`);
    }
  });

  test('who goes on working stays signed in, and the database is not told of every request', async () => {
    const written = () => house.statements.filter((each) => each.startsWith('insert into platform.session')).length;
    const busy = Array.from({ length: 90 }, (_, index) => (index + 1) * 10_000);
    const first = written();
    assert.deepEqual(new Set(await asking(...busy)), new Set([200]));
    assert.ok(written() - first <= 20, `${written() - first} times in a quarter of an hour`);
  });

  test('the time that the browser carries is its own session’s, signed, and never ahead of the clock', async () => {
    const nine = Date.parse('2026-06-10T09:00:00Z');
    const carriedBy = async (change: (words: string[], other: string[]) => string[]) => {
      house.clock.now = new Date(nine);
      const [first, second] = [await house.signIn(cast.worker), await house.signIn(cast.worker)];
      house.clock.now = new Date(nine + 50_000);
      for (const browser of [first, second]) await browser.get('/');
      const cookies = (browser: Browser) => Object.fromEntries(browser.cookie().split('; ').map((each) => each.split('=') as [string, string]));
      const mine = cookies(first);
      const changed = change((mine['touchstone-seen'] ?? '').split('.'), (cookies(second)['touchstone-seen'] ?? '').split('.')).join('.');
      house.clock.now = new Date(nine + 30 * minute + 10_000);
      return (await house.stranger().get('/', { cookie: `touchstone=${mine['touchstone']}; touchstone-seen=${changed}` })).status;
    };
    assert.equal(await carriedBy((mine) => mine), 200);
    assert.equal(await carriedBy(() => []), 302);
    assert.equal(await carriedBy((_, other) => other), 302, 'that of another session');
    assert.equal(await carriedBy(([person = '', session = '', at = '', signature = '']) => [person, session, String(Number(at) + 60_000), signature]), 302);
  });

  test('twelve hours end it, to the second, whatever was asked for meanwhile', async () => {
    const all = Array.from({ length: 36 }, (_, index) => (index + 1) * 20 * minute).filter((time) => time < 12 * 60 * minute);
    assert.deepEqual(new Set(await asking(...all, 12 * 60 * minute - 1_000)), new Set([200]));
    assert.equal((await asking(...all, 12 * 60 * minute + 1_000)).at(-1), 302);
  });

  test('how long is for the authority to set', async () => {
    const other = await openTestHouse({ idleMinutes: 10, sessionHours: 1 });
    try {
      const browser = await other.signIn((await other.aCast()).worker);
      for (let minutes = 0; minutes < 54; minutes += 9) {
        other.pass(9);
        assert.equal((await browser.get('/')).status, 200);
      }
      other.pass(6);
      assert.equal((await browser.get('/')).location, '/sign-in?why=whole&to=%2F');
      const idle = await other.signIn(other.lead);
      other.pass(10);
      assert.equal((await idle.get('/')).location, '/sign-in?why=idle&to=%2F');
    } finally {
      await other.close();
    }
  });

  test('a session that has ended does not come back, also when the clock is set back', async () => {
    assert.deepEqual(await asking(31 * minute, 31 * minute + 1_000), [302, 302]);
  });

  test('who comes back is told why they are asked to sign in, and led to where they were', async () => {
    house.setClock('2026-06-10T09:00:00Z');
    const browser = await house.signIn(cast.worker);
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    await browser.get(`/work/${id}/check`);
    house.pass(31);
    assert.equal((await browser.get(`/work/${id}/check`)).location, `/sign-in?why=idle&to=${encodeURIComponent(`/work/${id}/check`)}`);
    const sent = await browser.post(`/work/${id}/answers`, { 'note-SC-01': 'x' }, { referer: `http://localhost/work/${id}/check` });
    assert.match(wordsOf((await browser.get(sent.location)).text), /signed out because nothing was sent for 30 minutes.*has been kept/);
  });
});
