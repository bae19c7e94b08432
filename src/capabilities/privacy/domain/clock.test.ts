import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Clock, clockOf, extendBy } from './clock.ts';

const day = (text: string) => text as Day;
const clock = (changes: Partial<Clock> = {}): Clock => ({ receivedOn: day('2026-06-10'), identityOn: day('2026-06-10'), extended: false, stops: [], ...changes });
const due = (changes: Partial<Clock> = {}) => {
  const standing = clockOf(clock(changes));
  return standing.kind === 'running' ? standing.dueOn : standing.kind;
};

test('a request is answered within a month: by the same date of the next, or its last day', () => {
  assert.equal(due(), '2026-07-10');
  assert.equal(due({ identityOn: day('2026-01-31') }), '2026-02-28');
  assert.equal(due({ identityOn: day('2026-12-31') }), '2027-01-31');
});

test('the month begins when it is known who they are', () => {
  assert.equal(due({ identityOn: null }), 'not-begun');
  assert.equal(due({ identityOn: day('2026-06-20') }), '2026-07-20');
});

test('it may be two months more', () => {
  assert.equal(due({ extended: true }), '2026-09-10');
  assert.equal(due({ extended: true, identityOn: day('2026-11-30') }), '2027-02-28');
});

test('while a question to them is open the clock stands, and every day of that is added', () => {
  assert.equal(due({ stops: [{ from: day('2026-06-15'), to: null }] }), 'stopped');
  assert.equal(due({ stops: [{ from: day('2026-06-15'), to: day('2026-06-22') }] }), '2026-07-17');
  assert.equal(due({ stops: [{ from: day('2026-06-15'), to: day('2026-06-22') }, { from: day('2026-07-01'), to: day('2026-07-04') }] }), '2026-07-20');
  assert.equal(due({ stops: [{ from: day('2026-06-15'), to: day('2026-06-15') }] }), '2026-07-10');
});

test('that more time is needed is said within the first month', () => {
  assert.equal(extendBy(clock()), '2026-07-10');
  assert.equal(extendBy(clock({ identityOn: null })), null);
});
