// One preparation at a time. The lock names its holder, so that a dead holder's lock can be taken over.
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const breakerStaleMs = 10_000;

/** Runs `work` while nobody else holds the lock; `onWait` is called once when somebody does. */
export async function withLock(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !create(path); await pause(200)) {
    const holder = holderOf(path);
    if (holder === 'dead') breakStale(path);
    if (holder === 'alive' && !told) onWait();
    told ||= holder === 'alive';
  }
  const release = () => remove(path);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** Written aside and linked into place, so that nobody reads a half-written lock. */
function create(path) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, `${process.pid} ${startOf(process.pid)}`);
  try {
    linkSync(aside, path);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    return false;
  } finally {
    remove(aside);
  }
}

function holderOf(path) {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    return startOf(Number(pid)) === start ? 'alive' : 'dead';
  } catch {
    return 'gone';
  }
}

/** Only the holder of the breaker removes a dead lock, after looking again: else a fresh one might be removed. */
function breakStale(path) {
  const breaker = `${path}.breaking`;
  if (create(breaker)) {
    if (holderOf(path) === 'dead') remove(path);
    remove(breaker);
    return;
  }
  try {
    if (Date.now() - statSync(breaker).mtimeMs > breakerStaleMs) remove(breaker);
  } catch {
    // Somebody else has just removed it.
  }
}

/** When a process started, in ticks; on systems without /proc only whether it is there. */
function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? 'none' : fields[19];
    }
    process.kill(pid, 0);
    return 'there';
  } catch (fault) {
    return fault.code === 'EPERM' ? 'there' : 'none';
  }
}

function remove(path) {
  try {
    unlinkSync(path);
  } catch {
    // It was not there.
  }
}
