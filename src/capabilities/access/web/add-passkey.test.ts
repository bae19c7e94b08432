import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAuthenticator } from '../../../../test/kit/authenticator.ts';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { address, comesIn, good, type LocalAccounts, localAccounts, locally, optionsIn } from '../../../../test/kit/local-accounts.ts';

describe('passkeys', () => {
  let house: TestHouse;
  let local: LocalAccounts;
  before(async () => {
    house = await openTestHouse({ demonstration: false, signIn: locally });
    local = localAccounts(house);
  });
  after(() => house.close());

  async function withPasskey(counts = true) {
    await local.forget();
    const person = await local.somebody();
    const { browser } = await local.tryWith(person.email, good);
    const authenticator = openAuthenticator(address, { counts });
    const page = await browser.get('/account/passkeys');
    const came = await browser.submit('/account/passkeys', { name: 'Work laptop', answer: authenticator.add(optionsIn(page.text)) });
    assert.equal(came.location, '/account?done=passkey', wordsOf(came.text));
    return { person, browser, authenticator };
  }
  const tryPasskey = async (answerOf: (options: string) => string, browser = house.stranger()) => {
    const page = await browser.get('/sign-in');
    const answer = answerOf(optionsIn(page.text));
    return { browser, answer, came: await browser.submit('/sign-in/passkey', { answer }) };
  };

  test('somebody signs in, and what was signed is good once', async () => {
    const { authenticator, person } = await withPasskey();
    const { browser, answer, came } = await tryPasskey((options) => authenticator.show(options));
    assert.deepEqual([came.status, came.location], [303, '/'], wordsOf(came.text));
    assert.ok((await browser.get('/')).text.includes(person.name));
    const again = house.stranger();
    await again.get('/sign-in');
    assert.equal((await again.submit('/sign-in/passkey', { answer })).status, 422);
    const { authenticator: uncounted } = await withPasskey(false);
    const twice = house.stranger();
    const signed = uncounted.show(optionsIn((await twice.get('/sign-in')).text));
    const atOnce = await Promise.all([1, 2, 3].map(() => twice.submit('/sign-in/passkey', { answer: signed })));
    assert.equal(atOnce.filter(({ status }) => status === 303).length, 1, 'also of three at once');
  });

  test('nothing else is taken: another site, another key, another session, an old one, nobody there to unlock it, rubbish', async () => {
    const { authenticator } = await withPasskey();
    const other = openAuthenticator(address);
    const elsewhere = optionsIn((await house.stranger().get('/sign-in')).text);
    const wrong: readonly ((options: string) => string)[] = [
      (options) => authenticator.show(options, { origin: 'https://evil.example' }), (options) => authenticator.show(options, { rpId: 'evil.example' }),
      (options) => authenticator.show(options, { verified: false }), (options) => other.show(options).replaceAll(other.id, authenticator.id),
      (options) => other.show(options), () => authenticator.show(elsewhere), (options) => authenticator.show(options, { challenge: 'AAAA' }),
      () => '', () => 'null', () => '{}', () => '[]', () => `{"id":"${authenticator.id}"}`, () => 'x'.repeat(10_000),
    ];
    for (const [index, each] of wrong.entries()) {
      await local.forget();
      const { came, browser } = await tryPasskey(each);
      assert.equal(came.status, 422, `number ${index}`);
      assert.equal(await comesIn(browser), false);
    }
    const late = house.stranger();
    const options = optionsIn((await late.get('/sign-in')).text);
    house.pass(10);
    assert.equal((await late.submit('/sign-in/passkey', { answer: authenticator.show(options) })).status, 422);
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('it is added only by who has just shown who they are, and removed by its owner alone', async () => {
    const { browser, authenticator, person } = await withPasskey();
    house.pass(6);
    assert.match((await browser.get('/account/passkeys')).location, /^\/prove\?to=/);
    const count = await house.count('access.passkey');
    await browser.get('/account');
    assert.match((await browser.post('/account/passkeys', { name: 'x', answer: 'y' })).location, /^\/prove/);
    assert.match((await browser.post('/account/passkeys/remove', { passkey: authenticator.id })).location, /^\/prove/);
    const { browser: stranger } = await local.tryWith((await local.somebody()).email, good);
    await stranger.get('/account');
    assert.equal((await stranger.post('/account/passkeys/remove', { passkey: authenticator.id })).status, 404);
    assert.equal(await house.count('access.passkey'), count);
    const prove = await browser.get('/prove?to=/account');
    assert.match(wordsOf(prove.text), /Your password/);
    assert.equal((await browser.submit('/prove', { password: 'not this one here' })).status, 422);
    assert.equal((await browser.submit('/prove', { password: good })).location, '/account');
    await browser.get('/account');
    assert.equal((await browser.post('/account/passkeys/remove', { passkey: authenticator.id })).location, '/account?done=passkey-removed');
    assert.equal(await house.count('access.passkey where account_id in (select id from access.account where person_id = $1)', [person.id]), 0);
  });

  test('who came in by it shows it again before a list is saved', async () => {
    const { authenticator } = await withPasskey();
    const { browser } = await tryPasskey((options) => authenticator.show(options));
    house.pass(6);
    const { location } = await browser.get('/journal?as=csv');
    const options = optionsIn((await browser.get(location)).text);
    const signInOnes = optionsIn((await house.stranger().get('/sign-in')).text);
    assert.equal((await browser.submit('/prove', { answer: authenticator.show(signInOnes) })).status, 422, 'what was asked for another purpose');
    const [other] = [await withPasskey()];
    assert.equal((await browser.submit('/prove', { answer: other.authenticator.show(options) })).status, 422, 'somebody else’s');
    assert.equal((await browser.submit('/prove', { answer: authenticator.show(options) })).location, `/proved?to=${encodeURIComponent('/journal?as=csv')}`);
    assert.equal((await browser.get('/journal?as=csv')).status, 200);
    const toAdd = optionsIn((await browser.get('/account/passkeys')).text);
    await browser.get('/prove?to=/');
    assert.equal((await browser.submit('/prove', { answer: authenticator.show(toAdd, { rpId: 'localhost' }) })).status, 422, 'what was asked to add one');
    house.pass(5);
    assert.match((await browser.get('/journal?as=csv')).location, /^\/prove/, 'for five minutes');
    house.setClock('2026-06-10T09:00:00Z');
  });
});
