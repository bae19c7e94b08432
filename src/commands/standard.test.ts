import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Given, type Told, usageError } from './command.ts';
import { standardCommands } from './standard.ts';

const fixture = join(import.meta.dirname, '../../test/fixtures/standards/neighbourhood-practice.txt');
interface Shown { name: string; version: number; digest: string; domains: { code: string; title: string; statements: { code: string; text: string; kinds: string[] }[] }[]; notPlaced: { line: number; text: string }[] }

describe('the commands of standards', () => {
  let database: FreshDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'standard-'));
  });
  after(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function run(name: string, args: string[], options: Given['options'] = {}): Promise<Told & { json: Shown }> {
    const told = await standardCommands.find((command) => command.name === name)?.run({
      args, options, now: new Date('2026-06-01T09:00:00Z'),
      inTransaction: (work) => inTransaction(database.owner, work),
      looking: (work) => inTransaction(database.owner, work, { readOnly: true }),
    });
    assert.ok(told && told !== usageError);
    return told as Told & { json: Shown };
  }
  const fileOf = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  test('a dry run shows what it understood and keeps nothing', async () => {
    const { json, refused } = await run('standard import', [fixture], { 'dry-run': true, json: true });
    assert.equal(refused, undefined);
    assert.deepEqual(json.domains.map(({ code, title, statements }) => [code, title, statements.length]), [
      ['SM', 'Supervision and management', 3], ['VD', 'Visiting and direct work', 2], ['AS', 'Assessments', 2],
      ['PR', 'Planning and reviewing', 1], ['CR', 'Case recording', 2],
    ]);
    assert.deepEqual(json.notPlaced.map(({ line }) => line), [5]);
    assert.deepEqual((await run('standard list', [])).json, []);
  });

  test('an import is kept as a draft, and the same text again changes nothing and says so', async () => {
    const first = await run('standard import', [fixture]);
    assert.match(first.text, /Kept as the draft of version 1/);
    const again = await run('standard import', [fixture]);
    assert.match(again.text, /nothing was changed/);
    assert.equal((await database.owner.query("select from journal.entry where what = 'standard-imported'")).rowCount, 1);
    const shown = await run('standard show', []);
    assert.equal(shown.json.digest, first.json.digest);
    assert.equal(shown.json.version, 1);
  });

  test('publishing freezes the digest that the draft showed, and the first standard of all is in use', async () => {
    const draft = await run('standard show', [], { draft: true });
    const published = await run('standard import', [fixture], { publish: true });
    assert.equal(published.json.digest, draft.json.digest);
    const shown = await run('standard show', ['good neighbours: our practice standard']);
    assert.equal(shown.json.digest, draft.json.digest);
    assert.deepEqual(Object.keys(shown.json.domains[0]?.statements[0] ?? {}).toSorted(),
      ['code', 'good', 'kinds', 'provenance', 'reach', 'source', 'text']);
    const again = await run('standard import', [fixture], { publish: true });
    assert.match(again.text, /nothing was changed/);
    assert.equal(again.json.version, 1);
  });

  test('what is refused is said with its file and line, and printed as far as it was understood', async () => {
    const twice = await fileOf('twice.md', '## Assessments\n- Be timely.\n- Be fair.\n- be timely\n');
    const { json, refused } = await run('standard import', [twice], { json: true });
    assert.deepEqual(refused, [`${twice}: Line 4: this statement is there twice. It is also on line 2: “be timely”`]);
    assert.equal(json.domains[0]?.statements.length, 3);
    const empty = await run('standard import', [await fileOf('empty.txt', '')]);
    assert.match(empty.refused?.[0] ?? '', /empty/);
    assert.deepEqual(empty.json.domains, []);
    const binary = await run('standard import', [await fileOf('binary.txt', Buffer.from([1, 0, 2]))]);
    assert.match(binary.refused?.[0] ?? '', /not a text file/);
    const missing = await run('standard import', [join(folder, 'none.txt')]);
    assert.match(missing.refused?.[0] ?? '', /no such file/);
    assert.match((await run('standard show', ['Nobody’s'])).refused?.[0] ?? '', /Nobody’s/);
  });

  test('a file of 50 MB is refused without being read', async () => {
    const huge = await run('standard import', [await fileOf('huge.txt', Buffer.alloc(50 * 1024 * 1024, '- x\n'))]);
    assert.match(huge.refused?.[0] ?? '', /50 MB/);
  });

  test('a name decides which standard it is', async () => {
    const named = await run('standard import', [fixture], { name: 'Another standard', publish: true });
    assert.equal(named.json.name, 'Another standard');
    assert.equal(named.json.version, 1);
    assert.equal((await run('standard show', [])).json.name, 'Good neighbours: our practice standard');
    await run('standard import', [fixture], { name: 'Another standard', publish: true, use: true });
    assert.equal((await run('standard show', [])).json.name, 'Another standard');
  });
});
