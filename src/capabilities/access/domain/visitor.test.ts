import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aVisitor } from '../../../../test/kit/works.ts';
import { type Known, withGlass, withGrants } from './visitor.ts';

const known = (changes: Partial<Known> = {}): Known => ({ id: 1, name: 'Wen Worker', held: [], named: [], everyTeam: [10, 11, 12], letIn: [], ...changes });
const until = new Date('2026-06-10T10:00:00Z');

test('who has neither a post nor a role for a time is nobody', () => assert.equal(withGrants(null, known()), null));

test('without a post somebody is what two people let them in as, and sees no more', () => {
  const inspector = withGrants(null, known({ held: [{ role: 'inspector', team: null }] }));
  assert.deepEqual([inspector?.role, inspector?.roles, inspector?.jobTitle, inspector?.teams, inspector?.manages, inspector?.whole], ['inspector', ['inspector'], 'Inspector', [], [], false]);
});

test('somebody let in to a team has that team, and manages none', () => {
  const worker = withGrants(null, known({ held: [{ role: 'practitioner', team: 11 }] }));
  assert.deepEqual([worker?.team, worker?.teams, worker?.manages], [11, [11], []]);
});

test('a role for a time comes beside that of the post; one that sees the whole opens the whole', () => {
  const lead = withGrants(aVisitor(), known({ held: [{ role: 'quality-lead', team: null }] }));
  assert.deepEqual([lead?.role, lead?.roles, lead?.whole, lead?.teams, lead?.manages], ['practitioner', ['practitioner', 'quality-lead'], true, [10, 11, 12], [10, 11, 12]]);
});

test('the manager of a team answers for who was let in to it, and no other manager does', () => {
  const letIn = [{ person: 7, team: 10 }];
  assert.deepEqual(withGrants(aVisitor({ role: 'team-manager', reports: [4] }), known({ letIn }))?.reports, [4, 7]);
  assert.deepEqual(withGrants(aVisitor({ role: 'team-manager', team: 11 }), known({ letIn }))?.reports, []);
  assert.deepEqual(withGrants(aVisitor({ role: 'practitioner' }), known({ letIn }))?.reports, []);
});

test('a team opened in an emergency is seen as a whole, a restricted child in it is not', () => {
  const who = withGlass(aVisitor(), [{ id: 3, team: 12, child: null, until, teams: [12], restriction: null }]);
  assert.deepEqual([who.teams, who.manages, who.named], [[10, 12], [12], []]);
});

test('a child opened in an emergency opens the rows of its teams, and not the teams', () => {
  const who = withGlass(aVisitor(), [{ id: 3, team: null, child: 'C-100001', until, teams: [11, 12], restriction: 5 }]);
  assert.deepEqual([who.teams, who.manages, who.named, who.glass], [[10, 11, 12], [], [5], [{ id: 3, team: null, child: 'C-100001', until }]]);
});
