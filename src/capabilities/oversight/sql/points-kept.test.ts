import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Connection, connectionOver } from '../../../platform/db/connection.ts';
import { setScope } from '../../../platform/db/transaction.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { recordOversight } from '../commands/record-point.ts';
import { loadPointsDue, recordOversightGathered, recordPointsErased } from './record-points-held.ts';
import type { PointGiven } from '../domain/points/record-point.ts';

describe('PostgreSQL itself keeps the points', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'Q-1001', team: cast.ash, worker: cast.worker, status: 'assessment', lines: { 'annex-a/4': { started: '2026-06-01', authorised: null } } });
  });
  after(() => house.close());

  /** Tries as the application's role, with the scope of these teams; whatever it did is undone. */
  const tries = async <Value>(teams: readonly number[], run: (db: Connection) => Promise<Value>): Promise<Value> => {
    const client = await house.database.app.connect();
    try {
      await client.query('begin');
      const db = connectionOver((asked) => client.query(asked));
      setScope(db, { person: cast.manager.id, roles: ['team-manager'], teams, named: [], whole: false });
      return await run(db);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const usual = { child: 'Q-1001', started: '2026-06-01', point: '1', done: '2026-06-02', by: 0, worker: null as number | null, kept: 'case-system', team: 0, at: '2026-06-10T09:00:00Z', corrects: null as number | null };
  const put = (more: Partial<typeof usual>) => (db: Connection) => {
    const row = { ...usual, by: cast.manager.id, team: cast.ash.id, ...more };
    return db.one<{ id: number }>('insert into oversight.point (child, started_on, point, done_on, by_id, worker_id, kept, team_id, at, corrects) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id',
      [row.child, row.started, row.point, row.done, row.by, row.worker, row.kept, row.team, row.at, row.corrects]);
  };
  const teams = () => [cast.ash.id];

  test('what is right is kept', async () => {
    assert.ok((await tries(teams(), put({}))).id > 0);
  });

  test('nobody gives oversight to their own work: by the lists, by what was typed in, or by the row itself', async () => {
    await assert.rejects(tries(teams(), put({ by: cast.worker.id })), /their own work/);
    await house.database.owner.query(`insert into oversight.new_assessment (child, started_on, worker_id, team_id, added_by, added_at) values ('Q-2001', '2026-06-01', $1, $2, $1, '2026-06-02')`, [cast.colleague.id, cast.ash.id]);
    await assert.rejects(tries(teams(), put({ child: 'Q-2001', by: cast.colleague.id })), /their own work/);
    await assert.rejects(tries(teams(), put({ worker: cast.manager.id })), /point_check|violates check/);
  });

  test('not before the assessment, not ahead, and the wrong place is named', async () => {
    await assert.rejects(tries(teams(), put({ done: '2026-05-31' })), /violates check/);
    await assert.rejects(tries(teams(), put({ done: '2026-06-11' })), /violates check/);
    await assert.rejects(tries(teams(), put({ kept: 'elsewhere' })), /violates check/);
    await assert.rejects(tries(teams(), put({ kept: 'here' })), /violates check/);
  });

  test('once for each point; a correction is about the same, and of one record there is one', async () => {
    await assert.rejects(tries(teams(), async (db) => { await put({})(db); await put({})(db); }), /point_once/);
    await assert.rejects(tries(teams(), async (db) => { const { id } = await put({})(db); await put({ point: '8', corrects: id })(db); }), /same point/);
    await assert.rejects(tries(teams(), async (db) => { const { id } = await put({})(db); await put({ corrects: id })(db); await put({ corrects: id })(db); }), /point_corrects/);
  });

  test('not for another team, and another team sees nothing of it', async () => {
    await assert.rejects(tries([cast.birch.id], put({})), /row-level security/);
    await house.database.owner.query(`insert into oversight.point (child, started_on, point, done_on, by_id, kept, team_id, at) values ('Q-1001', '2026-06-01', '8', '2026-06-09', $1, 'case-system', $2, '2026-06-10')`, [cast.manager.id, cast.ash.id]);
    await house.database.owner.query(`insert into oversight.filing (point_id, team_id, restriction, by_id, at) select id, team_id, restriction, by_id, at from oversight.point where point = '8'`);
    const counted = (db: Connection) => db.one<{ points: number; filings: number; added: number }>('select (select count(*) from oversight.point)::integer as points, (select count(*) from oversight.filing)::integer as filings, (select count(*) from oversight.new_assessment)::integer as added');
    assert.deepEqual(await tries([cast.birch.id], counted), { points: 0, filings: 0, added: 0 });
    assert.deepEqual(await tries(teams(), counted), { points: 1, filings: 1, added: 1 });
  });

  test('nothing is changed or deleted', async () => {
    for (const sql of [`update oversight.point set done_on = '2026-06-01'`, 'delete from oversight.point', 'delete from oversight.filing', `update oversight.new_assessment set started_on = '2026-06-01'`, 'delete from oversight.ladder', 'delete from oversight.calendar', `update oversight.calendar set digest = ''`]) {
      await assert.rejects(tries(teams(), (db) => db.rows(sql)), /permission denied/, sql);
    }
  });

  test('about a restricted child it is restricted from its first moment, where its writer is named', async () => {
    const { rows: [made] } = await house.database.owner.query<{ id: number }>(`insert into access.restriction (child, reason, set_by, set_at) values ('Q-3001', 'Family of a member of staff.', $1, now()) returning id`, [cast.director.id]);
    await house.database.owner.query('insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $3, now())', [made?.id, cast.manager.id, cast.director.id]);
    const restriction = (by: number) => tries(teams(), async (db) => {
      setScope(db, { person: by, roles: ['team-manager'], teams: teams(), named: [made?.id ?? 0], whole: false });
      const { id } = await put({ child: 'Q-3001', by })(db);
      return (await db.one<{ restriction: number }>('select restriction from oversight.point where id = $1', [id])).restriction;
    });
    assert.equal(await restriction(cast.manager.id), made?.id);
    assert.equal(await restriction(cast.service.id), 0);
  });

  test('whoever is named later brings along what they recorded outside of the restriction, and nobody else’s', async () => {
    const { rows: [made] } = await house.database.owner.query<{ id: number }>(`insert into access.restriction (child, reason, set_by, set_at) values ('Q-3002', 'Family of a member of staff.', $1, now()) returning id`, [cast.director.id]);
    for (const [point, by] of [['1', cast.manager.id], ['8', cast.service.id]] as const) {
      await house.database.owner.query(`insert into oversight.point (child, started_on, point, done_on, by_id, kept, team_id, at) values ('Q-3002', '2026-06-01', $1, '2026-06-02', $2, 'case-system', $3, '2026-06-10')`, [point, by, cast.ash.id]);
    }
    await house.database.owner.query(`insert into oversight.new_assessment (child, started_on, worker_id, team_id, added_by, added_at) values ('Q-3002', '2026-06-01', $1, $2, $3, '2026-06-10')`, [cast.worker.id, cast.ash.id, cast.manager.id]);
    const kept = () => house.rows<{ restriction: number }>(`select restriction from (select 1 as rank, id, restriction from oversight.point where child = 'Q-3002' union all select 2, id, restriction from oversight.new_assessment where child = 'Q-3002') k order by rank, id`);
    assert.deepEqual((await kept()).map(({ restriction }) => restriction), [0, 0, 0]);
    await house.database.owner.query('insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $3, now())', [made?.id, cast.manager.id, cast.director.id]);
    assert.deepEqual((await kept()).map(({ restriction }) => restriction), [made?.id, 0, made?.id], 'theirs, theirs not, and what they added');
  });

  test('what is held about somebody is gathered past the scope of teams, and written down; what is over its time goes, a hold keeps it', async () => {
    const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
    for (const child of ['Q-8001', 'Q-8002']) {
      await run(`insert into oversight.point (child, started_on, point, done_on, by_id, kept, direction, team_id, at) values ($1, '2015-06-01', '1', '2015-06-02', $2, 'here', 'See the child alone.', $3, '2015-06-02T10:00:00Z')`, [child, cast.manager.id, cast.ash.id]);
    }
    const { gathered, due, erased } = await tries([], async (db) => {
      const found = await recordOversightGathered(db, { kind: 'child', value: 'Q-8001' }, cast.director.id);
      const asked = { before: '2019-01-01' as Day, heldChildren: ['Q-8002'], heldPeople: [], most: 10 };
      const list = await loadPointsDue(db, asked);
      return { gathered: found, due: list, erased: [await recordPointsErased(db, list.map(({ id }) => id), asked, cast.director.id), await recordPointsErased(db, list.map(({ id }) => id), { ...asked, heldChildren: [] }, cast.director.id)] };
    });
    assert.match(gathered[0]?.parts[0]?.text ?? '', /for child Q-8001, .*by Mo Manager.*written here\nDirection given: See the child alone\.$/);
    assert.deepEqual(due.map(({ title, held }) => [title, held]), [['Management oversight of a child, 1 record', false], ['Management oversight of a child, 1 record', true]], 'no reference is told');
    assert.deepEqual(erased, [1, 1], 'the one that was held goes once nothing holds it');
    const young = await tries([], async (db) => recordPointsErased(db, [String((await db.rows<{ id: number }>(`select id from oversight.points_due('2030-01-01', '{}', '{}', 100) where last_on > '2026-01-01'`))[0]?.id ?? 0)], { before: '2030-01-01' as Day, heldChildren: [], heldPeople: [], most: 10 }, cast.director.id));
    assert.equal(young, 0, 'nothing younger than a year');
  });

  test('of two managers at once one records it, and the other is told', async () => {
    const given: PointGiven = { point: '1', doneOn: '2026-06-02' as Day, kept: 'case-system', address: '', place: '', direction: '', change: '', changeBy: null, review: '', corrects: null };
    const both = await Promise.all([cast.manager, cast.service].map((who) => house.as(who, (act) => recordOversight(act, { child: 'Q-1001', started: '2026-06-01' }, given))));
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    const refused = both.find(({ ok }) => !ok);
    assert.ok(refused && !refused.ok && refused.refusal.why === 'recorded-already');
  });
});
