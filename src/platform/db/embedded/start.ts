import { once } from 'node:events';
import { chmod, chown, lstat, mkdir, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accept, refuse, type Outcome } from '../../../kernel/outcome.ts';
import type { Binaries } from './binaries.ts';
import { chooseRunner, spawnAs, type RunAs, type Runner } from './identity.ts';
import { answers, recycledPid, runningPostmaster, type Postmaster } from './postmaster.ts';
import { ensureRolesAndDatabase } from './roles.ts';
import { initdbArguments, serverSettings } from './settings.ts';

export type StartOptions = {
  readonly folder: string;
  readonly fast: boolean;
  readonly binaries: Binaries;
  readonly progress: (words: string) => void;
};

/** The path of a socket, its name included, has to fit in 107 bytes. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length;
const largestLogBytes = 5_000_000;
/** A killed server's remains may hold its shared memory for a while. */
const retryLimitMs = 60_000;

/** Starts PostgreSQL on the data folder, making the database first where there is none. Call it under the lock. */
export async function startPostmaster(options: StartOptions): Promise<Outcome<Postmaster, string>> {
  const pgData = join(options.folder, 'postgres');
  const runner = await chooseRunner(options.folder, pgData, options.binaries);
  if (!runner.ok) return runner;
  const made = await ensureDataDirectory(pgData, runner.value, options);
  if (!made.ok) return made;
  const socketFolder = await makeSocketFolder(options.folder, runner.value.as);
  for (const end = Date.now() + retryLimitMs; ; await pause(200)) {
    const started = await startOnce(pgData, socketFolder, runner.value, options);
    if (started.ok) await ensureRolesAndDatabase(socketFolder);
    if (started.ok || !lingers(started.refusal) || Date.now() > end) return started;
  }
}

async function ensureDataDirectory(pgData: string, runner: Runner, options: StartOptions): Promise<Outcome<null, string>> {
  if (await stat(pgData).catch(() => null)) return checkVersion(pgData, runner, options);
  options.progress('Preparing the database (once)');
  const aside = `${pgData}.new`;
  await rm(aside, { recursive: true, force: true });
  await makePrivate(aside, runner.as);
  const initdb = spawnAs(runner.as, join(runner.binaries.bin, 'initdb'), initdbArguments(aside, options.fast), 'pipe');
  let said = '';
  for (const stream of [initdb.stdout, initdb.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(initdb, 'close');
  if (code !== 0) return refuse(`the database could not be prepared in ${options.folder}: ${lastLine(said)}`);
  await rename(aside, pgData);
  return accept(null);
}

async function checkVersion(pgData: string, runner: Runner, options: StartOptions): Promise<Outcome<null, string>> {
  const made = (await readFile(join(pgData, 'PG_VERSION'), 'utf8')).trim();
  const share = await readFile(join(runner.binaries.root, 'share', 'postgresql', 'postgres.bki'), 'utf8').catch(() => '');
  const here = /^# PostgreSQL (\d+)/.exec(share)?.[1] ?? made;
  if (made === here) return accept(null);
  return refuse(`the database in ${options.folder} was made by PostgreSQL ${made}, and this is ${here}: it must be moved over first`);
}

async function startOnce(
  pgData: string,
  socketFolder: string,
  runner: Runner,
  options: StartOptions,
): Promise<Outcome<Postmaster, string>> {
  const logFile = join(options.folder, 'postgres.log');
  const log = await openLog(logFile);
  const logStart = (await log.stat()).size;
  try {
    const recycled = await recycledPid(pgData);
    const args = ['-D', pgData, ...serverSettings(socketFolder, options.fast)];
    const env = recycled === null ? {} : { PG_GRANDPARENT_PID: String(recycled) };
    const child = spawnAs(runner.as, join(runner.binaries.bin, 'postgres'), args, ['ignore', log.fd, log.fd], env);
    child.unref();
    if (await answers(pgData, child)) return accept({ pid: child.pid as number, socketFolder });
  } finally {
    await log.close();
  }
  // Another process may have been quicker, where the lock could not hold it back.
  const other = await runningPostmaster(pgData);
  if (other !== null) return accept(other);
  const said = (await readFile(logFile)).subarray(logStart).toString();
  return refuse(`the database in ${options.folder} does not start: ${lastLine(said)}`);
}

/** In the data folder, or in a temporary one where that path is too long for a socket. */
async function makeSocketFolder(folder: string, as: RunAs): Promise<string> {
  const near = join(folder, 'run');
  if (Buffer.byteLength(near) <= longestSocketFolder && !/[",\n]/.test(near)) {
    await makePrivate(near, as);
    return near;
  }
  const far = await mkdtemp(join(tmpdir(), 'touchstone-'));
  await makePrivate(far, as);
  return far;
}

async function makePrivate(path: string, as: RunAs): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (!(await lstat(path)).isDirectory()) throw new Error(`${path} is not a folder`);
  await chmod(path, 0o700);
  if (as.kind === 'user') await chown(path, as.uid, as.gid);
}

async function openLog(path: string) {
  const size = await stat(path).then((found) => found.size, () => 0);
  if (size > largestLogBytes) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

function lingers(refusal: string): boolean {
  return /shared memory block|lock file/.test(refusal);
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line));
  return lines.at(-1) ?? text.trim().split('\n').at(-1) ?? 'it gave no reason';
}
