import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { closeUnused } from '../index.ts';

describe('accounts', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const accountOf = async (person: { id: number }) => (await house.rows<{ id: number; closed: boolean; why: string | null }>(
    'select id, closed_at is not null as closed, closed_why as why from access.account where person_id = $1', [person.id]))[0] ?? { id: 0, closed: false, why: null };

  test('an administrator sees whose they are and when they were last used; nobody else does', async () => {
    const admin = await house.signIn(cast.administrator);
    const words = wordsOf((await admin.get('/accounts?q=ada')).text);
    assert.match(words, /1 account with these filters.*Ada Administrator.*10 June 2026 at 10:00am Open Your own/);
    assert.match(wordsOf((await admin.get('/accounts?q=wen')).text), /Wen Worker.*Never/);
    assert.match(wordsOf((await admin.get('/accounts?q=nobody-of-that-name')).text), /Nothing matches these filters/);
    assert.match((await admin.get('/accounts?as=csv&sort=used&order=down')).text, /Person,Job,Signs in as,With/);
    for (const person of [cast.director, cast.manager, cast.worker, house.lead]) {
      const browser = await house.signIn(person);
      for (const path of ['/accounts', '/accounts?as=csv', `/accounts/${(await accountOf(cast.colleague)).id}/close`]) assert.equal((await browser.get(path)).status, 404, `${person.name} ${path}`);
    }
  });

  test('a closed account signs its person out at once; opened again, they can sign in', async () => {
    const { id } = await accountOf(cast.colleague);
    const theirs = await house.signIn(cast.colleague);
    assert.equal((await theirs.get('/')).status, 200);
    const admin = await house.signIn(cast.administrator);
    assert.match(wordsOf((await admin.get(`/accounts/${id}/close`)).text), /Close the account of Cai Colleague\?/);
    assert.equal((await admin.submit(`/accounts/${id}/close`)).location, '/accounts?done=closed');
    assert.equal(await house.count(`platform.session where (content ->> 'person')::integer = $1 and not ended`, [cast.colleague.id]), 0, 'their sessions are gone');
    assert.equal((await theirs.get('/')).status, 302);
    await theirs.get('/sign-in?q=Cai');
    assert.equal((await theirs.submit('/sign-in', { person: String(cast.colleague.id) })).status, 422);
    await admin.get(`/accounts/${id}/reopen`);
    assert.equal((await admin.submit(`/accounts/${id}/reopen`)).location, '/accounts?done=reopened');
    assert.equal((await (await house.signIn(cast.colleague)).get('/')).status, 200);
    const noted = await house.rows<{ what: string; by: number }>(`select what, by_id as by from journal.entry where about = $1 and what like 'account-%' order by id`, [`person:${cast.colleague.id}`]);
    assert.deepEqual(noted, [{ what: 'account-closed', by: cast.administrator.id }, { what: 'account-reopened', by: cast.administrator.id }]);
  });

  test('nobody closes or opens their own, and what is not there is not found', async () => {
    const admin = await house.signIn(cast.administrator);
    await admin.get('/accounts');
    const own = (await accountOf(cast.administrator)).id;
    for (const path of [`/accounts/${own}/close`, `/accounts/${own}/reopen`, '/accounts/999999/close', '/accounts/x/close', '/accounts/99999999999/close']) {
      assert.equal((await admin.get(path)).status, 404, path);
      assert.equal((await admin.post(path)).status, 404, path);
    }
    assert.equal((await accountOf(cast.administrator)).closed, false);
  });

  test('ninety days without a sign-in close an account, to the second, and one turn does it', async () => {
    const day = 86_400_000;
    const now = house.clock.now.getTime();
    const [unused, used, never, young] = [await house.aPerson({ role: 'analyst' }), await house.aPerson({ role: 'analyst' }), await house.aPerson({ role: 'analyst' }), await house.aPerson({ role: 'analyst' })];
    const set = (person: { id: number }, opened: number, last: number | null) => house.rows('update access.account set opened_at = $2, last_used_at = $3 where person_id = $1',
      [person.id, new Date(now - opened), last === null ? null : new Date(now - last)]);
    await house.rows('update access.account set opened_at = $1', [new Date(now)]);
    await set(unused, 400 * day, 90 * day + 1000);
    await set(used, 400 * day, 90 * day - 1000);
    await set(never, 90 * day + 1000, null);
    await set(young, 90 * day - 1000, null);
    const browser = house.stranger();
    await inTransaction(house.database.owner, async (db) => {
      await db.rows(`select pg_advisory_xact_lock(hashtextextended('close unused accounts', 5))`);
      assert.equal(await inTransaction(house.database.app, (other) => closeUnused(other, house.clock.now)), 0, 'while another server does it');
    });
    const turns = await Promise.all(Array.from({ length: 5 }, () => inTransaction(house.database.app, (db) => closeUnused(db, house.clock.now))));
    assert.equal(turns.reduce((sum, each) => sum + each, 0), 2);
    assert.deepEqual([(await accountOf(unused)), (await accountOf(never))].map(({ closed, why }) => [closed, why]), [[true, 'unused'], [true, 'unused']]);
    assert.deepEqual([(await accountOf(used)).closed, (await accountOf(young)).closed], [false, false]);
    assert.equal(await house.count(`journal.entry where what = 'account-closed' and by_id is null`), 2);
    await browser.get('/sign-in?q=Person');
    assert.equal((await browser.submit('/sign-in', { person: String(unused.id) })).status, 422);
    assert.match(wordsOf((await (await house.signIn(cast.administrator)).get(`/accounts?state=closed`)).text), /2 accounts.*not used/);
  });
});
