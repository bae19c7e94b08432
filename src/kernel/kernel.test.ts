import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, type Plain } from './canonical.ts';
import { addDays, ageOn, beginOf, type Day, dayFrom, dayFromParts, dayOf, daysBetween } from './day.ts';
import { interval, percent } from './proportion.ts';

test('a day that does not exist is no day', () => {
  assert.equal(dayFrom('2026-02-29'), null);
  assert.equal(dayFrom('2028-02-29'), '2028-02-29');
  assert.equal(dayFrom('26-02-01'), null);
  assert.equal(dayFromParts('1', '6', '2026'), '2026-06-01');
  assert.equal(dayFromParts('31', '6', '2026'), null);
  assert.equal(dayFromParts('', '', ''), null);
});

test('half past midnight in summer is the next day in England though not yet in UTC', () => {
  assert.equal(dayOf(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(dayOf(new Date('2026-12-30T23:30:00Z')), '2026-12-30');
});

test('a day in summer begins an hour earlier than in UTC', () => {
  assert.equal(beginOf('2026-07-01' as Day).toISOString(), '2026-06-30T23:00:00.000Z');
  assert.equal(beginOf('2026-12-01' as Day).toISOString(), '2026-12-01T00:00:00.000Z');
  // The clocks change at one in the night: the day of the change still begins by the old time.
  assert.equal(beginOf('2026-03-29' as Day).toISOString(), '2026-03-29T00:00:00.000Z');
  assert.equal(beginOf('2026-10-25' as Day).toISOString(), '2026-10-24T23:00:00.000Z');
});

test('days added and days between agree, over clock changes and leap years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const from = '2026-03-28' as Day;
      assert.equal(daysBetween(from, addDays(from, days)), days);
    }),
  );
});

test('a child born on 29 February is a year older on 1 March', () => {
  const born = '2012-02-29' as Day;
  assert.equal(ageOn('2026-02-28' as Day, born), 13);
  assert.equal(ageOn('2026-03-01' as Day, born), 14);
  assert.equal(ageOn('2028-02-29' as Day, born), 16);
});

test('equal values are written alike whatever the order of their names, and read back as themselves', () => {
  assert.equal(canonical({ b: 1, a: ['x', null] }), canonical({ a: ['x', null], b: 1 }));
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
    const text = canonical(value as Plain);
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    assert.equal(canonical(JSON.parse(text) as Plain), text);
  }));
});

test("Wilson's interval agrees with published values", () => {
  const known: [number, number, number, number][] = [
    [0, 10, 0, 27.8], [1, 10, 1.8, 40.4], [5, 10, 23.7, 76.3], [9, 20, 25.8, 65.8],
    [20, 100, 13.3, 28.9], [234, 686, 30.7, 37.7],
  ];
  for (const [numerator, denominator, low, high] of known) {
    assert.deepEqual(interval({ numerator, denominator }), { low, high }, `${numerator} of ${denominator}`);
  }
  assert.equal(interval({ numerator: 0, denominator: 0 }), null);
  assert.equal(percent({ numerator: 14, denominator: 21 }), 66.7);
});
