import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReference } from './reference.ts';

test('a reference has letters, figures, hyphens and slashes, a figure among them; a name is none', () => {
  for (const each of ['C-100001', '123', 'A1/2-3', 'X2345678901234567890']) assert.equal(isReference(each), true, each);
  for (const each of ['', 'C1', 'SMITH', 'TOMMY-SMITH', 'c-100001', '-C1234', 'C 1234', 'X23456789012345678901', 'C-1\n', '１２３４', "C-1'--", '<b>1']) assert.equal(isReference(each), false, JSON.stringify(each));
});
