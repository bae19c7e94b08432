import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { Browser, Came, Fields } from '../kit/browser.ts';
import { acts, openStage, type Stage } from './kit/acts.ts';
import { measured } from './kit/figures.ts';

const most = 400;

describe('stopped after every statement in turn, an act is there as a whole or not at all', () => {
  let stage: Stage;
  const fault = { armed: false, left: 0 };
  const places: number[] = [];

  before(async () => {
    stage = await openStage();
    // Planted below everything: the connection breaks off at the statement it is told to.
    const pool = stage.house.database.app;
    const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<pg.PoolClient>;
    const broken = new WeakSet<pg.PoolClient>();
    Object.assign(pool, { connect: async (...args: unknown[]) => {
      if (args.length > 0) return connect(...args);
      const client = await connect();
      if (!broken.has(client)) breakOff(client);
      broken.add(client);
      return client;
    } });
  });
  after(() => stage.house.close());

  function breakOff(client: pg.PoolClient): void {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    const act = { open: false };
    Object.assign(client, { query: (...args: unknown[]) => {
      const { text } = args[0] as { text: string };
      // The session is read before the act begins, by a statement of its own: that is not broken off.
      act.open ||= text === 'begin';
      if (fault.armed && act.open && (fault.left -= 1) < 0) stream.destroy(new Error('planted'));
      if (text === 'commit') act.open = false;
      return query(...args);
    } });
  }

  const tryAt = async (browser: Browser, action: string, form: Fields, statement: number): Promise<Came> => {
    Object.assign(fault, { armed: true, left: statement });
    try {
      return await browser.send(action, form);
    } finally {
      fault.armed = false;
    }
  };

  for (const act of acts) {
    test(act.name, async (t) => {
      const { browser, action, form } = await stage.ready(act);
      const untouched = await stage.everything();
      for (let statement = 0; ; statement += 1) {
        const came = await tryAt(browser, action, form, statement);
        if (came.status === 303) {
          assert.notDeepEqual(await stage.everything(), untouched, 'at the end the act is there');
          t.diagnostic(`${statement} places to break off`);
          assert.ok(statement >= 6, 'the fault was planted');
          places.push(statement);
          return;
        }
        assert.ok(came.status >= 500, `statement ${statement} answered ${came.status}`);
        assert.deepEqual(await stage.everything(), untouched, `broken off at statement ${statement}, something was written`);
        assert.ok(statement < most);
      }
    });
  }

  test('every act was tried', (t) => {
    assert.equal(places.length, acts.length);
    const all = places.reduce((sum, each) => sum + each, 0);
    measured(t, 'D10', `${acts.length} acts (${acts.map(({ name }) => name).join(', ')}), each broken off after every one of its statements`, `all or nothing at ${all} of ${all} places`);
  });
});
