import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const entry = join(import.meta.dirname, 'command.stand-in.ts');

/** Writes down how it was called, takes a moment, and leaves a node_modules folder; fails where it is told to. */
const npm = `
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
appendFileSync(process.env.CALLS, JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(),
  production: process.env.NODE_ENV, omit: process.env.npm_config_omit, registry: process.env.npm_config_registry }) + '\\n');
if (existsSync(process.env.CALLS + '.fail')) { console.error('npm says why'); process.exit(7); }
setTimeout(() => mkdirSync('node_modules', { recursive: true }), 400);
`;

type Call = { args: string[]; cwd: string; production?: string; omit?: string; registry?: string };
let clone: string;
let calls: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'clone-'));
  calls = join(clone, 'calls');
  for (const name of ['scripts', 'package.json', 'package-lock.json', 'tools/node/package.json', 'tools/node/package-lock.json']) {
    await cp(join(root, name), join(clone, name), { recursive: true });
  }
  await mkdir(join(clone, 'npm'));
  await writeFile(join(clone, 'npm', 'npm-cli.js'), npm);
});
afterEach(() => rm(clone, { recursive: true }));

async function callsOfNpm(): Promise<Call[]> {
  const text = await readFile(calls, 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Call);
}

function touchstone(args: string[], environment: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const { npm_config_registry: _, ...inherited } = process.env;
  const env = { ...inherited, TOUCHSTONE_ENTRY: entry, npm_execpath: join(clone, 'npm', 'npm-cli.js'), CALLS: calls, ...environment };
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(clone, 'scripts/touchstone.mjs'), ...args], { env }, (_fault, out, err) => {
      done({ code: child.exitCode ?? -1, out, err });
    });
  });
}

test('a fresh clone is prepared first, and standard output belongs to the command alone', async () => {
  const { code, out, err } = await touchstone(['0', 'a word', '--json']);
  assert.equal(code, 0);
  assert.deepEqual((JSON.parse(out) as { argv: string[] }).argv, ['0', 'a word', '--json']);
  assert.match(err, /^Fetching the packages …\n {2}done in [\d.]+ s\nwhy\n$/);
  const [call] = await callsOfNpm();
  for (const flag of ['install', '--ignore-scripts', '--no-save', '--include=dev', '--include=optional']) assert.ok(call?.args.includes(flag), flag);
});

test('the second time npm is not called, and exit codes are passed on', async () => {
  await touchstone(['0']);
  for (const code of [0, 1, 2]) {
    const result = await touchstone([String(code)], { PATH: '/nonexistent' });
    assert.deepEqual([result.code, result.err], [code, 'why\n']);
  }
  assert.equal((await callsOfNpm()).length, 1);
});

test('another lock file, or packages that were deleted, are fetched again', async () => {
  await touchstone(['0']);
  await appendFile(join(clone, 'package-lock.json'), '\n');
  await touchstone(['0']);
  await rm(join(clone, 'node_modules'), { recursive: true });
  await touchstone(['0']);
  assert.equal((await callsOfNpm()).length, 3);
});

test('production, and what an outer npm was told to leave out, leave nothing out; the registry stays as it is set', async () => {
  const registry = 'http://packages.invalid/';
  await touchstone(['0'], { NODE_ENV: 'production', npm_config_omit: 'dev', npm_config_registry: registry });
  const [call] = await callsOfNpm();
  assert.deepEqual([call?.production, call?.omit, call?.registry], [undefined, undefined, registry]);
});

test('of four that start at once one prepares and the others wait', async () => {
  const results = await Promise.all(['0', '0', '0', '0'].map((code) => touchstone([code])));
  assert.deepEqual(results.map((result) => result.code), [0, 0, 0, 0]);
  assert.equal((await callsOfNpm()).length, 1);
  assert.deepEqual(await readdir(join(clone, '.state')), []);
});

test('the lock of one that died is taken over', async () => {
  await mkdir(join(clone, '.state'));
  await writeFile(join(clone, '.state', 'prepare.lock'), `${process.pid} 12`);
  assert.equal((await touchstone(['0'])).code, 0);
});

test("when npm fails its words are shown, and the next start tries again", async () => {
  await writeFile(`${calls}.fail`, '');
  const failed = await touchstone(['0']);
  assert.equal(failed.code, 1);
  assert.equal(failed.out, '');
  assert.match(failed.err, /npm could not install what is needed \(7\):\nnpm says why/);
  await rm(`${calls}.fail`);
  assert.equal((await touchstone(['0'])).code, 0);
});

test('in this checkout the lock files are as they were committed, every optional package with its entry', async () => {
  for (const folder of [root, join(root, 'tools/node')]) {
    const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, never>;
    const packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> = (await read('package-lock.json'))['packages'] ?? {};
    for (const name of Object.keys(packages['']?.optionalDependencies ?? {})) {
      assert.ok(packages[`node_modules/${name}`]?.version, `${name} has no entry in ${folder}/package-lock.json`);
    }
  }
  await assert.rejects(stat(join(root, 'tools/node/.npmrc')));
});
