import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hold, holdOver, isChildReference, liftHold, placeHold } from './hold.ts';

const act = { by: 1, at: new Date('2026-06-10T09:00:00Z') };
const hold = (changes: Partial<Hold>): Hold => ({ id: 1, kind: 'child', value: 'C-100001', lifted: false, ...changes });
const due = { category: 'work', child: 'C-100001', people: [7, 8] };

test('a hold keeps a whole category, all about a child, or all about a person', () => {
  assert.ok(holdOver([hold({})], due));
  assert.ok(holdOver([hold({ kind: 'category', value: 'work' })], due));
  assert.ok(holdOver([hold({ kind: 'person', value: '8' })], due));
});

test('a hold on something else keeps nothing, nor does one that was lifted', () => {
  for (const other of [hold({ value: 'C-100002' }), hold({ kind: 'category', value: 'journal' }), hold({ kind: 'person', value: '78' }), hold({ lifted: true })]) {
    assert.equal(holdOver([other], due), null);
  }
  assert.equal(holdOver([hold({})], { ...due, child: null }), null);
});

test('a hold is placed once, with a reason, on something that there is', () => {
  const wanted = { kind: 'person' as const, value: '7', reason: 'The inquiry asked for it.' };
  assert.ok(placeHold([], wanted, true, act).ok);
  assert.deepEqual(placeHold([], { ...wanted, reason: ' ' }, true, act), { ok: false, refusal: 'no-reason' });
  assert.deepEqual(placeHold([], wanted, false, act), { ok: false, refusal: 'nobody-of-that-number' });
  assert.deepEqual(placeHold([hold({ kind: 'person', value: '7' })], wanted, true, act), { ok: false, refusal: 'held-already' });
  assert.ok(placeHold([hold({ kind: 'person', value: '7', lifted: true })], wanted, true, act).ok);
});

test('a hold is lifted once, with a reason', () => {
  assert.ok(liftHold(hold({}), 'The inquiry has ended.', act).ok);
  assert.deepEqual(liftHold(hold({}), '', act), { ok: false, refusal: 'no-reason' });
  assert.deepEqual(liftHold(hold({ lifted: true }), 'Again', act), { ok: false, refusal: 'lifted-already' });
});

test('a child is named by reference and never by name', () => {
  assert.equal(isChildReference('C-100001'), true);
  for (const text of ['Wen Worker', 'WORKER', 'c-1', '']) assert.equal(isChildReference(text), false, text);
});
