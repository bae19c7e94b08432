import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMet, anAnswer, asked } from '../../../../test/kit/works.ts';
import type { Day } from '../../../kernel/day.ts';
import { changedSince } from './difference.ts';
import type { Signed } from './signed-content.ts';

const signed: Signed = {
  work: { number: 1, kind: 'visit', child: 'C-1', dueOn: '2026-06-12' as Day, recordAddress: null }, signOff: 1, signedBy: 1,
  standard: { name: 'S', version: 1, digest: 'd' }, statements: asked.map((each, index) => ({ ...each, answer: allMet[index] ?? anAnswer() })),
};

test('the statements whose answers changed since they were signed are named in the order they were asked', () => {
  assert.deepEqual(changedSince(signed, allMet), []);
  assert.deepEqual(changedSince(signed, [anAnswer({ code: 'SC-02', note: 'more' }), anAnswer({ code: 'SC-01' })]), ['SC-02']);
  assert.deepEqual(changedSince(signed, [anAnswer({ code: 'SC-02', response: 'not-met' }), anAnswer({ code: 'SC-01', note: 'x' })]), ['SC-01', 'SC-02']);
});

test('an answer that is no longer there has changed, and one that was never asked has not', () => {
  assert.deepEqual(changedSince(signed, [anAnswer({ code: 'SC-01' })]), ['SC-02']);
  assert.deepEqual(changedSince(signed, [...allMet, anAnswer({ code: 'ZZ-01' })]), []);
});
