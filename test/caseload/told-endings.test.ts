import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import type { KeptLine } from '../../src/capabilities/caseload/domain/children/kept-line.ts';
import { endingByLists } from '../../src/capabilities/caseload/domain/children/told-ending.ts';
import type { Line, ReturnKind } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { listAssessmentLines } from '../../src/capabilities/caseload/sql/find-assessments.ts';
import { recordBegun, recordComing, recordJudged } from '../../src/capabilities/caseload/sql/record-extract.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction, setScope } from '../../src/platform/db/transaction.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

type Content = Line['content'];

describe('a child’s ending, as lists tell it', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());
  beforeEach(async () => { await house.database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const at = new Date('2026-06-10T09:00:00Z');
  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, work);
  const line = (list: string, child: string, content: Content, key = child): Line => ({ list, key, child, content: { child, ...content }, place: { file: 'a', sheet: null, row: 2 }, doubts: [] });
  async function kept(kind: ReturnKind, asAt: string, lines: readonly Line[], lists = [...new Set(lines.map(({ list }) => list))]): Promise<number> {
    const id = await as((db) => recordBegun(db, { kind, asAt: asAt as Day, files: [], by: null, at }));
    await as(async (db) => {
      await recordComing(db, id, lines);
      await recordJudged(db, id, { kind, lists: lists.map((list) => ({ list, read: 1, kept: 1, refused: 0 })), problems: [], more: 0, dropped: [], passedOver: [] });
    });
    assert.deepEqual(await as((db) => keepReturn({ db, by: null, at }, id)), { ok: true, value: 'kept' });
    return id;
  }
  const undo = (id: number) => as((db) => undoReturn({ db, by: null, at }, id));
  const statusOf = async (reference: string) => (await house.rows<{ status: string }>('select status from caseload.child where reference = $1', [reference]))[0]?.status;
  const held = async () => JSON.stringify(await house.rows('select reference, status, team_id, worker_id, as_at, last_seen, from_extract from caseload.child order by reference')) + JSON.stringify(await house.rows('select * from caseload.told_ending order by reference'));
  const staff = () => ({ team: cast.ash.name, worker: cast.worker.name });
  const plan = (child: string, started = '2026-01-05') => line('annex-a/7', child, { started, lastVisit: '2026-05-01', ended: null, ...staff() });
  const need = (child: string, more: Content = {}) => line('annex-a/6', child, { opened: '2026-01-02', status: 'protection-plan', closed: null, closure: null, ...staff(), ...more });
  const died = { closed: '2026-06-02', closure: 'RC2' };
  const annexLists = ['annex-a/4', 'annex-a/6', 'annex-a/7'];

  test('closes the child though another list has them open, and undone opens them again to the letter', async () => {
    await kept('annex-a', '2026-06-01', [need('K-1'), plan('K-1'), need('K-2'), plan('K-2')], annexLists);
    const was = await held();
    const second = await kept('annex-a', '2026-06-08', [need('K-1', died), plan('K-1'), need('K-2'), plan('K-2')], annexLists);
    assert.deepEqual([await statusOf('K-1'), await statusOf('K-2')], ['closed', 'child-protection']);
    assert.equal((await house.rows(`select from caseload.open_child`)).length, 1);
    await undo(second);
    assert.equal(await held(), was);
  });

  test('told by the census alone it holds at once, and only so long as the census does', async () => {
    await kept('annex-a', '2026-06-01', [need('K-1'), plan('K-1'), need('K-2'), plan('K-2')], annexLists);
    const was = await held();
    const census = await kept('cin-census', '2026-06-05', [line('cin-census/child', 'k-1', { died: '2026-06-03' }), line('cin-census/child', 'K-2', { died: null })]);
    assert.deepEqual([await statusOf('K-1'), await statusOf('K-2')], ['closed', 'child-protection']);
    const third = await kept('annex-a', '2026-06-08', [need('K-1'), plan('K-1')], annexLists);
    assert.equal(await statusOf('K-1'), 'closed', 'newer lists that know nothing of it do not open the child');
    await undo(third);
    await undo(census);
    assert.equal(await held(), was);
  });

  test('a line that began after it opens the child again; one of that day does not', async () => {
    const closed = need('K-1', { closed: '2026-05-20', closure: 'RC5' });
    await kept('annex-a', '2026-06-01', [closed, plan('K-1', '2026-05-20')], annexLists);
    assert.equal(await statusOf('K-1'), 'closed');
    await kept('annex-a', '2026-06-08', [closed, plan('K-1', '2026-05-21')], annexLists);
    assert.equal(await statusOf('K-1'), 'child-protection');
  });

  test('by whichever list, the rule of the database is that of the program', async () => {
    const day = fc.constantFrom('2026-03-01', '2026-04-01', '2026-05-01', '2026-07-01', null);
    const of = (list: string, cells: Record<string, fc.Arbitrary<string | null>>): fc.Arbitrary<readonly [string, Content]> => fc.record(cells).map((content) => [list, content]);
    const parts = [
      of('annex-a/6', { closed: day, closure: fc.constantFrom('RC1', 'RC2', 'RC3', 'RC5', 'RC7', null) }),
      of('annex-a/8', { ceased: day, reason: fc.constantFrom('E11', 'E12', 'E2', 'E3', 'E16', 'E4A', null) }),
      of('annex-a/9', { inTouch: fc.constantFrom('DIED', 'YES', null) }), of('annex-a/10', { adopted: day }),
      of('cin-census/child', { died: day }), of('cin-census/referral', { closed: day, closure: fc.constantFrom('RC2', 'RC5', null) }),
      of('ssda903/episodes', { ended: day, reason: fc.constantFrom('E2', 'E11', null) }),
    ];
    const children = fc.sample(fc.tuple(...parts.map((part) => fc.option(part))), 400).map((lines) => lines.filter((each) => each !== null));
    const made = children.flatMap((lines, index) => lines.map(([list, content]) => line(list, `R-${index}`, content)));
    const days = { 'annex-a': '2026-06-01', 'cin-census': '2026-06-08', ssda903: '2026-05-11' } as const;
    for (const [kind, asAt] of Object.entries(days)) await kept(kind as ReturnKind, asAt, made.filter(({ list }) => list.startsWith(`${kind}/`)));
    const told = new Map((await house.rows<{ reference: string; text: string }>(`select reference, why || ' ' || on_day || ' ' || list as text from caseload.told_ending`)).map((each) => [each.reference, each.text]));
    const expected = children.map((_, index) => endingByLists(made.filter(({ child }) => child === `R-${index}`).map((each): KeptLine => ({ list: each.list, content: each.content, fromDay: days[each.list.split('/')[0] as keyof typeof days] as Day })), '2026-06-01' as Day));
    assert.ok(expected.filter(Boolean).length > 100);
    for (const [index, ending] of expected.entries()) assert.equal(told.get(`R-${index}`), ending ? `${ending.why} ${ending.on} ${ending.list}` : undefined, JSON.stringify(children[index]));
  });

  test('an assessment is over with it for whoever oversees assessments, but not one begun after', async () => {
    const assessed = (started: string) => line('annex-a/4', 'K-1', { started, authorised: null, ...staff() }, `K-1 ${started}`);
    await kept('annex-a', '2026-06-08', [assessed('2026-03-01'), assessed('2026-05-25'), line('annex-a/10', 'K-1', { adopted: '2026-05-20' })], ['annex-a/4', 'annex-a/10']);
    const found = await as((db) => {
      setScope(db, { person: cast.manager.id, roles: ['team-manager'], teams: [cast.ash.id], named: [], whole: false });
      return listAssessmentLines(db, { teams: [cast.ash.id], worker: 0, whole: false, since: null });
    });
    assert.deepEqual(Object.fromEntries(found.map(({ started, ended }) => [started, ended])), { '2026-03-01': '2026-05-20', '2026-05-25': null });
  });

  test('the child’s page says by which list, and the journey keeps it when the child is opened again', async () => {
    await house.database.owner.query(`insert into caseload.service_start (began_on, set_by, set_at) values ('2026-01-01', $1, now())`, [cast.manager.id]);
    const left = line('annex-a/8', 'K-1', { started: '2025-01-01', placedFrom: '2025-01-01', ceased: '2026-05-20', reason: 'E3', ...staff() });
    await kept('annex-a', '2026-06-01', [left, plan('K-1')], ['annex-a/7', 'annex-a/8']);
    const [child] = await house.rows<{ number: number }>(`select number from caseload.child where reference = 'K-1'`);
    const manager = await house.signIn(cast.manager);
    const closed = wordsOf((await manager.get(`/children/${child?.number}`)).text);
    assert.match(closed, /Status Closed/);
    assert.match(closed, /The child has moved to another authority or abroad, on 20 May 2026\. By List 8: Children in care, in the lists of 1 June 2026\./);
    assert.match(closed, /Child protection visits 18 May 2026 Done or over Not done: the child moved away on 20 May 2026/);
    assert.ok(!(await manager.get('/children?as=csv')).text.includes('K-1'));
    await kept('annex-a', '2026-06-08', [left, plan('K-1', '2026-05-28')], ['annex-a/7', 'annex-a/8']);
    const open = wordsOf((await manager.get(`/children/${child?.number}`)).text);
    assert.match(open, /Status Child protection plan/);
    assert.match(open, /Opened again on 28 May 2026/);
    assert.match(open, /Moved to another authority or abroad 20 May 2026 List 8: Children in care/);
    assert.ok((await manager.get('/children?as=csv')).text.includes('K-1'));
  });

  test('the list of children names whose ending the lists told in the last quarter, to whoever sees the child and nobody else', async () => {
    await kept('annex-a', '2026-06-08', [need('K-1', died), plan('K-1'), need('K-2'), plan('K-2'), need('K-3', { closed: '2026-01-30', closure: 'RC2' })], annexLists);
    const said = async (who: typeof cast.manager) => wordsOf((await (await house.signIn(who)).get('/children')).text);
    assert.match(await said(cast.manager), /1 child of whom nothing is due any more, as the lists tell since 10 Mar 2026 K-1 : The child has died, 2 Jun 2026, by List 6: Children in need/);
    assert.ok(!(await said(cast.other)).includes('K-1'), 'another team’s manager');
  });

  test('nobody reads it past the child’s page', async () => {
    await kept('annex-a', '2026-06-08', [need('K-1', died)], ['annex-a/6']);
    await assert.rejects(as((db) => db.rows('select * from caseload.told_ending')), /permission denied/);
    await assert.rejects(as((db) => db.rows('select caseload.settle_endings()')), /permission denied/);
  });
});
