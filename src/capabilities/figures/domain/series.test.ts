import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { indicatorOf } from './indicators/indicators.ts';
import type { Indicator } from './indicator.ts';
import { type Point, changeOf, chartOf, everyMonth } from './series.ts';
import { lightOf } from './target.ts';

const indicator = indicatorOf('assessments-in-45-days') as Indicator;
const point = (place: number, numerator: number, more: Partial<Point> = {}): Point => ({ month: `2025-${String(place + 1).padStart(2, '0')}-28` as Day, numerator, denominator: 100, leftOut: 0, asAt: '2026-01-05' as Day, extract: 1, whole: true, ...more });
const settings = { phases: [], screened: false, target: null };
const steady = Array.from({ length: 12 }, (_, place) => point(place, 70 + (place % 2)));

test('words of change are said only where a rule fires, and say which', () => {
  assert.deepEqual(changeOf(chartOf(indicator, steady, settings)), { words: 'No change shown', rule: null });
  const worse = [...steady.slice(0, 11), point(11, 40)];
  assert.deepEqual(changeOf(chartOf(indicator, worse, settings)), { words: 'Worse', rule: 'outside' });
  assert.deepEqual(changeOf(chartOf({ ...indicator, better: 'fewer' }, worse, settings)), { words: 'Improving', rule: 'outside' });
  assert.deepEqual(changeOf(chartOf({ ...indicator, better: null }, worse, settings)), { words: 'Lower', rule: 'outside' });
  assert.deepEqual(changeOf(chartOf(indicator, worse.slice(1), settings)), { words: 'Too few months to tell: 11 of 12', rule: null });
  assert.deepEqual(changeOf(chartOf(indicator, [point(0, 3, { denominator: 4 })], settings)), { words: 'Too few to tell', rule: null });
});

test('a month that is not over is drawn and judged by nothing: it changes neither limits nor words', () => {
  const [over, goesOn] = [chartOf(indicator, steady, settings), chartOf(indicator, [...steady, point(12, 5, { whole: false })], settings)];
  assert.deepEqual(goesOn.spots.at(-1), { value: 5, limits: over.spots.at(-1)?.limits, signal: null, meaning: null });
  assert.deepEqual([goesOn.variation, goesOn.spots.slice(0, -1)], [over.variation, over.spots]);
});

test('a month that nobody knows is not nought', () => {
  const months = steady.map(({ month }) => month);
  const points = everyMonth(steady.filter((_, place) => place !== 4 && place !== 0), months);
  assert.deepEqual([points.length, points[3]], [11, null]);
  assert.equal(chartOf(indicator, points, settings).spots[3]?.value, null);
});

test('a label is worked out from value, target and direction, and too few are not judged', () => {
  const target = { value: 85, near: 5 };
  assert.deepEqual([85, 84.9, 80, 79.9].map((value) => lightOf(value, 100, 'more', target)), ['green', 'amber', 'amber', 'red']);
  assert.deepEqual([85, 90, 90.1].map((value) => lightOf(value, 100, 'fewer', target)), ['green', 'amber', 'red']);
  assert.deepEqual([lightOf(0, 4, 'more', target), lightOf(null, 0, 'more', target), lightOf(10, 100, null, target), lightOf(10, 100, 'more', null)], ['few', 'few', 'none', 'none']);
});
