import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { embeddedBinaries, type Binaries } from './binaries.ts';
import { openEmbedded } from './index.ts';

const skip = process.getuid?.() !== 0 && 'only root can try to be somebody else';
const somebody = 12_345;

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(parent, 0o755);
  folder = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** Opens and closes the folder; answers whose process the database was. */
async function userOfDatabase(binaries?: Binaries): Promise<number> {
  const outcome = await openEmbedded({ folder, as: 'command', fast: true, ...(binaries === undefined ? {} : { binaries }) });
  if (!outcome.ok) assert.fail(outcome.refusal);
  try {
    return (await stat(`/proc/${outcome.value.pid}`)).uid;
  } finally {
    await outcome.value.stop();
  }
}

test('as root, the database is somebody else, and its data are closed to all others', { skip }, async () => {
  assert.equal(await userOfDatabase(), 65_534);
  const { uid, mode } = await stat(join(folder, 'postgres'));
  assert.deepEqual([uid, mode & 0o077], [65_534, 0]);
});

test('as root, behind a door that only root passes, it runs all the same', { skip }, async () => {
  await chmod(parent, 0o700);
  assert.equal(await userOfDatabase(), 0, 'root outside, somebody else to itself');
  await chmod(parent, 0o755);
  assert.equal(await userOfDatabase(), 0, 'the owner of the data decides, not the door');
});

test('as root, on data of an ordinary user, it runs as that user', { skip }, async () => {
  await userOfDatabase();
  execFileSync('chown', ['-R', String(somebody), folder]);
  assert.equal(await userOfDatabase(), somebody);
});

test('as root, programs that the owner of the data cannot reach are copied to where it can, once', { skip }, async () => {
  await userOfDatabase();
  execFileSync('chown', ['-R', String(somebody), folder]);
  const found = await embeddedBinaries();
  assert.ok(found.ok);
  const hidden = join(parent, 'hidden', 'native');
  execFileSync('mkdir', ['-m', '700', join(parent, 'hidden')]);
  execFileSync('cp', ['-a', found.value.root, hidden]);
  for (let start = 1; start <= 2; start += 1) {
    assert.equal(await userOfDatabase({ bin: join(hidden, 'bin'), root: hidden }), somebody);
  }
  assert.equal((await readdir(folder)).filter((name) => name.startsWith('postgres-binaries')).length, 1);
});

test('data of another user are refused, naming whose they are', { skip: !skip && 'root may use them' }, async () => {
  const refused = await openEmbedded({ folder: '/', as: 'server' });
  assert.ok(!refused.ok);
  assert.match(refused.refusal, /cannot be written to \(EACCES\); it belongs to user 0/);
});
