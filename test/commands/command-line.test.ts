import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readConfig } from '../../src/platform/config.ts';
import { markDemonstration } from '../../src/platform/db/demonstration.ts';
import { type OpenDatabase, openDatabase } from '../../src/commands/open-database.ts';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'test/fixtures/standards/neighbourhood-practice.txt');

interface Ran { readonly code: number; readonly out: string; readonly err: string }

describe('the command line', () => {
  let folder: string;
  let database: OpenDatabase;
  let environment: Record<string, string>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'command-line-'));
    await chmod(folder, 0o755);
    environment = { TOUCHSTONE_DATA: join(folder, 'data') };
    const config = readConfig(environment);
    assert.ok(config.ok);
    // Held open here, so that each command joins it instead of starting it anew.
    const opened = await openDatabase(config.value, { as: 'server', progress: () => undefined });
    assert.ok(opened.ok, JSON.stringify(opened));
    database = opened.value;
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  function run(words: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
    const { DATABASE_URL: _one, DATABASE_OWNER_URL: _two, ...inherited } = process.env;
    return new Promise((done) => {
      execFile(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts', ...words], { cwd: root, env: { ...inherited, ...environment, ...more }, timeout: 60_000 },
        (fault, out, err) => done({ code: fault ? Number(fault.code) : 0, out, err }));
    });
  }

  test('wrong usage ends with 2, says how on standard error, and touches nothing', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['no-such'], /Usage: npm run -s touchstone -- COMMAND/], [['journal'], /Usage/], [['journal', 'verify', '--strange'], /Usage: .* journal verify \[--json\]/],
      [['standard', 'import'], /Usage: .* standard import FILE/], [['standard', 'import', fixture, '--name'], /Usage: .* standard import FILE/], [['database', 'query'], /Usage: .* database query SQL/],
    ];
    const ran = await Promise.all(wrong.map(([words]) => run(words)));
    for (const [index, { code, out, err }] of ran.entries()) {
      assert.equal(code, 2, wrong[index]?.[0].join(' '));
      assert.equal(out, '');
      assert.match(err, wrong[index]?.[1] ?? /never/);
    }
  });

  test('somebody in post is given a link to set up their account, once; nobody else is, and it can be opened again', async () => {
    await database.owner.query(`insert into people.person (id, name, email) values (900, 'Lin Link', 'lin@example.org')`);
    await database.owner.query('insert into people.post (id) values (900)');
    await database.owner.query(`insert into people.post_state (post_id, from_on, title, role) values (900, '2020-01-01', 'Lead', 'quality-lead')`);
    await database.owner.query(`insert into people.job (person_id, from_on, post_id) values (900, '2020-01-01', 900)`);
    const invited = await run(['access', 'invite', 'lin@example.org', '--json'], { PORT: '3123' });
    assert.equal(invited.code, 0, invited.err);
    const told = JSON.parse(invited.out) as { link: string; name: string };
    assert.match(told.link, /^http:\/\/localhost:3123\/set-up\?link=[\w-]{43}$/);
    assert.equal(told.name, 'lin@example.org');
    await database.owner.query('update access.account set closed_at = now() where person_id = 900');
    const [nobody, closed, reopened, again, unlinked] = [await run(['access', 'invite', 'Nobody']), await run(['access', 'invite', '900']), await run(['access', 'reopen', 'Lin Link']),
      await run(['access', 'reopen', 'Lin Link']), await run(['access', 'unlink', 'Lin Link'])];
    assert.deepEqual([nobody.code, closed.code, reopened.code, again.code, unlinked.code], [1, 1, 0, 1, 1]);
    assert.match(nobody.err, /Nobody in post has/);
    assert.match(reopened.out, /The account of Lin Link is open again\./);
    const noted = await database.owner.query<{ what: string }>(`select what from journal.entry where about = 'person:900' order by id`);
    assert.deepEqual(noted.rows.map(({ what }) => what), ['account-opened', 'account-invited', 'account-reopened']);
  });

  test('asked for help it says all commands and ends with 0; a wrong configuration ends with 2', async () => {
    const [asked, wrong] = [await run([]), await run(['journal', 'verify'], { PORT: 'many' })];
    assert.equal(asked.code, 0);
    for (const each of ['standard import', 'standard show', 'journal verify', 'database query']) assert.ok(asked.out.includes(each), each);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /PORT must be a number/);
  });

  test('what is done ends with 0; what is refused ends with 1, says why on standard error, and prints its JSON all the same', async () => {
    const done = await run(['standard', 'import', fixture, '--publish', '--json']);
    assert.deepEqual([done.code, done.err], [0, '']);
    assert.equal((JSON.parse(done.out) as { domains: unknown[] }).domains.length, 5);
    await writeFile(join(folder, 'empty.txt'), '');
    const refused = await run(['standard', 'import', join(folder, 'empty.txt'), '--json']);
    assert.equal(refused.code, 1);
    assert.deepEqual((JSON.parse(refused.out) as { domains: unknown[] }).domains, []);
    assert.match(refused.err, /empty\.txt: .*empty/);
    const told = await run(['standard', 'show', 'Nobody’s']);
    assert.deepEqual([told.code, told.out], [1, '']);
    assert.match(told.err, /There is no standard called “Nobody’s”/);
  });

  test('a query runs on a database that holds the demonstration alone: it prints its rows, and what PostgreSQL refuses ends with 1', async () => {
    const real = await run(['database', 'query', 'select 1 as one']);
    assert.deepEqual([real.code, real.out], [1, '']);
    assert.match(real.err, /no demonstration/);
    await database.transactions.inTransaction(markDemonstration);
    const rows = await run(['database', 'query', `select 1 as one, 'x' as two`, '--json']);
    assert.deepEqual(JSON.parse(rows.out), [{ one: 1, two: 'x' }]);
    const refused = await run(['database', 'query', 'select nothing from nowhere']);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /nowhere.*does not exist/);
  });

  test('an unchanged journal holds; one changed character is found and its entry is named', async () => {
    const holds = await run(['journal', 'verify', '--json']);
    assert.equal(holds.code, 0, holds.err);
    const { sealed, ...state } = JSON.parse(holds.out) as { sealed: number; holds: boolean; unsealed: number; broken: unknown[] };
    assert.ok(sealed > 0);
    assert.deepEqual([state.holds, state.unsealed, state.broken], [true, 0, []]);
    const changed = await run(['database', 'query', `update journal.entry set detail = replace(detail, '1', '2') where id = 1 and detail like '%1%' returning id`, '--json']);
    assert.deepEqual(JSON.parse(changed.out), [{ id: 1 }], changed.err);
    const broken = await run(['journal', 'verify']);
    assert.equal(broken.code, 1);
    assert.match(broken.out, /The journal does not hold/);
    assert.match(broken.err, /^journal entry 1: it is not as it was written$/m);
    const json = await run(['journal', 'verify', '--json']);
    assert.equal((JSON.parse(json.out) as { holds: boolean }).holds, false);
  });

  test('outside demonstration mode there is no query, and help does not name it', async () => {
    const outside = { TOUCHSTONE_DEMONSTRATION: 'no' };
    const [query, help] = [await run(['database', 'query', 'select 1'], outside), await run([], outside)];
    assert.deepEqual([query.code, query.out], [2, '']);
    assert.ok(!help.out.includes('database query'));
  });
});
