// Writes db/schema.sql from the migrations. Started by scripts/schema.mjs.
import { writeFile } from 'node:fs/promises';
import { startCluster } from './cluster.ts';
import { dumpSchema, schemaFile } from './schema.ts';

const cluster = await startCluster('15');
try {
  await writeFile(schemaFile, await dumpSchema(cluster.address));
} finally {
  await cluster.stop();
}
process.stdout.write(`Written: ${schemaFile}\n`);
