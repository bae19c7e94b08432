import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import type { Day } from '../../../kernel/day.ts';

describe('what is to be done next', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  test('a practitioner’s open work, the most urgent first, each leading to its act; nobody else’s', async () => {
    const { worker: author, manager } = cast;
    const later = await house.aPieceOfWork({ author, dueOn: '2026-06-25' as Day });
    const overdue = await house.aPieceOfWork({ author, dueOn: '2026-06-09' as Day });
    const returned = await house.aPieceOfWork({ author, state: 'returned', manager });
    const today = await house.aPieceOfWork({ author, dueOn: '2026-06-10' as Day });
    for (const state of ['signed-off', 'authorised'] as const) await house.aPieceOfWork({ author, state, manager });
    await house.aPieceOfWork({ author: cast.colleague });
    const { text } = await (await house.signIn(author)).get('/');
    const links = [...text.matchAll(/href="\/work\/([0-9a-f-]{36})\/check"/g)].map(([, id]) => id);
    assert.deepEqual(links, [overdue, returned, today, later].map(({ id }) => id));
    const titles = ['Overdue', 'Sent back to improve', 'Due today', 'Later'];
    assert.match(wordsOf(text), new RegExp(titles.join('.*')));
  });

  test('a manager’s list has what waits for them: not what is decided, nor what is another’s to decide', async () => {
    const mine = await house.aPieceOfWork({ author: cast.colleague, state: 'signed-off' });
    const others = await house.aPieceOfWork({ author: cast.away, state: 'signed-off' });
    const { text } = await (await house.signIn(cast.manager)).get('/');
    assert.ok(text.includes(`/work/${mine.id}/authorise`));
    assert.ok(!text.includes(others.id));
    assert.equal(await house.count(`journal.entry where what = 'work-list-read' and by_id = $1`, [cast.manager.id]), 1);
  });

  test('who has nothing to do is told so, and no reading is written', async () => {
    const idle = await house.aPerson({ role: 'practitioner', team: cast.ash, lineManager: cast.manager });
    for (const who of [idle, cast.administrator, house.lead]) {
      assert.equal((await (await house.signIn(who)).get('/')).status, 200, who.name);
      assert.equal(await house.count(`journal.entry where what = 'work-list-read' and by_id = $1`, [who.id]), 0);
    }
  });

  test('help is for who is signed in, about is for everybody', async () => {
    assert.equal((await house.stranger().get('/about')).status, 200);
    assert.match((await house.stranger().get('/help')).location, /^\/sign-in/);
    assert.equal((await (await house.signIn(cast.worker)).get('/help')).status, 200);
  });

  test('a manager is told beside the list what is due from them of oversight, with the same numbers as on their day; nobody else is', async () => {
    const child = await house.aChild({ team: cast.ash, worker: cast.worker });
    await house.aMatter({ kind: 'strategy-meeting', child, by: cast.worker, typed: { threshold: ['harm'], why: ['A bruise.'], wanted: ['2026-06-11'], actedFirst: ['no'] } });
    const manager = await house.signIn(cast.manager);
    const said = wordsOf((await manager.get('/')).text);
    assert.match(said, /As a manager: .*1 due today.* of oversight, supervision and decisions/);
    assert.match(wordsOf((await manager.get('/oversight')).text), /Strategy meeting waits for your decision/);
    for (const who of [cast.worker, house.lead, cast.administrator]) assert.doesNotMatch((await (await house.signIn(who)).get('/')).text, /As a manager/);
  });
});
