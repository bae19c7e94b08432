import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import type { Day } from '../../../kernel/day.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findPerson, listPeople, loadManagersAbove } from '../index.ts';

describe('people in their line of management', () => {
  let house: TestHouse;
  before(async () => { house = await openTestHouse(); });
  after(() => house.close());

  const person = (id: number, day = '2026-06-10') => inTransaction(house.database.app, (db) => findPerson(db, id, day as Day));
  const above = (id: number) => inTransaction(house.database.app, (db) => loadManagersAbove(db, id, '2026-06-10' as Day));

  test('a quality lead of an authority that has no teams yet is somebody, with no teams', async () => {
    assert.deepEqual((await person(house.lead.id))?.teams, []);
    assert.equal((await (await house.signIn(house.lead)).get('/')).status, 200);
  });

  test('each sees the teams of those below, and no other', async () => {
    const cast = await house.aCast();
    const { ash, birch } = cast;
    const expected: readonly [keyof typeof cast, number[]][] = [
      ['director', [ash.id, birch.id]], ['service', [ash.id, birch.id]], ['manager', [ash.id]], ['other', [birch.id]], ['worker', [ash.id]], ['away', [birch.id]], ['administrator', []],
    ];
    for (const [who, teams] of expected) assert.deepEqual((await person(cast[who].id))?.teams.toSorted((a, b) => a - b), teams, who);
    assert.deepEqual(await above(cast.worker.id), [cast.manager.id, cast.service.id, cast.director.id]);
    assert.deepEqual(await above(cast.director.id), []);
  });

  test('who stands in sees what the other answers for, from the first day to the last', async () => {
    const [one, two] = [await house.aTeam('Cedar'), await house.aTeam('Damson')];
    const manager = await house.aPerson({ role: 'team-manager', team: two });
    const stand = await house.aPerson({ role: 'practitioner', team: one });
    await house.aStandIn(stand, manager, 'acting-up', ['2026-06-10', '2026-06-11']);
    for (const [day, wide] of [['2026-06-09', false], ['2026-06-10', true], ['2026-06-11', true], ['2026-06-12', false]] as const) {
      const found = await person(stand.id, day);
      assert.deepEqual(found?.standsInFor, wide ? [manager.id] : [], day);
      assert.deepEqual(found?.teams.toSorted((a, b) => a - b), wide ? [one.id, two.id] : [one.id], day);
    }
  });

  test('nobody before they start nor from the day they leave', async () => {
    const { id } = await house.aPerson({ role: 'practitioner', leftOn: '2026-06-10' });
    assert.equal(await person(id, '2019-12-31'), null);
    assert.ok(await person(id, '2020-01-01'));
    assert.ok(await person(id, '2026-06-09'));
    assert.equal(await person(id, '2026-06-10'), null);
    assert.equal(await person(999_999), null);
  });

  test('a line that leads back to itself ends all the same', async () => {
    const first = await house.aPerson({ role: 'team-manager' });
    const second = await house.aPerson({ role: 'team-manager', lineManager: first });
    await house.database.owner.query('update people.post_state set reports_to = $1 where post_id = $2', [second.id, first.id]);
    assert.ok((await above(first.id)).includes(second.id));
    assert.ok(await person(first.id));
  });

  test('people are found by parts of their name, job and team, whatever the signs in it', async () => {
    await house.aPerson({ role: 'practitioner', name: 'Aoife O’Connor-%_Ó' });
    const found = (words: string[]) => inTransaction(house.database.app, (db) => listPeople(db, words, '2026-06-10' as Day, 10));
    assert.equal((await found(['aoife', 'practi'])).length, 1);
    assert.equal((await found(['%_'])).length, 1);
    assert.deepEqual(await found(['aoife', 'nobody']), []);
  });
});
