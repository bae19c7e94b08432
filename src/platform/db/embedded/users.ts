import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf } from './processes.ts';

/** A server keeps the database for as long as it serves; a command joins it or brings its own for a moment. */
export type Use = 'server' | 'command';
export type User = { readonly use: Use; readonly pid: number; readonly file: string };

let registered = 0;

/** Who uses the data folder now. Entries of processes that died are removed on the way. Call it under the lock. */
export async function livingUsers(folder: string): Promise<User[]> {
  const place = join(folder, 'users');
  const names = await readdir(place).catch(() => []);
  const living: User[] = [];
  for (const name of names) {
    const file = join(place, name);
    const [use, pid] = name.split('-');
    const identity = await readFile(file, 'utf8').catch(() => '');
    if (identityOf(Number(pid)) === identity && (use === 'server' || use === 'command')) {
      living.push({ use, pid: Number(pid), file });
    } else {
      await unlink(file).catch(() => undefined);
    }
  }
  return living;
}

/** Enters this process as a user. Call it under the lock. */
export async function register(folder: string, use: Use): Promise<User> {
  const place = join(folder, 'users');
  await mkdir(place, { recursive: true, mode: 0o700 });
  registered += 1;
  const file = join(place, `${use}-${process.pid}-${registered}`);
  await writeFile(file, identityOf(process.pid) ?? '', { mode: 0o600 });
  return { use, pid: process.pid, file };
}

export async function unregister(user: User): Promise<void> {
  await unlink(user.file).catch(() => undefined);
}
