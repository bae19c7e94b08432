import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { type EndingGiven, endChild } from './ending.ts';

const today = '2026-05-27' as Day;
const given = (more: Partial<EndingGiven>): EndingGiven => ({ reference: 'C-1', why: 'died', on: today, mergedInto: null, ...more });

test('an ending is not still to come, and a merger names another reference', () => {
  assert.ok(endChild(given({}), today).ok);
  assert.deepEqual(endChild(given({ on: '2026-05-28' as Day }), today), { ok: false, refusal: 'still-to-come' });
  assert.deepEqual(endChild(given({ why: 'merged' }), today), { ok: false, refusal: 'no-other-reference' });
  assert.deepEqual(endChild(given({ why: 'merged', mergedInto: 'Sam Smith' }), today), { ok: false, refusal: 'no-other-reference' });
  assert.deepEqual(endChild(given({ why: 'merged', reference: 'C-12', mergedInto: 'C-12' }), today), { ok: false, refusal: 'the-same-child' });
  assert.ok(endChild(given({ why: 'merged', mergedInto: 'C-22' }), today).ok);
});

test('another reference is only kept of a merger', () => {
  const outcome = endChild(given({ mergedInto: 'C-22' }), today);
  assert.equal(outcome.ok && outcome.value.mergedInto, null);
});
