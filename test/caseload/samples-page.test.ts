import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { filesNamed, sampleFiles, samplesFile, samplesPage, samplesThere } from '../kit/samples-page.ts';

const beside = { skip: samplesThere ? false : 'the sample files do not lie beside the project' };

test('docs/samples.md is what becomes of the sample files', beside, async () => {
  assert.equal(await samplesPage(), await readFile(samplesFile, 'utf8'), 'run `node test/kit/write-samples.ts` and commit docs/samples.md');
});

test('docs/samples.md names every sample file once, and no other', beside, async () => {
  assert.deepEqual(filesNamed(await readFile(samplesFile, 'utf8')), sampleFiles());
});
