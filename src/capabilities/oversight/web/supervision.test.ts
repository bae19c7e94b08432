import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

const held = (worker: Somebody, more: object = {}) => ({ worker: String(worker.id), on: '2026-06-09', mode: 'individual', reflective: 'yes', wellbeing: 'no', notes: 'We looked at three visits.', ...more });

describe('supervision of a worker', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());
  const record = async (by: Somebody, worker: Somebody, more: object = {}) => {
    const browser = await house.signIn(by);
    await browser.get(`/oversight/supervision/new?worker=${worker.id}`);
    return browser.post('/oversight/supervision/new', held(worker, more));
  };

  test('a manager records it, the worker agrees, and then it stays as it is', async () => {
    const came = await record(cast.manager, cast.worker, { 'what-1': 'Read the new guidance', 'of-1': 'worker', 'by-1': '2026-06-30' });
    assert.equal(came.status, 303, wordsOf(came.text));
    const place = came.location.split('?')[0] ?? '';
    const worker = await house.signIn(cast.worker);
    assert.match((await worker.get(place)).text, /We looked at three visits/);
    assert.equal((await worker.submit(`${place}/answer`, { answer: 'agree' })).location, `${place}?done=agreed`);
    assert.match((await worker.post(`${place}/answer`, { answer: 'otherwise', otherwise: 'No', version: '1' })).text, /answered already/);
    await assert.rejects(house.database.owner.query(`update oversight.supervision_note set otherwise = 'changed' where answered_at is not null`), /never changed/);
  });

  test('a correction is a further version, which the worker answers anew and may see otherwise', async () => {
    const place = (await record(cast.manager, cast.colleague)).location.split('?')[0] ?? '';
    const worker = await house.signIn(cast.colleague);
    await worker.get(place);
    await worker.submit(`${place}/answer`, { answer: 'agree' });
    const manager = await house.signIn(cast.manager);
    await manager.get(place);
    assert.equal((await manager.submit(`${place}/correct`, { notes: 'We looked at four visits.' })).status, 303);
    await worker.get(place);
    assert.equal((await worker.submit(`${place}/answer`, { answer: 'otherwise', otherwise: 'There were three.' })).status, 303);
    const seen = wordsOf((await worker.get(place)).text);
    for (const words of ['four visits', 'three visits', 'There were three.']) assert.ok(seen.includes(words), words);
  });

  test('of two corrections at once one is a version, and the other is told that there is a newer one', async () => {
    const place = (await record(cast.manager, cast.colleague, { on: '2026-06-04' })).location.split('?')[0] ?? '';
    const windows = await Promise.all(Array.from({ length: 6 }, async () => {
      const browser = await house.signIn(cast.manager);
      await browser.get(place);
      return browser;
    }));
    const came = await Promise.all(windows.map((each, index) => each.submit(`${place}/correct`, { notes: `Version of window ${index}` })));
    assert.deepEqual(came.map(({ status }) => status).toSorted((one, other) => one - other), [303, 422, 422, 422, 422, 422]);
  });

  test('the words are for the two of them: the line above sees the day, a colleague nothing', async () => {
    const id = (await house.rows<{ id: number }>('select id from oversight.supervision where worker_id = $1', [cast.worker.id]))[0]?.id ?? 0;
    const rowsFor = (who: Somebody) => house.as(who, async ({ db }) => [
      (await db.rows('select from oversight.supervision where id = $1', [id])).length, (await db.rows('select from oversight.supervision_note where supervision_id = $1', [id])).length,
      (await db.rows('select from oversight.supervision_action where supervision_id = $1', [id])).length]);
    const hr = await house.aPerson({ role: 'hr-partner' });
    for (const [who, expected] of [[cast.worker, [1, 1, 1]], [cast.manager, [1, 1, 1]], [cast.service, [1, 0, 0]], [cast.director, [1, 0, 0]], [hr, [1, 0, 0]], [cast.colleague, [0, 0, 0]], [cast.other, [0, 0, 0]], [house.lead, [0, 0, 0]]] as const) {
      assert.deepEqual(await rowsFor(who), expected, who.name);
    }
    for (const who of [cast.service, cast.colleague, hr]) assert.equal((await (await house.signIn(who)).get(`/oversight/supervision/${id}`)).status, 404);
  });

  test('what was recorded by mistake is taken back with a reason, which the two of them can read and nobody else', async () => {
    const place = (await record(cast.manager, cast.worker, { on: '2026-05-20' })).location.split('?')[0] ?? '';
    const manager = await house.signIn(cast.manager);
    await manager.get(place);
    for (const [why, said] of [['', /Say why/], ['x'.repeat(501), /500 characters is the most/]] as const) {
      const told = await manager.submit(`${place}/take-back`, { why });
      assert.equal(told.status, 422);
      assert.match(told.text, said);
    }
    await manager.get(place);
    assert.equal((await manager.submit(`${place}/take-back`, { why: 'It was the week after.' })).status, 303);
    assert.equal((await manager.get(place)).status, 404);
    for (const who of [cast.manager, cast.worker]) assert.match(wordsOf((await (await house.signIn(who)).get('/oversight/supervision')).text), /Taken back Wen Worker with Mo Manager, 20 May 2026\. Taken back on 10 Jun 2026: It was the week after\./, who.name);
    for (const who of [cast.service, cast.colleague, cast.other]) assert.ok(!(await (await house.signIn(who)).get('/oversight/supervision')).text.includes('It was the week after'), who.name);
  });

  test('not for a day to come, a worker of another line, oneself, or somebody who was not in post', async () => {
    assert.match((await record(cast.manager, cast.worker, { on: '2026-06-11' })).text, /still to come/);
    assert.match((await record(cast.manager, cast.away)).text, /not a manager above them/);
    assert.match((await record(cast.manager, cast.manager)).text, /Nobody supervises themselves/);
    const left = await house.aPerson({ role: 'practitioner', team: cast.ash, lineManager: cast.manager, leftOn: '2026-05-01' });
    assert.match((await record(cast.manager, left)).text, /not in post on that day/);
  });

  test('of two managers who record the same one, one does, and the other is told who was first', async () => {
    const answers = await Promise.all([cast.manager, cast.service].map((by) => record(by, cast.worker, { on: '2026-06-02' })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted((one, other) => one - other), [303, 422]);
    assert.match(wordsOf(answers.find(({ status }) => status === 422)?.text ?? ''), /has recorded a supervision of that day already/);
    assert.equal(await house.count(`oversight.supervision where held_on = '2026-06-02'`), 1);
  });

  test('what is not done carries over to the next, until it is done or dropped with a reason', async () => {
    const manager = await house.signIn(cast.manager);
    const prepare = `/oversight/supervision/prepare/${cast.worker.id}`;
    assert.match((await manager.get(`/oversight/supervision/new?worker=${cast.worker.id}`)).text, /Read the new guidance/);
    const form = /action="([^"]+\/actions\/\d+\/end)"/.exec((await manager.get(prepare)).text)?.[1] ?? '';
    assert.match((await manager.post(form, { as: 'dropped', why: '' })).text, /Say why it is dropped/);
    const tooLong = await manager.post(form, { as: 'dropped', why: 'y'.repeat(1001) });
    assert.match(tooLong.text, /1,000 characters is the most/);
    assert.ok(tooLong.text.includes('y'.repeat(1001)), 'what was typed is lost');
    assert.equal((await manager.post(form, { as: 'dropped', why: 'Not needed any more.' })).status, 303);
    assert.doesNotMatch((await manager.get(prepare)).text, /Read the new guidance/);
  });

  test('it opens with returned work, and both choose what to talk about', async () => {
    await house.aPieceOfWork({ author: cast.worker, manager: cast.manager, state: 'returned' });
    const worker = await house.signIn(cast.worker);
    const prepare = `/oversight/supervision/prepare/${cast.worker.id}`;
    const item = /name="item" value="(returned-work [^"]+)"/.exec((await worker.get(prepare)).text)?.[1] ?? '';
    assert.ok(item);
    const tooLong = await worker.post(prepare, { item, words: 'z'.repeat(1001) });
    assert.match(tooLong.text, /1,000 characters is the most/);
    assert.ok(tooLong.text.includes('z'.repeat(1001)) && tooLong.text.includes(`value="${item}" checked`), 'what was typed and ticked is lost');
    assert.equal((await worker.post(prepare, { item, words: 'My caseload' })).status, 303);
    const manager = await house.signIn(cast.manager);
    const seen = wordsOf((await manager.get(`/oversight/supervision/new?worker=${cast.worker.id}`)).text);
    assert.match(seen, /My caseload/);
    assert.match(seen, /was sent back/);
    assert.equal((await (await house.signIn(cast.colleague)).get(prepare)).status, 404);
  });
});
