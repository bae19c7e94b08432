import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { timescales } from '../../src/capabilities/caseload/domain/clocks/timescales.ts';
import { timescalesFile, timescalesPage } from '../kit/timescales-page.ts';

test('docs/timescales.md is what the data say', async () => {
  const committed = await readFile(timescalesFile, 'utf8').catch(() => '');
  assert.equal(timescalesPage(), committed, 'run `node test/kit/write-timescales.ts` and commit docs/timescales.md');
  for (const { id } of timescales) assert.ok(committed.includes(`| \`${id}\` |`), id);
});
