import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '../../../src/commands/open-database.ts';
import { readConfig } from '../../../src/platform/config.ts';

/** The service as it is run, in processes of its own, on a durable database of its own. */
export interface Served {
  readonly address: string;
  readonly database: OpenDatabase;
  /** Ends the process at once, as a power cut would, and starts it again. */
  killServer(): Promise<void>;
  /** Ends the database's first process at once. The server starts it again by itself. */
  killPostmaster(): Promise<void>;
  close(): Promise<void>;
}

const main = new URL('../../../src/main.ts', import.meta.url).pathname;

export async function serve(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-faults-'));
  const port = await freePort();
  const environment = { ...process.env, TOUCHSTONE_DATA: folder, PORT: String(port), HOST: '127.0.0.1' };
  let child = await start(environment);
  const config = readConfig({ TOUCHSTONE_DATA: folder });
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const opened = await openDatabase(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  return {
    address: `http://127.0.0.1:${port}`, database: opened.value,
    async killServer() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = await start(environment);
    },
    async killPostmaster() {
      const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    async close() {
      await opened.value.close().catch(() => undefined);
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (said.includes('Touchstone is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
