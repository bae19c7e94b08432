import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissions, permits } from './permission.ts';

test('an administrator sees no work about children', () => {
  for (const each of ['do-work', 'read-work', 'authorise-work', 'see-figures', 'read-journal'] as const) {
    assert.equal(permits({ roles: ['administrator'], standsInFor: [] }, each), false, each);
  }
});

test('a practitioner authorises only while standing in for a manager', () => {
  assert.equal(permits({ roles: ['practitioner'], standsInFor: [] }, 'authorise-work'), false);
  assert.equal(permits({ roles: ['practitioner'], standsInFor: [12] }, 'authorise-work'), true);
});

test('standing in gives nothing but authorising', () => {
  for (const each of ['edit-standards', 'set-rules', 'read-journal', 'see-figures'] as const) {
    assert.equal(permits({ roles: ['practitioner'], standsInFor: [12] }, each), false, each);
  }
});

test('everybody who is listed may be signed in, and nobody twice', () => {
  for (const [role, list] of Object.entries(permissions)) {
    assert.ok(list.includes('be-signed-in'), role);
    assert.equal(new Set(list).size, list.length, role);
  }
});
