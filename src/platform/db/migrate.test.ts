import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '../../../test/kit/database.ts';
import { migrate, migrationFolder, readMigrations } from './migrate.ts';

let database: FreshDatabase;
let folder: string;
beforeEach(async () => {
  database = await freshDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await put('0001_start.sql', 'create schema one; create table one.thing (id integer); grant usage on schema one to :"app"; grant select on one.thing to :"app"');
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFile(join(folder, name), sql);
const run = () => migrate(database.ownerConfig, 'touchstone_app', { folder });
async function refusal(): Promise<string> {
  const outcome = await run();
  assert.ok(!outcome.ok, 'it should be refused');
  return outcome.refusal;
}
const exists = async (table: string) =>
  (await database.owner.query('select to_regclass($1) is not null as there', [table])).rows[0].there as boolean;

test('each migration runs once, in order, and the application gets what it was granted', async () => {
  await put('0002_more.sql', 'insert into one.thing values (1); insert into one.thing values (2)');
  assert.deepEqual(await run(), { ok: true, value: ['0001_start.sql', '0002_more.sql'] });
  assert.deepEqual(await run(), { ok: true, value: [] });
  await put('0003_later.sql', 'insert into one.thing values (3)');
  assert.deepEqual(await run(), { ok: true, value: ['0003_later.sql'] });
  assert.deepEqual((await database.app.query('select id from one.thing order by id')).rows, [{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('the application can read which migrations ran, and cannot change that', async () => {
  await run();
  assert.equal((await database.app.query('select name from platform.migration')).rows[0].name, '0001_start.sql');
  await assert.rejects(database.app.query("update platform.migration set checksum = ''"), { code: '42501' });
});

test('a migration that fails leaves nothing of itself, and says which line', async () => {
  await put('0002_bad.sql', 'create table one.half (id integer);\n\nselect nonsense;');
  assert.equal(await refusal(), 'migration 0002_bad.sql failed at line 3: column "nonsense" does not exist');
  assert.ok(await exists('one.thing'));
  assert.ok(!(await exists('one.half')));
  await put('0002_bad.sql', 'create table one.half (id integer)');
  assert.deepEqual(await run(), { ok: true, value: ['0002_bad.sql'] });
});

test('an edited migration is refused by name, and nothing runs', async () => {
  await run();
  await put('0001_start.sql', 'select 1');
  await put('0002_next.sql', 'create table one.next (id integer)');
  assert.match(await refusal(), /^migration 0001_start.sql was edited after it had run/);
  assert.ok(!(await exists('one.next')));
});

test('line ends that a checkout turned are not an edit', async () => {
  await put('0002_lines.sql', 'select 1;\nselect 2;\n');
  await run();
  await put('0002_lines.sql', 'select 1;\r\nselect 2;\r\n');
  assert.deepEqual(await run(), { ok: true, value: [] });
});

test('a renamed migration, and a database that is ahead, are refused by name', async () => {
  await put('0002_next.sql', 'select 1');
  await run();
  await rename(join(folder, '0002_next.sql'), join(folder, '0002_other.sql'));
  assert.match(await refusal(), /0002_next.sql, but the file is now called 0002_other.sql/);
  await rm(join(folder, '0002_other.sql'));
  assert.match(await refusal(), /has had migration 0002_next.sql, which this version of Touchstone does not have/);
});

test('a gap, a number used twice and a name of another form are refused', async () => {
  await put('0003_gap.sql', 'select 1');
  assert.match(await refusal(), /number 0002 is missing before 0003_gap.sql/);
  await put('0002_a.sql', 'select 1');
  await put('0002_b.sql', 'select 1');
  assert.match(await refusal(), /two migrations have the number 0002: 0002_a.sql and 0002_b.sql/);
  await put('2_Bad name.sql', 'select 1');
  await rm(join(folder, '0002_b.sql'));
  assert.match(await refusal(), /2_Bad name.sql is not named like/);
});

test('a migration that ends its own transaction is refused', async () => {
  await put('0002_commits.sql', 'create table one.half (id integer); commit; select 1');
  assert.match(await refusal(), /0002_commits.sql failed: it ends its own transaction/);
});

test('of five that start at once each migration is run by one only', async () => {
  await put('0002_once.sql', 'select pg_sleep(0.05); create table one.once (id integer)');
  const outcomes = await Promise.all(Array.from({ length: 5 }, run));
  assert.ok(outcomes.every((outcome) => outcome.ok));
  assert.equal(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])).length, 2);
});

test('our own migrations are numbered without gaps', async () => {
  const read = await readMigrations(migrationFolder);
  assert.ok(read.ok && read.value.length > 0);
});

test('the role for visitors who see the whole may do exactly what the application may, and loses it again with it', async () => {
  await put('0002_more.sql', `create table one.other (id integer, words text); grant insert (words), update (words), select on one.other to :"app"`);
  assert.ok((await run()).ok);
  const may = async (privilege: string) => (await database.owner.query(
    `select has_column_privilege('touchstone_app_all', 'one.other', 'words', $1) as may, has_column_privilege('touchstone_app_all', 'one.other', 'id', $1) as other`, [privilege])).rows[0];
  assert.deepEqual(await may('insert'), { may: true, other: false });
  assert.deepEqual(await may('select'), { may: true, other: true });
  await put('0003_less.sql', `revoke select on one.other from :"app"`);
  assert.ok((await run()).ok);
  assert.deepEqual(await may('select'), { may: false, other: false });
  assert.deepEqual(await may('update'), { may: true, other: false });
});

test('without that role no migration runs, and it says which is missing', async () => {
  const outcome = await migrate(database.ownerConfig, 'postgres', { folder });
  assert.ok(!outcome.ok);
  assert.match(outcome.refusal, /the role postgres_all is not there/);
  assert.ok(!(await exists('one.thing')));
});
