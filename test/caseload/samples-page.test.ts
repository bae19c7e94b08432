import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { samplesFile, samplesPage, samplesThere } from '../kit/samples-page.ts';

test('docs/samples.md is what becomes of the sample files', { skip: samplesThere ? false : 'the sample files do not lie beside the project' }, async () => {
  assert.equal(await samplesPage(), await readFile(samplesFile, 'utf8'), 'run `node test/kit/write-samples.ts` and commit docs/samples.md');
});
