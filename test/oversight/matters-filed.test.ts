import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadMattersDue, recordMattersGathered } from '../../src/capabilities/oversight/index.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

const documents = { documents: ['chronology'], meeting: ['2026-06-08'], why: ['Neglect goes on.'], actedFirst: ['no'] };

describe('words about a child that are written in a decision or tracker', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [worker, manager, colleague, stranger]: Browser[] = [];
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const at = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return wordsOf((await browser.get(path)).text); };
  const file = async (browser: Browser | undefined, where: string, address = '') => {
    assert.ok(browser);
    await browser.get('/oversight/decisions');
    return browser.post(where, { address });
  };
  /** A list of the authority's own of a day, with one line about a child. */
  const bring = async (list: string, asAt: string, child: string, content: object) => {
    const { rows: [extract] } = await run(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged) values ('local', $1, 'kept', '[]', now(), now(), now(), $2) returning id`, [asAt, JSON.stringify({ lists: [{ list }] })]);
    await run('insert into caseload.line (list, key, child, content, digest, from_extract) values ($1, $2, $2, $3, gen_random_uuid(), $4)', [list, child, content, extract?.['id']]);
  };

  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (const reference of ['F-1001', 'F-1002', 'F-1003']) await house.aChild({ reference, team: cast.ash, worker: cast.worker, lines: {} });
    await house.aMatter({ kind: 'dispute', child: 'F-1001', by: cast.worker });
    await house.aMatter({ kind: 'legal-planning', child: 'F-1002', by: cast.worker, typed: documents });
    [worker, manager, colleague, stranger] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.colleague), await house.signIn(cast.away)];
  });
  after(() => house.close());

  test('are offered as one text to copy, and stand as not copied across on the matter, with the child, on the day of whoever wrote them and in a list', async () => {
    assert.ok(worker);
    const page = await worker.get('/oversight/matters/1?done=opened');
    assert.match(page.text, /<textarea[^>]*id="copy-1"[^>]*readonly>Escalation, raise a concern: 10 June 2026, Wen Worker\nWhat it is about: Drift and delay\nWhat worries you, for the child: No plan\.\nWhat should happen: A plan\.<\/textarea>/);
    assert.match(wordsOf(page.text), /Begun\. Copy what you wrote into the case system.*Written here Not copied across.*No list of the case system can show it/);
    assert.match(await at(worker, '/oversight/matters/2'), /filed by itself once a later export shows it: the list of legal planning meetings has the meeting/);
    const [{ number } = { number: 0 }] = await house.rows<{ number: number }>(`select number from caseload.child where reference = 'F-1001'`);
    assert.match(await at(worker, `/oversight/children/${number}`), /Escalation , number 1 With the team manager due [^N]*Not copied across.*Written here, not copied across/);
    assert.match(await at(worker, '/oversight'), /Child F-1001: Escalation: written here, not filed yet 10 June 2026 Copy it across/);
    assert.doesNotMatch(await at(manager, '/oversight'), /written here, not filed yet/, 'only whoever wrote it');
    assert.match(await at(manager, '/oversight/unfiled'), /2 All 0 Written by you 2 texts , the oldest first.*F-1001 Escalation Raise a concern.*0 days ago Wen Worker Ash Copy it across/);
    assert.match(await at(manager, '/oversight/decisions'), /2 texts written here, not in the case system yet/);
    assert.match(await at(stranger, '/oversight/unfiled'), /Nothing to copy across/, 'of another team');
  });

  test('are filed once whoever wrote them or a manager of theirs says so, with where; nobody else, not twice, and it is in the journal', async () => {
    assert.equal((await file(stranger, '/oversight/matters/1/steps/1/file')).status, 404);
    assert.equal((await file(colleague, '/oversight/matters/1/steps/1/file')).status, 404);
    const wrong = await file(worker, '/oversight/matters/1/steps/1/file', 'javascript:alert(1)');
    assert.equal(wrong.status, 422);
    assert.match(wordsOf(wrong.text), /The address must begin with https/);
    assert.equal((await file(manager, '/oversight/matters/1/steps/1/file', 'https://cases.example.org/1')).location, '/oversight/matters/1?done=filed');
    assert.match(await at(worker, '/oversight/matters/1'), /Filed in the case system, 10 June 2026 at 10:00am: Mo Manager said so\. Open the form/);
    assert.doesNotMatch(await at(worker, '/oversight'), /Child F-1001: Escalation: written here/);
    assert.match(await at(worker, '/oversight/unfiled'), /1 text , the oldest first/);
    assert.equal((await file(worker, '/oversight/matters/1/steps/1/file')).status, 303, 'it is filed already');
    assert.deepEqual(await house.rows(`select by_id as by, detail from journal.entry where what = 'matter-filed'`), [{ by: cast.manager.id, detail: '{"step":1}' }]);
    assert.equal((await file(worker, '/oversight/matters/1/steps/9/file')).status, 404);
  });

  test('are filed by themselves once a list of a later day shows what they are about, on just that day, and not before', async () => {
    const unfiled = async () => /F-1002/.test(await at(manager, '/oversight/unfiled'));
    await bring('local/legal-planning', '2026-06-12', 'F-1002', { child: 'F-1002', date: '2026-06-09' });
    assert.ok(await unfiled(), 'another day');
    await run(`delete from caseload.line where list = 'local/legal-planning'`);
    await bring('local/legal-planning', '2026-06-09', 'F-1002', { child: 'F-1002', date: '2026-06-08' });
    assert.ok(await unfiled(), 'a list from before it was written');
    await run(`update caseload.extract set as_at = '2026-06-17' where kind = 'local'`);
    assert.ok(!await unfiled());
    assert.match(await at(worker, '/oversight/matters/2'), /Filed in the case system: the list of legal planning meetings has the meeting, in the lists of 17 June 2026/);
  });

  test('PostgreSQL keeps who filed it as it was, files nothing without words, and shows it to nobody past scope', async () => {
    const asWorkerOf = (teams: readonly number[], sql: string) => house.asApp(teams, (db) => db.rows(sql));
    await assert.rejects(asWorkerOf([cast.ash.id], 'update oversight.step set filed_by = null, filed_at = null, filed_address = null where matter_id = 1 returning number'), /said once/);
    assert.deepEqual(await asWorkerOf([cast.birch.id], `update oversight.step set filed_by = 1, filed_at = now() where matter_id = 2 returning number`), []);
    await run(`update oversight.step set composed = false where matter_id = 2`);
    await assert.rejects(asWorkerOf([cast.ash.id], 'update oversight.step set filed_by = 1, filed_at = now() where matter_id = 2'), /step_filed_check/);
    await assert.rejects(asWorkerOf([cast.ash.id], `update oversight.step set facts = '{}' where matter_id = 2`), /permission denied/);
    assert.deepEqual(await asWorkerOf([cast.birch.id], `select * from oversight.matters_told('{2}', '{local/legal-planning}', '{date}', '{2026-06-08}')`), [], 'another team');
  });

  test('what is held of a child or member of staff tells who filed it, and a hold on them holds it', async () => {
    const find = (kind: 'child' | 'person', value: string) => inTransaction(house.database.app, (db) => recordMattersGathered(db, { kind, value }, house.lead.id));
    assert.match(JSON.stringify(await find('child', 'F-1001')), /Filed in the case system: 10 June 2026, Mo Manager/);
    assert.match(JSON.stringify(await find('person', String(cast.manager.id))), /Filed in the case system/);
    await run(`update oversight.matter set is_open = false, moved_at = '2018-03-01'`);
    const due = await inTransaction(house.database.app, (db) => loadMattersDue(db, { before: '2026-12-31' as Day, heldChildren: [], heldPeople: [cast.manager.id], most: 10 }));
    assert.deepEqual(due.map(({ id, held }) => [id, held]), [['1', true], ['2', false]]);
  });
});
