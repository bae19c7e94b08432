import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { accept, refuse, type Outcome } from '../../../kernel/outcome.ts';
import { copyBinaries, type Binaries } from './binaries.ts';

/**
 * PostgreSQL refuses to run as root, and a fresh machine may well be root.
 * `self`: this user. `user`: given up to another user id. `namespace`: still root outside, another user to itself,
 * which alone works where the data lie under a private home.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

export type Runner = { readonly as: RunAs; readonly binaries: Binaries };

const nobody = 65_534;

/**
 * How to run PostgreSQL on this data folder. Once the database is there its owner decides, so that every start
 * takes the same way.
 */
export async function chooseRunner(folder: string, pgData: string, binaries: Binaries): Promise<Outcome<Runner, string>> {
  const owner = await stat(pgData).catch(() => null);
  const me = process.getuid?.() ?? 0;
  if (me !== 0 && owner !== null && owner.uid !== me) {
    return refuse(`the database in ${folder} belongs to another user (id ${owner.uid}): start as that user`);
  }
  // A container may run under a number that has no name; PostgreSQL wants a name, and inside has one.
  if (me !== 0) return hasName() ? accept({ as: { kind: 'self' }, binaries }) : inNamespace(folder, binaries);
  if (owner === null) return forNewDatabase(folder, binaries);
  return owner.uid === 0 ? inNamespace(folder, binaries) : asUser(owner.uid, owner.gid, folder, binaries);
}

/** Starts a program as the runner says, in a session of its own, with an environment that holds nothing of ours. */
export function spawnAs(
  as: RunAs,
  command: string,
  args: readonly string[],
  stdio: StdioOptions,
  extraEnvironment: Record<string, string> = {},
): ChildProcess {
  const [program, ...rest] = commandAs(as, command, args) as [string, ...string[]];
  const options = optionsAs(as);
  return spawn(program, rest, { ...options, env: { ...options.env, ...extraEnvironment }, stdio, detached: true });
}

async function forNewDatabase(folder: string, binaries: Binaries): Promise<Outcome<Runner, string>> {
  const user: RunAs = { kind: 'user', uid: nobody, gid: nobody };
  const reaches = (path: string) => works(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', path]);
  if (!reaches(folder)) return inNamespace(folder, binaries);
  if (works(user, join(binaries.bin, 'postgres'), ['--version'])) return accept({ as: user, binaries });
  const namespace = inNamespace(folder, binaries);
  return namespace.ok ? namespace : asUser(nobody, nobody, folder, binaries);
}

async function asUser(uid: number, gid: number, folder: string, binaries: Binaries): Promise<Outcome<Runner, string>> {
  const as: RunAs = { kind: 'user', uid, gid };
  if (works(as, join(binaries.bin, 'postgres'), ['--version'])) return accept({ as, binaries });
  const copy = await copyBinaries(binaries, folder);
  if (works(as, join(copy.bin, 'postgres'), ['--version'])) return accept({ as, binaries: copy });
  return refuse(`PostgreSQL cannot be run as user ${uid} on ${folder}: let that user pass through the folders above it`);
}

function inNamespace(folder: string, binaries: Binaries): Outcome<Runner, string> {
  const as: RunAs = { kind: 'namespace' };
  if (works(as, join(binaries.bin, 'postgres'), ['--version'])) return accept({ as, binaries });
  return refuse(
    process.getuid?.() === 0
      ? `PostgreSQL refuses to run as root, and nobody else may enter ${folder}: ` +
          'start as an ordinary user, or set TOUCHSTONE_DATA to a folder outside private homes'
      : `PostgreSQL needs a user with a name, and number ${process.getuid?.()} has none here: start as another user`,
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function works(as: RunAs, command: string, args: readonly string[]): boolean {
  const [program, ...rest] = commandAs(as, command, args) as [string, ...string[]];
  return spawnSync(program, rest, { ...optionsAs(as), stdio: 'ignore' }).status === 0;
}

function commandAs(as: RunAs, command: string, args: readonly string[]): string[] {
  if (as.kind !== 'namespace') return [command, ...args];
  return ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--', command, ...args];
}

function optionsAs(as: RunAs) {
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };
  return as.kind === 'user' ? { cwd: '/', env, uid: as.uid, gid: as.gid } : { cwd: '/', env };
}
