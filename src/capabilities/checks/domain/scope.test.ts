import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee, seesAll, seesTeams, type Whose } from './scope.ts';

const who = (changes: Partial<Parameters<typeof maySee>[0]> = {}) => ({ id: 1, manages: [], named: [], glass: [], ...changes });
const work = (changes: Partial<Whose> = {}): Whose => ({ author: 2, teamId: 10, child: 'C-100001', restriction: 0, ...changes });

test('who manages no team sees their own work and nobody else’s, in their own team or elsewhere', () => {
  assert.equal(seesTeams(who()), false);
  assert.equal(maySee(who(), work({ author: 1 })), true);
  assert.equal(maySee(who(), work()), false);
});

test('of a restricted child only who is named sees anything, the author and the manager of the team among them', () => {
  for (const each of [who({ id: 2 }), who({ manages: [10] }), who({ manages: [10, 11, 12] })]) {
    assert.equal(maySee(each, work({ restriction: 5 })), false);
    assert.equal(maySee({ ...each, named: [4] }, work({ restriction: 5 })), false);
    assert.equal(maySee({ ...each, named: [5] }, work({ restriction: 5 })), true);
  }
  assert.equal(maySee(who({ named: [5] }), work({ restriction: 5 })), false, 'being named opens nothing outside of the scope');
});

test('who opened a child’s work in an emergency sees it, and that of no other child', () => {
  const opened = who({ glass: [{ id: 1, team: null, child: 'C-100001', until: new Date(0) }] });
  assert.equal(maySee(opened, work()), true);
  assert.equal(maySee(opened, work({ child: 'C-100002' })), false);
  assert.equal(maySee(opened, work({ restriction: 5 })), false, 'a restriction that was set meanwhile holds');
});

test('who answers for a team sees its work, and that of no other', () => {
  assert.equal(seesTeams(who({ manages: [10] })), true);
  assert.equal(maySee(who({ manages: [10] }), work()), true);
  assert.equal(maySee(who({ manages: [10] }), work({ teamId: 11 })), false);
  assert.equal(seesAll({ teams: [10], manages: [10] }), true);
  assert.equal(seesAll({ teams: [10, 11], manages: [11] }), false);
});
