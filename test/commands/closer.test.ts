import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCloser } from '../../src/commands/closer.ts';
import { openTestHouse } from '../kit/house.ts';

test('whoever serves closes unused accounts when it starts, also while another server does', async () => {
  const house = await openTestHouse();
  try {
    const { worker } = await house.aCast();
    const now = () => new Date(Date.now() + 91 * 86_400_000);
    await house.rows('update access.account set last_used_at = $1 where person_id <> $2', [now(), worker.id]);
    await Promise.all([1, 2].map(() => startCloser(house.database.app, { now }).stop()));
    assert.deepEqual(await house.rows('select person_id from access.account where closed_at is not null'), [{ person_id: worker.id }]);
    assert.equal(await house.count(`journal.entry where what = 'account-closed'`), 1);
  } finally {
    await house.close();
  }
});
