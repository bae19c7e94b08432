import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bombs, most, readInChild } from './kit/bombs.ts';

describe(`a file that is made to be too much is refused by its rule, under ${most} MB`, () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'bombs-')); });
  after(() => rm(folder, { recursive: true }));
  for (const [index, [what, ending, rule, make]] of bombs.entries()) {
    test(what, async (context) => {
      const path = join(folder, `${index}.${ending}`);
      await writeFile(path, make());
      const ended = await readInChild(path);
      await rm(path);
      context.diagnostic(`${ended.seconds.toFixed(2)} s, ${Math.round(ended.megabytes)} MB, ${ended.rows} rows handed over before`);
      assert.equal(ended.rule, rule);
      assert.ok(ended.megabytes < most, `${ended.megabytes} MB`);
    });
  }
});
