import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../bench/free-port.ts';
import { type OpenDatabase, openDatabase } from '../../../src/commands/open-database.ts';
import { readConfig } from '../../../src/platform/config.ts';

/** The service as it is run, in processes of its own, on a durable database of its own. */
export interface Served {
  readonly address: string;
  readonly folder: string;
  /** The owner's way in, while this process has joined the database. */
  readonly database: OpenDatabase;
  /** The server's process, this run of it. */
  readonly pid: number;
  /** All that the server has said so far, on both of its outputs. */
  said(): string;
  /** Ends the process at once, as a power cut would, and starts it again. */
  killServer(): Promise<void>;
  /** Ends the database's first process at once. The server starts it again by itself. */
  killPostmaster(): Promise<void>;
  postmaster(): Promise<number>;
  /** Asks the process to end, and waits until it has. It is not started again. */
  terminate(): Promise<{ readonly code: number | null; readonly ms: number }>;
  startAgain(): Promise<void>;
  /** This process lets go of the database, so that nobody but the server holds it; and comes back to it. */
  leave(): Promise<void>;
  join(): Promise<void>;
  close(): Promise<void>;
}

export interface HowServed {
  /** The data folder: a new temporary one, unless given. Given, it is not removed. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const main = new URL('../../../src/main.ts', import.meta.url).pathname;

export async function serve(how: HowServed = {}): Promise<Served> {
  const folder = how.folder ?? await mkdtemp(join(tmpdir(), 'touchstone-faults-'));
  const port = await freePort();
  const environment = { ...process.env, TOUCHSTONE_DATA: folder, PORT: String(port), HOST: '127.0.0.1', ...how.environment };
  const told = { words: '' };
  let child = await start(environment, told);
  let database = await joined(folder);
  const postmaster = async () => Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    address: `http://127.0.0.1:${port}`, folder, postmaster,
    get database() { return database; },
    get pid() { return child.pid ?? 0; },
    said: () => told.words,
    async killServer() {
      await ended(child, 'SIGKILL');
      child = await start(environment, told);
    },
    killPostmaster: async () => void process.kill(await postmaster(), 'SIGKILL'),
    async terminate() {
      if (child.exitCode !== null) throw new Error(`the server had ended before, with ${child.exitCode}`);
      const from = performance.now();
      const code = await ended(child, 'SIGTERM');
      return { code, ms: performance.now() - from };
    },
    async startAgain() { child = await start(environment, told); },
    leave: () => database.close(),
    async join() { database = await joined(folder); },
    async close() {
      await database.close().catch(() => undefined);
      await ended(child, 'SIGTERM');
      if (how.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function joined(folder: string): Promise<OpenDatabase> {
  const config = readConfig({ TOUCHSTONE_DATA: folder });
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const opened = await openDatabase(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

async function start(environment: NodeJS.ProcessEnv, told: { words: string }): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      told.words += part.toString();
      if (said.includes('Touchstone is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return child;
}
