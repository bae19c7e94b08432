import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { measured } from './kit/figures.ts';
import { asSuperuser, debianFolder, hasDebian, makeFolder, type MadeFolder, settle, startServing, whileServing } from './kit/unsafe-server.ts';

const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'synchronous_commit=local', 'synchronous_commit=remote_write'] as const;

/** Refused, by name, and nobody was served. */
function assertRefused({ code, said }: { code: number | null; said: string }, setting: string): void {
  const [name = '', value = ''] = setting.split('=');
  assert.equal(code, 1, said);
  assert.match(said, /does not start on a database that could lose what it acknowledged/);
  assert.match(said, new RegExp(`${name} (is|are) ${value}`), said);
  assert.doesNotMatch(said, /Touchstone is ready/);
}

describe('on an embedded database', () => {
  test('the service refuses each unsafe setting by name, and starts when it is put right', async (t) => {
    for (const setting of settings) {
      const made = await makeFolder({ binaries: null, checksums: true });
      try {
        await settle(made, setting);
        assertRefused(await startServing({ TOUCHSTONE_DATA: made.folder, TOUCHSTONE_DEMONSTRATION: 'no' }), setting);
        await settle(made, `${setting.split('=')[0]}=on`);
        const { code, said } = await startServing({ TOUCHSTONE_DATA: made.folder, TOUCHSTONE_DEMONSTRATION: 'no' });
        assert.deepEqual({ code, ready: said.includes('Touchstone is ready') }, { code: 0, ready: true }, said);
      } finally {
        await made.remove();
      }
    }
    measured(t, 'D8 embedded', `The real start with ${settings.length} unsafe settings, one at a time`, `${settings.length} of ${settings.length} refused, naming the setting; started once it was put right`);
  });

  test('the service refuses one without checksums', async (t) => {
    const made = await makeFolder({ binaries: null, checksums: false });
    try {
      assertRefused(await startServing({ TOUCHSTONE_DATA: made.folder, TOUCHSTONE_DEMONSTRATION: 'no' }), 'data checksums=off');
    } finally {
      await made.remove();
    }
    measured(t, 'D8 embedded checksums', 'The real start on a database made without checksums', '1 of 1 refused');
  });
});

const skip = await hasDebian() ? false : `PostgreSQL 15 is not in ${debianFolder}`;

describe('on a PostgreSQL 15 server', { skip }, () => {
  let made: MadeFolder;
  let heads: string;
  before(async () => {
    made = await makeFolder({ binaries: { bin: join(debianFolder, 'bin'), root: debianFolder }, checksums: true });
    heads = await mkdtemp(join(tmpdir(), 'touchstone-heads-'));
  });
  after(async () => {
    await made.remove();
    await rm(heads, { recursive: true, force: true });
  });

  const address = (role: string, socketFolder: string) => `postgresql://${role}@localhost/touchstone?host=${encodeURIComponent(socketFolder)}`;
  const start = (socketFolder: string) => startServing({
    TOUCHSTONE_DATA: heads, TOUCHSTONE_SECRET: randomUUID(), DATABASE_URL: address('touchstone_app', socketFolder), DATABASE_OWNER_URL: address('touchstone_owner', socketFolder),
  });

  test('the service starts on one with its defaults', async () => {
    const { code, said } = await whileServing(made, null, start);
    assert.equal(code, 0, said);
    assert.match(said, /Touchstone is ready/);
  });

  test('the service refuses each unsafe setting by name', async (t) => {
    for (const setting of settings) assertRefused(await whileServing(made, setting, start), setting);
    measured(t, 'D8 server', `The real start against PostgreSQL 15 with ${settings.length} unsafe settings, one at a time`, `${settings.length} of ${settings.length} refused, naming the setting`);
  });

  test('the service refuses an unsafe setting that only its own role, or its own database, has', async (t) => {
    const hidden = [...settings.filter((each) => each.startsWith('synchronous_commit')).map((each) => `alter role touchstone_app set ${each}`),
      'alter database touchstone set synchronous_commit=off'];
    for (const sql of hidden) {
      const setting = sql.slice(sql.indexOf('synchronous_commit'));
      const came = await whileServing(made, null, async (socketFolder) => {
        await asSuperuser(socketFolder, sql);
        return start(socketFolder).finally(() => asSuperuser(socketFolder, sql.replace(/set synchronous_commit.*/, 'reset synchronous_commit')));
      });
      assertRefused(came, setting);
    }
    measured(t, 'D8 role', 'The same, where only the role or the database has it', `${hidden.length} of ${hidden.length} refused`);
  });

  test('the service refuses one without checksums', async (t) => {
    const without = await makeFolder({ binaries: { bin: join(debianFolder, 'bin'), root: debianFolder }, checksums: false });
    try {
      assertRefused(await whileServing(without, null, start), 'data checksums=off');
    } finally {
      await without.remove();
    }
    measured(t, 'D8 server checksums', 'The real start against PostgreSQL 15 without checksums', '1 of 1 refused');
  });
});
