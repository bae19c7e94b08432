import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOf, identityOf } from '../../src/platform/db/embedded/processes.ts';

const prefix = 'touchstone-test-';

/** A temporary folder that names the process it belongs to, so that a later run can tell when it is abandoned. */
export async function ownFolder(): Promise<string> {
  await removeAbandoned();
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomBytes(3).toString('hex')}`);
  await mkdir(folder);
  // Databases in it may run as another user, who has to pass through.
  await chmod(folder, 0o711);
  return folder;
}

/** Ends every database server that still runs on data in the folder, at once, and removes it: nothing is worth keeping. */
export function removeWithServers(folder: string): void {
  for (const pid of serversUnder(folder)) {
    process.kill(pid, 'SIGQUIT');
    for (const end = Date.now() + 2_000; Date.now() < end && identityOf(pid) !== null; ) wait(10);
  }
  for (const disk of disksUnder(folder)) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** Small disks of their own that tests mounted, and that a test which was killed left behind. */
function disksUnder(folder: string): string[] {
  if (!existsSync('/proc/self/mounts')) return [];
  return readFileSync('/proc/self/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '').filter((path) => path.startsWith(`${folder}/`));
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(maker) && identityOf(maker) === null) removeWithServers(join(tmpdir(), name));
  }
}

function serversUnder(folder: string): number[] {
  const pids = process.platform === 'linux' ? readdirSync('/proc').map(Number).filter(Number.isInteger) : [];
  return pids.filter((pid) => {
    const args = commandLineOf(pid)?.split('\0') ?? [];
    return args[1] === '-D' && (args[2]?.startsWith(`${folder}/`) ?? false);
  });
}

/** Without giving way: this also runs while the process is ending. */
function wait(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
