import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '../../../kernel/person.ts';
import { maySee, seesTeams } from './scope.ts';

test('a practitioner and an administrator see no work of others; everybody else sees that of their teams', () => {
  for (const role of roles) {
    const wide = role !== 'practitioner' && role !== 'administrator';
    assert.equal(seesTeams({ role, standsInFor: [] }), wide, role);
    assert.equal(maySee({ id: 1, role, standsInFor: [] }, 2), wide, `${role}, another’s`);
    assert.equal(maySee({ id: 1, role, standsInFor: [] }, 1), true, `${role}, their own`);
  }
});

test('a practitioner who stands in for a manager sees what that manager answers for', () => {
  assert.equal(maySee({ id: 1, role: 'practitioner', standsInFor: [9] }, 2), true);
});
