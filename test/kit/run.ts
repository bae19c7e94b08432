// Runs the tests on one database server of their own. Started by scripts/test.mjs.
import { globSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { startCluster, type Engine } from './cluster.ts';
import { ownFolder, removeWithServers } from './folders.ts';

const root = join(import.meta.dirname, '../..');
const fileLimitMs = 30 * 60_000;

const { values, positionals } = parseArgs({
  options: { database: { type: 'string', default: 'embedded' }, 'no-journeys': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort());

const files = testFiles(positionals, !values['no-journeys']);
if (files.length === 0) throw new Error('no such test files');
// All that tests make is made in here, and ended and removed with it, also when a test is cut short.
const folder = await ownFolder();
await mkdir(join(folder, 'tmp'), { mode: 0o777 });
await chmod(join(folder, 'tmp'), 0o1777);
process.env['TMPDIR'] = join(folder, 'tmp');
process.once('exit', () => removeWithServers(folder));
const cluster = await startCluster(values.database as Engine);
process.env['TEST_CLUSTER'] = JSON.stringify(cluster.address);
process.env['TEST_DATABASE'] = values.database;
try {
  process.exitCode = await runAll(files);
} finally {
  await cluster.stop();
}

/** Answers the exit code. The summary comes last, as the reporter writes it. */
async function runAll(paths: string[]): Promise<number> {
  let passed = false;
  const events = run({ files: paths, concurrency: 2, timeout: fileLimitMs, signal: abort.signal, cwd: root });
  events.on('test:summary', (summary) => {
    if (summary.file === undefined) passed = summary.success && summary.counts.tests > 0;
  });
  for await (const text of events.compose(spec)) process.stdout.write(text);
  return passed && !abort.signal.aborted ? 0 : 1;
}

/** In the order in which they run: rules first, journeys in a browser last. */
function testFiles(only: readonly string[], journeys: boolean): string[] {
  const patterns = only.length > 0 ? only : ['src/**/*.test.ts', 'test/**/*.test.ts'];
  const found = globSync(patterns, { cwd: root }).toSorted();
  const inBrowser = (path: string) => path.startsWith(join('test', 'journeys'));
  const others = found.filter((path) => !inBrowser(path));
  return [...others, ...(journeys ? found.filter(inBrowser) : [])].map((path) => resolve(root, path));
}
