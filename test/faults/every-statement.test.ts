import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { type Browser, type Came, type Fields, formOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

/** Every act that changes something: where its form is, what is typed into it, and the work that it needs. */
interface TriedAct {
  readonly name: string;
  readonly state?: 'in-progress' | 'signed-off' | 'authorised';
  readonly by: 'worker' | 'manager';
  readonly page: (id: string) => string;
  readonly action: (id: string) => string;
  readonly fields: Fields;
}

const acts: readonly TriedAct[] = [
  { name: 'answers', by: 'worker', page: (id) => `/work/${id}/check`, action: (id) => `/work/${id}/answers`, fields: { 'response-SC-01': 'met', 'note-SC-01': 'Another note' } },
  { name: 'sign off', by: 'worker', page: (id) => `/work/${id}/sign-off`, action: (id) => `/work/${id}/sign-off`, fields: {} },
  { name: 'authorise', state: 'signed-off', by: 'manager', page: (id) => `/work/${id}/authorise`, action: (id) => `/work/${id}/authorise`, fields: {} },
  { name: 'return', state: 'signed-off', by: 'manager', page: (id) => `/work/${id}/return`, action: (id) => `/work/${id}/return`, fields: { point: 'SC-01', 'improve-SC-01': 'Say more.' } },
  { name: 'reopen', state: 'authorised', by: 'worker', page: (id) => `/work/${id}/reopen`, action: (id) => `/work/${id}/reopen`, fields: {} },
  { name: 'recall', state: 'signed-off', by: 'worker', page: (id) => `/work/${id}/reopen`, action: (id) => `/work/${id}/reopen`, fields: {} },
  { name: 'act first', by: 'worker', page: (id) => `/work/${id}/act-first`, action: (id) => `/work/${id}/act-first`, fields: { reason: 'A place was needed tonight.' } },
  { name: 'withdraw', by: 'worker', page: (id) => `/work/${id}/withdraw`, action: (id) => `/work/${id}/withdraw`, fields: { reason: 'Started twice.' } },
  { name: 'details', by: 'worker', page: (id) => `/work/${id}/details`, action: (id) => `/work/${id}/details`, fields: { due: '2026-06-30', address: '' } },
];

describe('stopped after every statement in turn, an act is there as a whole or not at all', () => {
  let house: TestHouse;
  let browsers: Record<TriedAct['by'], Browser>;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  const fault = { armed: false, left: 0 };

  before(async () => {
    house = await openTestHouse();
    // Planted below everything: the connection breaks off at the statement it is told to.
    const pool = house.database.app;
    const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<pg.PoolClient>;
    const broken = new WeakSet<pg.PoolClient>();
    Object.assign(pool, { connect: async (...args: unknown[]) => {
      if (args.length > 0) return connect(...args);
      const client = await connect();
      if (!broken.has(client)) breakOff(client);
      broken.add(client);
      return client;
    } });
    cast = await house.aCast();
    browsers = { worker: await house.signIn(cast.worker), manager: await house.signIn(cast.manager) };
  });
  after(() => house.close());

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

  // Everything that an act may write, as one text.
  const everything = async (): Promise<string> => JSON.stringify(await house.rows(
    `select (select coalesce(json_agg(w order by w.number), '[]') from checks.work w) as work, (select count(*) from checks.answer) as answers,
       (select coalesce(json_agg(s order by s.id), '[]') from checks.sign_off s) as signed, (select coalesce(json_agg(d order by d.sign_off_id), '[]') from checks.decision d) as decided,
       (select count(*) from checks.return_point) as points, (select count(*) from journal.entry where what not like '%-read') as entries,
       (select count(*) from platform.submission where led_to is not null) as keys`));

  const tryAt = async (browser: Browser, action: string, form: Fields, statement: number): Promise<Came> => {
    Object.assign(fault, { armed: true, left: statement });
    try {
      return await browser.send(action, form);
    } finally {
      fault.armed = false;
    }
  };

  for (const { name, state = 'in-progress', by, page, action, fields } of acts) {
    test(name, async (t) => {
      const work = await house.aPieceOfWork({ author: cast.worker, state, manager: cast.manager });
      const browser = browsers[by];
      const form = { ...formOf((await browser.get(page(work.id))).text, action(work.id)), ...fields };
      const untouched = await everything();
      for (let statement = 0; ; statement += 1) {
        const came = await tryAt(browser, action(work.id), form, statement);
        if (came.status === 303) {
          assert.notEqual(await everything(), untouched, 'at the end the act is there');
          t.diagnostic(`${statement} places to break off`);
          assert.ok(statement >= 6, 'the fault was planted');
          return;
        }
        assert.ok(came.status >= 500, `statement ${statement} answered ${came.status}`);
        assert.equal(await everything(), untouched, `broken off at statement ${statement}, something was written`);
        assert.ok(statement < 60);
      }
    });
  }
});
