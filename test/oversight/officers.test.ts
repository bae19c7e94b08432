import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inTransactionThatMay } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

describe('children whom somebody chairs or reviews', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let chair: Somebody;
  let [mine, other, worker]: Browser[] = [];
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const at = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return wordsOf((await browser.get(path)).text); };
  const allocate = async (extract: number, key: string, content: { readonly child: string; readonly officer: string; readonly name: string; readonly from: string | null }) => {
    await run(`insert into caseload.line (list, key, child, content, digest, from_extract) values ('local/officers', $1, $2, $3, gen_random_uuid(), $4)`, [key, content.child, content, extract]);
  };

  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    chair = await house.aPerson({ role: 'chair', name: 'Cory Chair' });
    const another = await house.aPerson({ role: 'chair', name: 'Cleo Other' });
    [mine, other, worker] = [await house.signIn(chair), await house.signIn(another), await house.signIn(cast.worker)];
    assert.match(await at(mine, '/oversight/officer'), /No list of chairs and reviewing officers yet/);
    await house.aChild({ reference: 'O-1001', team: cast.ash, worker: cast.worker, status: 'child-in-care', lines: { 'annex-a/8': { started: '2025-01-05', ceased: null, lastReview: '2026-02-20', placement: 'U1' } } });
    await house.aChild({ reference: 'O-1002', team: cast.birch, worker: cast.away, status: 'child-protection', lines: { 'annex-a/7': { started: '2026-01-05', ended: null, lastReview: '2026-05-20', category: 'NEG' } } });
    for (const reference of ['O-1003', 'O-1004', 'O-1005']) await house.aChild({ reference, team: cast.ash, worker: cast.worker, status: 'child-in-care', lines: { 'annex-a/8': { started: '2025-01-05', ceased: null, lastReview: '2026-02-20' } } });
    const { rows: [extract] } = await run(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged, holds) values ('local', '2026-06-05', 'kept', '[]', now(), now(), now(), '{"lists": [{"list": "local/officers"}]}', '{local/officers}') returning id`);
    const id = Number(extract?.['id']);
    await allocate(id, '1', { child: 'O-1001', officer: 'reviewing-officer', name: 'cory  CHAIR', from: '2025-03-01' });
    await allocate(id, '2', { child: 'O-1002', officer: 'chair', name: 'Cory Chair', from: '2026-01-05' });
    await allocate(id, '3', { child: 'O-1003', officer: 'reviewing-officer', name: 'Cory Chair', from: '2025-03-01' });
    await allocate(id, '4', { child: 'O-1003', officer: 'reviewing-officer', name: 'Cleo Other', from: '2026-03-01' });
    await allocate(id, '5', { child: 'O-1004', officer: 'reviewing-officer', name: 'Cory Chair', from: null });
    await allocate(id, '6', { child: 'O-1005', officer: 'reviewing-officer', name: 'Wen Worker', from: null });
    await run(`insert into access.restriction (child, reason, set_by, set_at) values ('O-1004', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
  });
  after(() => house.close());

  test('are listed for the officer whom the authority’s list names last, in whatever team, with the next review and the progress check; nobody else has such a list', async () => {
    const page = await at(mine, '/oversight/officer');
    assert.match(page, /As the authority’s list of chairs and reviewing officers had it on 5 June 2026, 5 days ago.*2 children , what is due first at the top.*O-1001 Reviewing officer since 1 Mar 2025 Ash Wen Worker 20 Aug 2026 Last on 20 Feb 2026 20 May 2026 Late Record a check for O-1001 Raise a concern/);
    assert.match(page, /O-1002 Conference chair since 5 Jan 2026 Birch .* 20 Aug 2026 .*Record a check for O-1002/);
    assert.doesNotMatch(page, /O-1003|O-1004|O-1005/);
    assert.match(await at(other, '/oversight/officer'), /1 child , .*O-1003/);
    assert.ok(worker);
    assert.equal((await worker.get('/oversight/officer')).status, 404, 'no officer, although the list has their name');
    assert.match(await at(mine, '/oversight'), /Children you chair or review/);
    assert.doesNotMatch(await at(worker, '/oversight'), /Children you chair or review/);
    const found = await house.rows<{ number: number }>(`select number from caseload.child where reference = 'O-1001'`);
    assert.ok(mine);
    assert.equal((await mine.get(`/children/${found[0]?.number}`)).status, 404, 'the rest of the child is as much theirs as before');
  });

  test('a progress check is one act away, and is not asked for again', async () => {
    assert.ok(mine);
    const form = await mine.get('/oversight/of/progress-check/new?child=O-1001&from=2026-02-20');
    assert.match(form.text, /value="O-1001"/);
    const begun = await mine.submit('/oversight/of/progress-check/new', { about: 'O-1001', 'f-reviewed': '2026-02-20', 'f-checked': '2026-06-09', 'f-track': 'yes', 'f-drift': 'no', 'f-voice': 'It goes well.' });
    assert.equal(begun.status, 303);
    assert.match(await at(mine, '/oversight/officer'), /O-1001 .* Begun for O-1001 Raise a concern for O-1001/);
    await run(`update oversight.matter set is_open = false, state = 'settled'`);
    assert.match(await at(mine, '/oversight/officer'), /O-1001 [^O]*Done since the last review Raise a concern/);
  });

  test('PostgreSQL gives them to that person alone, while they are an officer, never a restricted child, and no more of the lists than reviews', async () => {
    const told = (person: number, roles: string) => inTransactionThatMay(house.database.app, async (db) => ({ keep: false, value: await db.rows<{ reference: string; lines: unknown }>(`select reference, lines from oversight.children_of_officer('2026-06-10')`) }),
      { settings: { 'touchstone.person': String(person), 'touchstone.roles': roles } });
    assert.deepEqual((await told(chair.id, 'chair')).map(({ reference }) => reference), ['O-1001', 'O-1002']);
    assert.deepEqual(await told(chair.id, 'practitioner'), []);
    assert.deepEqual(await told(cast.worker.id, 'practitioner'), []);
    assert.doesNotMatch(JSON.stringify(await told(chair.id, 'chair')), /U1|NEG/);
    await run(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ('O-1002', 'moved-away', '2026-06-01', $1, now())`, [cast.manager.id]);
    assert.deepEqual((await told(chair.id, 'chair')).map(({ reference }) => reference), ['O-1001']);
  });
});
