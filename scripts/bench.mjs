// `npm run bench`: measures, and writes the figures of the README.
import { join } from 'node:path';
import { root } from './launch/prepare.mjs';
import { prepareAndRun, sayOn } from './launch/program.mjs';

const args = [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)];
process.exit(await prepareAndRun(args, { say: sayOn(process.stderr), cwd: root }));
