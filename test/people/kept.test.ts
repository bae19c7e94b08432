import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { must, openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';
import type { Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { moveOpenWork } from '../../src/capabilities/checks/index.ts';
import { findPerson } from '../../src/capabilities/people/index.ts';
import type { Act } from '../../src/capabilities/people/commands/act.ts';
import { beginDay } from '../../src/capabilities/people/commands/begin-day.ts';
import { beginStandIn } from '../../src/capabilities/people/commands/begin-stand-in.ts';
import { changeTeam } from '../../src/capabilities/people/commands/change-team.ts';
import { closePost } from '../../src/capabilities/people/commands/close-post.ts';
import { closeTeam } from '../../src/capabilities/people/commands/close-team.ts';
import { importPeople, understandPeople } from '../../src/capabilities/people/commands/import-people.ts';
import { join } from '../../src/capabilities/people/commands/join.ts';
import { leave } from '../../src/capabilities/people/commands/leave.ts';
import { move } from '../../src/capabilities/people/commands/move.ts';
import { openPost } from '../../src/capabilities/people/commands/open-post.ts';
import { openTeam } from '../../src/capabilities/people/commands/open-team.ts';

const today = '2026-06-10' as Day;
const settled = async (db: Act['db'], on: Day) => { await moveOpenWork(db, on); };

describe('the organisation, kept', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const acting = <Value>(run: (act: Act) => Promise<Value>, on = today) =>
    inTransaction(house.database.app, (db) => run({ db, by: cast.administrator.id, today: on, settled }));
  const seen = (id: number, on = today) => inTransaction(house.database.app, (db) => findPerson(db, id, on));
  const postIn = (team: { id: number }, manager: Somebody, from = today) =>
    acting(async (act) => must(await openPost(act, { title: 'Social worker', role: 'practitioner', team: team.id, reportsTo: manager.id, from })));
  const newcomer = async (name: string, team: { id: number }, manager: Somebody) => {
    const post = await postIn(team, manager, '2026-01-01' as Day);
    const id = await acting(async (act) => must(await join(act, { name, staffNumber: null, email: null }, { post, from: '2026-01-01' as Day, until: null, share: false })));
    await house.anAccount({ id, name });
    return { id, name };
  };
  const teamOfWork = async (id: string) => (await house.rows<{ team: number }>('select team_id as team from checks.work where id = $1', [id]))[0]?.team;

  test('who joins may come in from their first day, as what their post is', async () => {
    const { id } = await newcomer('Nia Newcomer', cast.ash, cast.manager);
    assert.deepEqual((await seen(id))?.team, cast.ash.id);
    assert.equal(await seen(id, '2025-12-31' as Day), null);
    assert.equal(await house.count(`journal.entry where what = 'person-joined' and about = $1 and by_id = $2`, [`person:${id}`, cast.administrator.id]), 1);
  });

  test('a leaver is out at the next request, signed in or not', async () => {
    const person = await newcomer('Lee Leaver', cast.ash, cast.manager);
    const browser = await house.signIn(person);
    assert.equal((await browser.get('/')).status, 200);
    await acting(async (act) => must(await leave(act, person.id, today)));
    assert.match((await browser.get('/')).location, /^\/sign-in/);
    assert.equal(await house.count(`journal.entry where what = 'person-left' and about = $1`, [`person:${person.id}`]), 1);
  });

  test('open work goes with its author on the day of the move, what is decided stays, and both can be read by who answers for them', async () => {
    const person = await newcomer('Mo Mover', cast.ash, cast.manager);
    const decided = await house.aPieceOfWork({ author: person, state: 'authorised', manager: cast.manager });
    const open = await house.aPieceOfWork({ author: person });
    const waiting = await house.aPieceOfWork({ author: person, state: 'signed-off' });
    const post = await postIn(cast.birch, cast.other);
    const tomorrow = '2026-06-11' as Day;
    await acting(async (act) => must(await move(act, person.id, { post, from: tomorrow, until: null, share: false })));
    assert.deepEqual([await teamOfWork(open.id), await teamOfWork(waiting.id)], [cast.ash.id, cast.ash.id], 'not before the day');
    await inTransaction(house.database.app, (db) => beginDay(db, tomorrow, settled));
    assert.deepEqual([await teamOfWork(open.id), await teamOfWork(waiting.id), await teamOfWork(decided.id)], [cast.birch.id, cast.birch.id, cast.ash.id]);
    assert.equal(await house.count(`journal.entry where what = 'work-moved' and about = any ($1)`, [[open, waiting, decided].map((each) => `work:${each.id}`)]), 2);
    house.setClock('2026-06-11T09:00:00Z');
    await house.authorise(cast.other, waiting);
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('who moves today finds their open work in the new team at once', async () => {
    const person = await newcomer('Nadia Now', cast.ash, cast.manager);
    const open = await house.aPieceOfWork({ author: person });
    const post = await postIn(cast.birch, cast.other);
    await acting(async (act) => must(await move(act, person.id, { post, from: today, until: null, share: false })));
    assert.equal(await teamOfWork(open.id), cast.birch.id);
    assert.equal((await (await house.signIn(person)).get(`/work/${open.id}`)).status, 200);
  });

  test('the manager of a successor reads the history of the team that was closed', async () => {
    const old = await acting(async (act) => must(await openTeam(act, 'team', { name: 'Old Oak', within: null, from: '2026-01-01' as Day })));
    const person = await newcomer('Ola Oak', { id: old }, cast.manager);
    const done = await house.aPieceOfWork({ author: person, state: 'authorised', manager: cast.manager });
    const post = (await house.rows<{ post_id: number }>('select post_id from people.job where person_id = $1', [person.id]))[0]?.post_id ?? 0;
    await acting(async (act) => must(await leave(act, person.id, today)));
    await acting(async (act) => must(await closePost(act, post, today)));
    assert.equal((await seen(cast.other.id))?.teams.includes(old), false);
    await acting(async (act) => must(await closeTeam(act, old, today, { to: [cast.birch.id], carries: null })));
    assert.ok((await seen(cast.other.id))?.teams.includes(old));
    assert.ok((await seen(cast.other.id))?.manages.includes(old));
    assert.equal((await seen(cast.other.id, '2026-06-09' as Day))?.teams.includes(old), false, 'not before the day');
    assert.equal((await (await house.signIn(cast.other)).get(`/work/${done.id}`)).status, 200);
  });

  test('a team has its new name from the day on, also where no day is asked for', async () => {
    const team = await house.aTeam('Hazel');
    const tomorrow = '2026-06-11' as Day;
    await acting(async (act) => must(await changeTeam(act, team.id, { name: 'Witch Hazel', within: null, from: tomorrow })));
    const name = async () => (await house.rows<{ name: string }>('select name from people.team where id = $1', [team.id]))[0]?.name;
    assert.equal(await name(), 'Hazel');
    await inTransaction(house.database.app, (db) => beginDay(db, tomorrow, settled));
    assert.equal(await name(), 'Witch Hazel');
  });

  test('who stands in has it from the first day, and the journal says who said so', async () => {
    const from = today;
    await acting(async (act) => must(await beginStandIn(act, { person: cast.worker.id, for: cast.manager.id, kind: 'acting-up', from, to: '2026-06-20' as Day })));
    assert.deepEqual((await seen(cast.worker.id))?.standsInFor, [cast.manager.id]);
    assert.equal(await house.count(`journal.entry where what = 'stand-in-began' and by_id = $1`, [cast.administrator.id]), 1);
  });

  const file = (rows: readonly string[]) => ['Staff number,Name,E-mail,Job title,Role,Team,Line manager,Start,End', ...rows].join('\n');

  test('of a list with one problem nothing is kept; corrected it is kept whole, and a second time it changes nothing', async () => {
    const rows = (team: string) => file(['S1,Sam Sample,sam@example.org,Team manager,Team manager,Ash,,2026-06-01,', `S2,Kit Sample,kit@example.org,Social worker,Practitioner,${team},S1,2026-06-01,`]);
    const people = await house.count('people.person');
    const refused = await acting((act) => importPeople(act, rows('Elsewhere')));
    assert.deepEqual(refused.ok ? [] : refused.refusal.problems.map(({ row, column, why }) => [row, column, why]), [[3, 'Team', 'unknown-team']]);
    assert.equal(await house.count('people.person'), people);
    must(await acting((act) => importPeople(act, rows('Ash'))));
    assert.equal(await house.count('people.person'), people + 2);
    const [kit] = await house.rows<{ id: number; reports_to: number }>(`select s.id, s.reports_to from people.staff_on('2026-06-10') s join people.person p on p.id = s.id where p.staff_number = 'S2'`);
    const [sam] = await house.rows<{ post_id: number }>(`select s.post_id from people.staff_on('2026-06-10') s join people.person p on p.id = s.id where p.staff_number = 'S1'`);
    assert.ok(kit && sam);
    assert.equal(kit.reports_to, sam.post_id);
    assert.equal(await house.count(`journal.entry where what = 'person-joined' and about = $1`, [`person:${kit.id}`]), 1);
    const entries = await house.count('journal.entry');
    must(await acting((act) => importPeople(act, rows('Ash'))));
    assert.equal(await house.count('journal.entry'), entries, 'a file that changes nothing leaves no trace');
    const texts = await house.rows<{ detail: string }>('select detail from journal.entry');
    assert.ok(!texts.some(({ detail }) => /Sample|example\.org/.test(detail)), 'no name or address in the journal');
  });

  test('of two lists at once the second is judged by what the first has left', async () => {
    const rows = (name: string) => file([`T1,${name},,Social worker,Practitioner,Birch,,2026-06-01,`]);
    const [one, other] = await Promise.all([acting((act) => importPeople(act, rows('First'))), acting((act) => importPeople(act, rows('Second')))]);
    for (const each of [one, other]) assert.deepEqual(each.ok ? [] : each.refusal.problems, []);
    assert.equal(await house.count(`people.person where staff_number = 'T1'`), 1);
  });

  test('ten thousand rows are judged and kept in seconds, and a hundred thousand judged', { timeout: 120_000 }, async (context) => {
    const many = (count: number) => file(Array.from({ length: count }, (_, index) => `M${index},Person ${index},m${index}@example.org,Social worker,Practitioner,Ash,${index === 0 ? '' : `M${Math.floor(index / 10)}`},2026-06-01,`));
    const timed = async (words: string, work: () => Promise<unknown>) => {
      const began = performance.now();
      await work();
      context.diagnostic(`${words}: ${Math.round(performance.now() - began)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB in all`);
    };
    await timed('10,000 kept', async () => assert.equal(must(await acting((act) => importPeople(act, many(10_000)))).planned.length, 10_000));
    await timed('10,000 again', async () => assert.equal(must(await acting((act) => importPeople(act, many(10_000)))).change.said.length, 0));
    await timed('100,000 judged', async () => assert.equal((await acting((act) => understandPeople(act.db, many(100_000), null, today))).problems.length, 0));
  });
});
