import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from './processes.ts';

const pollMs = 20;
const breakerStaleMs = 10_000;

/**
 * Runs `work` while nobody else holds the lock file. Waits for a living holder; takes over from a dead one.
 * `onWait` is called once when the wait grows long, with the holder's process id.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait?: (holder: number) => void,
): Promise<T> {
  await take(path, onWait);
  try {
    return await work();
  } finally {
    await remove(path);
  }
}

async function take(path: string, onWait?: (holder: number) => void): Promise<void> {
  const began = Date.now();
  let told = false;
  while (!(await create(path))) {
    const holder = await holderOf(path);
    if (holder !== null && !holder.alive) await breakStale(path);
    else await pause(pollMs);
    if (!told && holder?.alive && Date.now() - began > 2_000) {
      told = true;
      onWait?.(holder.pid);
    }
  }
}

/** Written aside and linked into place, so that nobody ever reads a half-written lock. */
async function create(path: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFile(aside, `${process.pid} ${identityOf(process.pid)}`, { mode: 0o600 });
    await link(aside, path);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  } finally {
    await remove(aside);
  }
}

async function holderOf(path: string): Promise<{ pid: number; alive: boolean } | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, identity] = splitOnce(text);
  return { pid: Number(pid), alive: identityOf(Number(pid)) === identity };
}

/**
 * Two processes may both see a dead holder. Only the one that holds the breaker removes the lock, and only after
 * looking again: else the slower one would remove the lock that the faster one has just taken.
 */
async function breakStale(path: string): Promise<void> {
  const breaker = `${path}.breaking`;
  if (!(await create(breaker))) {
    const made = await stat(breaker).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > breakerStaleMs) await remove(breaker);
    await pause(pollMs);
    return;
  }
  try {
    const holder = await holderOf(path);
    if (holder !== null && !holder.alive) await remove(path);
  } finally {
    await remove(breaker);
  }
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(' ');
  return [text.slice(0, at), text.slice(at + 1)];
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}
