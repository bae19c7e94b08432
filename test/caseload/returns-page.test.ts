import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { returnsPage } from './kit/returns-page.ts';

const page = join(import.meta.dirname, '../../docs/returns.md');

test('docs/returns.md says what the data says', () => {
  if (process.env['WRITE_PAGES'] === '1') writeFileSync(page, returnsPage());
  assert.equal(readFileSync(page, 'utf8'), returnsPage());
});
