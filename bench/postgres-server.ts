import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { atExit } from './at-exit.ts';
import { freePort } from './free-port.ts';

const programs = '/usr/lib/postgresql/15/bin';
/** PostgreSQL refuses to run as root; the operating system's package brings this user. */
const unprivileged = 'postgres';
const startLimitMs = 30_000;

export interface PostgresServer {
  /** What the service is told to reach it: DATABASE_URL and the like. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const isPostgresServerHere = () => existsSync(join(programs, 'postgres'));

/** A PostgreSQL 15 of its own, as an administrator sets one up: checksums, nothing lossy, two roles with passwords, over TCP. */
export async function startPostgresServer(folder: string): Promise<PostgresServer> {
  const as = runAs();
  const data = join(folder, 'data');
  const passwords = { postgres: secret(), owner: secret(), app: secret() };
  await mkdir(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, passwords.postgres, { mode: 0o600 });
  for (const path of [folder, data, passwordFile]) if (as) await chown(path, as.uid, as.gid);
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
    '--data-checksums', '--encoding=UTF8', '--locale=C.UTF-8'], { ...as, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`,
    '-c', 'unix_socket_directories='], { ...as, cwd: folder, stdio: 'ignore' });
  const forget = atExit(() => void server.kill('SIGINT'));
  await makeRoles(port, passwords);
  const url = (role: 'owner' | 'app') => `postgresql://touchstone_${role}:${passwords[role]}@127.0.0.1:${port}/touchstone`;
  return {
    environment: { DATABASE_URL: url('app'), DATABASE_OWNER_URL: url('owner'), TOUCHSTONE_SECRET: secret() },
    close: () => stop(server).finally(forget),
  };
}

const secret = () => randomBytes(24).toString('hex');

function runAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string) => Number(execFileSync('id', [flag, unprivileged]).toString());
  return { uid: number('-u'), gid: number('-g') };
}

/** As docs/guide/run-it.md says. */
async function makeRoles(port: number, { postgres, owner, app }: Readonly<Record<'postgres' | 'owner' | 'app', string>>): Promise<void> {
  const without = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await asSuperuser({ port, password: postgres, database: 'postgres' }, [
    `create role touchstone_owner login password '${owner}' ${without}`,
    `create role touchstone_app login noinherit password '${app}' ${without}`,
    `create role touchstone_app_all nologin ${without}`,
    'grant touchstone_app_all to touchstone_app',
    `create database touchstone owner touchstone_owner encoding 'UTF8' locale 'C.UTF-8' template template0`,
    'revoke all on database touchstone from public',
    'grant connect on database touchstone to touchstone_app',
  ]);
  await asSuperuser({ port, password: postgres, database: 'touchstone' }, ['revoke create on schema public from public']);
}

async function asSuperuser(to: { port: number; password: string; database: string }, statements: readonly string[]): Promise<void> {
  const client = await connected({ host: '127.0.0.1', user: 'postgres', ...to });
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** It takes a moment until the server answers. */
async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  for (const end = Date.now() + startLimitMs; ; await pause(100)) {
    const client = new pg.Client(config);
    const fault = await client.connect().then(() => null, (each: Error) => each);
    if (!fault) return client;
    if (Date.now() > end) throw fault;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  // Fast shutdown: what is under way is undone, nothing is lost.
  server.kill('SIGINT');
  await once(server, 'exit');
}
