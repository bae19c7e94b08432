import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { clusterOfThisRun } from '../kit/cluster.ts';
import { canDump, dumpSchema, schemaFile } from '../kit/schema.ts';

test('db/schema.sql is what the migrations make', async (t) => {
  const address = await clusterOfThisRun();
  if (!(await canDump(address))) return t.skip('compared on PostgreSQL 15 only: npm test -- --database=15');
  const committed = await readFile(schemaFile, 'utf8').catch(() => '');
  assert.equal(await dumpSchema(address), committed, 'run `npm run schema` and commit db/schema.sql');
});
