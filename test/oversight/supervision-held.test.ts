import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadSupervisionDue, recordSupervisionErased, recordSupervisionGathered } from '../../src/capabilities/oversight/index.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { someSupervision } from '../security/kit/some-supervision.ts';

let house: TestHouse;
let cast: Awaited<ReturnType<TestHouse['aCast']>>;
before(async () => {
  house = await openTestHouse();
  cast = await house.aCast();
  const [child, other] = [await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} }), await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} })];
  await someSupervision(house, { worker: cast.worker, manager: cast.manager, coach: cast.director, team: cast.ash, child, other });
});
after(() => house.close());
const due = { before: '2026-12-31' as Day, heldChildren: [], heldPeople: [], most: 100 };

test('a request for what is held finds it, for the worker, the child and whoever is coached, and the journal says who asked', async () => {
  const find = (kind: 'child' | 'person', value: string) => inTransaction(house.database.app, (db) => recordSupervisionGathered(db, { kind, value }, house.lead.id));
  const words = JSON.stringify(await find('person', String(cast.worker.id)));
  for (const each of ['We looked at visits.', 'Read the guidance', 'My caseload']) assert.ok(words.includes(each), each);
  assert.match(JSON.stringify(await find('person', String(cast.director.id))), /To delegate more/);
  const child = (await house.rows<{ child: string }>(`select child from oversight.supervision where place = 'unfiled'`))[0]?.child ?? '';
  assert.match(JSON.stringify(await find('child', child)), /The plan goes on/);
  assert.equal(await house.count(`journal.entry where what = 'supervision-gathered'`), 3);
});

test('nothing is erased that is younger than a year, under a hold, or has an open action', async () => {
  const ids = (await inTransaction(house.database.app, (db) => loadSupervisionDue(db, due))).map(({ id }) => id);
  assert.equal(ids.length, 3);
  const erase = (more: object = {}) => inTransaction(house.database.app, (db) => recordSupervisionErased(db, ids, { ...due, ...more }, house.lead.id));
  assert.equal(await erase(), 0, 'younger than a year');
  await house.database.owner.query(`update oversight.supervision set held_on = '2020-01-01'`);
  assert.equal(await erase({ heldPeople: [cast.worker.id] }), 0, 'under a hold');
  assert.equal(await erase(), 2, 'the one with an open action stays');
  await house.database.owner.query(`update oversight.supervision_action set state = 'done', ended_at = now()`);
  assert.equal(await erase(), 1);
});
