// How the program itself is run: which Node, which flags, which file.
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';
import { endedBySignal, run } from './processes.mjs';

/** Older releases of Node 24 warn that running TypeScript is an experiment; it no longer is. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning'];

/** The file that holds the process and its command line. Tests of the launcher name a stand-in. */
export function entryFile() {
  return process.env.TOUCHSTONE_ENTRY ?? join(root, 'src', 'main.ts');
}

export function sayOn(stream) {
  return (words) => stream.write(`${words}\n`);
}

/** Prepares, then runs a file under Node 24 with this process's own input and output; answers its exit code. */
export async function prepareAndRun(args, { say, ...options }) {
  const node = await prepareOrExit(say);
  return run(node, [...nodeFlags, ...args], options);
}

/** `prepare`, with its faults told to the person and turned into an exit code. */
export async function prepareOrExit(say) {
  const node = await prepare(say).catch((fault) => {
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  });
  if (endedBySignal() !== null) process.exit(endedBySignal());
  return node;
}
