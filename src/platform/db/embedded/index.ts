import { access, chmod, constants, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { accept, refuse, type Outcome } from '../../../kernel/outcome.ts';
import { embeddedBinaries, type Binaries } from './binaries.ts';
import { withLock } from './lock.ts';
import { connectionTo, runningPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';
import { appRole, databaseName, ownerRole } from './roles.ts';
import { startPostmaster } from './start.ts';
import { livingUsers, register, unregister, type Use, type User } from './users.ts';

export type Embedded = {
  /** How to connect as one of the three roles; to the database `touchstone` unless another is named. */
  config(role: 'superuser' | 'owner' | 'app', database?: string): pg.PoolConfig;
  /** Leaves the database; the last to leave stops it. */
  stop(): Promise<void>;
  /** The process that minds the database. */
  readonly pid: number;
};

export type EmbeddedOptions = {
  /** The data folder; made when missing. */
  readonly folder: string;
  readonly as: Use;
  /** For tests only: nothing is made durable. */
  readonly fast?: boolean;
  readonly progress?: (words: string) => void;
  /** Other binaries than those that came with the dependencies. */
  readonly binaries?: Binaries;
};

/**
 * Opens the embedded database: joins the one that runs on the folder, or starts it.
 * Refused, in words for people, when another server uses the folder or PostgreSQL cannot run here.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Outcome<Embedded, string>> {
  const folder = resolve(options.folder);
  const progress = options.progress ?? (() => undefined);
  const prepared = await prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const onWait = (pid: number) => progress(`Waiting for another Touchstone (process ${pid}) to open or close ${folder}`);
  return withLock(join(folder, 'lock'), () => open(folder, { ...options, progress }), onWait);
}

type Opening = EmbeddedOptions & { readonly progress: (words: string) => void };

async function open(folder: string, options: Opening): Promise<Outcome<Embedded, string>> {
  const server = (await livingUsers(folder)).find((user) => user.use === 'server');
  if (options.as === 'server' && server !== undefined) {
    return refuse(
      `another Touchstone server already uses ${folder} (process ${server.pid}): ` +
        'stop it first, or set TOUCHSTONE_DATA to another folder',
    );
  }
  const running = await runningPostmaster(join(folder, 'postgres'));
  const postmaster = running === null ? await start(folder, options) : accept(running);
  if (!postmaster.ok) return postmaster;
  const opened = embedded(folder, postmaster.value, await register(folder, options.as));
  return accept(options.as === 'server' ? minded(opened, folder, options) : opened);
}

const mindEveryMs = 500;

/** A server looks after its database: one that was killed, or ran out of memory, is started again in its place. */
function minded(opened: Embedded, folder: string, options: Opening): Embedded {
  const state = { stopped: false, under: Promise.resolve() };
  const look = async () => {
    if (state.stopped || await runningPostmaster(join(folder, 'postgres')) !== null) return;
    await withLock(join(folder, 'lock'), async () => {
      const fallen = !state.stopped && await runningPostmaster(join(folder, 'postgres')) === null;
      if (fallen) await start(folder, options);
    });
  };
  const timer = setInterval(() => { state.under = state.under.then(look).catch(() => undefined); }, mindEveryMs);
  timer.unref();
  return {
    ...opened,
    stop: async () => {
      state.stopped = true;
      clearInterval(timer);
      await state.under;
      await opened.stop();
    },
  };
}

async function start(folder: string, options: Opening): Promise<Outcome<Postmaster, string>> {
  const binaries = options.binaries === undefined ? await embeddedBinaries() : accept(options.binaries);
  if (!binaries.ok) return binaries;
  return startPostmaster({ folder, fast: options.fast ?? false, binaries: binaries.value, progress: options.progress });
}

function embedded(folder: string, postmaster: Postmaster, user: User): Embedded {
  const names = { superuser: 'postgres', owner: ownerRole, app: appRole };
  let stopping: Promise<void> | null = null;
  return {
    pid: postmaster.pid,
    config: (role, database = databaseName) => connectionTo(postmaster.socketFolder, names[role], database),
    stop: () => (stopping ??= withLock(join(folder, 'lock'), () => leave(folder, postmaster, user))),
  };
}

async function leave(folder: string, postmaster: Postmaster, user: User): Promise<void> {
  await unregister(user);
  if ((await livingUsers(folder)).length > 0) return;
  // Not always the one that it began with: a fallen one was started again.
  const now = await runningPostmaster(join(folder, 'postgres'));
  await stopPostmaster(now?.pid ?? postmaster.pid);
  if (dirname(postmaster.socketFolder) === tmpdir()) await rm(postmaster.socketFolder, { recursive: true, force: true });
}

/** Root leaves the folder open to pass through, not to read: the database inside runs as another user. */
async function prepareFolder(folder: string): Promise<Outcome<null, string>> {
  const found = await stat(folder).catch(() => null);
  try {
    if (found === null) {
      await mkdir(folder, { recursive: true });
      await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return accept(null);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (found === null) return refuse(`the data folder ${folder} cannot be made (${code})`);
    return refuse(`the data folder ${folder} cannot be written to (${code}); it belongs to user ${found.uid}`);
  }
}
