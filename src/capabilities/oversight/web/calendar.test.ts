import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('a calendar’s own address', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let feed = '';
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'R-1001', team: cast.ash, worker: cast.worker, status: 'assessment', lines: { 'annex-a/4': { started: '2026-06-01', authorised: null } } });
    await house.aChild({ reference: 'R-1002', team: cast.ash, worker: cast.colleague, status: 'assessment', lines: { 'annex-a/4': { started: '2026-06-09', authorised: null } } });
    await house.aPieceOfWork({ author: cast.worker, state: 'signed-off', child: 'R-1001' });
  });
  after(() => house.close());
  const read = () => house.stranger().get(feed);

  test('it is shown once and can be used from the second button on', async () => {
    const manager = await house.signIn(cast.manager);
    await manager.get('/oversight/calendar');
    const shown = await manager.submit('/oversight/calendar');
    feed = new URL(/http:\/\/[^<\s]+\.ics/.exec(shown.text)?.[0] ?? '').pathname;
    assert.equal((await read()).status, 404, 'not yet');
    assert.equal((await manager.submit('/oversight/calendar')).status, 303);
    assert.ok(!(await manager.get('/oversight/calendar')).text.includes('.ics'));
    const secret = /tsc_[0-9a-f]{64}/.exec(feed)?.[0] ?? '';
    assert.equal(await house.count('oversight.calendar where digest = $1 or digest like $2', [secret, `%${secret}%`]), 0, 'the secret itself is not kept');
  });

  test('a calendar without a session reads numbers of what is due from that person, and no child, worker or name', async () => {
    const { status, text, headers } = await read();
    assert.equal(status, 200);
    assert.match(headers['content-type'] ?? '', /^text\/calendar/);
    // The points of two assessments, and a piece of work that waits.
    assert.match(text, /DTSTART;VALUE=DATE:20260610[^]*SUMMARY:3 things are due/);
    for (const word of ['R-100', 'Wen', 'Mo Manager', 'Cai', 'Ash', cast.manager.name]) assert.ok(!text.includes(word), word);
    assert.match(text, /URL:http:\/\/localhost:3000\/oversight\r\n/);
  });

  test('it counts the very lines of the day: also what is not begun, supervision about children and what was sent back, and still names nobody', async () => {
    await house.aChild({ reference: 'R-1003', team: cast.ash, worker: cast.worker, lines: { 'annex-a/8': { started: '2026-02-02', legalStatus: 'V2', ceased: null } } });
    await house.database.owner.query(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract) select reference, team_id, worker_id, '2026-01-05', '2026-01-05', from_extract from caseload.child where reference = 'R-1003'`);
    const id = await house.aMatter({ kind: 'dispute', child: 'R-1003', by: cast.colleague });
    await house.database.owner.query('update oversight.matter set due_on = $2 where id = $1', [id, '2026-06-11']);
    const day = (await (await house.signIn(cast.manager)).get('/oversight')).text;
    const [lines, { text }] = [day.split('<li class="ts-todo__item">').length - 1, await read()];
    for (const words of ['not begun for 1 child', 'Supervision about children', 'waits for your answer']) assert.ok(wordsOf(day).includes(words), words);
    assert.equal([...text.matchAll(/SUMMARY:(\d+) things? (?:is|are) due/g)].reduce((sum, [, number]) => sum + Number(number), 0), lines);
    for (const word of ['R-100', 'Wen', 'Section', 'Ash', 'begun']) assert.ok(!text.includes(word), word);
  });

  test('any other secret opens nothing, and nothing can be told from anything else', async () => {
    const other = `${feed.slice(0, -6)}${feed.at(-6) === '0' ? '1' : '0'}${feed.slice(-5)}`;
    for (const path of [other, feed.replace('.ics', ''), '/oversight/calendar/x.ics']) assert.equal((await house.stranger().get(path)).status, 404, path);
  });

  test('ended, replaced, or its person gone, it opens nothing any more', async () => {
    const manager = await house.signIn(cast.manager);
    await manager.get('/oversight/calendar');
    await manager.submit('/oversight/calendar');
    await manager.submit('/oversight/calendar');
    assert.equal((await read()).status, 404, 'a new address ends the one before');
    await manager.get('/oversight/calendar');
    const shown = await manager.submit('/oversight/calendar');
    feed = new URL(/http:\/\/[^<\s]+\.ics/.exec(shown.text)?.[0] ?? '').pathname;
    await manager.submit('/oversight/calendar');
    assert.equal((await read()).status, 200);
    await house.database.owner.query('update access.account set closed_at = now(), closed_why = $2 where person_id = $1', [cast.manager.id, 'by-hand']);
    assert.equal((await read()).status, 404, 'their account is closed');
    await house.database.owner.query('update access.account set closed_at = null, closed_why = null where person_id = $1', [cast.manager.id]);
    const again = await house.signIn(cast.manager);
    await again.get('/oversight/calendar');
    assert.equal((await again.submit('/oversight/calendar/end')).status, 303);
    assert.equal((await read()).status, 404);
    assert.match(wordsOf((await again.get('/oversight/calendar?done=ended')).text), /The address is ended/);
  });
});
