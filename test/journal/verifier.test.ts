import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findSealState, recordEntry, recordSeals } from '../../src/capabilities/journal/index.ts';
import type { Given, Told } from '../../src/commands/command.ts';
import { journalCommands } from '../../src/commands/journal.ts';
import { type HeadKeeper, openHeadKeeper } from '../../src/platform/heads/head-keeper.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

const entries = 40;

interface Line { position: number; id: number; at: string; what: string; commitment: string; digest: string; salt: string | null; by: number | null; about: string; detail: string }

describe('the verifier, given nothing but an export and the public key', () => {
  let database: FreshDatabase;
  let folder: string;
  let heads: HeadKeeper;
  let exported: string;
  let publicKey: string;

  before(async () => {
    onOwnCluster();
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'touchstone-verifier-'));
    // Alone in a folder of its own: nothing of the program is beside it.
    await copyFile(new URL('../../verifier/verify.mjs', import.meta.url), join(folder, 'verify.mjs'));
    heads = await openHeadKeeper({ folder: join(folder, 'heads'), keyFile: join(folder, 'private', 'key.pem') });
    publicKey = join(folder, 'heads', 'journal-key.pub.pem');
    for (let each = 1; each <= entries; each += 1) {
      await inTransaction(database.app, async (db) => recordEntry(db, { what: 'thing-done', by: null, about: `work:${each}`, detail: { number: each, words: 'ein “Wort”, naïve' } }));
      if (each % 10 === 0) await keepHead();
    }
    exported = await exportNow('whole.jsonl');
  });
  after(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function keepHead(): Promise<void> {
    await inTransaction(database.app, recordSeals);
    const { sealed, head } = await inTransaction(database.app, findSealState);
    await heads.keep({ position: sealed, digest: head ?? '', at: new Date().toISOString() });
  }

  async function run(name: string, args: string[], options: Given['options'] = {}): Promise<Told> {
    const command = journalCommands({ alsoVerify: [], heads: async () => heads }).find((each) => each.name === name);
    const transactions = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.owner, work) };
    const told = await command?.run({ args, options, now: new Date(), ...transactions, looking: transactions.inTransaction });
    assert.ok(typeof told === 'object');
    return told;
  }

  async function exportNow(name: string, options: Given['options'] = {}): Promise<string> {
    await run('journal export', [join(folder, name)], options);
    return readFile(join(folder, name), 'utf8');
  }

  async function verify(text: string, key = publicKey): Promise<{ code: number | null; said: string }> {
    await writeFile(join(folder, 'given.jsonl'), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', 'given.jsonl', key], { cwd: folder, encoding: 'utf8', env: {} });
    return { code: status, said: stdout + stderr };
  }

  const linesOf = (text: string) => text.trimEnd().split('\n');
  const changed = (at: number, change: (line: Line) => void) => {
    const lines = linesOf(exported);
    const line = JSON.parse(lines[at] ?? '') as Line;
    change(line);
    lines[at] = JSON.stringify(line);
    return lines.join('\n');
  };

  test('finds nothing wrong with an export as it was written', async () => {
    const { code, said } = await verify(exported);
    assert.equal(code, 0, said);
    assert.match(said, /The journal holds\. 40 entries, 4 signed heads, the last at position 40/);
  });

  test('finds nothing wrong with one whose details were left out', async () => {
    const bare = await exportNow('bare.jsonl', { 'without-details': true });
    assert.doesNotMatch(bare, /work:7/);
    assert.equal((await verify(bare)).code, 0);
  });

  test('names the entry in which anything was changed, whatever it was', async () => {
    const changes: Record<string, (line: Line) => void> = {
      at: (line) => { line.at = line.at.replace('Z', '1Z'); }, what: (line) => { line.what = 'thing-undone'; }, by: (line) => { line.by = 7; },
      about: (line) => { line.about = 'work:99'; }, detail: (line) => { line.detail = line.detail.replace('naïve', 'naive'); },
      salt: (line) => { line.salt = `${line.salt}0`; }, commitment: (line) => { line.commitment = line.commitment.replace(/^./, (first) => (first === '0' ? '1' : '0')); },
      digest: (line) => { line.digest = line.digest.replace(/^./, (first) => (first === '0' ? '1' : '0')); }, id: (line) => { line.id += 1000; },
      erased: (line) => { Object.assign(line, { salt: null, by: null, about: 'erased', detail: '{}' }); },
    };
    for (const [name, change] of Object.entries(changes)) {
      const { code, said } = await verify(changed(16, change));
      assert.equal(code, 1, name);
      assert.match(said, name === 'id' ? /entry 1017 at position 17/ : /entry 17 at position 17/, name);
    }
  });

  test('finds any one character that was changed, in a hundred tries', async () => {
    const signs = exported.split('');
    const seen: string[] = [];
    for (let turn = 0; turn < 100; turn += 1) {
      const at = (turn * 7919) % signs.length;
      const sign = signs[at] ?? '';
      if (sign === '\n') continue;
      signs[at] = sign === '0' ? '1' : '0';
      // A number written otherwise, or a name of a field that nobody reads, is no change of what it says.
      if ((await verify(signs.join(''))).code === 0) seen.push(`${at}: ${signs.slice(at - 12, at + 12).join('')}`);
      signs[at] = sign;
    }
    assert.deepEqual(seen, []);
  });

  test('names where an entry was taken out, added, doubled or moved', async () => {
    const lines = linesOf(exported);
    const without = [...lines.slice(0, 20), ...lines.slice(21)];
    const doubled = [...lines.slice(0, 21), lines[20] ?? '', ...lines.slice(21)];
    const moved = [...lines.slice(0, 20), lines[21] ?? '', lines[20] ?? '', ...lines.slice(22)];
    for (const [name, given] of Object.entries({ without, doubled, moved })) {
      const { code, said } = await verify(given.join('\n'));
      assert.equal(code, 1, name);
      assert.match(said, /entry 2[12] at position 2[12]/, name);
    }
  });

  test('sees from the heads that the end was cut off', async () => {
    const lines = linesOf(exported);
    const cut = [...lines.slice(0, 35), ...lines.slice(entries)];
    const { code, said } = await verify(cut.join('\n'));
    assert.equal(code, 1);
    assert.match(said, /position 40: the export does not reach so far/);
  });

  test('sees from the heads that whoever keeps the database wrote everything anew, with every digest right', async () => {
    let previous = '';
    const anew = linesOf(exported).map((text) => {
      const line = JSON.parse(text) as Line;
      if (!line.position) return text;
      if (line.position === 12) line.what = 'thing-undone';
      previous = createHash('sha256').update(`${previous}\x1e${[line.id, line.at, line.what, line.commitment].join('\x1f')}`).digest('hex');
      return JSON.stringify({ ...line, digest: previous });
    });
    const { code, said } = await verify(anew.join('\n'));
    assert.equal(code, 1);
    assert.match(said, /position 20: the journal up to there has been written anew/);
    assert.doesNotMatch(said, /is not as it was written/);
  });

  test('does not take heads that another key signed, nor an export without any', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    await writeFile(join(folder, 'other.pem'), other);
    assert.match((await verify(exported, join(folder, 'other.pem'))).said, /the signature is not by this key/);
    assert.match((await verify(linesOf(exported).slice(0, entries).join('\n'))).said, /there is no signed head/);
  });

  test('an entry erased as the law asks still verifies, and what it said is gone', async () => {
    await database.owner.query(`select journal.erase_entry(5, null, 'a request')`);
    await keepHead();
    const text = await exportNow('erased.jsonl');
    assert.doesNotMatch(text, /"about":"work:5"/);
    const { code, said } = await verify(text);
    assert.equal(code, 0, said);
    const told = await run('journal verify', []);
    assert.deepEqual(told.refused, []);
  });

  test('the command sees from the heads that the journal was cut and written anew', async () => {
    await database.owner.query('delete from journal.seal where position > 30');
    await database.owner.query('delete from journal.entry where id > 30');
    assert.match((await run('journal verify', [])).refused?.join('\n') ?? '', /its end has been cut off/);
  });
});
