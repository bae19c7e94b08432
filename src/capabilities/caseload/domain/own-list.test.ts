import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownList } from './own-list.ts';

test('a list is owned by one person in post whom the words mean, and by no other', () => {
  const given = { list: 'annex-a/6', inPost: [{ id: 3 }], now: null };
  assert.deepEqual(ownList(given), { ok: true, value: { list: 'annex-a/6', person: 3 } });
  assert.deepEqual(ownList({ ...given, now: 4 }), { ok: true, value: { list: 'annex-a/6', person: 3 } });
  for (const [why, changes] of [['no-such-list', { list: 'annex-a/12' }], ['nobody', { inPost: [] }], ['several', { inPost: [{ id: 3 }, { id: 5 }] }], ['already', { now: 3 }]] as const) {
    assert.deepEqual(ownList({ ...given, ...changes }), { ok: false, refusal: why });
  }
});
