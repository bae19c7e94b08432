import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts';
import { findPersonOn } from '../capabilities/access/index.ts';
import type { Day } from '../kernel/day.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { accessCommands } from './access.ts';
import { type Told, usageError } from './command.ts';

const now = new Date('2026-06-10T09:00:00Z');

describe('the first three people', () => {
  let database: FreshDatabase;
  before(async () => { database = await freshDatabase(); });
  after(() => database.drop());

  const begin = (options: Record<string, string | true>, args: string[] = []) => {
    const [command] = accessCommands('http://localhost:3000');
    assert.ok(command);
    const work = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.owner, run);
    return command.run({ args, options, now, inTransaction: work, looking: work });
  };
  const three = { director: 'Dilys Director', 'information-officer': 'Ines Officer', administrator: 'Ada Administrator' };

  test('three different people, or nobody', async () => {
    for (const wrong of [{ ...three, director: 'Ada Administrator' }, { ...three, administrator: ' ' }]) {
      const told = await begin(wrong) as Told;
      assert.match(told.refused?.join() ?? '', /three different names/);
    }
    for (const wrong of [{}, { director: 'A' }, { ...three, director: true as const }]) assert.equal(await begin(wrong), usageError);
    assert.equal(await begin(three, ['more']), usageError);
    assert.equal((await database.owner.query('select from people.person')).rowCount, 0);
  });

  test('they have their posts, their line and an account each, and it is in the journal; a second time nobody comes in so', async () => {
    const told = await begin(three) as Told;
    const begun = told.json as { person: number; name: string }[];
    assert.deepEqual(begun.map(({ name }) => name), Object.values(three));
    for (const [index, role] of ['director', 'information-officer', 'administrator'].entries()) {
      const person = await inTransaction(database.app, (db) => findPersonOn(db, begun[index]?.person ?? 0, '2026-06-10' as Day));
      assert.deepEqual([person?.role, person?.whole], [role, role === 'director']);
      assert.equal((await database.owner.query('select from access.account where person_id = $1', [begun[index]?.person])).rowCount, 1);
    }
    assert.equal((await database.owner.query(`select from journal.entry where what = 'person-added' and by_id is null`)).rowCount, 3);
    const again = await begin({ director: 'Another', 'information-officer': 'Other', administrator: 'People' }) as Told;
    assert.match(again.refused?.join() ?? '', /somebody holds a post already/);
  });
});
