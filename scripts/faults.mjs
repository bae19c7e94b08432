// `npm run faults`: the tests of faults and races with as many rounds as a release needs, in place of a few.
import { join } from 'node:path';
import { root } from './launch/prepare.mjs';
import { prepareAndRun, sayOn } from './launch/program.mjs';

process.env.FAULT_ROUNDS ??= '20';
process.env.RACES ??= '1000';
const files = ['test/faults/**/*.test.ts', 'test/races/**/*.test.ts', 'test/journal/**/*.test.ts', 'src/capabilities/journal/**/*.test.ts'];
process.exit(await prepareAndRun([join(root, 'test', 'kit', 'run.ts'), ...files], { say: sayOn(process.stderr), cwd: root, stdio: 'inherit' }));
