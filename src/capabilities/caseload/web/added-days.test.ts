import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';
import { findCalendar } from '../sql/find-timescales.ts';

describe('days that are no working days', () => {
  let house: TestHouse;
  let administrator: Somebody;
  let admin: Browser;
  let worker: Browser;
  before(async () => {
    house = await openTestHouse();
    administrator = await house.aPerson({ role: 'administrator', name: 'Ada Admin' });
    admin = await house.signIn(administrator);
    worker = await house.signIn(await house.aPerson({ role: 'practitioner', name: 'Wen Worker' }));
  });
  after(() => house.close());

  const read = async (browser: Browser, path: string) => wordsOf((await browser.get(path)).text);
  const add = async (what: string, on: string, source = 'GOV.UK, 1 May 2026') => {
    await admin.get('/timescales/days');
    return admin.submit('/timescales/days', { what, on, source });
  };
  const sayYear = async (year: string) => {
    await admin.get('/timescales/days');
    return admin.submit('/timescales/days/year', { year, 'year-source': 'GOV.UK' });
  };
  const dueAfter = async () => /Due on ([^:]*):/.exec(await read(worker, '/timescales/referral-decision?day=2026-06-12'))?.[1];
  const idOf = async (on: string) => (await house.rows<{ id: number }>('select id from caseload.added_day where day = $1 and taken_back_at is null', [on]))[0]?.id;

  test('everybody reads them, and only who may set rules adds to them', async () => {
    assert.match(await read(worker, '/timescales'), /No days have been added here\. See these days/);
    assert.match(await read(worker, '/timescales/days'), /No days have been added/);
    assert.doesNotMatch((await worker.get('/timescales/days')).text, /Add it/);
    assert.equal((await worker.get('/timescales/days/1/take-back')).status, 404);
    for (const path of ['/timescales/days/0/take-back', '/timescales/days/x/take-back', '/timescales/days/999/take-back']) assert.equal((await admin.get(path)).status, 404, path);
  });

  test('an added day moves every clock at once, and taken back it moves them again; both are in the journal', async () => {
    assert.equal(await dueAfter(), '15 June 2026');
    assert.equal((await add('bank-holiday', '2026-06-15')).location, '/timescales/days?done=added');
    assert.equal(await dueAfter(), '16 June 2026');
    assert.match(await read(admin, '/timescales/days?done=added'), /Added\. .* 1 day added .*2026 Day.*15 June 2026 Bank holiday GOV\.UK, 1 May 2026 Ada Admin/);
    assert.match(await read(worker, '/timescales'), /1 day was added here/);
    const id = await idOf('2026-06-15');
    assert.match(await read(admin, `/timescales/days/${id}/take-back`), /Take back 15 June 2026 .*It counts as a working day again/);
    assert.equal((await admin.submit(`/timescales/days/${id}/take-back`, {})).location, '/timescales/days?done=taken-back');
    assert.equal(await dueAfter(), '15 June 2026');
    assert.equal((await admin.get(`/timescales/days/${id}/take-back`)).status, 404, 'once');
    assert.deepEqual((await house.rows<{ what: string }>(`select what from journal.entry where about = 'day:2026-06-15' order by id`)).map(({ what }) => what), ['day-added', 'day-taken-back']);
  });

  test('what is missing or makes no sense is said at the field, and nothing is added', async () => {
    const refused = async (what: string, on: string, words: RegExp, source?: string) => {
      const came = await add(what, on, source);
      assert.equal(came.status, 422, on);
      assert.match(wordsOf(came.text), words);
    };
    await refused('', '', /Say what it is.*Give the day as 31\/12\/2026/);
    await refused('year-published', '2026-06-16', /Say what it is/);
    await refused('closure', '2026-06-13', /Saturday or Sunday/);
    await refused('closure', '2026-12-25', /no working day already/);
    await refused('bank-holiday', '2101-01-03', /Give a day from 1990 to 2100/);
    await refused('bank-holiday', '2026-06-16', /Say where it was published or decided/, '');
    for (const [year, words] of [['28', /Give the year as 2028/], ['2027', /known already/], ['2028', /Add all bank holidays of that year first/], ['1989', /from 1990 to 2100/]] as const) {
      const came = await sayYear(year);
      assert.equal(came.status, 422, year);
      assert.match(wordsOf(came.text), words);
      assert.match(came.text, /id="year-error"/);
    }
    assert.equal(await house.count('caseload.added_day where taken_back_at is null'), 0);
  });

  test('once all bank holidays of a year are here its days do not move any more, and they cannot be taken back before that', async () => {
    const due = async () => read(worker, '/timescales/referral-decision?day=2028-01-28');
    assert.match(await due(), /May still move/);
    for (const on of ['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26']) assert.equal((await add('bank-holiday', on)).status, 303, on);
    assert.equal((await sayYear('2028')).location, '/timescales/days?done=year');
    assert.doesNotMatch(await due(), /May still move/);
    assert.match(await read(worker, '/timescales/days'), /8 days added .*All bank holidays of 2028 are here: GOV\.UK\./);
    const id = await idOf('2028-12-26');
    await admin.get(`/timescales/days/${id}/take-back`);
    const came = await admin.submit(`/timescales/days/${id}/take-back`, {});
    assert.equal(came.status, 409);
    assert.match(wordsOf(came.text), /all bank holidays of 2028 are here\. Take that back first/);
    const year = await idOf('2028-01-01');
    await admin.get(`/timescales/days/${year}/take-back`);
    assert.equal((await admin.submit(`/timescales/days/${year}/take-back`, {})).status, 303);
    assert.match(await due(), /May still move/);
  });

  test('they are saved as a file, with what was taken back', async () => {
    const lines = (await admin.get('/timescales/days?as=csv')).text.trim().split('\r\n');
    assert.equal(lines.length, 11);
    assert.match(lines[1] ?? '', /^2026-06-15,Bank holiday,"GOV\.UK, 1 May 2026",Ada Admin,.*,Ada Admin,/);
  });

  test('no page makes a calendar of its own: what is added the same is the very same', async () => {
    const [one, other] = await Promise.all([inTransaction(house.database.app, findCalendar), inTransaction(house.database.app, findCalendar)]);
    assert.ok(one === other);
  });

  test('the database alone holds that a day stands once, is no Saturday or Sunday, and is neither changed nor deleted', async () => {
    const put = (what: string, on: string) => house.database.app.query(`insert into caseload.added_day (what, day, source, set_by, set_at) values ($1, $2, 'GOV.UK', $3, now())`, [what, on, administrator.id]);
    await put('closure', '2026-07-01');
    await assert.rejects(put('bank-holiday', '2026-07-01'), /added_day_once/);
    await assert.rejects(put('closure', '2026-07-04'), /check constraint/);
    await assert.rejects(put('year-published', '2030-06-01'), /check constraint/);
    await assert.rejects(put('closure', '2101-07-01'), /check constraint/);
    await assert.rejects(house.database.app.query('delete from caseload.added_day'), /permission denied/);
    await assert.rejects(house.database.app.query(`update caseload.added_day set day = '2026-07-02'`), /permission denied/);
    await assert.rejects(house.database.app.query(`update caseload.added_day set taken_back_by = null, taken_back_at = null where taken_back_at is not null`), /taken back/);
  });

  test('of two who add one day at once one is told', async () => {
    const other = await house.signIn(house.lead);
    await Promise.all([admin.get('/timescales/days'), other.get('/timescales/days')]);
    const typed = { what: 'closure', on: '2026-12-29', source: 'Cabinet' };
    const came = await Promise.all([admin.submit('/timescales/days', typed), other.submit('/timescales/days', typed)]);
    assert.deepEqual(came.map(({ status }) => status).toSorted((one, two) => one - two), [303, 422]);
  });
});
