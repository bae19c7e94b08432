import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mode, whyNotTogether } from '../../src/capabilities/oversight/domain/supervision/hold.ts';
import { wordsOf } from '../kit/browser.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../kit/house.ts';

test('only a session of a group is with several workers', () => {
  const may = (mode: Mode) => [whyNotTogether([1], mode), whyNotTogether([1, 2], mode)];
  assert.deepEqual(['individual', 'observation', 'group', 'reflective-group'].map((mode) => may(mode as Mode)), [[null, 'one-at-a-time'], [null, 'one-at-a-time'], [null, null], [null, null]]);
});

describe('supervision of a group', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());
  const record = async (workers: readonly Somebody[], mode: string, on: string, by = cast.manager) => {
    const browser = await house.signIn(by);
    await browser.get('/oversight/supervision/new');
    return browser.post('/oversight/supervision/new', { worker: workers.map(({ id }) => String(id)), on, mode, reflective: 'yes', wellbeing: 'no', notes: 'We looked at how we write chronologies.', 'what-1': 'Read two chronologies', 'of-1': 'worker', 'by-1': '2026-06-30' });
  };
  const lineOf = async (who: Somebody) => (await (await house.signIn(cast.manager)).get('/oversight/supervision?as=csv')).text.split('\r\n').find((line) => line.startsWith(who.name))?.split(',').slice(2, 4);
  const shown = async (who: Somebody, path: string) => wordsOf((await (await house.signIn(who)).get(path)).text);
  const report = async () => (await (await house.signIn(cast.service)).get('/oversight/supervision/report?as=professional')).text.split('\r\n').find((line) => line.startsWith('Ash'))?.split(',').slice(3, 10).map(Number);

  test('is typed once, and each worker has it as theirs and answers for themselves', async () => {
    const came = await record([cast.worker, cast.colleague], 'reflective-group', '2026-06-08');
    assert.equal(came.location, '/oversight/supervision?done=together', wordsOf(came.text));
    const made = await house.rows<{ id: number; worker: number; together: number | null }>('select id, worker_id as worker, together_id as together from oversight.supervision order by id');
    assert.deepEqual(made.map(({ worker, together }) => [worker, together]), [[cast.worker.id, null], [cast.colleague.id, made[0]?.id]]);
    const [one, other] = made.map(({ id }) => `/oversight/supervision/${id}`) as [string, string];
    const worker = await house.signIn(cast.worker);
    assert.match((await worker.get(one)).text, /how we write chronologies/);
    assert.equal((await worker.submit(`${one}/answer`, { answer: 'agree' })).status, 303);
    assert.equal((await worker.get(other)).status, 404, 'the record of another is theirs');
    assert.match(await shown(cast.colleague, '/oversight/supervision'), /Reflective group Waits for your answer/);
    assert.match(await shown(cast.manager, one), /Together with Cai Colleague/);
    assert.doesNotMatch(await shown(cast.worker, one), /Cai Colleague/);
    assert.equal(await house.count('oversight.supervision_action'), 2);
    const [first] = (await record([cast.manager, cast.worker], 'group', '2026-06-03', cast.service), await house.rows<{ id: number }>(`select id from oversight.supervision where held_on = '2026-06-03' order by id`));
    assert.doesNotMatch(await shown(cast.manager, `/oversight/supervision/${first?.id}`), /Together with/, 'who was there with them, and is above the other, has no way to the other’s notes');
    await house.rows(`update oversight.supervision set gone_on = '2026-06-03' where held_on = '2026-06-03'`);
  });

  test('with one of them not one’s own, or one to one with two, nothing is saved, and it says of whom', async () => {
    assert.match((await record([cast.worker, cast.away], 'group', '2026-06-05')).text, /Awel Away: On that day you were not a manager above them/);
    assert.match((await record([cast.worker, cast.colleague], 'individual', '2026-06-05')).text, /One to one and observation are with one person/);
    assert.match((await record([], 'group', '2026-06-05')).text, /Choose whom you met/);
    assert.equal(await house.count(`oversight.supervision where held_on = '2026-06-05'`), 0);
  });

  test('does not begin the month again, unless the authority says so; one alone on that day does', async () => {
    assert.deepEqual(await lineOf(cast.worker), ['', '2020-02-01'], 'the session counts for nothing');
    assert.deepEqual((await report())?.slice(0, 3), [3, 0, 0]);
    const lead = await house.signIn(house.lead);
    await lead.get('/oversight/supervision/settings');
    assert.match(wordsOf((await lead.post('/oversight/supervision/settings/counts', { mode: [] })).text), /Tick at least one/);
    assert.equal((await lead.post('/oversight/supervision/settings/counts', { mode: ['individual', 'reflective-group'] })).status, 303);
    assert.deepEqual(await lineOf(cast.worker), ['2026-06-08', '2026-07-08']);
    assert.deepEqual((await report())?.slice(0, 3), [3, 0, 2]);
    assert.equal(await house.count(`journal.entry where what = 'supervision-counting-set'`), 1);
    assert.equal((await lead.post('/oversight/supervision/settings/counts', { mode: ['individual'] })).status, 303);
    assert.equal((await record([cast.worker], 'individual', '2026-06-08')).status, 303, 'both on one day');
    assert.deepEqual([(await lineOf(cast.worker))?.[0], (await lineOf(cast.colleague))?.[0]], ['2026-06-08', '']);
    assert.match(wordsOf((await record([cast.worker], 'individual', '2026-06-08')).text), /Mo Manager has recorded a supervision of that day already/);
  });

  test('can be seen alone, by how they met', async () => {
    assert.match(await shown(cast.worker, '/oversight/supervision?how=reflective-group'), /1 One to one 1 Reflective group Show all .*8 Jun 2026 Mo Manager Reflective group/);
    assert.doesNotMatch(await shown(cast.worker, '/oversight/supervision?how=individual'), /8 Jun 2026 Mo Manager Reflective group/);
    assert.match(await shown(cast.manager, `/oversight/supervision/prepare/${cast.worker.id}?how=individual`), /Before 1 One to one 1 Reflective group Show all 8 June 2026 One to one/);
  });

  test('leaves what the two wanted to talk about for a meeting of the two', async () => {
    const manager = await house.signIn(cast.manager);
    const prepare = `/oversight/supervision/prepare/${cast.worker.id}`;
    await manager.get(prepare);
    assert.equal((await manager.post(prepare, { words: 'My caseload' })).status, 303);
    assert.equal((await record([cast.worker], 'group', '2026-06-09')).status, 303);
    assert.match(await shown(cast.worker, prepare), /My caseload/);
    assert.equal((await record([cast.worker], 'individual', '2026-06-09')).status, 303);
    assert.doesNotMatch(await shown(cast.worker, prepare), /Take off the list: My caseload/);
  });

  test('is no twin of a line of a list: that tells of the monthly one', async () => {
    await house.rows(`insert into oversight.supervision (kind, source, worker_id, worker_said, held_on, place, known_on, filed_on, made_at) values ('professional', 'list', $1, 'Cai Colleague', '2026-06-07', 'case-system', '2026-06-08', '2026-06-08', now())`, [cast.colleague.id]);
    await house.rows(`select oversight.match_supervisions('2026-06-07', '2026-06-07', '2026-06-10', null)`);
    assert.deepEqual(await house.rows('select twin_id from oversight.supervision where worker_id = $1 and twin_id is not null', [cast.colleague.id]), []);
    assert.equal((await lineOf(cast.colleague))?.[0], '2026-06-07');
  });
});
