import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Complaint, acknowledge, acknowledgeBy, close, complain, mostInAnHour, stateOf } from './complaint.ts';

const today = '2026-06-10' as Day;
const said = { name: 'A parent', contact: '07700 900123', words: 'A letter about us went to the wrong house.' };
const sending = { id: 'c1', person: null, at: new Date('2026-06-10T09:00:00Z'), today, inTheHour: 0 };
const complaint: Complaint = { id: 'c1', receivedOn: today, acknowledgedOn: null, closedOn: null };
const act = { by: 1, today };

test('a complaint is to be acknowledged within thirty days, the day it came being the first', () => {
  assert.equal(acknowledgeBy('2026-06-10' as Day), '2026-07-09');
  const made = complain(said, sending);
  assert.ok(made.ok && made.value.dueOn === '2026-07-09');
});

test('a complaint needs a name, a way to reach its sender, and what happened', () => {
  for (const field of ['name', 'contact', 'words'] as const) {
    assert.deepEqual(complain({ ...said, [field]: ' ' }, sending), { ok: false, refusal: { why: 'not-complete', faults: [{ field, why: 'empty' }] } });
    assert.deepEqual(complain({ ...said, [field]: 'x'.repeat(4001) }, sending), { ok: false, refusal: { why: 'not-complete', faults: [{ field, why: 'too-long' }] } });
  }
});

test('more in an hour than people can send are not taken', () => {
  assert.ok(complain(said, { ...sending, inTheHour: mostInAnHour - 1 }).ok);
  assert.deepEqual(complain(said, { ...sending, inTheHour: mostInAnHour }), { ok: false, refusal: { why: 'too-many' } });
});

test('a complaint is acknowledged once, and closed once, after that', () => {
  assert.deepEqual(close(complaint, 'Sorry', act), { ok: false, refusal: 'not-acknowledged' });
  assert.ok(acknowledge(complaint, 'By letter', act).ok);
  assert.deepEqual(acknowledge(complaint, ' ', act), { ok: false, refusal: 'no-words' });
  const acknowledged = { ...complaint, acknowledgedOn: today };
  assert.deepEqual(acknowledge(acknowledged, 'By letter', act), { ok: false, refusal: 'acknowledged-already' });
  assert.ok(close(acknowledged, 'We are sorry.', act).ok);
  assert.deepEqual(close({ ...acknowledged, closedOn: today }, 'Again', act), { ok: false, refusal: 'closed-already' });
});

test('its state is said by its days', () => {
  assert.equal(stateOf(complaint), 'new');
  assert.equal(stateOf({ ...complaint, acknowledgedOn: today }), 'acknowledged');
  assert.equal(stateOf({ acknowledgedOn: today, closedOn: today }), 'closed');
});
