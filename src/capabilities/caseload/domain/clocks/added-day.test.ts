import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { addWorkingDays, england, isWorkingDay } from '../../../../kernel/working-days.ts';
import { type AddedDay, type AddedKind, addDay, takeBackDay } from './added-day.ts';
import { calendarWith } from './calendar-here.ts';

const day = (text: string) => text as Day;
const added = (what: AddedKind, ...days: string[]): AddedDay[] => days.map((each) => ({ what, day: day(each) }));
const tried = (held: readonly AddedDay[], what: AddedKind, on: string, source = 'GOV.UK') => {
  const outcome = addDay(held, { what, day: day(on), source });
  return outcome.ok ? outcome.value.day : outcome.refusal;
};
const of2028 = added('bank-holiday', '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26');

test('a day is added where it is a working day here, from 1990 to 2100, and it is said where that stands', () => {
  assert.equal(tried([], 'bank-holiday', '2026-06-15'), '2026-06-15');
  assert.equal(tried([], 'closure', '2026-12-24'), '2026-12-24');
  assert.equal(tried([], 'closure', '2026-06-13'), 'weekend');
  assert.equal(tried([], 'bank-holiday', '2026-12-25'), 'no-working-day-already');
  assert.equal(tried(added('closure', '2026-12-24'), 'bank-holiday', '2026-12-24'), 'no-working-day-already');
  assert.equal(tried([], 'bank-holiday', '1989-12-29'), 'day-too-far-off');
  assert.equal(tried([], 'bank-holiday', '2101-01-03'), 'day-too-far-off');
  assert.equal(tried([], 'bank-holiday', '2026-06-15', '  '), 'no-source');
  assert.equal(tried([], 'bank-holiday', '2026-06-15', 'x'.repeat(501)), 'source-too-long');
});

test('a bank holiday that is only worked out may be entered, so that the list of its year can be; a closure on it may not', () => {
  assert.equal(tried([], 'bank-holiday', '2028-01-03'), '2028-01-03');
  assert.equal(tried(of2028, 'bank-holiday', '2028-01-03'), 'no-working-day-already', 'and once');
  assert.equal(tried([], 'closure', '2028-01-03'), 'no-working-day-already');
});

test('the list of a year is said to be complete once eight of its days are here, and of no year that is known', () => {
  assert.equal(tried(of2028.slice(1), 'year-published', '2028-01-01'), 'too-few-holidays');
  assert.equal(tried(of2028, 'year-published', '2028-07-01'), '2028-01-01');
  assert.equal(tried([...of2028, ...added('year-published', '2028-01-01')], 'year-published', '2028-01-01'), 'year-known');
  assert.equal(tried([], 'year-published', '2027-01-01'), 'year-known');
  const published = [...of2028, ...added('year-published', '2028-01-01')];
  assert.equal(tried(published, 'bank-holiday', '2028-06-12'), '2028-06-12', 'what is proclaimed later still comes in');
  const [first] = of2028 as [AddedDay];
  assert.deepEqual(takeBackDay(published, first), { ok: false, refusal: 'year-first' });
  assert.ok(takeBackDay(of2028, first).ok);
  assert.ok(takeBackDay([...published, ...added('bank-holiday', '2028-06-12')], first).ok, 'eight are left');
});

test('with it every count moves, the same days give the very same calendar, and none gives England’s', () => {
  const here = [...added('closure', '2026-06-15'), ...added('bank-holiday', '2026-06-16')];
  assert.equal(addWorkingDays(day('2026-06-12'), 1, calendarWith(here)).day, '2026-06-17');
  assert.equal(isWorkingDay(day('2026-06-15'), england), true);
  assert.ok(calendarWith(here.toReversed()) === calendarWith(here), 'made once');
  assert.ok(calendarWith([]) === england);
  assert.ok(calendarWith(here.slice(1)) !== calendarWith(here));
  const published = calendarWith([...of2028, ...added('year-published', '2028-01-01')]);
  assert.deepEqual(addWorkingDays(day('2027-12-31'), 1, published), { day: '2028-01-04', provisional: false });
});
