import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { recordBegun, recordComing, recordJudged, recordUndone } from '../../src/capabilities/caseload/sql/record-extract.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { wordsOf } from '../kit/browser.ts';
import { type Somebody, must, openTestHouse, type TestHouse } from '../kit/house.ts';

interface Listed { readonly worker: string; readonly date: string; readonly supervision: 'case' | 'professional'; readonly child?: string }

describe('supervision about children', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  const children: string[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (let number = 0; number < 8; number += 1) children.push(await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} }));
    await house.database.owner.query(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
      select c.reference, c.team_id, c.worker_id, '2025-01-01', '2025-01-01', c.from_extract from caseload.child c where c.from_extract is not null`);
  });
  after(() => house.close());

  const record = async (by: Somebody, child: string, more: object = {}) => {
    const browser = await house.signIn(by);
    await browser.get('/oversight/supervision/cases/new');
    return browser.post('/oversight/supervision/cases/new', { child, worker: String(cast.worker.id), on: '2026-06-01', place: 'case-system', where: '', address: '', analysis: '', decision: '', actions: '', voice: '', risk: '', ...more });
  };
  /** A local list of supervision is brought in and kept. */
  const bringIn = async (asAt: string, lines: readonly Listed[]): Promise<number> => {
    const at = house.clock.now;
    const id = await inTransaction(house.database.app, (db) => recordBegun(db, { kind: 'local', asAt: asAt as Day, files: [{ name: 'supervision.csv', bytes: 1, sha256: asAt }], by: cast.director.id, at }));
    await inTransaction(house.database.app, async (db) => {
      await recordComing(db, id, lines.map((content, row) => ({ list: 'local/supervision', key: `${content.worker} ${content.date} ${content.child ?? ''}`, child: content.child ?? null, content: { ...content }, place: { file: 'supervision.csv', sheet: null, row }, doubts: [] })));
      await recordJudged(db, id, { kind: 'local', lists: [{ list: 'local/supervision', read: lines.length, kept: lines.length, refused: 0 }], problems: [], more: 0, dropped: [], passedOver: [] });
    });
    must(await inTransaction(house.database.app, (db) => keepReturn({ db, by: cast.director.id, at }, id)));
    return id;
  };
  const report = async (query = '') => (await (await house.signIn(cast.service)).get(`/oversight/supervision/report?as=case${query}`)).text.split('\r\n').slice(1).find((line) => line.startsWith('Ash'))?.split(',').slice(3, 10).map(Number);
  const line = { all: 0, inTime: 1, late: 2, wrong: 3, unfiled: 4, not: 5, fresh: 6 };

  test('it is noted where it is recorded; in the wrong place it is a state of its own, with its own queue, and can be put right', async () => {
    assert.equal((await record(cast.manager, children[0] ?? '')).status, 303);
    assert.match((await record(cast.manager, children[1] ?? '', { place: 'wrong-place' })).text, /Say where it is recorded/);
    const wrong = await record(cast.manager, children[1] ?? '', { place: 'wrong-place', where: 'Case notes' });
    assert.equal(wrong.status, 303);
    assert.equal((await record(cast.manager, children[2] ?? '', { place: 'unfiled', analysis: 'The risk has changed.' })).status, 303);
    // The first of each child is late: none was ever recorded since the case was opened.
    assert.deepEqual(await report(), [8, 0, 1, 1, 1, 5, 0]);
    const manager = await house.signIn(cast.manager);
    const queue = wordsOf((await manager.get('/oversight/supervision/wrong-place')).text);
    assert.match(queue, /2 records/);
    assert.match(queue, /Case notes/);
    const place = wrong.location.split('?')[0] ?? '';
    await manager.get(place);
    assert.match((await manager.post(`${place}/put-right`, { since: '2026-06-11', address: '' })).text, /still to come/);
    assert.equal((await manager.post(`${place}/put-right`, { since: '2026-06-10', address: '' })).status, 303);
    assert.deepEqual(await report(), [8, 0, 2, 0, 1, 5, 0]);
  });

  test('the states of a team add up to its open children, whatever the day', async () => {
    for (const day of ['2026-06-10', '2026-06-01', '2026-05-31', '2025-01-15']) {
      const found = await report(`&on=${day}`) ?? [];
      assert.equal(found.slice(1).reduce((sum, each) => sum + each, 0), found[line.all], day);
      assert.equal(found[line.all], 8, day);
    }
    assert.equal((await report('&on=2025-01-15'))?.[line.fresh], 8, 'the first is not due yet');
  });

  test('of a child who is merged, of another team, unknown or not yet in the lists nothing is recorded here', async () => {
    const merged = await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} });
    await house.database.owner.query(`insert into caseload.child_ending (reference, why, on_day, merged_into, said_by, said_at) values ($1, 'merged', '2026-05-01', 'C-777777', $2, now())`, [merged, cast.worker.id]);
    assert.match((await record(cast.manager, merged)).text, /another reference now: C-777777/);
    const moved = await house.aChild({ worker: cast.away, team: cast.birch, lines: {} });
    assert.match((await record(cast.manager, moved)).text, /another team now/);
    assert.match((await record(cast.manager, 'C-999999')).text, /no child of this reference/);
    assert.match((await record(cast.manager, children[3] ?? '', { address: 'javascript:alert(1)' })).text, /beginning with https/);
  });

  test('who may not see the child sees nothing of it: in the pages and in the database', async () => {
    const id = (await house.rows<{ id: number }>(`select id from oversight.supervision where place = 'unfiled'`))[0]?.id ?? 0;
    const sees = (who: Somebody) => house.as(who, async ({ db }) => [(await db.rows('select from oversight.supervision where id = $1', [id])).length, (await db.rows('select from oversight.supervision_words where supervision_id = $1', [id])).length]);
    assert.deepEqual(await sees(cast.manager), [1, 1]);
    assert.deepEqual(await sees(cast.other), [0, 0]);
    assert.deepEqual(await sees(cast.away), [0, 0]);
    assert.equal((await (await house.signIn(cast.other)).get(`/oversight/supervision/cases/${id}`)).status, 404);
    const moved = await house.as(cast.other, ({ db }) => db.one<{ put: boolean | null }>('select oversight.put_right($1, $2, null) as put', [id, '2026-06-10']));
    assert.equal(moved.put, null, 'nor may they put it right');
  });

  test('a list shows what was written here: it is filed; undone, it waits again', async () => {
    const unlisted = await report();
    const extract = await bringIn('2026-06-10', [{ worker: cast.worker.name, date: '2026-06-02', supervision: 'case', child: children[2] ?? '' }, { worker: cast.worker.name, date: '2026-05-20', supervision: 'case', child: children[3] ?? '' }]);
    const now = await report() ?? [];
    assert.equal(now[line.unfiled], 0);
    assert.equal(now[line.late], (unlisted?.[line.late] ?? 0) + 2);
    assert.equal(await inTransaction(house.database.app, (db) => recordUndone(db, extract, { by: cast.director.id, at: house.clock.now })), 'undone');
    assert.deepEqual(await report(), unlisted);
  });

  test('ours and a list’s that contradict each other are both kept and queued, and somebody says which is so', async () => {
    assert.equal((await record(cast.manager, children[4] ?? '', { on: '2026-06-05' })).status, 303);
    await bringIn('2026-06-10', [{ worker: cast.worker.name, date: '2026-06-06', supervision: 'case', child: children[5] ?? '' }]);
    const manager = await house.signIn(cast.manager);
    const seen = await manager.get('/oversight/supervision/conflicts');
    assert.match(wordsOf(seen.text), new RegExp(`about child ${children[4]}.*about child ${children[5]}`));
    const form = /action="(\/oversight\/supervision\/conflicts\/\d+\/\d+)"/.exec(seen.text)?.[1] ?? '';
    assert.match((await manager.post(form, { as: '' })).text, /Say which is so/);
    const other = await house.signIn(cast.other);
    await other.get('/oversight/supervision/conflicts');
    assert.equal((await other.post(form, { as: 'both' })).status, 404, 'not by who does not see them');
    assert.equal((await manager.post(form, { as: 'ours-wrong' })).status, 303);
    assert.equal(await house.count(`oversight.supervision where child = $1 and gone_on is not null`, [children[4]]), 1, 'kept, and counts no more');
    assert.match(wordsOf((await manager.get('/oversight/supervision/conflicts')).text), /No contradictions/);
  });

  test('37% and 49% a week later: what was put right since is told apart from what was held since', async () => {
    house.setClock('2026-06-17T09:00:00Z');
    assert.equal((await record(cast.manager, children[6] ?? '', { on: '2026-06-03', place: 'wrong-place', where: 'Notebook' })).status, 303);
    await house.database.owner.query(`update oversight.supervision set known_on = '2026-06-10' where child = $1`, [children[6]]);
    const earlier = await report('&on=2026-06-12');
    const manager = await house.signIn(cast.manager);
    const id = (await house.rows<{ id: number }>('select id from oversight.supervision where child = $1', [children[6]]))[0]?.id ?? 0;
    await manager.get(`/oversight/supervision/cases/${id}`);
    await manager.post(`/oversight/supervision/cases/${id}/put-right`, { since: '2026-06-17', address: '' });
    assert.equal((await record(cast.manager, children[7] ?? '', { on: '2026-06-16' })).status, 303);
    assert.deepEqual(await report('&on=2026-06-12'), earlier, 'the earlier day stays as it was known then');
    const page = wordsOf((await (await house.signIn(cast.service)).get('/oversight/supervision/report?before=2026-06-12')).text);
    assert.match(page, /12\.5 percentage points were put right in recording; 12\.5 percentage points more by what was held since/);
  });

  test('a restricted child is counted for nobody who is not named', async () => {
    const all = (await report())?.[line.all];
    await house.database.owner.query(`insert into access.restriction (child, reason, set_by, set_at) values ($1, 'Family of staff.', $2, now())`, [children[0], cast.director.id]);
    assert.equal((await report())?.[line.all], (all ?? 0) - 1);
  });
});
