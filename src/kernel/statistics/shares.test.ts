import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { interval } from '../proportion.ts';
import { agreementOf, alpha, kappa, unitsOf } from './agreement.ts';
import { fisher } from './fisher.ts';
import { centreOf, funnelAt, placeInFunnel } from './funnel.ts';
import { sampleSize } from './sample-size.ts';

const close = (seen: number | null | undefined, expected: number, within: number) => assert.ok(typeof seen === 'number' && Math.abs(seen - expected) <= within, `${seen} is not ${expected}`);
const share = (numerator: number, denominator: number) => ({ numerator, denominator });

test('intervals of shares are those of the published vectors', () => {
  // 304 of 436 ends at 73.8497: the list that these come from has it as 73.9, rounded twice.
  const vectors = [[0, 10, 0, 27.8], [1, 10, 1.8, 40.4], [5, 10, 23.7, 76.3], [9, 20, 25.8, 65.8], [20, 100, 13.3, 28.9], [28, 100, 20.1, 37.5], [234, 686, 30.7, 37.7], [304, 436, 65.3, 73.8]] as const;
  for (const [numerator, denominator, low, high] of vectors) assert.deepEqual(interval(share(numerator, denominator)), { low, high });
});

test('two samples are told apart, or not, as the exact test says', () => {
  close(fisher(share(0, 23), share(9, 20)), 0.0003, 0.00005);
  close(fisher(share(3, 14), share(8, 20)), 0.29, 0.005);
  close(fisher(share(6, 14), share(1, 20)), 0.012, 0.0005);
  assert.equal(fisher(share(0, 0), share(1, 2)), null);
  close(fisher(share(5, 10), share(5, 10)), 1, 1e-12);
});

/** Chances as products of whole numbers, with nothing shared with what is tested. */
const choose = (of: number, take: number): bigint => {
  let [top, below] = [1n, 1n];
  for (let each = 0; each < take; each += 1) [top, below] = [top * BigInt(of - each), below * BigInt(each + 1)];
  return top / below;
};

test('a second writing of the exact test in whole numbers agrees', () => {
  const small = fc.integer({ min: 1, max: 30 });
  fc.assert(fc.property(small, small, fc.nat(30), fc.nat(30), (first, second, a, b) => {
    const [one, other] = [share(Math.min(a, first), first), share(Math.min(b, second), second)];
    const counted = one.numerator + other.numerator;
    const ways = (count: number) => choose(first, count) * choose(second, counted - count);
    let asUnlikely = 0n;
    for (let count = Math.max(0, counted - second); count <= Math.min(first, counted); count += 1) if (ways(count) <= ways(one.numerator)) asUnlikely += ways(count);
    close(fisher(one, other), Number(asUnlikely) / Number(choose(first + second, counted)), 1e-9);
  }), { numRuns: 1000, seed: 7 });
});

test('a group is outside of the funnel where chance alone would rarely put it there', () => {
  assert.equal(centreOf([share(1, 4), share(2, 4)]), 3 / 8);
  assert.equal(centreOf([share(0, 0)]), null);
  const hundred = funnelAt(0.5, 100);
  close(hundred.usual.low, 0.402, 0.0001);
  close(hundred.wide.high, 0.6545, 0.0001);
  assert.equal(placeInFunnel(share(60, 100), 0.5), 'high');
  assert.equal(placeInFunnel(share(70, 100), 0.5), 'very-high');
  assert.equal(placeInFunnel(share(45, 100), 0.5), 'as-chance-allows');
  assert.equal(placeInFunnel(share(0, 0), 0.5), null);
  // 0 of 5 is not rare where half are usual (3 in 100), 0 of 6 is (1.6 in 100), and 0 of 10 is very rare.
  assert.deepEqual([5, 6, 10].map((size) => placeInFunnel(share(0, size), 0.5)), ['as-chance-allows', 'low', 'very-low']);
});

test('in a small group the chance of being outside of the funnel is never more than it says', () => {
  const chanceOf = (size: number, centre: number, where: (group: ReturnType<typeof share>) => boolean) => {
    let sum = 0;
    for (let count = 0; count <= size; count += 1) if (where(share(count, size))) sum += Number(choose(size, count)) * centre ** count * (1 - centre) ** (size - count);
    return sum;
  };
  fc.assert(fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 99 }), (size, percent) => {
    const centre = percent / 100;
    const is = (...places: readonly string[]) => (group: ReturnType<typeof share>) => places.includes(placeInFunnel(group, centre) ?? '');
    assert.ok(chanceOf(size, centre, is('high', 'very-high')) <= 0.025 + 1e-9);
    assert.ok(chanceOf(size, centre, is('low', 'very-low')) <= 0.025 + 1e-9);
    assert.ok(chanceOf(size, centre, is('very-high')) <= 0.001 + 1e-9);
    assert.ok(chanceOf(size, centre, is('very-low')) <= 0.001 + 1e-9);
  }), { numRuns: 300, seed: 3 });
});

test('samples are as large as the published vectors say', () => {
  assert.deepEqual([null, 60, 234, 686, 1000].map((population) => sampleSize(0.05, population)), [385, 53, 146, 247, 278]);
  assert.deepEqual([null, 60, 234, 686].map((population) => sampleSize(0.1, population)), [97, 38, 69, 85]);
});

const judged = [[2, 1, 0, 0], [1, 9, 3, 0], [0, 4, 14, 2], [0, 0, 1, 3]];

test('agreement of two who judge is that of the published table', () => {
  close(agreementOf(judged)?.exact, 0.7, 1e-12);
  close(kappa(judged, 'unweighted'), 0.5335, 0.00005);
  close(kappa(judged, 'linear'), 0.6358, 0.00005);
  close(kappa(judged, 'quadratic'), 0.7538, 0.00005);
  close(alpha(unitsOf(judged), 4, 'nominal'), 0.5387, 0.00005);
  close(alpha(unitsOf(judged), 4, 'ordinal'), 0.7395, 0.00005);
  close(alpha(unitsOf(judged), 4, 'interval'), 0.7569, 0.00005);
});

test('agreement says nothing where there is nothing to compare', () => {
  assert.equal(agreementOf([[0, 0], [0, 0]]), null);
  assert.equal(kappa([[0, 0], [0, 0]], 'linear'), null);
  assert.equal(kappa([[4, 0], [0, 0]], 'linear'), null, 'everybody said the same: chance explains it');
  assert.equal(alpha([[0], [1]], 2, 'nominal'), null, 'nothing was judged twice');
});
