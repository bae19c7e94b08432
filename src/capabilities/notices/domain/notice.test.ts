import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { england } from '../../../kernel/working-days.ts';
import { dailyNotice, isReportDay, isStale, isTimeForDaily, reportNotice, type Things, waitingNotice, wordsOf } from './notice.ts';

const day = '2026-06-10' as Day;
const at = new Date('2026-06-10T09:00:00Z');
const making = { id: 'm1', at, day };
const things: Things = { all: 3, waiting: 2, newestWaiting: new Date('2026-06-10T08:55:00Z') };

test('once a day is said how much there is to do, and nothing when there is nothing', () => {
  assert.equal(dailyNotice({ id: 1, way: 'daily' }, things, making)?.things, 3);
  assert.equal(dailyNotice({ id: 1, way: 'at-once' }, things, making)?.things, 3);
  assert.equal(dailyNotice({ id: 1, way: 'never' }, things, making), null);
  assert.equal(dailyNotice({ id: 1, way: 'daily' }, { ...things, all: 0 }, making), null);
});

test('at once is told only who wants it, of what they have not been told, and at most every quarter of an hour', () => {
  assert.equal(waitingNotice({ id: 1, way: 'at-once' }, things, null, making)?.things, 2);
  for (const way of ['daily', 'never'] as const) assert.equal(waitingNotice({ id: 1, way }, things, null, making), null);
  assert.equal(waitingNotice({ id: 1, way: 'at-once' }, { ...things, waiting: 0 }, null, making), null);
  const long = new Date('2026-06-10T07:00:00Z');
  assert.equal(waitingNotice({ id: 1, way: 'at-once' }, things, { newest: things.newestWaiting ?? at, at: long }, making), null, 'told already');
  assert.equal(waitingNotice({ id: 1, way: 'at-once' }, things, { newest: long, at: new Date('2026-06-10T08:50:00Z') }, making), null, 'told ten minutes ago');
  assert.ok(waitingNotice({ id: 1, way: 'at-once' }, things, { newest: long, at: long }, making));
});

test('the daily message is made once, from eight in the morning until six in the evening', () => {
  assert.equal(isTimeForDaily(7 * 60 + 59, false), false);
  assert.equal(isTimeForDaily(8 * 60, false), true);
  assert.equal(isTimeForDaily(17 * 60 + 59, false), true);
  assert.equal(isTimeForDaily(18 * 60, false), false);
  assert.equal(isTimeForDaily(9 * 60, true), false);
});

test('a message of another day is not sent', () => {
  assert.equal(isStale({ day }, day), false);
  assert.equal(isStale({ day }, '2026-06-11' as Day), true);
});

test('a message says a number and where to look, and nothing about anybody', () => {
  assert.deepEqual(wordsOf({ kind: 'daily', things: 3 }, 'https://t.example').said, 'You have 3 things to do in Touchstone');
  assert.equal(wordsOf({ kind: 'daily', things: 1 }, 'https://t.example').said, 'You have 1 thing to do in Touchstone');
  const { said, text } = wordsOf({ kind: 'waiting', things: 1 }, 'https://t.example');
  assert.equal(said, '1 thing waits for you in Touchstone');
  assert.match(text, /https:\/\/t\.example\n/);
  const report = (short: number) => wordsOf({ kind: 'report', things: short }, 'https://t.example');
  assert.deepEqual([0, 1, 2].map((each) => report(each).said.split(': ')[1]), ['no team is below the target', '1 team is below the target', '2 teams are below the target']);
  assert.equal(report(0).link, 'https://t.example/oversight/supervision/report');
});

test('the report of a week is told of on its first working day, also when nothing in it falls short', () => {
  const days = ['2026-05-01', '2026-05-02', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-11', '2026-05-12'] as Day[];
  // The fourth of May was a bank holiday.
  assert.deepEqual(days.filter((each) => isReportDay(each, england)), ['2026-05-05', '2026-05-11']);
  assert.equal(reportNotice({ id: 1, way: 'daily' }, 0, making)?.things, 0);
  assert.equal(reportNotice({ id: 1, way: 'daily' }, null, making), null);
  assert.equal(reportNotice({ id: 1, way: 'never' }, 2, making), null);
});
