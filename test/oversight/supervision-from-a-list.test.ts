import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { recordBegun, recordComing, recordJudged, recordUndone } from '../../src/capabilities/caseload/sql/record-extract.ts';
import { lightOf } from '../../src/capabilities/oversight/domain/supervision/report.ts';
import { type Counts, standings, total } from '../../src/capabilities/oversight/domain/supervision/standing.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { judgeSheets } from '../caseload/kit/judging.ts';
import { wordsOf } from '../kit/browser.ts';
import { must, openTestHouse, type TestHouse } from '../kit/house.ts';

type Row = readonly [child: string, date: string, recorded: string];

describe('where supervision about children is recorded, as a list has it', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let children: string[];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    children = [];
    for (let number = 0; number < 6; number += 1) children.push(await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} }));
    await house.database.owner.query(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
      select c.reference, c.team_id, c.worker_id, '2025-01-01', '2025-01-01', c.from_extract from caseload.child c`);
    await house.database.owner.query(`insert into oversight.supervision_target (kind, percent, owner, from_on, set_by, set_at) values ('case', 90, 'Director', '2026-01-01', $1, now())`, [cast.director.id]);
  });
  after(() => house.close());

  /** An export of supervision as the case system writes it, read and kept. */
  const bringIn = async (asAt: string, rows: readonly Row[]): Promise<number> => {
    const at = house.clock.now;
    const sheet = [['Supervision date', 'Type of supervision', 'Social worker', 'Child reference', 'Recorded in'], ...rows.map(([child, date, recorded]) => [date, 'Case supervision', cast.worker.name, child, recorded])];
    const { lines, judged, stopped } = judgeSheets('local', [{ name: null, rows: sheet }], { asAt: asAt as Day });
    assert.deepEqual([stopped, lines.length], [false, rows.length]);
    const id = await inTransaction(house.database.app, (db) => recordBegun(db, { kind: 'local', asAt: asAt as Day, files: [{ name: 'supervision.csv', bytes: 1, sha256: asAt }], by: cast.director.id, at }));
    await inTransaction(house.database.app, async (db) => {
      await recordComing(db, id, lines);
      await recordJudged(db, id, judged);
    });
    must(await inTransaction(house.database.app, (db) => keepReturn({ db, by: cast.director.id, at }, id)));
    return id;
  };
  const undo = (id: number) => inTransaction(house.database.app, (db) => recordUndone(db, id, { by: cast.director.id, at: house.clock.now }));
  const counts = async (query = ''): Promise<Counts> => {
    const line = (await (await house.signIn(cast.service)).get(`/oversight/supervision/report?as=case${query}`)).text.split('\r\n').find((each) => each.startsWith('Ash'))?.split(',').slice(3, 10).map(Number) ?? [];
    const found = Object.fromEntries(standings.map((each, index) => [each, line[index + 1]])) as Counts;
    assert.equal(total(found), line[0], 'the states add up to the open children');
    return found;
  };
  const light = async (query?: string) => lightOf(await counts(query), 90);
  const queue = async () => wordsOf((await (await house.signIn(cast.manager)).get('/oversight/supervision/wrong-place')).text);
  const rows = (recorded: (index: number) => string): Row[] => children.map((child, index) => [child, '02/06/2026', recorded(index)]);

  test('an export alone makes a team red because of recording; the next one, with the form, puts it right', async () => {
    const first = await bringIn('2026-06-08', rows((index) => (index < 3 ? 'Case notes' : index === 3 ? 'E-mail' : 'Supervision form')));
    assert.deepEqual([await light(), (await counts())['wrong-place']], ['recording', 4]);
    assert.match(wordsOf((await (await house.signIn(cast.service)).get('/oversight/supervision/report')).text), /Red: recording/);
    assert.match(await queue(), /4 records.*Case note By the case system’s list/);
    house.setClock('2026-06-11T09:00:00Z');
    const second = await bringIn('2026-06-11', rows(() => 'Form'));
    assert.equal(await light(), 'reached');
    assert.match(await queue(), /Nothing to put right/);
    assert.equal(await light('&on=2026-06-10'), 'recording', 'the day before stays as it was known then');
    assert.match(wordsOf((await (await house.signIn(cast.service)).get('/oversight/supervision/report?before=2026-06-10')).text), /On target From 33\.3% to 100%/, 'how a team came to its target is told too');
    assert.equal(await undo(second), 'undone');
    assert.equal(await light(), 'recording');
    assert.equal(await undo(first), 'undone');
    assert.equal((await counts())['not-recorded'], 6);
  });

  test('what a manager says is in the form by now counts, also when the list still has it elsewhere', async () => {
    const first = await bringIn('2026-06-09', rows(() => 'case note'));
    const manager = await house.signIn(cast.manager);
    const id = (await house.rows<{ id: number }>(`select id from oversight.supervision where source = 'list' and gone_on is null and child = $1`, [children[0]]))[0]?.id ?? 0;
    const seen = wordsOf((await manager.get(`/oversight/supervision/cases/${id}`)).text);
    assert.match(seen, /In another place than the form: Case note By the case system’s list/);
    assert.equal((await manager.post(`/oversight/supervision/cases/${id}/put-right`, { since: '2026-06-11', address: '' })).status, 303);
    assert.equal((await counts())['wrong-place'], 5);
    const second = await bringIn('2026-06-11', rows((index) => (index === 0 ? 'Attachment' : 'case note')));
    assert.equal((await counts())['wrong-place'], 5, 'it stays said');
    for (const each of [second, first]) assert.equal(await undo(each), 'undone');
  });

  test('what was written here is filed by a line that is in the form, and not by one in the case notes', async () => {
    const manager = await house.signIn(cast.manager);
    const record = async (child: string, place: string) => {
      await manager.get('/oversight/supervision/cases/new');
      return manager.post('/oversight/supervision/cases/new', { child, worker: String(cast.worker.id), on: '2026-06-03', place, where: '', address: '', analysis: place === 'unfiled' ? 'The risk is as it was.' : '', decision: '', actions: '', voice: '', risk: '' });
    };
    assert.equal((await record(children[1] ?? '', 'unfiled')).status, 303);
    assert.equal((await record(children[2] ?? '', 'case-system')).status, 303);
    const first = await bringIn('2026-06-10', rows(() => 'case note'));
    const now = await counts();
    assert.deepEqual([now.unfiled, now['wrong-place'], now.late], [1, 4, 1], 'ours stands for both, where both have it');
    assert.match(wordsOf((await manager.get('/oversight/supervision/conflicts')).text), /1 contradiction .*not in the form: case note/);
    const second = await bringIn('2026-06-11', rows((index) => (index <= 2 ? 'Form' : 'case note')));
    const later = await counts();
    assert.deepEqual([later.unfiled, later['wrong-place'], later.late], [0, 3, 3]);
    assert.match(await queue(), /3 records/);
    const twins = () => house.rows(`select s.id, s.twin_id from oversight.supervision s where s.source = 'here' and s.twin_id is not null and not exists (select from oversight.supervision l where l.id = s.twin_id and l.gone_on is null)`);
    assert.deepEqual(await twins(), [], 'none goes with a line that went');
    assert.match(wordsOf((await manager.get('/oversight/supervision/conflicts')).text), /No contradictions/);
    assert.equal(await undo(second), 'undone');
    assert.deepEqual(await counts(), now, 'undone, it waits again');
    assert.equal(await house.count(`oversight.supervision where source = 'here' and twin_id is not null`), 1, 'and goes with the line that is there again');
    assert.equal(await undo(first), 'undone');
  });
});
