import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee, seesAll, seesTeams } from './scope.ts';

test('who manages no team sees their own work and nobody else’s, in their own team or elsewhere', () => {
  assert.equal(seesTeams({ manages: [] }), false);
  assert.equal(maySee({ id: 1, manages: [] }, { author: 1, teamId: 10 }), true);
  assert.equal(maySee({ id: 1, manages: [] }, { author: 2, teamId: 10 }), false);
});

test('who answers for a team sees its work, and that of no other', () => {
  assert.equal(seesTeams({ manages: [10] }), true);
  assert.equal(maySee({ id: 1, manages: [10] }, { author: 2, teamId: 10 }), true);
  assert.equal(maySee({ id: 1, manages: [10] }, { author: 2, teamId: 11 }), false);
  assert.equal(seesAll({ teams: [10], manages: [10] }), true);
  assert.equal(seesAll({ teams: [10, 11], manages: [11] }), false);
});
