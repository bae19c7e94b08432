import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Connection } from '../../src/platform/db/connection.ts';
import { setScope } from '../../src/platform/db/transaction.ts';
import { inTransactionThatMay } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type SignedOffWork, type Somebody, type TestHouse } from '../kit/house.ts';

/** Tests A3 and A8: what the application's role cannot do by SQL of its own, whatever the application says. */
describe('direct SQL as the application’s role breaks no duty', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let officer: Somebody;
  let work: SignedOffWork;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
    work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    await house.aPieceOfWork({ author: cast.away, state: 'returned', manager: cast.other });
  });
  after(() => house.close());

  const tables = ['work', 'answers_given', 'answer', 'sign_off', 'decision', 'return_point'] as const;
  const countIn = async (db: Connection, table: string) => (await db.one<{ found: number }>(`select count(*)::integer as found from checks.${table}`)).found;
  /** Everything of the table that there is, asked without any filter. */
  const seenBy = (who: Somebody, table: string) => house.as(who, ({ db }) => countIn(db, table));
  const refused = (who: Somebody, sql: string, values: unknown[], says: RegExp) => assert.rejects(house.as(who, ({ db }) => db.rows(sql, values)), says, sql);

  test('without any filter of the application each sees the rows of their own teams, and no other (A8)', async () => {
    for (const table of tables) {
      const [all, ash, birch] = [await seenBy(cast.director, table), await seenBy(cast.manager, table), await seenBy(cast.other, table)];
      assert.equal(all, await house.count(`checks.${table}`), table);
      assert.equal(ash + birch, all, table);
      assert.equal(await seenBy(cast.service, table), all, table);
      for (const who of [cast.administrator, officer]) assert.equal(await seenBy(who, table), 0, `${who.name} ${table}`);
    }
    assert.equal(await seenBy(cast.manager, 'work'), 1);
  });

  test('without a scope there is nothing, and the role for the whole is had by nobody who has not taken it on', async () => {
    await inTransactionThatMay(house.database.app, async (db) => {
      for (const table of tables) assert.equal(await countIn(db, table), 0, table);
      setScope(db, { person: 1, roles: [], teams: [cast.ash.id], named: [], whole: false });
      assert.equal(await countIn(db, 'work'), 1);
      setScope(db, { person: 1, roles: [], teams: [], named: [], whole: true });
      assert.equal(await countIn(db, 'work'), 2);
      setScope(db, { person: 1, roles: [], teams: [cast.ash.id], named: [], whole: false });
      assert.equal(await countIn(db, 'work'), 1, 'and given up again');
      return { keep: false, value: null };
    });
    await inTransactionThatMay(house.database.app, async (db) => {
      assert.equal(await countIn(db, 'work'), 0, 'nor does it outlast its transaction');
      return { keep: false, value: null };
    });
  });

  test('nobody decides on their own work, in any post: as author, as a second account, as stand-in, as director', async () => {
    const [{ id } = { id: '' }] = await house.rows<{ id: string }>('select id from checks.sign_off where work_id = $1', [work.id]);
    await house.anAccount(cast.worker);
    await house.aStandIn(cast.worker, cast.manager, 'acting-up');
    for (const whole of [false, true]) {
      await assert.rejects(inTransactionThatMay(house.database.app, async (db) => {
        setScope(db, { person: cast.worker.id, roles: ['practitioner'], teams: [cast.ash.id], named: [], whole });
        await db.rows(`insert into checks.decision (sign_off_id, team_id, outcome, by_id, for_id, at, digest) values ($1, $2, 'authorised', $3, $4, now(), $5)`, [id, cast.ash.id, cast.worker.id, cast.manager.id, work.digest]);
        return { keep: true, value: null };
      }), /nobody authorises or returns work of their own/);
    }
  });

  test('no role for a time by one person, by the person, in another’s name, or longer than it may be', async () => {
    const ask = `insert into access.granted (person_id, role, from_on, to_on, reason, asked_by, asked_at) values ($1, $2, '2026-06-10', $3, 'x', $4, now()) returning id`;
    await refused(cast.administrator, ask, [cast.administrator.id, 'director', '2026-06-20', cast.administrator.id], /violates check constraint/);
    await refused(cast.administrator, ask, [cast.worker.id, 'director', '2026-06-20', officer.id], /who asks is not who acts/);
    await refused(cast.administrator, ask, [cast.worker.id, 'inspector', '2026-09-08', cast.administrator.id], /violates check constraint/);
    await refused(cast.administrator, ask, [cast.worker.id, 'director', '2027-06-11', cast.administrator.id], /violates check constraint/);
    await refused(cast.administrator, ask, [cast.worker.id, 'team-manager', '2026-06-20', cast.administrator.id], /violates check constraint/);
    await refused(cast.administrator, ask, [cast.worker.id, 'out-of-hours', '2026-06-20', cast.administrator.id], /violates check constraint/);
    await refused(cast.administrator, `insert into access.granted (person_id, role, from_on, to_on, reason, asked_by, asked_at, approved_by, approved_at)
      values ($1, 'director', '2026-06-10', '2026-06-20', 'x', $2, now(), $3, now())`, [cast.worker.id, cast.administrator.id, officer.id], /permission denied/);
    const id = await house.as(cast.administrator, async ({ db }) => (await db.one<{ id: number }>(ask, [cast.worker.id, 'director', '2026-06-20', cast.administrator.id])).id);
    const approve = 'update access.granted set approved_by = $2, approved_at = now() where id = $1';
    await refused(cast.administrator, approve, [id, cast.administrator.id], /violates check constraint/);
    await refused(cast.worker, approve, [id, cast.worker.id], /violates check constraint/);
    await refused(cast.administrator, approve, [id, officer.id], /who approves is not who acts/);
    for (const change of ['person_id = 1', `role = 'administrator'`, `to_on = '2027-01-01'`, 'asked_by = 1']) await refused(officer, `update access.granted set ${change} where id = $1`, [id], /permission denied/);
    await refused(officer, 'delete from access.granted where id = $1', [id], /permission denied/);
    await house.as(officer, ({ db }) => db.rows(approve, [id, officer.id]));
    await refused(cast.director, 'update access.granted set approved_by = $2 where id = $1', [id, cast.director.id], /stays so/);
    await house.as(cast.director, ({ db }) => db.rows('update access.granted set ended_by = $2, ended_at = now() where id = $1', [id, cast.director.id]));
    await refused(cast.director, 'update access.granted set ended_by = null, ended_at = null where id = $1', [id], /stays so/);
  });

  test('asked and approved in one transaction, whoever the connection says that it is, is refused', async () => {
    for (const [table, columns, values] of [
      ['granted', 'person_id, role, from_on, to_on', `${cast.worker.id}, 'auditor', '2026-06-10', '2026-06-20'`], ['delegation', 'decision, role, cover, from_on', `'authorise-work', 'director', false, '2026-06-10'`],
    ] as const) {
      await assert.rejects(house.as(cast.administrator, async ({ db }) => {
        const { id } = await db.one<{ id: number }>(`insert into access.${table} (${columns}, reason, asked_by, asked_at) values (${values}, 'x', $1, now()) returning id`, [cast.administrator.id]);
        await db.rows(`select set_config('touchstone.person', $1, true)`, [String(officer.id)]);
        await db.rows(`update access.${table} set approved_by = $2, approved_at = now() where id = $1`, [id, officer.id]);
      }), /nobody asks and approves in one act/, table);
    }
  });

  test('the same two duties for the scheme of delegation', async () => {
    const id = await house.as(cast.director, async ({ db }) => (await db.one<{ id: number }>(
      `insert into access.delegation (decision, role, cover, from_on, reason, asked_by, asked_at) values ('authorise-work', 'director', false, '2026-06-10', 'x', $1, now()) returning id`, [cast.director.id])).id);
    const approve = 'update access.delegation set approved_by = $2, approved_at = now() where id = $1';
    await refused(cast.director, approve, [id, cast.director.id], /violates check constraint/);
    await refused(cast.director, approve, [id, officer.id], /who approves is not who acts/);
    await refused(officer, `update access.delegation set role = 'team-manager' where id = $1`, [id], /permission denied/);
    await house.as(officer, ({ db }) => db.rows('update access.delegation set ended_by = $2, ended_at = now() where id = $1', [id, officer.id]));
    await refused(cast.service, approve, [id, cast.service.id], /what has ended is not approved/);
  });

  test('nobody gives themselves another post, raises the post they hold, or stands in by their own hand', async () => {
    const move = `insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-10', $2)`;
    const raise = `insert into people.post_state (post_id, from_on, title, role, team_id) values ($1, '2026-06-10', 'Director', $2, null)`;
    await refused(cast.administrator, move, [cast.administrator.id, cast.service.id], /nobody changes their own post/);
    await refused(cast.administrator, raise, [cast.administrator.id, 'service-manager'], /nobody changes their own post/);
    await refused(cast.administrator, `insert into people.stand_in (person_id, for_id, kind, from_on, to_on) values ($1, $2, 'acting-up', '2026-06-10', '2026-06-20')`, [cast.administrator.id, cast.manager.id], /nobody makes themselves a stand-in/);
    await refused(cast.administrator, move, [cast.colleague.id, cast.director.id], /the role director is given by two people/);
    for (const role of ['director', 'administrator', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier']) {
      await refused(cast.administrator, raise, [cast.colleague.id, role], new RegExp(`the role ${role} is given by two people`));
    }
    await house.as(cast.administrator, ({ db }) => db.rows(raise, [cast.colleague.id, 'team-manager']));
    await house.aGrant(cast.away, 'director');
    await house.as(cast.administrator, ({ db }) => db.rows(move, [cast.away.id, cast.director.id]));
  });
});

describe('a reading that cannot be written is no reading', () => {
  let house: TestHouse;
  before(async () => { house = await openTestHouse(); });
  after(() => house.close());

  test('with the journal shut, nobody is sent a byte of a child’s work, by whichever page (A6)', async () => {
    const cast = await house.aCast();
    const child = await house.aChild({ worker: cast.worker });
    const work = await house.aPieceOfWork({ author: cast.worker, child, state: 'signed-off', answers: { 'SC-01': { response: 'met', note: 'quokka' } } });
    const [browser, lead] = [await house.signIn(cast.manager), await house.signIn(cast.director)];
    await house.database.owner.query('revoke insert (what, by_id, about, detail) on journal.entry from touchstone_app, touchstone_app_all; revoke insert on journal.entry from touchstone_app, touchstone_app_all');
    try {
      for (const visitor of [browser, lead]) {
        for (const path of [`/work/${work.id}`, `/work/${work.id}/signed/1`, `/work/${work.id}/authorise`, `/work/${work.id}/return`, '/work', '/work?as=csv']) {
          const came = await visitor.get(path);
          assert.equal(came.status, 500, path);
          assert.ok(!came.text.includes('quokka') && !came.text.includes(child), path);
        }
      }
      assert.equal((await lead.get(`/work/${work.id}/looked`)).status, 500);
      assert.equal((await lead.get(`/looked?child=${child}`)).status, 500);
      assert.equal((await lead.get('/restricted')).status, 500);
      assert.equal((await lead.get('/glass')).status, 500);
    } finally {
      await house.database.owner.query('grant insert (what, by_id, about, detail) on journal.entry to touchstone_app, touchstone_app_all');
    }
    assert.equal((await browser.get(`/work/${work.id}`)).status, 200);
  });
});
