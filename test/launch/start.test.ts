import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from '../../src/platform/db/embedded/processes.ts';

const root = join(import.meta.dirname, '../..');
const patienceMs = 15_000;

type Serving = { argv: string[]; program: number; database: number };
type Launch = { child: ChildProcess; said: () => string; ended: Promise<number | null>; serving: Serving };

let folder: string;
let launches: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launch-'));
  await chmod(folder, 0o755);
  launches = [];
});
afterEach(async () => {
  for (const child of launches) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(command: string, args: string[]): Promise<Launch> {
  const env = { ...process.env, TOUCHSTONE_ENTRY: join(import.meta.dirname, 'serve.stand-in.ts') };
  const child = spawn(command, [...args, join(folder, 'data')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  launches.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await until(() => said.includes('serving'), 'it serves');
  return { child, said: () => said, ended, serving: JSON.parse(/serving (.*)/.exec(said)?.[1] ?? '') as Serving };
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + patienceMs; !isSo(); await pause(20)) assert.ok(Date.now() < end, `waited too long until ${what}`);
}

async function untilNothingIsLeft({ serving }: Launch): Promise<void> {
  await until(() => identityOf(serving.program) === null, 'the program has ended');
  await until(() => identityOf(serving.database) === null, 'the database has ended');
}

const direct = () => launch(process.execPath, ['scripts/start.mjs']);
const byNpm = () => launch('npm', ['start', '--']);

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} to the launcher stops program and database, once, and passes on how it ended`, async () => {
    const launched = await direct();
    assert.deepEqual(launched.serving.argv, ['serve', join(folder, 'data')]);
    launched.child.kill(signal);
    assert.equal(await launched.ended, 0);
    await untilNothingIsLeft(launched);
    assert.match(launched.said(), /stopped after 1 signal/);
  });
}

test('the same signal from two sides, as npm and a terminal send it, reaches the program once', async () => {
  const launched = await direct();
  launched.child.kill('SIGINT');
  launched.child.kill('SIGTERM');
  assert.equal(await launched.ended, 0);
  await untilNothingIsLeft(launched);
  assert.match(launched.said(), /stopped after 1 signal/);
});

test('SIGTERM to npm leaves no process behind', async () => {
  const launched = await byNpm();
  launched.child.kill('SIGTERM');
  await launched.ended;
  await untilNothingIsLeft(launched);
});

test('a killed launcher takes program and database with it', async () => {
  const launched = await direct();
  launched.child.kill('SIGKILL');
  await untilNothingIsLeft(launched);
});

test('a killed npm takes all of it with it', async () => {
  const launched = await byNpm();
  launched.child.kill('SIGKILL');
  await untilNothingIsLeft(launched);
});

test('a program that ends by itself ends the launcher, with its exit code', async () => {
  const launched = await direct();
  process.kill(launched.serving.program, 'SIGKILL');
  assert.equal(await launched.ended, 128 + 9);
  process.kill(launched.serving.database, 'SIGTERM');
  await untilNothingIsLeft(launched);
});
