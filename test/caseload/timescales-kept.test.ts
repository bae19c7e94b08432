import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { endOwnTimescale, withdrawOwnTimescale } from '../../src/capabilities/caseload/commands/end-timescale.ts';
import { sayServiceStart } from '../../src/capabilities/caseload/commands/set-service-start.ts';
import { setOwnTimescale } from '../../src/capabilities/caseload/commands/set-timescale.ts';
import { findReckoning } from '../../src/capabilities/caseload/sql/find-timescales.ts';
import type { Day } from '../../src/kernel/day.ts';
import { england } from '../../src/kernel/working-days.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const into = 'insert into caseload.timescale_override (timescale, from_day, to_day, off, limit_number, limit_unit, first_day_counts, begins, source, set_by, set_at) values';

const day = (text: string) => text as Day;

describe('what an authority has set of timescales', () => {
  let house: TestHouse;
  let admin: Somebody;
  const act = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const reckoning = () => inTransaction(house.database.app, findReckoning);
  const put = (timescale: string, from: string | null, to: string | null, number = 5) =>
    house.database.app.query(`${into} ($1, $2, $3, false, $4, 'days', false, null, 'Policy', $5, now())`, [timescale, from, to, number, admin.id]);
  /** Until a session of this house waits for another. */
  async function somebodyWaits(): Promise<void> {
    while ((await house.database.owner.query(`select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()) union all select 1 from pg_locks where not granted and locktype = 'transactionid' limit 1`)).rowCount === 0);
  }
  before(async () => {
    house = await openTestHouse();
    admin = await house.aPerson({ role: 'administrator', name: 'Ada Admin' });
  });
  after(() => house.close());

  test('is read as the rules know it, and what was not set is not there', async () => {
    const { overrides, servedFrom, told, calendar } = await reckoning();
    assert.deepEqual({ overrides, servedFrom, told }, { overrides: [], servedFrom: null, told: { visits: null, arrangements: null } });
    assert.ok(calendar === england, 'and no day is added');
    await house.database.app.query(`${into} ('oversight-8', null, '2026-03-31', false, 8, 'days', true, '{referral}', 'Policy 4', $1, now()), ('oversight-20', '2026-01-01', null, true, null, null, false, null, 'Board', $1, now())`, [admin.id]);
    assert.deepEqual((await reckoning()).overrides, [
      { timescale: 'oversight-8', from: null, to: '2026-03-31', limit: { number: 8, unit: 'days', firstDayCounts: true }, begins: ['referral'], source: 'Policy 4' },
      { timescale: 'oversight-20', from: '2026-01-01', to: null, off: true, source: 'Board' },
    ]);
  });

  test('two that hold on one day are refused by the database as well', async () => {
    await put('case-summary', '2026-01-01', '2026-02-01');
    await assert.rejects(put('case-summary', '2026-02-01', null), /timescale_override_once/);
    await assert.rejects(put('case-summary', null, null), /timescale_override_once/);
    await put('case-summary', '2026-02-02', null);
    await put('case-supervision', '2026-02-02', null);
    await put('case-summary', null, '2025-12-31');
  });

  test('of two who set at once one wins, and the other is told', async () => {
    const wanted = { timescale: 'dental-check', from: null, to: null, limit: { number: 6, unit: 'months' as const }, source: 'Policy' };
    const mine = { by: admin.id, at: house.clock.now };
    const { promise: secondWaits, resolve: go } = Promise.withResolvers<void>();
    const { promise: firstHasSet, resolve: hasSet } = Promise.withResolvers<void>();
    const first = act(async (db) => {
      const outcome = await setOwnTimescale({ db, ...mine }, wanted);
      hasSet();
      await secondWaits;
      return outcome;
    });
    await firstHasSet;
    const second = act((db) => setOwnTimescale({ db, ...mine }, wanted));
    await Promise.race([second, somebodyWaits()]).finally(go);
    assert.ok((await first).ok);
    assert.deepEqual(await second, { ok: false, refusal: 'overlaps' });
    assert.equal((await house.rows(`select 1 from journal.entry where about = 'timescale:dental-check'`)).length, 1);
  });

  test('who ends and who withdraws at once do not both', async () => {
    const set = await act((db) => setOwnTimescale({ db, by: admin.id, at: house.clock.now }, { timescale: 'care-plan', from: day('2026-09-01'), to: null, off: true, source: 'Policy' }));
    assert.ok(set.ok);
    const mine = { by: admin.id, at: house.clock.now };
    const [withdrawn, ended] = await Promise.all([act((db) => withdrawOwnTimescale({ db, ...mine }, set.value)), act((db) => endOwnTimescale({ db, ...mine }, set.value, day('2026-12-31')))]);
    assert.ok(withdrawn.ok);
    const [{ to, withdrawnAt }] = await house.rows<{ to: Date | null; withdrawnAt: Date | null }>('select to_day as "to", withdrawn_at as "withdrawnAt" from caseload.timescale_override where id = $1', [set.value]) as [{ to: Date | null; withdrawnAt: Date | null }];
    assert.ok(withdrawnAt);
    assert.equal(ended.ok, to !== null, 'ended first, or refused');
    assert.deepEqual(await act((db) => withdrawOwnTimescale({ db, ...mine }, set.value)), { ok: false, refusal: 'not-there' });
    assert.ok((await act((db) => setOwnTimescale({ db, ...mine }, { timescale: 'care-plan', from: day('2026-10-01'), to: null, off: true, source: 'Policy' }))).ok, 'what was withdrawn is not in the way');
  });

  test('the database alone holds that nothing is deleted or set otherwise, no end is moved out, and what holds is not withdrawn', async () => {
    const { rows: [row] } = await house.database.app.query<{ id: number }>(`${into} ('care-entry-check', '2026-01-01', '2026-12-31', true, null, null, false, null, 'Board', $1, now()) returning id`, [admin.id]);
    const change = (text: string) => house.database.app.query(`update caseload.timescale_override set ${text} where id = $1`, [row?.id]);
    await assert.rejects(house.database.app.query('delete from caseload.timescale_override'), /permission denied/);
    await assert.rejects(change('limit_number = 9'), /permission denied/);
    await assert.rejects(change(`to_day = '2027-01-01', ended_by = ${admin.id}, ended_at = now()`), /never moved out/);
    await assert.rejects(change(`to_day = null`), /never moved out/);
    await assert.rejects(change(`to_day = '2025-12-31', ended_by = ${admin.id}, ended_at = now()`), /check constraint/);
    await assert.rejects(change(`withdrawn_by = ${admin.id}, withdrawn_at = '2026-06-10'`), /begun to hold/);
    await assert.rejects(house.database.app.query('update caseload.service_start set began_on = null'), /permission denied/);
    await assert.rejects(house.database.app.query(`${into} ('care-entry-check', '2028-01-01', null, false, null, null, false, null, 'Board', $1, now())`, [admin.id]), /check constraint/, 'nothing is set by it');
  });

  test('the service began on the day of the first Annex A lists that are kept, until somebody says another day', async () => {
    const kept = async (asAt: string, state: string) => house.database.owner.query(
      `insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at) values ('annex-a', $1, $2, '[]', now(), now(), now())`, [asAt, state]);
    await kept('2026-01-05', 'undone');
    assert.equal((await reckoning()).servedFrom, null, 'what was undone was never there');
    await kept('2026-02-02', 'kept');
    await kept('2026-02-09', 'kept');
    assert.equal((await reckoning()).servedFrom, '2026-02-02');
    const say = (on: string | null) => act((db) => sayServiceStart({ db, by: admin.id, at: house.clock.now, today: day('2026-06-10') }, on === null ? null : day(on)));
    await say('2026-03-01');
    assert.equal((await reckoning()).servedFrom, '2026-03-01');
    await say('2026-04-01');
    assert.equal((await reckoning()).servedFrom, '2026-04-01', 'the newest holds');
    await say(null);
    assert.equal((await reckoning()).servedFrom, '2026-02-02');
    assert.equal((await house.rows(`select 1 from journal.entry where what = 'service-start-set'`)).length, 3);
  });
});
