import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, appendFile, chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Binaries, embeddedBinaries } from '../../../src/platform/db/embedded/binaries.ts';
import { chooseRunner, type Runner, spawnAs } from '../../../src/platform/db/embedded/identity.ts';
import { answers, connectionTo, stopPostmaster } from '../../../src/platform/db/embedded/postmaster.ts';
import { initdbArguments, serverSettings } from '../../../src/platform/db/embedded/settings.ts';
import { ensureRolesAndDatabase } from '../../../src/platform/db/embedded/roles.ts';

export const debianFolder = '/usr/lib/postgresql/15';

/** A database folder of somebody's own making, with and without checksums, on whichever PostgreSQL. */
export interface MadeFolder { readonly folder: string; readonly runner: Runner; remove(): Promise<void> }

export async function makeFolder(given: { readonly binaries: Binaries | null; readonly checksums: boolean }): Promise<MadeFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-unsafe-'));
  await chmod(folder, 0o711);
  const binaries = given.binaries ?? await ownBinaries();
  const chosen = await chooseRunner(folder, join(folder, 'postgres'), binaries);
  if (!chosen.ok) throw new Error(chosen.refusal);
  await mkdirFor(chosen.value, join(folder, 'postgres'));
  const args = initdbArguments(join(folder, 'postgres'), true).filter((each) => each !== '--data-checksums');
  const checksums = given.checksums ? ['--data-checksums'] : (given.binaries ? [] : ['--no-data-checksums']);
  const initdb = spawnAs(chosen.value.as, join(chosen.value.binaries.bin, 'initdb'), [...args, ...checksums], 'ignore');
  const [code] = await once(initdb, 'close');
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
  return { folder, runner: chosen.value, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function ownBinaries(): Promise<Binaries> {
  const found = await embeddedBinaries();
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
}

async function mkdirFor({ as }: Runner, path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (as.kind === 'user') await chown(path, as.uid, as.gid);
}

/** Puts a setting where an administrator would. */
export const settle = ({ folder }: MadeFolder, setting: string) => appendFile(join(folder, 'postgres', 'postgresql.conf'), `\n${setting}\n`);

/** A PostgreSQL server on that folder, with a setting given at its start; for as long as `work` takes. */
export async function whileServing<Value>(made: MadeFolder, setting: string | null, work: (socketFolder: string) => Promise<Value>): Promise<Value> {
  const socketFolder = join(made.folder, 'run');
  await mkdirFor(made.runner, socketFolder);
  const args = ['-D', join(made.folder, 'postgres'), ...serverSettings(socketFolder, false), ...(setting ? ['-c', setting] : [])];
  const child = spawnAs(made.runner.as, join(made.runner.binaries.bin, 'postgres'), args, 'ignore');
  if (!await answers(join(made.folder, 'postgres'), child)) throw new Error('PostgreSQL did not start');
  try {
    await ensureRolesAndDatabase(socketFolder);
    return await work(socketFolder);
  } finally {
    await stopPostmaster(child.pid ?? 0);
  }
}

export async function asSuperuser(socketFolder: string, sql: string): Promise<void> {
  const client = new pg.Client(connectionTo(socketFolder, 'postgres', 'touchstone'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

export const hasDebian = () => access(join(debianFolder, 'bin', 'postgres')).then(() => true, () => false);

const main = new URL('../../../src/main.ts', import.meta.url).pathname;

/** Starts the service as it is run. One that comes up is told to stop again. */
export async function startServing(environment: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, 'serve'], { env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
    if (said.includes('Touchstone is ready')) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

