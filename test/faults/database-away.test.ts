import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { type Browser, formOf } from '../kit/browser.ts';
import { measured } from './kit/figures.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

describe('while the database is away', () => {
  let house: TestHouse;
  let browser: Browser;
  let work: { id: string };
  before(async () => {
    house = await openTestHouse();
    const cast = await house.aCast();
    work = await house.aPieceOfWork({ author: cast.worker });
    browser = await house.signIn(cast.worker);
  });
  after(() => house.close());

  /** Nobody is let in to the database, and whoever is in is put out, until the work is done. */
  async function away<Value>(run: () => Promise<Value>): Promise<Value> {
    const { superuserConfig, name } = house.database;
    const keeper = new pg.Client({ ...superuserConfig, database: 'postgres' });
    await keeper.connect();
    try {
      await keeper.query(`alter database ${name} allow_connections false`);
      await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      return await run();
    } finally {
      await keeper.query(`alter database ${name} allow_connections true`);
      await keeper.end();
    }
  }

  test('a page says so plainly, with a time to try again, and comes back by itself', async () => {
    const came = await away(() => browser.get(`/work/${work.id}`));
    assert.equal(came.status, 503);
    assert.equal(came.headers['retry-after'], '10');
    assert.match(came.text, /cannot answer just now/);
    assert.doesNotMatch(came.text, /allow_connections|ECONN|at Object|node_modules/);
    assert.equal((await browser.get(`/work/${work.id}`)).status, 200, 'without a restart');
  });

  test('a form that was sent then can be sent again, and has one effect', async (t) => {
    const form = formOf((await browser.get(`/work/${work.id}/sign-off`)).text, `/work/${work.id}/sign-off`);
    assert.equal((await away(() => browser.send(`/work/${work.id}/sign-off`, form))).status, 503);
    assert.equal(await house.count('checks.sign_off where work_id = $1', [work.id]), 0);
    assert.equal((await browser.send(`/work/${work.id}/sign-off`, form)).status, 303);
    assert.equal((await browser.send(`/work/${work.id}/sign-off`, form)).status, 303);
    assert.equal(await house.count('checks.sign_off where work_id = $1', [work.id]), 1);
    measured(t, 'Z4 away', 'Nobody is let in to the database while a sign-off is sent', 'a plain 503; sent again once it is back, 1 effect, without a restart');
  });

  test('the service is alive and not ready', async () => {
    const [live, ready] = await away(async () => [await browser.get('/health/live'), await browser.get('/health/ready')] as const);
    assert.deepEqual([live.status, ready.status], [200, 503]);
    assert.equal((await browser.get('/health/ready')).status, 200);
  });
});

describe('when the session cannot be saved', () => {
  test('whoever asked gets a plain page, nothing of the database is told, and they are still signed in', async () => {
    const house = await openTestHouse();
    try {
      const browser = await house.signIn((await house.aCast()).worker);
      const session = () => browser.cookie().split('; ')[0];
      const cookie = session();
      house.pass(2);
      await house.database.owner.query('revoke insert, update on platform.session from touchstone_app');
      const came = await browser.get('/');
      assert.equal(came.status, 500);
      assert.match(came.text, /<h1[^>]*>Sorry, there is a problem with the service/);
      assert.doesNotMatch(came.text, /permission denied|platform|42501/);
      await house.database.owner.query('grant insert, update on platform.session to touchstone_app');
      assert.equal((await browser.get('/')).status, 200);
      assert.equal(session(), cookie);
    } finally {
      await house.close();
    }
  });
});

describe('when every connection is taken', () => {
  test('a page says so within the time that a connection is waited for, and comes back by itself', async (t) => {
    const house = await openTestHouse();
    try {
      const cast = await house.aCast();
      const browser = await house.signIn(cast.worker);
      house.database.app.options.connectionTimeoutMillis = 300;
      const held = await Promise.all(Array.from({ length: house.database.app.options.max ?? 8 }, () => house.database.app.connect()));
      const came = await browser.get('/');
      for (const client of held) client.release();
      assert.equal(came.status, 503);
      assert.match(came.text, /cannot answer just now/);
      assert.equal((await browser.get('/')).status, 200);
      measured(t, 'Z4 connections', 'Every connection to the database is taken', 'a plain 503 once the wait for one is over, and the page again as soon as one is free');
    } finally {
      await house.close();
    }
  });
});
