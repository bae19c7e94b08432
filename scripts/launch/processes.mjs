// Starting other programs from a launcher, and ending them when the launcher is ended.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const sameHandMs = 500;
const children = new Set();
let watching = false;
let ended = null;
let lastPassedOn = 0;

/**
 * Runs a program to its end and answers its exit code (128 + signal where a signal ended it).
 * Signals sent to this process are passed on, and this process waits until the program has ended.
 */
export async function run(command, args, options = {}) {
  return endOf(spawn(command, args, { stdio: 'inherit', ...options }), options.detached === true);
}

/** The same, with what it said kept instead of shown: `{ code, said }`. */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { code: await endOf(child, false), said };
}

/** The exit code that a signal asked for, or null: steps that come after a signal do not begin. */
export function endedBySignal() {
  return ended;
}

async function endOf(child, detached) {
  watchSignals();
  const entry = { child, detached };
  children.add(entry);
  try {
    return await new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', (code, signal) => done(code ?? exitCodeOf(signal)));
    });
  } finally {
    children.delete(entry);
  }
}

function watchSignals() {
  if (watching) return;
  watching = true;
  for (const signal of ending) process.on(signal, () => passOn(signal));
}

/** npm passes a signal on that we may have had from the same hand already: one press is one signal. */
function passOn(signal) {
  if (Date.now() - lastPassedOn < sameHandMs) return;
  lastPassedOn = Date.now();
  ended = exitCodeOf(signal);
  for (const { child, detached } of children) {
    // Ctrl-C reaches everything in the terminal's session by itself; twice would mean "at once" to some programs.
    const hasIt = signal === 'SIGINT' && !detached && process.stdin.isTTY === true;
    if (!hasIt) child.kill(signal);
  }
  // Between two programs there is nothing to wait for.
  if (children.size === 0) process.exit(ended);
}

function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
