// `npm test`: prepares, checks types and lint, and runs every test.
//   npm test -- [--database=embedded|15] [--no-journeys] [FILES…]
// With FILES only those run, without the checks. The last thing printed is the summary of the tests.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './launch/check-sources.mjs';
import { root } from './launch/prepare.mjs';
import { nodeFlags, prepareOrExit, sayOn } from './launch/program.mjs';
import { run } from './launch/processes.mjs';
import { bringBrowser, bringPostgres15 } from './launch/system-packages.mjs';

const { database, journeys, files } = readArguments();
const node = await prepareOrExit(sayOn(process.stdout));
const browser = journeys && (files.length === 0 || files.some((file) => file.includes('journeys'))) ? await bringBrowser() : null;
if (database === '15' && (await bringPostgres15()) === null) process.exit(1);
const found = files.length > 0 ? 0 : await check(node);
if (found !== 0) process.exit(found);

const args = [join(root, 'test', 'kit', 'run.ts'), `--database=${database}`, ...(journeys ? [] : ['--no-journeys']), ...files];
const env = { ...process.env, ...(browser === null ? {} : { TEST_BROWSER: browser }) };
process.exit(await run(node, [...nodeFlags, ...args], { cwd: root, env }));

function readArguments() {
  let said;
  try {
    const options = { database: { type: 'string', default: 'embedded' }, 'no-journeys': { type: 'boolean', default: false } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (!['embedded', '15'].includes(values.database)) throw new Error('--database is embedded or 15');
    said = { database: values.database, journeys: !values['no-journeys'], files: positionals };
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`);
    process.exit(2);
  }
  return said;
}
