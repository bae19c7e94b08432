import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadMattersDue, recordMattersErased, recordMattersGathered } from '../../src/capabilities/oversight/index.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

let house: TestHouse;
let cast: Awaited<ReturnType<TestHouse['aCast']>>;
const due = { before: '2026-12-31' as Day, heldChildren: [] as string[], heldPeople: [] as number[], most: 100 };
const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
const asApp = <T>(act: Parameters<typeof inTransaction<T>>[1]) => inTransaction(house.database.app, act);
const find = (kind: 'child' | 'person', value: string) => asApp((db) => recordMattersGathered(db, { kind, value }, house.lead.id));

before(async () => {
  house = await openTestHouse();
  cast = await house.aCast();
  for (const [reference, worker] of [['H-1001', cast.worker], ['H-1002', cast.worker], ['H-1003', cast.away]] as const) await house.aChild({ reference, worker, team: worker === cast.away ? cast.birch : cast.ash, lines: {} });
  await house.aMatter({ kind: 'dispute', child: 'H-1001', by: cast.worker });
  await house.aMatter({ kind: 'section-20', child: 'H-1002', by: cast.worker, typed: { began: ['2026-02-02'], purpose: ['respite'], holders: ['Mother'], consent: ['no'], own: ['under'] } });
  await house.aMatter({ kind: 'dispute', child: 'H-1003', by: cast.away });
  const manager = await house.signIn(cast.manager);
  await manager.get('/oversight/matters/1?act=answer');
  assert.equal((await manager.submit('/oversight/matters/1', { act: 'answer', 'f-answer': 'It is written by Friday.' })).status, 303);
});
after(() => house.close());

test('a request for what is held finds all of a child’s, and of a member of staff what they did themselves, also of a restricted child; the journal says who asked', async () => {
  await run(`insert into access.restriction (child, reason, set_by, set_at) values ('H-1001', 'Family of a member of staff.', $1, now())`, [cast.director.id]);
  const [one, ...more] = await find('child', 'H-1001');
  assert.equal(more.length, 0);
  assert.deepEqual([one?.place, one?.title], ['matter:1', 'Escalation, child H-1001, Ash']);
  assert.deepEqual(one?.parts.map(({ name, text }) => [name, text.replace(/^[^,]*, /, '')]), [
    ['Raise a concern', 'Wen Worker\nWhat it is about: Drift and delay\nWhat worries you, for the child: No plan.\nWhat should happen: A plan.'],
    ['Answer', 'Mo Manager\nWhat is done, by whom and by when: It is written by Friday.'],
  ]);
  const mine = JSON.stringify(await find('person', String(cast.manager.id)));
  assert.ok(mine.includes('It is written by Friday.') && !mine.includes('No plan.'), 'not what others said');
  assert.equal((await find('person', String(cast.worker.id))).length, 2);
  assert.deepEqual((await house.rows<{ about: string }>(`select about from journal.entry where what = 'matters-gathered' order by id`)).map(({ about }) => about), ['child:H-1001', `person:${cast.manager.id}`, `person:${cast.worker.id}`]);
  await run('update access.restriction set lifted_at = now()');
});

test('nothing is erased that is younger than a year, under a hold, or open for a child whose case goes on; the rest goes with its steps, and each stands in the journal', async () => {
  const list = (more: Partial<typeof due> = {}) => asApp((db) => loadMattersDue(db, { ...due, ...more }));
  const erase = (more: Partial<typeof due> = {}) => asApp((db) => recordMattersErased(db, ['1', '2', '3'], { ...due, ...more }, house.lead.id));
  await run('update oversight.matter set is_open = false');
  assert.equal(await erase(), 0, 'younger than a year');
  await run(`update oversight.matter set moved_at = '2018-03-01'`);
  assert.equal(await erase({ before: '2018-03-01' as Day }), 0, 'not over its time');
  assert.deepEqual((await list()).map(({ id, title, held }) => [id, title, held]), [['1', 'Escalation, number 1', false], ['2', 'Section 20 accommodation, number 2', false], ['3', 'Escalation, number 3', false]], 'no reference is told');
  assert.deepEqual((await list({ heldChildren: ['H-1002'], heldPeople: [cast.manager.id] })).map(({ held }) => held), [true, true, false]);
  assert.equal(await erase({ heldChildren: ['H-1002'], heldPeople: [cast.manager.id] }), 1);
  await run('update oversight.matter set is_open = true, waits = false');
  assert.equal(await erase(), 0, 'open');
  await run(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ('H-1002', 'moved-away', '2018-04-01', $1, now())`, [cast.manager.id]);
  assert.equal(await erase(), 1, 'open, but the child’s case has ended');
  assert.deepEqual(await house.rows('select m.id, count(s)::integer as steps from oversight.matter m join oversight.step s on s.matter_id = m.id group by 1'), [{ id: 1, steps: 2 }]);
  assert.deepEqual((await house.rows<{ about: string }>(`select about from journal.entry where what = 'matter-erased' order by id`)).map(({ about }) => about), ['matter:3', 'matter:2']);
  await assert.rejects(run('select oversight.erase_matters($1, $2, $3, $4, $5)', [[1], '2026-12-31', [], [], 9999]), /somebody must have it erased/);
  await assert.rejects(asApp((db) => db.rows('delete from oversight.step')), /permission denied/);
});

test('it is a source and a category of the information officer', async () => {
  const officer = await house.signIn(await house.aPerson({ role: 'information-officer', name: 'Ines Officer' }));
  assert.match((await officer.get('/privacy/erase/matters')).text, /Escalation, number 1/);
});
