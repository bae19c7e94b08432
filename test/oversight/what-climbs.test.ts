import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { supervisedRoles } from '../../src/capabilities/oversight/domain/supervision/due.ts';
import { listLastOf, listWorkersOf } from '../../src/capabilities/oversight/sql/find-supervision.ts';
import type { Day } from '../../src/kernel/day.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const meeting = { threshold: ['harm'], why: ['A bruise.'], wanted: ['2026-06-12'], actedFirst: ['no'] };
const day = async (house: TestHouse, who: Somebody) => wordsOf((await (await house.signIn(who)).get('/oversight')).text);

describe('what is late goes up the line as a number', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (const reference of ['L-1', 'L-2', 'L-3']) await house.aChild({ reference, worker: cast.worker, team: cast.ash, lines: {} });
  });
  after(() => house.close());
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  /** What stands of Ash: missed, late, without supervision. */
  const rung = async (who: Somebody) => Number(/Missed in the teams below you .*?Without supervision Ash (\d+)(?: missed in Ash)? (\d+) /.exec(await day(house, who))?.[2] ?? 0);
  const movedOn = (id: number, moved: string) => run('update oversight.matter set moved_at = $2 where id = $1', [id, `${moved} 09:00Z`]);

  test('a decision that waits past the days of whoever it falls to is told to the next above, and later to the one above them; never to whoever is to decide', async () => {
    const id = await house.aMatter({ kind: 'strategy-meeting', child: 'L-1', by: cast.worker, typed: meeting });
    await movedOn(id, '2026-06-08');
    assert.deepEqual([await rung(cast.manager), await rung(cast.service), await rung(cast.director)], [0, 0, 0], 'two working days are within two');
    await movedOn(id, '2026-06-05');
    assert.deepEqual([await rung(cast.manager), await rung(cast.service), await rung(cast.director)], [0, 1, 0]);
    await movedOn(id, '2026-06-03');
    assert.deepEqual([await rung(cast.service), await rung(cast.director)], [1, 1]);
    assert.ok(!(await day(house, cast.director)).includes('L-1') && !(await day(house, cast.director)).includes('Wen'), 'no child and no name');
  });

  test('what waits for a service manager climbs from them on, and is no number for themselves', async () => {
    await run('update oversight.matter set is_open = false');
    const id = await house.aMatter({ kind: 'legal-planning', child: 'L-2', by: cast.worker, typed: { documents: ['plan'], meeting: ['2026-06-30'], why: ['Harm.'], actedFirst: ['no'] } });
    await movedOn(id, '2026-06-05');
    assert.deepEqual([await rung(cast.service), await rung(cast.director)], [0, 1], 'one manager between, not two');
    assert.match(await day(house, cast.service), /Documents for a legal planning meeting wait for your decision/);
  });

  test('a tracker climbs from its last day on, with the team’s manager first; not what was due before this service began here, and not where nothing is due any more', async () => {
    await run('update oversight.matter set is_open = false');
    const id = await house.aMatter({ kind: 'section-20', child: 'L-3', by: cast.worker, typed: { began: ['2026-02-02'], purpose: ['respite'], holders: ['Mother'], consent: ['no'], own: ['under'] } });
    const due = async (on: string) => { await run('update oversight.matter set due_on = $2 where id = $1', [id, on]); return [await rung(cast.manager), await rung(cast.service), await rung(cast.director)]; };
    assert.deepEqual(await due('2026-06-08'), [0, 0, 0]);
    assert.deepEqual(await due('2026-06-05'), [0, 1, 0]);
    assert.deepEqual(await due('2026-05-05'), [0, 1, 1]);
    assert.deepEqual(await due('2025-12-31'), [0, 0, 0]);
    await due('2026-05-05');
    await run(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ('L-3', 'moved-away', '2026-06-09', $1, now())`, [cast.manager.id]);
    assert.deepEqual(await due('2026-05-05'), [0, 0, 0]);
  });

  test('the narrow list that the number by team is counted from has the same people, days and teams as the list of workers', async () => {
    for (const [worker, on, more] of [[cast.worker, '2026-05-01', {}], [cast.worker, '2026-06-03', { gone_on: '2026-06-04' }], [cast.worker, '2026-06-20', {}], [cast.away, '2026-03-01', {}], [cast.away, '2026-04-01', { mode: 'group' }]] as const) {
      await run(`insert into oversight.supervision (kind, worker_id, supervisor_id, held_on, known_on, filed_on, place, source, mode, gone_on, made_by, made_at) values ('professional', $1, $2, $3::date, $3::date, $3::date, 'here', 'here', $4, $5, $2, now())`,
        [worker.id, cast.director.id, on, 'mode' in more ? more.mode : 'individual', 'gone_on' in more ? more.gone_on : null]);
    }
    const [teams, today] = [[cast.ash.id, cast.birch.id], '2026-06-10' as Day];
    await house.as(cast.manager, async ({ db }) => {
      const whole = (await listWorkersOf(db, teams, supervisedRoles, today)).map(({ id, teamId, begunOn, last }) => ({ id, teamId, begunOn, last })).toSorted((one, other) => one.id - other.id);
      assert.deepEqual((await listLastOf(db, teams, supervisedRoles, today)).toSorted((one, other) => one.id - other.id), whole);
      assert.equal(whole.find(({ id }) => id === cast.worker.id)?.last, '2026-05-01');
    });
  });
});
