// `npm run faults`: the tests of faults, races and tampering with as many rounds as a release needs, in place of a few,
// and at the end a table of what they measured. With --write the table goes into README.md between its marks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './launch/prepare.mjs';
import { endedBySignal } from './launch/processes.mjs';
import { prepareAndRun, sayOn } from './launch/program.mjs';
import { bringBrowser } from './launch/system-packages.mjs';

const rounds = { FAULT_ROUNDS: '20', FAULT_CHILDREN: '105500', RACES: '1000', FLIPS: '100000', APPENDS: '10000', ENTRIES: '1000000', FIGURE_ROUNDS: '1000' };
for (const [name, value] of Object.entries(rounds)) process.env[name] ??= value;

const browser = await bringBrowser();
if (browser === null) process.exit(1);
process.env.TEST_BROWSER = browser;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-figures-'));
process.env.FAULT_FIGURES = join(folder, 'figures.jsonl');
const options = { say: sayOn(process.stderr), cwd: root, stdio: 'inherit' };
const begin = (...args) => (endedBySignal() === null ? prepareAndRun([join(root, ...args[0]), ...args.slice(1)], options) : 1);
const tests = (...files) => begin(['test', 'kit', 'run.ts'], ...files);

let failed = 0;
try {
  failed += await tests('test/faults/**/*.test.ts', 'test/races/**/*.test.ts', 'test/journal/{at-once,flips,heads,tampering,verifier}.test.ts', 'src/capabilities/journal/**/*.test.ts', 'test/figures/known-answers.test.ts',
    'test/security/forms-of-other-sites.test.ts', 'test/journeys/hostile-words.test.ts');
  // Alone, because it says how long things take.
  failed += await tests('test/journal/million.test.ts');
  // A table of a run in which a test failed is shown, and not kept.
  failed += await begin(['test', 'faults', 'kit', 'table.ts'], process.env.FAULT_FIGURES, ...(failed === 0 ? process.argv.slice(2) : []));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);
