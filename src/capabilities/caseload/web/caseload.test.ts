import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('children by team and worker', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  test('before the first lists the page says what will be there', async () => {
    const manager = await house.signIn(cast.manager);
    assert.match(wordsOf((await manager.get('/caseload')).text), /No lists have been brought in yet/);
  });

  test('each manager sees their own teams, the director all, and nobody a child', async () => {
    const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
    await run(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at) values ('annex-a', '2026-05-20', 'kept', '[]', now(), now(), now())`);
    const child = (reference: string, status: string, team: number | null, worker: string | null, seen: string | null) => run(
      `insert into caseload.child (reference, status, team_id, team_said, worker_said, last_seen, as_at, from_extract)
       values ($1, $2, $3, 'Said', $4, $5, '2026-05-20', (select max(id) from caseload.extract))`, [reference, status, team, worker, seen]);
    await child('Q-1001', 'child-in-need', cast.ash.id, 'Wen Worker', '2026-05-01');
    await child('Q-1002', 'child-protection', cast.ash.id, 'Wen Worker', '2026-04-08');
    await child('Q-1003', 'assessment', cast.ash.id, null, '2026-04-07');
    await child('Q-1004', 'care-leaver', cast.ash.id, 'Wen Worker', null);
    await child('Q-1005', 'closed', cast.ash.id, 'Wen Worker', null);
    await child('Q-1006', 'child-in-care', null, 'Nobody Known', null);
    const manager = await house.signIn(cast.manager);
    const shown = await manager.get('/caseload');
    const words = wordsOf(shown.text);
    assert.match(words, /on 20 May 2026, 21 days ago\. Old: ask for new lists/);
    assert.match(words, new RegExp(`${cast.ash.name} 4 1 1 1 0 1 1 1 0 `), 'the closed one is not counted; six weeks to the day are not over');
    assert.match(words, /Wen Worker .*? 3/);
    assert.ok(!/Q-100|Nobody Known/.test(shown.text));
    assert.match((await manager.get('/caseload?as=teams')).text, new RegExp(`${cast.ash.name},4,1,1,1,0,1,1,1,0`));
    const all = wordsOf((await (await house.signIn(cast.director)).get('/caseload')).text);
    assert.match(all, /Said Not one of our teams 1 0 0 0 1 0 0 1 0 /);
    assert.equal((await (await house.signIn(cast.worker)).get('/caseload')).status, 404);
  });
});
