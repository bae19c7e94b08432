import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { levels } from '../../../kernel/person.ts';
import { approve, end } from './two-people.ts';
import { type WantedLine, askForLine, atLeast, below, reaches, tooLow } from './delegation.ts';

const at = new Date('2026-06-10T09:00:00Z');
const today = '2026-06-10' as Day;

test('a level is reached by itself and by those above it, and by no other role', () => {
  for (const [index, level] of levels.entries()) {
    assert.deepEqual(levels.filter((role) => reaches(role, level)), levels.slice(index));
    assert.deepEqual([...below(level), ...atLeast(level)], levels);
  }
  for (const role of ['quality-lead', 'administrator', 'practitioner', 'chair'] as const) assert.equal(reaches(role, 'team-manager'), false, role);
});

test('without a line in the scheme everybody above may decide; with one only those high enough', () => {
  const line = [{ id: 2, role: 'team-manager' }, { id: 3, role: 'service-manager' }, { id: 4, role: 'director' }] as const;
  assert.deepEqual(tooLow(line, null), []);
  assert.deepEqual(tooLow(line, { role: 'team-manager', cover: true }), []);
  assert.deepEqual(tooLow(line, { role: 'head-of-service', cover: true }), [2, 3]);
});

test('a line is refused for each reason, by name', () => {
  const ask = (changes: Partial<WantedLine> = {}) => {
    const outcome = askForLine({ decision: 'authorise-work', subject: 'assessment', role: 'service-manager', cover: true, from: today, to: null, reason: 'Minute 4 of the board.', ...changes }, { by: 1, at, today });
    return outcome.ok ? 'asked' : outcome.refusal;
  };
  assert.equal(ask(), 'asked');
  assert.equal(ask({ subject: '' }), 'asked');
  assert.equal(ask({ decision: 'grant-wishes' }), 'no-such-decision');
  assert.equal(ask({ subject: 'wishes' }), 'no-such-subject');
  assert.equal(ask({ role: 'practitioner' }), 'no-such-level');
  assert.equal(ask({ from: '2026-06-09' as Day }), 'in-the-past');
  assert.equal(ask({ to: '2026-06-09' as Day }), 'ends-before-it-begins');
  assert.equal(ask({ reason: '  ' }), 'no-reason');
  assert.equal(ask({ reason: 'x'.repeat(1001) }), 'reason-too-long');
});

test('two people, and nothing is approved twice or after its end', () => {
  const asked = { id: 1, askedBy: 1, approvedBy: null, ended: false };
  const says = (outcome: ReturnType<typeof approve> | ReturnType<typeof end>) => (outcome.ok ? 'done' : outcome.refusal);
  assert.equal(says(approve(asked, null, { by: 2, at })), 'done');
  assert.equal(says(approve(asked, null, { by: 1, at })), 'asked-it-themselves');
  assert.equal(says(approve(asked, 2, { by: 2, at })), 'about-themselves');
  assert.equal(says(approve({ ...asked, approvedBy: 3 }, null, { by: 2, at })), 'already-approved');
  assert.equal(says(approve({ ...asked, ended: true }, null, { by: 2, at })), 'has-ended');
  assert.equal(says(end({ ...asked, approvedBy: 3 }, { by: 1, at })), 'done');
  assert.equal(says(end({ ...asked, ended: true }, { by: 1, at })), 'has-ended');
});
