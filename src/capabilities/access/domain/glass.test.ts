import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Behind, breakGlass, closeGlass, type WantedGlass } from './glass.ts';

const at = new Date('2026-06-10T09:00:00Z');
const behind: Behind = { teams: [3, 4], restriction: 7, told: [2, 9, 2, 1] };
const tries = (changes: Partial<WantedGlass> = {}) =>
  breakGlass({ team: null, child: 'C-100001', minutes: 60, reason: 'Police called about this child.', ...changes }, behind, { by: 1, at });
const says = (changes: Partial<WantedGlass>) => {
  const outcome = tries(changes);
  return outcome.ok ? 'open' : outcome.refusal;
};

test('without a reason nothing opens, nor for longer than an hour', () => {
  assert.equal(says({}), 'open');
  for (const reason of ['', '   ', 'urgent', ' '.repeat(30)]) assert.equal(says({ reason }), 'no-reason', reason);
  assert.equal(says({ reason: 'x'.repeat(1001) }), 'reason-too-long');
  for (const minutes of [61, 0, -1, 1.5, Number.NaN, Infinity]) assert.equal(says({ minutes }), 'too-long', String(minutes));
  assert.equal(says({ child: '' }), 'nothing-chosen');
  for (const child of ['Jane Doe', 'c-1', 'C-1000011111111111111111']) assert.equal(says({ child }), 'not-a-reference', child);
  assert.equal(says({ team: 3 }), 'two-things-chosen');
});

test('for a child it opens the rows of its teams and its restriction; for a team that team and no restriction', () => {
  const child = tries();
  assert.ok(child.ok);
  assert.deepEqual([child.value.teams, child.value.restriction, child.value.until.toISOString()], [[3, 4], 7, '2026-06-10T10:00:00.000Z']);
  const team = tries({ team: 8, child: '' });
  assert.ok(team.ok);
  assert.deepEqual([team.value.teams, team.value.restriction, team.value.child], [[8], null, null]);
});

test('others are told, each once, and never whoever did it', () => {
  const outcome = tries();
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.told, [2, 9]);
});

test('whoever opened it closes it early, once, and nobody else does', () => {
  const glass = { id: 5, by: 1, until: new Date('2026-06-10T10:00:00Z'), endedAt: null };
  const close = (changes: Partial<typeof glass> | { endedAt: Date }, by = 1) => {
    const outcome = closeGlass({ ...glass, ...changes }, { by, at });
    return outcome.ok ? 'closed' : outcome.refusal;
  };
  assert.equal(close({}), 'closed');
  assert.equal(close({}, 2), 'not-theirs');
  assert.equal(close({ until: at }), 'closed-already');
  assert.equal(close({ endedAt: at }), 'closed-already');
});
