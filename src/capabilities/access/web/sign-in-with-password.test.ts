import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { comesIn, good, type LocalAccounts, localAccounts, locally } from '../../../../test/kit/local-accounts.ts';
import { dayOf } from '../../../kernel/day.ts';
import { signInWithPassword } from '../commands/sign-in-locally.ts';


describe('accounts that are kept here', () => {
  let house: TestHouse;
  let local: LocalAccounts;
  before(async () => {
    house = await openTestHouse({ demonstration: false, signIn: locally });
    local = localAccounts(house);
  });
  after(() => house.close());

  test('a link sets up an account once, and signs in; the password then signs in', async () => {
    const person = await house.aPerson({ role: 'quality-lead', name: 'Ines Invited', email: 'ines@example.org', account: false });
    const { link, outcome } = await local.invite('ines@example.org');
    assert.deepEqual(outcome.ok && [outcome.value.person, outcome.value.name], ['Ines Invited', 'ines@example.org']);
    const browser = house.stranger();
    const meanwhile = house.stranger();
    await meanwhile.get(`/set-up?link=${link}`);
    assert.match(wordsOf((await browser.get(`/set-up?link=${link}`)).text), /Hello Ines Invited. You will sign in as ines@example.org/);
    const weak = await browser.submit('/set-up', { password: 'InesInvited1' });
    assert.match(wordsOf(weak.text), /made of common words, your name/);
    const came = await browser.submit('/set-up', { password: good });
    assert.deepEqual([came.status, came.location], [303, '/account?done=set-up']);
    assert.ok(await comesIn(browser));
    assert.equal((await meanwhile.submit('/set-up', { password: 'plum trolley fern' })).status, 404, 'a page that was open before');
    const late = house.stranger();
    assert.match(wordsOf((await late.get(`/set-up?link=${link}`)).text), /does not work any more/);
    assert.equal((await local.tryWith('INES@example.org', good)).came.status, 303);
    const noted = await house.rows<{ what: string }>('select what from journal.entry where about = $1 order by id', [`person:${person.id}`]);
    assert.deepEqual(noted.map(({ what }) => what), ['account-opened', 'account-invited', 'password-set', 'person-signed-in', 'person-signed-in']);
  });

  test('a link ends after three days, when another is made, and is kept as a digest only', async () => {
    await house.aPerson({ role: 'analyst', name: 'Lena Late', email: 'lena@example.org', account: false });
    const works = async (link: string) => (await house.stranger().get(`/set-up?link=${link}`)).status === 200;
    const first = await local.invite('lena@example.org');
    const second = await local.invite('Lena Late');
    assert.deepEqual([await works(first.link), await works(second.link)], [false, true]);
    const open = house.stranger();
    await open.get(`/set-up?link=${second.link}`);
    house.pass(72 * 60);
    assert.equal(await works(second.link), false);
    assert.equal((await open.submit('/set-up', { password: good })).status, 404);
    house.setClock('2026-06-10T09:00:00Z');
    const kept = JSON.stringify(await house.rows('select * from access.invitation'));
    for (const link of local.links) assert.ok(!kept.includes(link));
  });

  test('nobody is invited who is not in post, is several people, or whose account was closed', async () => {
    await house.aPerson({ role: 'analyst', name: 'Twin Name', account: false });
    await house.aPerson({ role: 'analyst', name: 'Twin Name', account: false });
    await house.aPerson({ role: 'analyst', email: 'gone@example.org', leftOn: '2026-01-01', account: false });
    const shut = await local.somebody();
    await house.rows('update access.account set closed_at = now() where person_id = $1', [shut.id]);
    const no = async (person: string, name: string | null = null) => {
      const { outcome } = await local.invite(person, name);
      return outcome.ok ? null : outcome.refusal;
    };
    assert.deepEqual([await no('gone@example.org'), await no('Nobody'), await no('Twin Name'), await no(shut.email)], ['nobody', 'nobody', 'several', 'closed']);
    const nameless = await house.aPerson({ role: 'analyst', account: false });
    assert.deepEqual([await no(String(nameless.id)), await no(String(nameless.id), 'INES@example.org'), await no(String(nameless.id), 'nameless')], ['no-name', 'name-taken', null]);
  });

  test('who is not known, mistypes, has left or was closed is told the same', async () => {
    const [known, left, closed] = [await local.somebody(), await local.somebody(), await local.somebody()];
    await house.rows(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-01', null)`, [left.id]);
    await house.rows('update access.account set closed_at = now() where person_id = $1', [closed.id]);
    const told = new Set<string>();
    for (const [name, password] of [['nobody@example.org', good], [known.email, 'wrong wrong wrong'], [left.email, good], [closed.email, good], ["x' or '1'='1", good], [known.email, `${good} `]] as const) {
      await local.forget();
      const { came, browser } = await local.tryWith(name, password);
      assert.equal(came.status, 422);
      assert.equal(await comesIn(browser), false);
      told.add(wordsOf(came.text));
    }
    assert.equal(told.size, 1, 'what is typed is in the form’s field, not in its words');
  });

  test('an unknown name asks as much of the database and of the hash as a known one', async () => {
    const known = await local.somebody();
    const asked = async (name: string) => {
      const compared: (string | null)[] = [];
      await local.forget();
      const browser = house.stranger();
      await browser.get('/sign-in');
      const from = house.statements.length;
      assert.equal((await browser.submit('/sign-in/password', { name, password: 'wrong guess here' })).status, 422);
      const statements = house.statements.slice(from);
      const passwords = { hash: async () => '', isRight: async (hash: string | null) => compared.push(hash) < 0 };
      await house.asApp([], (db) => signInWithPassword({ db, now: house.clock.now, today: dayOf(house.clock.now), from: '10.9.9.9' }, { name, password: 'x' }, passwords));
      return { statements: statements.map((each) => each.slice(0, 60)), compared: compared.length };
    };
    assert.deepEqual(await asked('nobody@example.org'), await asked(known.email));
  });

  test('of a thousand guesses at once no more than ten are compared, and after five minutes the right one is let in', async () => {
    await local.forget();
    const victim = await local.somebody();
    const browser = house.stranger();
    await browser.get('/sign-in');
    const statuses = await Promise.all(Array.from({ length: 1_000 }, async (_, index) =>
      (await browser.submit('/sign-in/password', { name: victim.email, password: `guess number ${index}` })).status));
    assert.deepEqual([422, 429].map((status) => statuses.filter((each) => each === status).length), [10, 990]);
    assert.equal((await local.tryWith(victim.email, good)).came.status, 429, 'also the right one waits');
    assert.match(wordsOf((await local.tryWith(victim.email, good)).came.text), /Wait five minutes.*Nobody has been locked out/);
    house.pass(5);
    assert.equal((await local.tryWith(victim.email, good)).came.status, 303);
    assert.equal(await house.count('journal.entry where what = $1 and about = $2', ['sign-in-failed', `person:${victim.id}`]), 10);
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('of one name no more than ten from however many addresses, from one address no more than ten of however many names', async () => {
    await local.forget();
    const secure = await openTestHouse({ demonstration: false, secure: true, signIn: { ...locally, address: 'https://localhost' } });
    try {
      const guess = async (name: string, from: string) => {
        const browser = secure.stranger();
        const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': from };
        await browser.get('/sign-in', headers);
        return (await browser.submit('/sign-in/password', { name, password: 'guess guess guess' }, headers)).status;
      };
      const count = async (all: Promise<number>[]) => (await Promise.all(all)).filter((status) => status === 422).length;
      const many = Array.from({ length: 15 }, (_, index) => index);
      assert.equal(await count(many.map((index) => guess('one@example.org', `10.0.0.${index}`))), 10);
      assert.equal(await count(many.map((index) => guess(`name${index}@example.org`, '10.1.1.1'))), 10);
      assert.equal(await guess('other@example.org', '10.2.2.2'), 422, 'others are not held up');
    } finally {
      await secure.close();
    }
  });

  test('neither a password nor a digest that it could be guessed from is kept', async () => {
    const { email, id } = await local.somebody();
    const { browser } = await local.tryWith(email, good);
    await browser.get('/account/password');
    house.pass(31);
    await browser.post('/account/password', { current: good, next: 'plum trolley fern' }, { referer: 'http://localhost/account/password' });
    assert.equal(await house.count('platform.kept_form where person_id = $1', [id]), 0);
    assert.equal(await house.count(`platform.submission where path in ('/sign-in/password', '/account/password', '/set-up', '/prove')`), 0);
    assert.equal(await house.count(`journal.entry where detail like '%heron%'`), 0);
    assert.ok((await house.rows<{ hash: string }>('select hash from access.password')).every(({ hash }) => hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')));
  });

  test('a password is changed by who knows the one before; every other session ends, and this one has another id', async () => {
    await local.forget();
    const { email } = await local.somebody();
    const [{ browser }, { browser: other }] = [await local.tryWith(email, good), await local.tryWith(email, good)];
    await browser.get('/account/password');
    assert.match(wordsOf((await browser.submit('/account/password', { current: 'not the right one', next: 'plum trolley fern' })).text), /not the password you have now/);
    assert.match(wordsOf((await browser.submit('/account/password', { current: good, next: 'short' })).text), /Make it longer/);
    const old = browser.cookie();
    assert.equal((await browser.submit('/account/password', { current: good, next: 'plum trolley fern' })).location, '/account?done=password');
    assert.deepEqual([await comesIn(browser), await comesIn(other), (await house.stranger().get('/', { cookie: old })).status], [true, false, 302]);
    assert.equal((await local.tryWith(email, good)).came.status, 422);
    assert.equal((await local.tryWith(email, 'plum trolley fern')).came.status, 303);
  });

  test('the other sessions are seen and ended, one’s own only', async () => {
    await local.forget();
    const [one, two] = [await local.somebody(), await local.somebody()];
    const { browser } = await local.tryWith(one.email, good, house.stranger(), { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' });
    const { browser: phone } = await local.tryWith(one.email, good, house.stranger(), { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/600' });
    const { browser: stranger } = await local.tryWith(two.email, good);
    const shown = await browser.get('/account');
    assert.match(wordsOf(shown.text), /Safari on an iPhone since/);
    const [theirs] = await house.rows<{ id: string }>(`select id_digest as id from platform.session where (content ->> 'person')::integer = $1 order by expires_at desc limit 1`, [two.id]);
    assert.equal((await browser.post('/account/sessions', { session: theirs?.id ?? '' })).status, 404);
    assert.ok(await comesIn(stranger));
    const digest = /name="session" value="([0-9a-f]{64})"/.exec(shown.text)?.[1] ?? '';
    assert.equal((await browser.post('/account/sessions', { session: digest })).location, '/account?done=ended');
    await local.tryWith(one.email, good, phone);
    await browser.get('/account');
    await browser.post('/account/sessions', { session: 'all' });
    assert.deepEqual([await comesIn(browser), await comesIn(phone), await comesIn(stranger)], [true, false, true]);
  });
});
