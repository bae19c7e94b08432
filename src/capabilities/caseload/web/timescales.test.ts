import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('pages of timescales', () => {
  let house: TestHouse;
  let admin: Browser;
  let worker: Browser;
  before(async () => {
    house = await openTestHouse();
    admin = await house.signIn(await house.aPerson({ role: 'administrator', name: 'Ada Admin' }));
    worker = await house.signIn(await house.aPerson({ role: 'practitioner', name: 'Wen Worker' }));
  });
  after(() => house.close());

  const read = async (browser: Browser, path: string) => wordsOf((await browser.get(path)).text);
  const set = async (timescale: string, typed: Record<string, string>) => {
    await admin.get(`/timescales/${timescale}/set`);
    return admin.submit(`/timescales/${timescale}/set`, typed);
  };

  test('every member of staff reads which timescales hold, and how sure each is; only who may set them is shown how', async () => {
    const words = await read(worker, '/timescales');
    assert.match(words, /Assessment finished, counted from the referral 45 working days the referral Working Together to Safeguard Children 2018 and 2023 national, looked up/);
    assert.doesNotMatch(words, /Save this day/);
    assert.match(await read(admin, '/timescales'), /Save this day/);
    assert.doesNotMatch((await worker.get('/timescales/oversight-8')).text, /Set our own/);
    assert.match((await admin.get('/timescales/oversight-8')).text, /Set our own/);
    for (const path of ['/timescales/oversight-8/set', '/timescales/nothing', '/timescales/oversight-8/own/1/end']) assert.equal((await worker.get(path)).status, 404, path);
    for (const path of ['/timescales/nothing/set', '/timescales/oversight-8/own/999/end', '/timescales/oversight-8/own/x/end']) assert.equal((await admin.get(path)).status, 404, path);
  });

  test('the list is searched by words, and saved as CSV as it is searched', async () => {
    assert.match(await read(worker, '/timescales?q=DENTAL+check'), /1 timescale with these filters/);
    assert.match(await read(worker, '/timescales?q=nothing+of+the+kind'), /Nothing matches these filters/);
    const { text } = await worker.get('/timescales?q=dental&as=csv');
    assert.equal(text.trim().split('\r\n').length, 2);
    assert.match(text, /Children looked after,Dental check,/);
  });

  test('says when something would be due, and that it may still move; a day that is none is said at the field', async () => {
    assert.match(await read(worker, '/timescales/assessment-from-start?day=2020-03-30'), /Due on 5 June 2020: 45 working days after the start of the assessment on 30 March 2020\./);
    assert.match(await read(worker, '/timescales/assessment-from-start?day=01/12/2060'), /May still move/);
    for (const day of ['nonsense', '1820-01-01', '2101-01-01']) {
      const { status, text } = await worker.get(`/timescales/assessment-from-start?day=${day}`);
      assert.deepEqual([status, /id="day-error"/.test(text)], [422, true], day);
    }
  });

  test('looked at first nothing is saved; saved, it holds from its first day on, and everybody reads where it was decided', async () => {
    const typed = { how: 'limit', number: '8', unit: 'days', firstDay: 'yes', begins: 'referral', from: '2026-06-01', to: '', source: 'Practice board, 4 May 2026' };
    const looked = await set('oversight-8', { ...typed, next: 'look' });
    assert.equal(looked.status, 200);
    assert.match(wordsOf(looked.text), /As it is: Due on 11 June 2026: 8 working days after the start of the assessment.* As you want it: Due on 8 June 2026: 8 days after the referral on 1 June 2026, counting that day/);
    assert.match(await read(worker, '/timescales?ours=yes'), /Nothing of our own is set/);
    const { status, location } = await set('oversight-8', typed);
    assert.deepEqual([status, location], [303, '/timescales/oversight-8?done=set']);
    const words = await read(worker, '/timescales/oversight-8?day=2026-06-01');
    assert.match(words, /Ours 8 days, counting the first day, counted from the referral For what begins from 1 June 2026/);
    assert.match(words, /Due on 8 June 2026: 8 days after the referral/);
    assert.match(words, /Holds Practice board, 4 May 2026 Ada Admin/);
    assert.match(await read(worker, '/timescales/oversight-8?day=2026-05-31'), /8 working days after the start of the assessment/);
    assert.match(await read(worker, '/timescales?ours=yes'), /1 timescale with these filters/);
  });

  test('what cannot be set is said at each field; what is in the way is named, with who set it', async () => {
    const empty = await set('oversight-20', { number: '', source: '', from: 'soon', to: 'later' });
    assert.equal(empty.status, 422);
    for (const field of ['from', 'to', 'source']) assert.match(empty.text, new RegExp(`id="${field}-error"`), field);
    const fine = { how: 'limit', number: '20', unit: 'days', from: '2026-06-01', source: 'Policy' };
    const refusals: readonly (readonly [Record<string, string>, string, RegExp])[] = [
      [{ number: '' }, 'number', /Give a limit of our own/], [{ number: '0' }, 'number', /whole number/], [{ number: '1.5' }, 'number', /whole number/], [{ number: '1827' }, 'number', /too long/],
      [{ number: '', firstDay: 'yes' }, 'number', /Give the limit as well/], [{ unit: 'years' }, 'unit', /Choose what/], [{ unit: 'weeks', firstDay: 'yes' }, 'firstDay', /only where/],
      [{ begins: 'dental-check' }, 'begins', /Choose from what/], [{ to: '2026-05-31' }, 'to', /before the first/], [{ from: '1800-01-01' }, 'from', /1990/], [{ how: 'never' }, 'how', /Say whether/],
      [{ source: 'x'.repeat(501) }, 'source', /500/],
    ];
    for (const [change, field, why] of refusals) {
      const { status, text } = await set('oversight-20', { ...fine, ...change });
      assert.equal(status, 422, JSON.stringify(change));
      assert.match(text, new RegExp(`id="${field}-error"`), JSON.stringify(change));
      assert.match(wordsOf(text), why);
    }
    const inTheWay = await set('oversight-8', { ...fine, how: 'off' });
    assert.equal(inTheWay.status, 409);
    assert.match(wordsOf(inTheWay.text), /set for some of these days already\. .*8 days, counting the first day.* \(set by Ada Admin\)/);
    assert.equal((await house.rows('select 1 from caseload.timescale_override')).length, 1);
  });

  test('what was set is ended by a last day, never moved out; before it holds it can be withdrawn; the page keeps both', async () => {
    const [held] = await house.rows<{ id: number }>(`select id from caseload.timescale_override where timescale = 'oversight-8'`);
    const end = `/timescales/oversight-8/own/${held?.id}/end`;
    assert.doesNotMatch((await admin.get(end)).text, /Withdraw it/);
    assert.equal((await admin.submit(end, { on: '' })).status, 422);
    assert.equal((await admin.submit(end, { on: '2026-05-31' })).status, 422);
    assert.equal((await admin.submit(end, { on: '2026-06-30' })).status, 303);
    await admin.get(end);
    assert.match(wordsOf((await admin.submit(end, { on: '2026-07-01' })).text), /never moved out/);
    assert.equal((await set('oversight-8', { how: 'off', from: '2026-07-01', source: 'Board' })).status, 303);
    const [later] = await house.rows<{ id: number }>(`select max(id) as id from caseload.timescale_override`);
    await admin.get(`/timescales/oversight-8/own/${later?.id}/end`);
    assert.equal((await admin.submit(`/timescales/oversight-8/own/${later?.id}/withdraw`, {})).location, '/timescales/oversight-8?done=withdrawn');
    assert.match(await read(worker, '/timescales/oversight-8'), /Withdrawn Board .*Withdrawn by Ada Admin.* Holds .*Ended by Ada Admin/);
    assert.match(await read(worker, '/timescales/oversight-8?day=2026-07-01'), /8 working days after the start of the assessment/, 'as it came');
    assert.equal((await admin.get(`/timescales/oversight-8/own/${later?.id}/end`)).status, 404);
    const entries = await house.rows<{ what: string }>(`select what from journal.entry where about = 'timescale:oversight-8' order by id`);
    assert.deepEqual(entries.map(({ what }) => what), ['timescale-set', 'timescale-ended', 'timescale-set', 'timescale-withdrawn']);
  });

  test('Touchstone began here on the day that was said last; nothing typed is the day of the first lists', async () => {
    const say = async (began: string) => {
      await admin.get('/timescales');
      return admin.submit('/timescales/began', { began });
    };
    assert.match(await read(worker, '/timescales'), /Nobody has said yet/);
    assert.equal((await say('2026-04-01')).location, '/timescales?done=began');
    assert.equal((await say('1/4/2026')).location, '/timescales?done=same');
    assert.match(await read(worker, '/timescales'), /Touchstone began here on 1 April 2026 ?, as Ada Admin said/);
    assert.match(await read(worker, '/timescales/dental-check?day=2024-01-01'), /This was before Touchstone/);
    for (const wrong of ['someday', '2027-06-11', '1989-12-31']) assert.match((await say(wrong)).text, /id="began-error"/, wrong);
    assert.equal((await say('')).location, '/timescales?done=began');
    assert.match(await read(worker, '/timescales'), /Nobody has said yet/);
  });
});
