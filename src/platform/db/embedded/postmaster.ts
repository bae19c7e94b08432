import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { commandLineOf, identityOf } from './processes.ts';

/** A running PostgreSQL: the process that minds it, and where its socket lies. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string };

type PidFile = Postmaster & { readonly ready: boolean };

const pollMs = 10;
const startLimitMs = 10 * 60_000;

/**
 * The server that already runs on this folder, once it answers (left behind by a killed process, or brought by
 * another one that is still there). Null when there is none.
 */
export async function runningPostmaster(pgData: string): Promise<Postmaster | null> {
  const found = await readPidFile(pgData);
  if (found === null || !isPostmasterOf(found.pid, pgData)) return null;
  return (await untilItAnswers(pgData, () => isPostmasterOf(found.pid, pgData))) ? found : null;
}

/** The process id in the lock file, when it now belongs to something else: PostgreSQL would take that for itself. */
export async function recycledPid(pgData: string): Promise<number | null> {
  const found = await readPidFile(pgData);
  if (found === null || identityOf(found.pid) === null) return null;
  return isPostmasterOf(found.pid, pgData) ? null : found.pid;
}

/** Waits for a server just started. False when it ended instead. */
export async function answers(pgData: string, child: ChildProcess): Promise<boolean> {
  let failed = false;
  child.once('error', () => (failed = true));
  return untilItAnswers(pgData, () => !failed && child.exitCode === null && child.signalCode === null);
}

/** Ends the server: sessions are cut, nothing committed is lost. Throws when it cannot be ended. */
export async function stopPostmaster(pid: number): Promise<void> {
  const identity = identityOf(pid);
  for (const [signal, patienceMs] of [['SIGINT', 30_000], ['SIGQUIT', 10_000]] as const) {
    if (identity === null || identityOf(pid) !== identity) return;
    try {
      process.kill(pid, signal);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw fault;
    }
    for (const end = Date.now() + patienceMs; Date.now() < end && identityOf(pid) === identity; ) await pause(pollMs);
  }
  if (identityOf(pid) === identity) throw new Error(`the database (process ${pid}) does not stop`);
}

export function connectionTo(socketFolder: string, user: string, database: string): pg.PoolConfig {
  return { host: socketFolder, port: 5432, user, database, password: '', ssl: false };
}

async function untilItAnswers(pgData: string, alive: () => boolean): Promise<boolean> {
  for (const end = Date.now() + startLimitMs; Date.now() < end && alive(); await pause(pollMs)) {
    const file = await readPidFile(pgData);
    if (file?.ready && (await canConnect(file.socketFolder))) return true;
  }
  return false;
}

async function canConnect(socketFolder: string): Promise<boolean> {
  const client = new pg.Client(connectionTo(socketFolder, 'postgres', 'postgres'));
  client.on('error', () => undefined);
  return client.connect().then(() => client.end().then(() => true), () => false);
}

/** Lines of postmaster.pid: process, data folder, started, port, socket folder, address, shared memory, status. */
async function readPidFile(pgData: string): Promise<PidFile | null> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const socketFolder = lines[4] ?? '';
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder, ready: lines[7]?.trim() === 'ready' };
}

function isPostmasterOf(pid: number, pgData: string): boolean {
  if (identityOf(pid) === null) return false;
  // Where command lines cannot be read, the id alone has to do.
  const line = commandLineOf(pid);
  return line === null || line.split('\0').includes(pgData);
}
