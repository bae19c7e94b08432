import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { beginningsOf, endTimescale, isFirstOfCycle, setServiceStart, setTimescale, withdrawTimescale } from './own-timescale.ts';
import type { Override } from './override.ts';
import { timescales } from './timescales.ts';

const day = (text: string) => text as Day;
const wanted = (more: Partial<Override> = {}): Override => ({ timescale: 'oversight-8', from: day('2026-01-01'), to: null, limit: { number: 8, unit: 'days' }, source: 'Policy', ...more });

test('every timescale can be counted from what is shipped, but the later ones of a cycle; oversight from the referral too', () => {
  for (const each of timescales.filter(isFirstOfCycle)) assert.deepEqual(beginningsOf(each).slice(0, each.begins.length), each.begins, each.id);
  const later = timescales.filter((each) => !isFirstOfCycle(each));
  for (const each of later) assert.deepEqual(beginningsOf(each), [], each.id);
  assert.deepEqual(later.filter(({ cycle }) => cycle === 'looked-after-visits' || cycle === 'review-conferences' || cycle === 'health-assessments').map(({ id }) => id), [
    'review-conference-later', 'visit-home-before-assessment-later', 'visit-temporary-later', 'visit-care-order-later', 'visit-year-1', 'visit-long-term-foster', 'visit-until-18', 'visit-later',
    'health-assessment-5-and-over']);
  assert.deepEqual(setTimescale([], wanted({ begins: ['referral'] })), { ok: true, value: wanted({ begins: ['referral'] }) });
});

test('what makes no sense of a timescale is not counted from', () => {
  assert.deepEqual(setTimescale([], wanted({ begins: ['dental-check'] })), { ok: false, refusal: 'unknown-beginning' });
});

test('a day outside of the years that are reckoned is refused', () => {
  for (const more of [{ from: day('1889-12-31') }, { to: day('2101-01-01') }]) assert.deepEqual(setTimescale([], wanted(more)), { ok: false, refusal: 'day-too-far-off' });
  assert.deepEqual(endTimescale(wanted(), day('2200-01-01')), { ok: false, refusal: 'day-too-far-off' });
});

test('two that hold on one day are refused', () => {
  assert.deepEqual(setTimescale([wanted({ to: day('2026-03-31') })], wanted({ from: day('2026-03-31') })), { ok: false, refusal: 'overlaps' });
  assert.ok(setTimescale([wanted({ to: day('2026-03-31') })], wanted({ from: day('2026-04-01') })).ok);
});

test('an end lies on or after the beginning, and is never moved out', () => {
  assert.deepEqual(endTimescale(wanted(), day('2025-12-31')), { ok: false, refusal: 'before-it-begins' });
  assert.deepEqual(endTimescale(wanted(), day('2026-01-01')), { ok: true, value: '2026-01-01' });
  const ended = wanted({ to: day('2026-05-31') });
  assert.deepEqual(endTimescale(ended, day('2026-05-31')), { ok: false, refusal: 'ends-sooner-already' });
  assert.ok(endTimescale(ended, day('2026-05-30')).ok);
  assert.ok(endTimescale(wanted({ from: null }), day('2019-05-30')).ok);
});

test('only what has not begun to hold is withdrawn', () => {
  // Half past eleven at night in UTC is the next day in England in summer.
  assert.deepEqual(withdrawTimescale(wanted({ from: day('2026-06-02') }), new Date('2026-06-01T22:30:00Z')), { ok: true, value: 'withdrawn' });
  assert.deepEqual(withdrawTimescale(wanted({ from: day('2026-06-02') }), new Date('2026-06-01T23:30:00Z')), { ok: false, refusal: 'holds-already' });
  assert.deepEqual(withdrawTimescale(wanted({ from: null }), new Date('2026-06-01T12:00:00Z')), { ok: false, refusal: 'holds-already' });
});

test('the service begins on a day that is not further ahead than a year, and something changes', () => {
  const today = day('2026-06-10');
  assert.deepEqual(setServiceStart(null, day('2027-06-10'), today), { ok: true, value: '2027-06-10' });
  assert.deepEqual(setServiceStart(null, day('2027-06-11'), today), { ok: false, refusal: 'day-too-far-off' });
  assert.deepEqual(setServiceStart(null, null, today), { ok: false, refusal: 'nothing-changed' });
  assert.deepEqual(setServiceStart(today, null, today), { ok: true, value: null });
});
