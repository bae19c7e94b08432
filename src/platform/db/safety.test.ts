import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import pg from 'pg';
import { freshDatabase } from '../../../test/kit/database.ts';
import { ownFolder, removeWithServers } from '../../../test/kit/folders.ts';
import { connectionOver } from './connection.ts';
import { type Embedded, openEmbedded } from './embedded/index.ts';
import { openPool } from './pool.ts';
import { unsafeAmong, unsafeRole, unsafeSettings } from './safety.ts';

const safe = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  data_checksums: 'on',
  server_version_num: '150018',
};

test('a safe server gets no words', () => {
  assert.deepEqual(unsafeAmong(safe), []);
  assert.deepEqual(unsafeAmong({ ...safe, synchronous_commit: 'remote_apply', server_version_num: '180004' }), []);
});

const unsafe: [Partial<typeof safe>, RegExp][] = [
  [{ fsync: 'off' }, /fsync is off/],
  [{ full_page_writes: 'off' }, /full_page_writes is off/],
  [{ synchronous_commit: 'off' }, /synchronous_commit is off/],
  [{ synchronous_commit: 'local' }, /synchronous_commit is local/],
  [{ synchronous_commit: 'remote_write' }, /synchronous_commit is remote_write/],
  [{ data_checksums: 'off' }, /checksums are off/],
  [{ server_version_num: '140010' }, /PostgreSQL 14: 15 or newer/],
];
for (const [setting, words] of unsafe) {
  test(`${JSON.stringify(setting)} is named, and nothing else`, () => {
    const faults = unsafeAmong({ ...safe, ...setting });
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', words);
  });
}

test('a setting that cannot be read counts as unsafe', () => {
  assert.equal(unsafeAmong({}).length, 5);
});

test('they are read from the server: that of the tests makes nothing durable', async () => {
  const database = await freshDatabase({ empty: true });
  try {
    const faults = await unsafeSettings(connectionOver((asked) => database.app.query(asked)));
    assert.deepEqual(faults.map((fault) => fault.split(' ')[0]), ['fsync', 'full_page_writes', 'synchronous_commit']);
  } finally {
    await database.drop();
  }
});

test('a role that owns the tables, or may do everything, is not one to serve with', async () => {
  const database = await freshDatabase();
  const faultsOf = async (pool: typeof database.app) => (await unsafeRole(connectionOver((asked) => pool.query(asked)))).filter((fault) => !fault.startsWith('synchronous_commit'));
  try {
    assert.deepEqual(await faultsOf(database.app), []);
    assert.match((await faultsOf(database.owner)).join(), /touchstone_owner owns the tables/);
  } finally {
    await database.drop();
  }
});

test('the role for visitors who see the whole is taken on, never had: where it is missing or inherited the service does not start', async () => {
  const { embedded, close } = await aDatabaseOfItsOwn();
  const faults = async () => {
    const pool = openPool({ ...embedded.config('app'), max: 1 });
    try {
      return (await unsafeRole(connectionOver((asked) => pool.query(asked)))).filter((fault) => !fault.startsWith('synchronous_commit')).join();
    } finally {
      await pool.end();
    }
  };
  try {
    assert.equal(await faults(), '');
    await asSuperuser(embedded, 'revoke touchstone_app_all from touchstone_app');
    assert.match(await faults(), /no member of touchstone_app_all/);
    await asSuperuser(embedded, 'alter role touchstone_app inherit; grant touchstone_app_all to touchstone_app');
    assert.match(await faults(), /has what touchstone_app_all may see at all times/);
    await asSuperuser(embedded, 'revoke touchstone_app_all from touchstone_app; alter role touchstone_app noinherit; grant touchstone_app_all to touchstone_app; alter role touchstone_app_all bypassrls');
    assert.match(await faults(), /may do too much/);
  } finally {
    await close();
  }
});

// Roles belong to a whole server, and the other tests have theirs on this run's.
async function aDatabaseOfItsOwn() {
  const folder = await ownFolder();
  const opened = await openEmbedded({ folder: join(folder, 'data'), as: 'command', fast: true });
  assert.ok(opened.ok);
  return { embedded: opened.value, close: async () => { await opened.value.stop(); removeWithServers(folder); } };
}

async function asSuperuser(embedded: Embedded, sql: string): Promise<void> {
  const client = new pg.Client(embedded.config('superuser', 'postgres'));
  await client.connect();
  await client.query(sql);
  await client.end();
}
