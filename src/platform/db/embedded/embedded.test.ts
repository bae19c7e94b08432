import assert from 'node:assert/strict';
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { openEmbedded, type Embedded } from './index.ts';
import { identityOf } from './processes.ts';

const stranger = join(import.meta.dirname, 'embedded.stand-in.ts');

let parent: string;
let folder: string;
let opened: Embedded[];
let children: ChildProcess[];

/** Made once: making a database takes longer than all the rest of a test. */
let seed: string;
before(async () => {
  seed = await publicFolder();
  const made = await openEmbedded({ folder: join(seed, 'data'), as: 'command', fast: true });
  if (!made.ok) assert.fail(made.refusal);
  await made.value.stop();
});
after(() => rm(seed, { recursive: true, force: true }));

beforeEach(async () => {
  parent = await publicFolder();
  folder = join(parent, 'data');
  execFileSync('cp', ['-a', join(seed, 'data'), folder]);
  [opened, children] = [[], []];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const one of opened) await one.stop();
  // Whatever a killed process left is joined and, nobody else being there, stopped.
  if (await stat(join(folder, 'postgres')).catch(() => null)) await (await open('command')).stop();
  await rm(parent, { recursive: true, force: true });
});

async function publicFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(path, 0o755);
  return path;
}

async function open(as: 'server' | 'command'): Promise<Embedded> {
  const outcome = await openEmbedded({ folder, as, fast: true });
  if (!outcome.ok) assert.fail(outcome.refusal);
  opened.push(outcome.value);
  return outcome.value;
}

/** Another process that opens the folder; answers when it has, with the database's process or its refusal. */
async function openElsewhere(as: 'server' | 'command') {
  const child = fork(stranger, [folder, as], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  children.push(child);
  const [said] = (await once(child, 'message')) as [{ pid?: number; refusal?: string }];
  return { child, ...said };
}

async function ask<Row>(database: Embedded, role: 'superuser' | 'owner' | 'app', sql: string): Promise<Row[]> {
  const client = new pg.Client(database.config(role));
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

test('a second start is on the same data, and a stopped database leaves no process', async () => {
  const first = await open('server');
  await ask(first, 'owner', "create table public.note as select 'kept' as words");
  await first.stop();
  assert.equal(identityOf(first.pid), null);
  const second = await open('server');
  assert.deepEqual(await ask(second, 'owner', 'select words from public.note'), [{ words: 'kept' }]);
});

test('the application owns nothing and may do nothing that it was not granted', async () => {
  const database = await open('server');
  const roles = await ask(database, 'superuser', `select rolname, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls
    or rolreplication as strong from pg_roles where rolname like 'touchstone%' order by rolname`);
  assert.deepEqual(roles, [
    { rolname: 'touchstone_app', strong: false },
    { rolname: 'touchstone_app_all', strong: false },
    { rolname: 'touchstone_owner', strong: false },
  ]);
  for (const sql of ['create table public.t (id integer)', 'create temp table t (id integer)', 'create schema s', 'create role r']) {
    await assert.rejects(ask(database, 'app', sql), { code: '42501' }, sql);
  }
  await ask(database, 'owner', 'create schema s');
});

test('made anew, it listens on no port, checks its pages, and sorts the same everywhere', async () => {
  folder = join(parent, 'anew');
  const database = await open('server');
  const [settings] = await ask(database, 'app', `select current_setting('listen_addresses') as listens,
    current_setting('data_checksums') as checksums, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
    (select datcollate from pg_database where datname = current_database()) as sorts`);
  assert.deepEqual(settings, { listens: '', checksums: 'on', zone: 'UTC', encoding: 'UTF8', sorts: 'C.UTF-8' });
});

test('without the switch for tests, what is committed is on the disk', async () => {
  const outcome = await openEmbedded({ folder, as: 'server' });
  assert.ok(outcome.ok);
  opened.push(outcome.value);
  const rows = await ask<{ name: string; setting: string }>(outcome.value, 'app',
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')");
  assert.deepEqual(rows.map((row) => row.setting), ['on', 'on', 'on']);
});

test('a failed statement leaves nothing of itself in the log', async () => {
  const database = await open('server');
  await assert.rejects(ask(database, 'app', "select 'Amina Example'::integer"));
  await assert.rejects(ask(database, 'app', "do $$ begin raise warning 'Amina Example'; raise exception 'Amina Example'; end $$"));
  assert.doesNotMatch(await readFile(join(folder, 'postgres.log'), 'utf8'), /Amina/);
});

test('only its owner may enter the socket folder and the data', async () => {
  await open('server');
  for (const name of ['run', 'postgres', 'users']) assert.equal((await stat(join(folder, name))).mode & 0o077, 0, name);
});

test('a second server is refused, naming the folder and the process; afterwards it may', async () => {
  const { child } = await openElsewhere('server');
  const refused = await openEmbedded({ folder, as: 'server', fast: true });
  assert.ok(!refused.ok);
  assert.match(refused.refusal, new RegExp(`already uses ${folder} \\(process ${child.pid}\\)`));
  child.send('stop');
  await once(child, 'exit');
  await open('server');
});

test('a command joins a running server, and leaves it running', async () => {
  const server = await openElsewhere('server');
  const command = await open('command');
  assert.equal(command.pid, server.pid);
  await command.stop();
  assert.notEqual(identityOf(command.pid), null);
  server.child.send('stop');
  await once(server.child, 'exit');
  assert.equal(identityOf(command.pid), null);
});

test('a command starts and stops its own database; the last of several stops it', async () => {
  const first = await open('command');
  const second = await openElsewhere('command');
  assert.equal(second.pid, first.pid);
  await first.stop();
  assert.notEqual(identityOf(first.pid), null, 'the other command still needs it');
  second.child.send('stop');
  await once(second.child, 'exit');
  assert.equal(identityOf(first.pid), null);
});

test('of a server and commands that start together all share one database', async () => {
  const all = await Promise.all([openElsewhere('command'), openElsewhere('server'), open('command'), openElsewhere('command')]);
  assert.equal(new Set(all.map((one) => one.pid)).size, 1);
});

test('of two servers that start together one is refused', async () => {
  const both = await Promise.all([openElsewhere('server'), openElsewhere('server')]);
  assert.equal(both.filter((one) => one.refusal !== undefined).length, 1);
});

test('the database of a killed server is taken over, and nothing committed is lost', async () => {
  const server = await openElsewhere('server');
  const joined = await open('command');
  await ask(joined, 'owner', "create table public.note as select 'kept' as words");
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
  await joined.stop();
  const next = await openElsewhere('server');
  assert.notEqual(next.pid, undefined);
  await assert.rejects(open('server'), /already uses/, 'the dead server no longer counts, the new one does');
  assert.deepEqual(await ask(await open('command'), 'owner', 'select words from public.note'), [{ words: 'kept' }]);
});

test('an orphan is adopted as it runs', async () => {
  const server = await openElsewhere('server');
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
  const next = await open('server');
  assert.equal(next.pid, server.pid);
});

test('a killed database comes back with what was committed', async () => {
  const outcome = await openEmbedded({ folder, as: 'server' });
  assert.ok(outcome.ok);
  await ask(outcome.value, 'owner', "create table public.note as select 'kept' as words");
  process.kill(outcome.value.pid, 'SIGKILL');
  await outcome.value.stop();
  const next = await openEmbedded({ folder, as: 'server' });
  assert.ok(next.ok, next.ok ? '' : next.refusal);
  opened.push(next.value);
  assert.deepEqual(await ask(next.value, 'owner', 'select words from public.note'), [{ words: 'kept' }]);
});

test('the lock of a dead process is taken over, by one of several that wait', async () => {
  await writeFile(join(folder, 'lock'), `${process.pid} another run of the same number`);
  const both = await Promise.all([openElsewhere('command'), openElsewhere('command'), open('command')]);
  assert.equal(new Set(both.map((one) => one.pid)).size, 1);
  assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith('lock')), []);
});

test("a process id that now belongs to something else does not keep the database from starting", async () => {
  const first = await open('server');
  await first.stop();
  const lines = [process.pid, join(folder, 'postgres'), 1, 5432, join(folder, 'run'), '', '  1234  5678', 'ready   '];
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
  if (process.getuid?.() === 0) await chown(join(folder, 'postgres', 'postmaster.pid'), 65_534, 65_534);
  await open('server');
});

test('a start that was cut short while the database was made begins again', async () => {
  const first = await open('server');
  await first.stop();
  await rename(join(folder, 'postgres'), join(folder, 'postgres.new'));
  await rm(join(folder, 'postgres.new', 'PG_VERSION'));
  await open('server');
});

test('a path too long for a socket is no hindrance, and its temporary folder goes with the database', async () => {
  folder = join(parent, 'x'.repeat(60), 'y'.repeat(60));
  const database = await open('server');
  const socketFolder = String(database.config('app').host);
  assert.ok(!socketFolder.startsWith(folder));
  assert.deepEqual(await ask(database, 'app', 'select 1 as one'), [{ one: 1 }]);
  assert.equal((await open('command')).config('app').host, socketFolder);
  for (const one of opened) await one.stop();
  assert.equal(await stat(socketFolder).catch(() => null), null);
});

test('data made by another major version are refused, and left alone', async () => {
  const first = await open('server');
  await first.stop();
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '13\n');
  const refused = await openEmbedded({ folder, as: 'server', fast: true });
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n');
  assert.ok(!refused.ok);
  assert.match(refused.refusal, /was made by PostgreSQL 13/);
});

test('a folder that cannot be made is refused in words', async () => {
  await writeFile(join(parent, 'file'), '');
  const refused = await openEmbedded({ folder: join(parent, 'file', 'data'), as: 'server' });
  assert.ok(!refused.ok);
  assert.match(refused.refusal, /cannot be made/);
});
