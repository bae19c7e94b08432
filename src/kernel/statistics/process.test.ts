import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processChart } from './process-chart.ts';
import { limitsOf } from './process-limits.ts';
import { signalsOf } from './signals.ts';

const close = (seen: number | undefined, expected: number, within = 1e-9) => assert.ok(seen !== undefined && Math.abs(seen - expected) <= within, `${seen} is not ${expected}`);
const vector = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

test('the published series has the published limits, with and without wide ranges left out', () => {
  const [plain, screened] = [limitsOf(vector), limitsOf(vector, { screened: true })];
  close(plain?.mean, 35 / 18);
  close(plain?.range, 32 / 17);
  close(plain?.low, -3.06, 0.005);
  close(plain?.high, 6.95, 0.005);
  close(screened?.low, -0.72, 0.005);
  close(screened?.high, 4.6, 0.005);
  for (const settings of [{}, { screened: true }]) assert.deepEqual(processChart(vector, { better: 'more', ...settings }).spots[4]?.signal, { rule: 'outside', side: 'high' });
});

const isAbove = (one: number, other: number) => one - other > 1e-9 * Math.max(1, Math.abs(other));
const runs = (place: number, length: number, of: number) => Array.from({ length }, (_, step) => place - step).filter((from) => from >= 0 && from + length <= of);

/** The same rules, written a second time, a point at a time and from the words alone; low is high with the signs turned. */
function again(values: readonly number[]) {
  let [mean, range] = [0, 0];
  for (const value of values) mean += value / values.length;
  for (let place = 1; place < values.length; place += 1) range += Math.abs((values[place] ?? 0) - (values[place - 1] ?? 0)) / (values.length - 1);
  const high = (place: number, sign: number): string | null => {
    const [at, centre] = [(each: number) => sign * (values[each] ?? 0), sign * mean];
    const [near, far] = [centre + (2 / 3) * 2.66 * range, centre + 2.66 * range];
    const isThird = (each: number) => isAbove(at(each), near) && !isAbove(at(each), far);
    if (isAbove(at(place), far)) return 'outside';
    if (runs(place, 7, values.length).some((from) => [1, 2, 3, 4, 5, 6].every((step) => isAbove(at(from + step), at(from + step - 1))))) return 'trend';
    if (isThird(place) && runs(place, 3, values.length).map((from) => [from, from + 1, from + 2]).some((three) => three.every((each) => isAbove(at(each), centre)) && three.filter(isThird).length > 1)) return 'two-of-three';
    return runs(place, 7, values.length).some((from) => [0, 1, 2, 3, 4, 5, 6].every((step) => isAbove(at(from + step), centre))) ? 'shift' : null;
  };
  const order = ['outside', 'trend', 'two-of-three', 'shift'];
  const said = values.map((_, place) => {
    const both = [{ rule: high(place, 1), side: 'high' }, { rule: high(place, -1), side: 'low' }].filter(({ rule }) => rule !== null);
    const first = both.toSorted((a, b) => order.indexOf(a.rule ?? '') - order.indexOf(b.rule ?? ''))[0];
    return first ? `${first.rule} ${first.side}` : null;
  });
  return { mean, low: mean - 2.66 * range, high: mean + 2.66 * range, said };
}

test('a second writing of the rules agrees on any series, limits to a thousand-millionth', () => {
  const walk = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 8, maxLength: 60 }).map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 50) + step], []));
  const noise = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 60 });
  const shapes = new Set<string>();
  fc.assert(fc.property(fc.oneof(walk, noise), (values) => {
    const [limits, second] = [limitsOf(values), again(values)];
    assert.ok(limits);
    close(limits.low, second.low);
    close(limits.high, second.high);
    const said = signalsOf(values, limits).map((each) => each && `${each.rule} ${each.side}`);
    assert.deepEqual(said, second.said);
    for (const each of said) if (each) shapes.add(each);
  }), { numRuns: 2000, seed: 20261122 });
  assert.equal(shapes.size, 8, 'every rule fired on either side');
});

test('what cannot be shown is not shown: no value, one value, all equal, all missing', () => {
  assert.equal(limitsOf([]), null);
  assert.deepEqual(processChart([], { better: 'more', target: 5 }), { spots: [], trial: true, assurance: null, variation: null });
  assert.equal(processChart([null, null], { better: 'more', target: 5 }).assurance, null);
  const [one, equal] = [processChart([7], { better: 'more', target: 5 }), processChart(Array.from({ length: 20 }, () => 66.7), { better: 'more', target: 5 })];
  assert.deepEqual([one.variation, one.assurance, one.trial], [null, null, true]);
  assert.deepEqual([equal.variation, equal.assurance, equal.trial], [null, null, false]);
});

test('a missing month is passed over, and is not nought', () => {
  const chart = processChart([5, 6, null, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6], { better: 'more' });
  assert.equal(chart.spots[2]?.value, null);
  assert.equal(chart.spots[2]?.signal, null);
  close(chart.spots[0]?.limits?.mean, 66 / 12);
  assert.equal(chart.trial, false);
});

test('the same signal is an improvement or a concern by the direction that is better, and neither where none is', () => {
  const series = [...Array.from({ length: 14 }, (_, place) => 10 + (place % 2)), 40];
  for (const [better, meaning] of [['more', 'improvement'], ['fewer', 'concern'], [null, 'neutral']] as const) {
    assert.equal(processChart(series, { better }).variation?.meaning, meaning);
  }
  assert.equal(processChart([...series, 10], { better: 'more' }).variation, null, 'the last value is what is said');
});

test('a target beyond a limit is met always or never, one between them now and then', () => {
  const series = Array.from({ length: 20 }, (_, place) => 70 + (place % 3));
  const said = (target: number, better: 'more' | 'fewer' | null) => processChart(series, { better, target }).assurance;
  assert.deepEqual([said(95, 'more'), said(95, 'fewer'), said(20, 'more'), said(20, 'fewer'), said(71, 'more'), said(95, null)], ['fails', 'passes', 'passes', 'fails', 'now-and-then', null]);
});

test('a new phase has a mean and limits of its own, and the last phase says what is a trial', () => {
  const chart = processChart([...Array.from({ length: 12 }, (_, place) => place % 2), ...Array.from({ length: 6 }, (_, place) => 20 + (place % 2))], { better: 'more', phases: [12], target: 50 });
  close(chart.spots[0]?.limits?.mean, 0.5);
  close(chart.spots[12]?.limits?.mean, 20.5);
  assert.ok(chart.spots.every(({ signal }) => signal === null));
  assert.deepEqual([chart.trial, chart.assurance], [true, 'fails']);
});

test('limits that are a trial signal nothing, in the last phase or an earlier one', () => {
  const short = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 90];
  assert.ok(processChart(short, { better: 'more' }).spots.every(({ signal }) => signal === null));
  const twelfth = [10, ...short];
  assert.deepEqual(processChart(twelfth, { better: 'more' }).variation?.signal, { rule: 'outside', side: 'high' });
  const two = processChart([...short, ...twelfth], { better: 'more', phases: [short.length] }).spots;
  assert.deepEqual([two.slice(0, short.length).some(({ signal }) => signal !== null), two.slice(short.length).some(({ signal }) => signal !== null)], [false, true]);
});

test('limits can be kept as the first values gave them', () => {
  const limits = limitsOf([1, 2, 1, 2, 50, 60], { fixedAfter: 4 });
  close(limits?.mean, 1.5);
  close(limits?.range, 1);
});
