import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../../kernel/outcome.ts';
import { askToLift, name, removeName, restrict, type Restriction } from './restriction.ts';

const act = { by: 1, at: new Date('2026-06-10T09:00:00Z') };
const restriction = (changes: Partial<Restriction> = {}): Restriction => ({ id: 7, child: 'C-100001', lifted: false, named: [3], liftingAsked: false, ...changes });
const says = (outcome: Outcome<unknown, string>) => (outcome.ok ? 'done' : outcome.refusal);

test('a child is restricted by one person, for a reason, once', () => {
  const wanted = { child: 'C-100001', reason: 'A colleague’s family.', already: false };
  assert.equal(says(restrict(wanted, act)), 'done');
  for (const child of ['', 'c-1', 'Jane Doe', 'C-1000011111111111111111']) assert.equal(says(restrict({ ...wanted, child }, act)), 'not-a-reference', child);
  assert.equal(says(restrict({ ...wanted, reason: ' ' }, act)), 'no-reason');
  assert.equal(says(restrict({ ...wanted, reason: 'x'.repeat(1001) }, act)), 'reason-too-long');
  assert.equal(says(restrict({ ...wanted, already: true }, act)), 'restricted-already');
});

test('somebody else is named, nobody themselves, and nobody twice', () => {
  assert.equal(says(name(restriction(), 4, act)), 'done');
  assert.equal(says(name(restriction(), 1, act)), 'themselves');
  assert.equal(says(name(restriction(), 3, act)), 'named-already');
  assert.equal(says(name(restriction(), null, act)), 'nobody');
  assert.equal(says(name(restriction({ lifted: true }), 4, act)), 'lifted');
  assert.equal(says(removeName(restriction(), 3, act)), 'done');
  assert.equal(says(removeName(restriction(), 4, act)), 'not-named');
  assert.equal(says(removeName(restriction({ lifted: true }), 3, act)), 'lifted');
});

test('one person asks to lift it, with a reason, and once', () => {
  assert.equal(says(askToLift(restriction(), 'The case has ended.', act)), 'done');
  assert.equal(says(askToLift(restriction(), '', act)), 'no-reason');
  assert.equal(says(askToLift(restriction(), 'x'.repeat(1001), act)), 'reason-too-long');
  assert.equal(says(askToLift(restriction({ liftingAsked: true }), 'x', act)), 'asked-already');
  assert.equal(says(askToLift(restriction({ lifted: true }), 'x', act)), 'lifted');
});
