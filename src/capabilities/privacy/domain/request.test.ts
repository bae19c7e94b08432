import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type AccessRequest, type Asking, type RequestChange, changeRequest, take, whyNotGive } from './request.ts';

const today = '2026-06-10' as Day;
const act = { id: 'r1', by: 1, at: new Date('2026-06-10T09:00:00Z'), today };
const asking: Asking = { subject: { kind: 'child', value: 'C-100001' }, askedBy: 'A parent', reach: 'By letter', asks: 'Everything', receivedOn: today, identityKnown: true };
const request: AccessRequest = { id: 'r1', number: 1, subject: asking.subject, state: 'open', searched: true, receivedOn: today, identityOn: today, extended: false, stops: [] };
const faults = (changes: Partial<Asking>, known = true) => {
  const outcome = take({ ...asking, ...changes }, known, act);
  return outcome.ok ? [] : outcome.refusal.map((each) => `${each.field} ${each.why}`);
};
const whyNot = (change: RequestChange, changes: Partial<AccessRequest> = {}, on = today) => {
  const outcome = changeRequest({ ...request, ...changes }, change, { by: 1, today: on });
  return outcome.ok ? 'accepted' : outcome.refusal;
};

test('a request is taken about a child by reference or about somebody who is known, and every fault is named', () => {
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ subject: { kind: 'child', value: 'Sarah' }, askedBy: '', asks: 'x'.repeat(4001) }), ['child not-a-reference', 'askedBy empty', 'asks too-long']);
  assert.deepEqual(faults({ subject: { kind: 'person', value: '99' } }, false), ['person nobody']);
  assert.deepEqual(faults({ receivedOn: '2026-06-11' as Day }), ['receivedOn day-to-come']);
  assert.deepEqual(faults({ receivedOn: '2025-06-01' as Day }), ['receivedOn too-long-ago']);
});

test('the month begins with the day it came where it is known who asks, and else not yet', () => {
  const known = take(asking, true, act);
  const unknown = take({ ...asking, identityKnown: false }, true, act);
  assert.ok(known.ok && known.value.identityOn === today);
  assert.ok(unknown.ok && unknown.value.identityOn === null);
});

test('each thing on the way has its time and its reason', () => {
  const open = [{ from: today, to: null }];
  assert.equal(whyNot({ what: 'identity-confirmed' }), 'known-already');
  assert.equal(whyNot({ what: 'identity-confirmed' }, { identityOn: null }), 'accepted');
  assert.equal(whyNot({ what: 'clock-stopped', reason: 'Which years?' }), 'accepted');
  assert.equal(whyNot({ what: 'clock-stopped', reason: ' ' }), 'no-reason');
  assert.equal(whyNot({ what: 'clock-stopped', reason: 'Which?' }, { stops: open }), 'stopped-already');
  assert.equal(whyNot({ what: 'clock-stopped', reason: 'Which?' }, { identityOn: null }), 'not-begun');
  assert.equal(whyNot({ what: 'clock-started' }), 'not-stopped');
  assert.equal(whyNot({ what: 'clock-started' }, { stops: open }), 'accepted');
  assert.equal(whyNot({ what: 'extended', reason: 'Complex' }), 'accepted');
  assert.equal(whyNot({ what: 'extended', reason: 'Complex' }, { extended: true }), 'extended-already');
  assert.equal(whyNot({ what: 'extended', reason: 'Complex' }, {}, '2026-07-11' as Day), 'too-late');
  assert.equal(whyNot({ what: 'extended', reason: 'Complex' }, { identityOn: null }), 'not-begun');
  assert.equal(whyNot({ what: 'refused', reason: '' }), 'no-reason');
  assert.equal(whyNot({ what: 'withdrawn', reason: 'They wrote so' }), 'accepted');
});

test('nothing happens to a request that is closed', () => {
  for (const state of ['given', 'refused', 'withdrawn'] as const) assert.equal(whyNot({ what: 'clock-stopped', reason: 'x' }, { state }), 'not-open');
});

test('a copy goes only to somebody who is known, after the search, and not while a question is open', () => {
  assert.equal(whyNotGive(request), null);
  assert.equal(whyNotGive({ ...request, identityOn: null }), 'not-known');
  assert.equal(whyNotGive({ ...request, searched: false }), 'not-searched');
  assert.equal(whyNotGive({ ...request, stops: [{ from: today, to: null }] }), 'clock-stands');
  assert.equal(whyNotGive({ ...request, state: 'given' }), 'not-open');
});
