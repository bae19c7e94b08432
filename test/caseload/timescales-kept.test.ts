import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findReckoning } from '../../src/capabilities/caseload/sql/find-timescales.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const into = 'insert into caseload.timescale_override (timescale, from_day, to_day, off, limit_number, limit_unit, first_day_counts, begins, source, set_by, set_at) values';

describe('what an authority has set of timescales', () => {
  let house: TestHouse;
  let admin: Somebody;
  const reckoning = () => inTransaction(house.database.app, findReckoning);
  const put = (timescale: string, from: string | null, to: string | null, number = 5) =>
    house.database.app.query(`${into} ($1, $2, $3, false, $4, 'days', false, null, 'Policy', $5, now())`, [timescale, from, to, number, admin.id]);
  before(async () => {
    house = await openTestHouse();
    admin = await house.aPerson({ role: 'administrator', name: 'Ada Admin' });
  });
  after(() => house.close());

  test('is read as the rules know it, and what was not set is not there', async () => {
    assert.deepEqual(await reckoning(), { overrides: [], servedFrom: null });
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
});
