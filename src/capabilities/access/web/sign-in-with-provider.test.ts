import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type Came, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { openTestProvider, signInAtProvider, type TestProvider } from '../../../../test/kit/openid.ts';

const address = 'http://localhost';
const everything = { localAccounts: false, askHere: 'the practice team', idleMinutes: 30, sessionHours: 12, address, secret: 'a secret of the test' };

describe('signing in with the authority’s own provider', () => {
  let provider: TestProvider;
  let house: TestHouse;
  before(async () => {
    provider = await openTestProvider({
      wen: { email: 'Wen.Worker@example.org' }, stranger: { email: 'nobody@example.org' }, unsure: { email: 'unsure@example.org', verified: false }, silent: {},
    }, [address]);
    house = await openTestHouse({ demonstration: false, signIn: { ...everything, openId: provider.openId } });
    // The provider's clock is the real one.
    house.clock.now = new Date();
    await house.aPerson({ role: 'practitioner', name: 'Wen Worker', email: 'wen.worker@example.org', account: false });
    await house.aPerson({ role: 'practitioner', name: 'Una Unsure', email: 'unsure@example.org', account: false });
  });
  after(async () => {
    await house.close();
    await provider.close();
  });

  const setOut = async (browser: Browser, query = '') => (await browser.get(`/sign-in/provider${query}`)).location;
  const local = (url: string) => url.slice(address.length);
  async function signIn(login: string, browser = house.stranger(), query = ''): Promise<{ browser: Browser; came: Came; back: string }> {
    const back = local(await signInAtProvider(await setOut(browser, query), login));
    return { browser, came: await browser.get(back), back };
  }
  const comesIn = async (browser: Browser) => (await browser.get('/')).status === 200;
  const refused = async (came: Came, browser: Browser, words: RegExp) => {
    assert.match(wordsOf(came.text), words);
    assert.ok(came.status >= 400 && came.status < 600, String(came.status));
    assert.equal(await comesIn(browser), false);
  };

  test('the first time by the verified address to somebody in post, then by issuer and subject', async () => {
    const first = await signIn('wen', undefined, '?to=/standards');
    assert.deepEqual([first.came.status, first.came.location], [303, '/standards'], first.came.text);
    assert.ok((await first.browser.get('/')).text.includes('Wen Worker'));
    await house.rows(`update people.person set email = 'another@example.org' where name = 'Wen Worker'`);
    assert.ok(await comesIn((await signIn('wen')).browser));
    await house.rows(`update people.person set email = 'wen.worker@example.org' where name = 'Wen Worker'`);
    assert.equal(await house.count(`access.account where issuer = $1 and subject = 'wen'`, [provider.issuer]), 1);
    const noted = await house.rows<{ what: string; detail: string }>(
      `select what, detail from journal.entry e join people.person p on p.id = e.by_id where p.name = 'Wen Worker' order by e.id`);
    assert.deepEqual(noted.map(({ what }) => what), ['account-linked', 'person-signed-in', 'person-signed-in']);
    assert.match(noted[1]?.detail ?? '', /"way":"provider"/);
  });

  test('who is nobody here is told whom to ask, and that they tried is in the journal', async () => {
    for (const login of ['stranger', 'unsure', 'silent']) {
      const noted = await house.count(`journal.entry where what = 'sign-in-refused'`);
      const { came, browser } = await signIn(login);
      await refused(came, browser, /does not know you yet.*Ask the practice team/);
      assert.equal(await house.count(`journal.entry where what = 'sign-in-refused'`), noted + 1, login);
      assert.ok(!(await house.rows<{ detail: string }>(`select detail from journal.entry where what = 'sign-in-refused'`)).some(({ detail }) => detail.includes('@')));
    }
    assert.equal(await house.count('access.account where subject <> $1', ['wen']), 0, 'no account was made');
  });

  test('an address of which the provider does not say that it is verified counts only where the authority has said that it may', async () => {
    provider.people['unsaid'] = { email: 'ursula@example.org', verified: 'unsaid' };
    const trusting = await openTestHouse({ demonstration: false, signIn: { ...everything, openId: { ...provider.openId, trustEmail: true } } });
    try {
      trusting.clock.now = new Date();
      for (const each of [house, trusting]) await each.aPerson({ role: 'practitioner', email: 'ursula@example.org', account: false });
      await trusting.aPerson({ role: 'practitioner', email: 'unsure@example.org', account: false });
      const lets = async (where: TestHouse, login: string) => {
        const browser = where.stranger();
        await browser.get(local(await signInAtProvider((await browser.get('/sign-in/provider')).location, login)));
        return comesIn(browser);
      };
      assert.deepEqual([await lets(house, 'unsaid'), await lets(trusting, 'unsaid'), await lets(trusting, 'unsure')], [false, true, false]);
    } finally {
      await trusting.close();
    }
  });

  test('who has left, or whose account was closed, is not let in by coming another way', async () => {
    provider.people['leaver'] = { email: 'leaver@example.org' };
    provider.people['closed'] = { email: 'closed@example.org' };
    await house.aPerson({ role: 'practitioner', email: 'leaver@example.org', leftOn: '2026-01-01', account: false });
    const shut = await house.aPerson({ role: 'practitioner', email: 'closed@example.org' });
    await house.rows('update access.account set closed_at = now() where person_id = $1', [shut.id]);
    const leaver = await signIn('leaver');
    await refused(leaver.came, leaver.browser, /does not know you yet/);
    const closed = await signIn('closed');
    await refused(closed.came, closed.browser, /Your account is closed/);
    assert.equal(await house.count('access.account where person_id = $1', [shut.id]), 1, 'they are given no other');
    const { browser } = await signIn('wen');
    await house.rows(`insert into people.job (person_id, from_on, post_id) select id, current_date, null from people.person where name = 'Wen Worker'`);
    assert.match((await browser.get('/')).location, /^\/sign-in\?why=closed/);
    const known = await signIn('wen');
    await refused(known.came, known.browser, /does not know you yet/);
    await house.rows(`delete from people.job where from_on = current_date and post_id is null`);
  });

  test('an address that was given to somebody new does not give them the account of the one before', async () => {
    provider.people['newcomer'] = { email: 'wen.worker@example.org' };
    const { came, browser } = await signIn('newcomer');
    await refused(came, browser, /belongs to another sign-in/);
    provider.people['second'] = { email: 'nia@example.org' };
    const nia = await house.aPerson({ role: 'practitioner', email: 'nia@example.org' });
    await house.rows(`update access.account set issuer = 'https://login.example', subject = 'nia' where id = $1`, [await house.anAccount(nia)]);
    const second = await signIn('second');
    await refused(second.came, second.browser, /belongs to another sign-in/);
  });

  test('a groups’ role is given beside the post’s, is in the journal, and is gone when the group is', async () => {
    provider.people['gwen'] = { email: 'gwen@example.org', groups: ['Leads', 'Unknown', '__proto__'] };
    const gwen = await house.aPerson({ role: 'practitioner', name: 'Gwen Groups', email: 'gwen@example.org', account: false });
    const { browser } = await signIn('gwen');
    assert.deepEqual([(await browser.get('/journal')).status, (await browser.get('/work/new')).status], [200, 200], 'quality lead beside practitioner');
    const noted = await house.rows<{ detail: string }>(`select detail from journal.entry where what = 'roles-of-groups-changed' and by_id = $1`, [gwen.id]);
    assert.deepEqual(noted.map(({ detail }) => (JSON.parse(detail) as { roles: string[] }).roles), [['quality-lead']]);
    provider.people['gwen'] = { email: 'gwen@example.org', groups: [] };
    const again = await signIn('gwen');
    assert.equal((await again.browser.get('/journal')).status, 404);
    assert.equal((await browser.get('/journal')).location, '/sign-in?why=changed&to=%2Fjournal', 'the session with more ends at once');
  });

  test('another state, none, and one of another browser are not believed', async () => {
    for (const change of [(url: string) => url.replace(/state=[^&]+/, 'state=other'), (url: string) => url.replace(/&?state=[^&]+/, '')]) {
      const browser = house.stranger();
      const back = local(await signInAtProvider(await setOut(browser), 'wen'));
      await refused(await browser.get(change(back)), browser, /Start signing in again/);
    }
    const attacker = house.stranger();
    const theirs = local(await signInAtProvider(await setOut(attacker), 'wen'));
    const victim = house.stranger();
    await victim.get('/sign-in');
    await refused(await victim.get(theirs), victim, /Start signing in again/);
  });

  test('a way back is good once, and not after a quarter of an hour', async () => {
    const { browser, back } = await signIn('wen');
    await browser.get('/');
    await browser.post('/sign-out');
    await refused(await browser.get(back), browser, /Start signing in again/);
    const slow = house.stranger();
    const late = local(await signInAtProvider(await setOut(slow), 'wen'));
    house.pass(16);
    await refused(await slow.get(late), slow, /Start signing in again/);
    house.clock.now = new Date();
  });

  test('a code that was used already, and one of another sign-in, are not believed', async () => {
    const one = house.stranger();
    const [first, second] = [await setOut(one), await setOut(one)];
    const jar = new Map<string, string>();
    const [back, other] = [await signInAtProvider(first, 'wen', jar), await signInAtProvider(second, 'wen', jar)];
    const code = (url: string) => new URL(url).searchParams.get('code') ?? '';
    await refused(await one.get(local(back).replace(code(back), code(other))), one, /could not be trusted/);
    await refused(await one.get(local(back)), one, /Start signing in again/);
    const { back: used } = await signIn('wen');
    const third = local(await signInAtProvider(await setOut(one), 'wen'));
    await refused(await one.get(third.replace(code(`${address}${third}`), code(`${address}${used}`))), one, /could not be trusted/);
  });

  test('another nonce, and another challenge, are not believed', async () => {
    for (const name of ['nonce', 'code_challenge']) {
      const browser = house.stranger();
      const out = new URL(await setOut(browser));
      out.searchParams.set(name, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
      await refused(await browser.get(local(await signInAtProvider(out.href, 'wen'))), browser, /could not be trusted/);
    }
  });

  test('what was signed with another key is not believed', async () => {
    const other = await openTestProvider({ wen: { email: 'wen.worker@example.org' } }, [address]);
    const there = await openTestHouse({ demonstration: false, signIn: { ...everything, openId: other.openId } });
    try {
      there.clock.now = new Date();
      await there.aPerson({ role: 'practitioner', email: 'wen.worker@example.org', account: false });
      other.mood.wrongKey = true;
      const browser = there.stranger();
      const back = local(await signInAtProvider((await browser.get('/sign-in/provider')).location, 'wen'));
      const came = await browser.get(back);
      assert.match(wordsOf(came.text), /could not be trusted/);
      assert.equal((await browser.get('/')).status, 302);
    } finally {
      await there.close();
      await other.close();
    }
  });

  test('while the provider is slow or away a page says so within seconds, and who is signed in goes on', async () => {
    const { browser } = await signIn('wen');
    const fresh = await openTestHouse({ demonstration: false, signIn: { ...everything, openId: provider.openId } });
    try {
      fresh.clock.now = new Date();
      const under = fresh.stranger();
      const back = local(await signInAtProvider((await under.get('/sign-in/provider')).location, 'wen'));
      for (const wrong of [{ delayMs: 3_000 }, { delayMs: 0, down: true }]) {
        Object.assign(provider.mood, wrong);
        const unseen = await openTestHouse({ demonstration: false, signIn: { ...everything, openId: provider.openId } });
        const begun = await unseen.stranger().get('/sign-in/provider');
        assert.equal(begun.status, 503);
        assert.match(wordsOf(begun.text), /is not answering.*Wait a minute/, JSON.stringify(wrong));
        assert.equal((await unseen.stranger().get('/sign-in')).status, 200);
        assert.ok(await comesIn(browser));
        await unseen.close();
      }
      assert.match(wordsOf((await under.get(back)).text), /is not answering/);
      assert.ok(await comesIn(browser));
    } finally {
      Object.assign(provider.mood, { delayMs: 0, down: false });
      await fresh.close();
    }
  });

  test('signing out leads to the provider’s own sign-out, and back', async () => {
    const { browser } = await signIn('wen');
    await browser.get('/');
    const out = new URL((await browser.post('/sign-out')).location);
    assert.equal(out.origin, provider.issuer);
    assert.equal(out.searchParams.get('post_logout_redirect_uri'), `${address}/sign-in?done=signed-out`);
    assert.ok(out.searchParams.get('id_token_hint'));
    assert.equal(await comesIn(browser), false);
    assert.equal((await fetch(out, { redirect: 'manual' })).status < 400, true);
  });

  test('who shows again who they are is asked by the provider, and only the same person will do', async () => {
    const { browser } = await signIn('gwen');
    await house.rows(`update access.account set group_roles = '{quality-lead}' where subject = 'gwen'`);
    house.pass(6);
    assert.equal((await browser.get('/journal?as=csv')).location, `/prove?to=${encodeURIComponent('/journal?as=csv')}`);
    const page = await browser.get('/prove?to=%2Fjournal%3Fas%3Dcsv');
    assert.match(wordsOf(page.text), /Show it with Test Council sign-in/);
    const old = browser.cookie();
    house.clock.now = new Date();
    const other = await browser.get(local(await signInAtProvider(await setOut(browser, '?again=yes&to=%2Fjournal%3Fas%3Dcsv'), 'wen')));
    assert.match(wordsOf(other.text), /That was somebody else/);
    const out = await setOut(browser, '?again=yes&to=%2Fjournal%3Fas%3Dcsv');
    assert.equal(new URL(out).searchParams.get('prompt'), 'login');
    const came = await browser.get(local(await signInAtProvider(out, 'gwen')));
    assert.equal(came.location, `/proved?to=${encodeURIComponent('/journal?as=csv')}`, came.text);
    assert.notEqual(browser.cookie(), old);
    assert.equal((await house.stranger().get('/', { cookie: old })).status, 302, 'the id of before is dead');
    assert.equal((await browser.get('/journal?as=csv')).status, 200);
  });

  test('a way to show it again from which the asking was taken out is not believed', async () => {
    const { browser } = await signIn('gwen');
    const out = new URL(await setOut(browser, '?again=yes'));
    out.searchParams.delete('prompt');
    out.searchParams.delete('max_age');
    provider.mood.askedAgo = 600;
    const came = await browser.get(local(await signInAtProvider(out.href, 'gwen')));
    provider.mood.askedAgo = 0;
    assert.match(wordsOf(came.text), /could not be trusted/);
  });
});
