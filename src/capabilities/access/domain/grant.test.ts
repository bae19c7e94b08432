import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Role, reachOf, roles } from '../../../kernel/person.ts';
import { approveGrant, askForGrant, type Grant, isGranted, longest, type Wanted } from './grant.ts';

const at = new Date('2026-06-10T09:00:00Z');
const today = '2026-06-10' as Day;
const wanted = (changes: Partial<Wanted> = {}): Wanted => ({ person: 5, newName: '', role: 'inspector', team: null, from: today, to: '2026-06-30' as Day, reason: 'A visit.', ...changes });
const ask = (changes: Partial<Wanted> = {}) => {
  const outcome = askForGrant(wanted(changes), { by: 1, at, today });
  return outcome.ok ? 'asked' : outcome.refusal;
};

test('what is asked for is refused for each reason, by name', () => {
  assert.equal(ask(), 'asked');
  assert.equal(ask({ person: null }), 'nobody');
  assert.equal(ask({ person: 1 }), 'themselves');
  assert.equal(ask({ newName: 'x'.repeat(121) }), 'name-too-long');
  assert.equal(ask({ role: 'emperor' }), 'no-such-role');
  assert.equal(ask({ role: 'out-of-hours' }), 'no-team');
  assert.equal(ask({ role: 'out-of-hours', team: 3 }), 'asked');
  assert.equal(ask({ from: '2026-06-09' as Day }), 'in-the-past');
  assert.equal(ask({ to: '2026-06-09' as Day }), 'ends-before-it-begins');
  assert.equal(ask({ reason: ' ' }), 'no-reason');
  assert.equal(ask({ reason: 'x'.repeat(1001) }), 'reason-too-long');
});

test('inspectors, councillors and suppliers come for ninety days at most, everybody else for a year', () => {
  for (const role of ['inspector', 'councillor', 'supplier']) {
    assert.equal(ask({ role, to: '2026-09-07' as Day }), 'asked', role);
    assert.equal(ask({ role, to: '2026-09-08' as Day }), 'too-long', role);
  }
  assert.equal(ask({ role: 'quality-lead', to: '2027-06-09' as Day }), 'asked');
  assert.equal(ask({ role: 'quality-lead', to: '2027-06-10' as Day }), 'too-long');
});

test('the same day is early enough: an agency worker or the out-of-hours duty can be let in today, for today', () => {
  for (const role of ['practitioner', 'out-of-hours']) assert.equal(ask({ role, team: 3, to: today }), 'asked');
});

test('no role of the line of management is given for a time, but that of the director', () => {
  const line = roles.filter((role) => reachOf[role] === 'line');
  assert.deepEqual(line.filter(isGranted), []);
  assert.deepEqual(roles.filter((role) => !isGranted(role)), line);
});

test('a team is kept only where the role has one', () => {
  const outcome = askForGrant(wanted({ team: 3 }), { by: 1, at, today });
  assert.ok(outcome.ok);
  assert.equal(outcome.value.team, null);
});

const grant = (changes: Partial<Grant> = {}): Grant => ({ id: 9, person: 5, role: 'inspector', to: '2026-06-30' as Day, askedBy: 1, approvedBy: null, ended: false, askerRoles: ['director'], ...changes });
const give = (changes: Partial<Grant> = {}, by = 2, mine: readonly Role[] = ['administrator']) => {
  const outcome = approveGrant(grant(changes), { by, roles: mine, at, today });
  return outcome.ok ? 'approved' : outcome.refusal;
};

test('it takes two people, and neither is the person', () => {
  assert.equal(give(), 'approved');
  assert.equal(give({}, 1, ['director']), 'asked-it-themselves');
  assert.equal(give({}, 5), 'about-themselves');
  assert.equal(give({ approvedBy: 3 }), 'already-approved');
  assert.equal(give({ ended: true }), 'has-ended');
  assert.equal(give({ to: '2026-06-09' as Day }), 'is-over');
});

test('who asked must still be somebody who may', () => assert.equal(give({ askerRoles: ['practitioner'] }), 'asker-may-not'));

test('two administrators give nobody anything; with one other who may, they do', () => {
  for (const role of Object.keys(longest) as Role[]) assert.equal(give({ role, askerRoles: ['administrator'] }), 'two-administrators', role);
  assert.equal(give({ askerRoles: ['administrator'] }, 2, ['information-officer']), 'approved');
  assert.equal(give({ askerRoles: ['administrator', 'head-of-service'] }), 'approved');
});
