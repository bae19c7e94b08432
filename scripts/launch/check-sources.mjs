// What is checked of the sources before any test runs. (Which module may import which is a test.)
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { endedBySignal, run } from './processes.mjs';

const steps = [
  { what: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  { what: 'lint', tool: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
];

/** Answers 0 when nothing was found, else the exit code of the first step that found something. */
export async function check(node) {
  for (const { what, tool, args } of steps) {
    const began = Date.now();
    const code = await run(node, [join(root, 'node_modules', tool), ...args], { cwd: root });
    if (endedBySignal() !== null) return endedBySignal();
    process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'}: ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
    if (code !== 0) return code;
  }
  return 0;
}
