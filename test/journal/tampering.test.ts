import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findSealState, recordEntry, recordSeals } from '../../src/capabilities/journal/index.ts';
import { journalCommands } from '../../src/commands/journal.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type HeadKeeper, openHeadKeeper } from '../../src/platform/heads/head-keeper.ts';
import { measured, number } from '../faults/kit/figures.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

/** Two of each in the everyday run; twenty by `npm run faults`. */
const rounds = Number(process.env['FAULT_ROUNDS'] ?? 2);
const entries = 60;
const verifier = new URL('../../verifier/verify.mjs', import.meta.url).pathname;

interface Line { position: number; id: number; at: string; what: string; commitment: string; digest: string; salt: string | null; by: number | null; about: string; detail: string }

const personal = (line: Line) => ({ salt: line.salt, by: line.by, about: line.about, detail: line.detail, commitment: line.commitment });
const later = (at: string) => at.replace(/\d(?=Z)/, (digit) => String((Number(digit) + 1) % 10));

/** What somebody with the whole database might do; each answers the lines as they then are. `at` is the place, from 0. */
const ways: Readonly<Record<string, (lines: Line[], at: number) => Line[]>> = {
  'taken out': (lines, at) => lines.toSpliced(at, 1),
  'put in': (lines, at) => lines.toSpliced(at, 0, { ...lines[at]!, id: 5000 + at, about: 'work:forged' }),
  'moved': (lines, at) => lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!),
  'doubled': (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  'contents swapped': (lines, at) => lines.toSpliced(at, 2, { ...lines[at]!, ...personal(lines[at + 1]!) }, { ...lines[at + 1]!, ...personal(lines[at]!) }),
  'contents swapped without their commitments': (lines, at) => lines.toSpliced(at, 2,
    { ...lines[at]!, ...personal(lines[at + 1]!), commitment: lines[at]!.commitment }, { ...lines[at + 1]!, ...personal(lines[at]!), commitment: lines[at + 1]!.commitment }),
  'only the time changed': (lines, at) => lines.with(at, { ...lines[at]!, at: later(lines[at]!.at) }),
};

describe('tampering with the journal, judged by the verifier from an export and the public key alone', () => {
  let database: FreshDatabase;
  let folder: string;
  let heads: HeadKeeper;
  let lines: Line[];
  let headLines: string[];
  before(async () => {
    onOwnCluster();
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'touchstone-tampering-'));
    heads = await openHeadKeeper({ folder: join(folder, 'heads'), keyFile: join(folder, 'key.pem') });
    for (let each = 1; each <= entries; each += 1) {
      await inTransaction(database.app, async (db) => recordEntry(db, { what: 'thing-done', by: null, about: `work:${each}`, detail: { number: each } }));
      if (each % 10 === 0) await keepHead();
    }
    const exported = (await exportNow('whole.jsonl')).trimEnd().split('\n');
    lines = exported.filter((line) => !line.startsWith('{"head"')).map((line) => JSON.parse(line) as Line);
    headLines = exported.filter((line) => line.startsWith('{"head"'));
    assert.equal(judge(lines).code, 0);
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

  async function exportNow(name: string): Promise<string> {
    const command = journalCommands({ alsoVerify: [], heads: async () => heads }).find((each) => each.name === 'journal export');
    const transactions = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.owner, work) };
    await command?.run({ args: [join(folder, name)], options: {}, now: new Date(), ...transactions, looking: transactions.inTransaction });
    return readFile(join(folder, name), 'utf8');
  }

  function judge(given: readonly Line[]): { code: number | null; said: string } {
    writeFileSync(join(folder, 'given.jsonl'), `${[...given.map((line) => JSON.stringify(line)), ...headLines].join('\n')}\n`);
    return verify();
  }

  function verify(): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, join(folder, 'given.jsonl'), join(folder, 'heads', 'journal-key.pub.pem')], { encoding: 'utf8', env: {} });
    return { code: status, said: stderr + stdout };
  }

  const somewhere = () => 1 + Math.floor(Math.random() * (entries - 3));

  test('taking out, putting in, moving, doubling, swapping and re-dating are each found', async (t) => {
    const missed: string[] = [];
    for (const [name, change] of Object.entries(ways)) {
      for (let round = 0; round < rounds; round += 1) {
        const at = somewhere();
        const { code, said } = judge(change([...lines], at));
        const places = [at, at + 1, at + 2].join('|');
        if (code !== 1 || !new RegExp(`at position (${places}):`).test(said.split('\n')[0] ?? '')) missed.push(`${name} at ${at + 1}: ${said}`);
      }
    }
    assert.deepEqual(missed, []);
    const tried = Object.keys(ways).length * rounds;
    measured(t, 'H2', `Entries ${Object.keys(ways).join(', ')}; ${rounds} of each, at random places`, `${tried} of ${tried} found, the first place named`);
  });

  test('a cut of the end is found from the heads, wherever it is made', async (t) => {
    const missed: number[] = [];
    for (let kept = entries - 1; kept > 0; kept -= rounds > 2 ? 1 : 7) {
      if (!/the export does not reach so far: its end has been cut off/.test(judge(lines.slice(0, kept)).said)) missed.push(kept);
    }
    assert.deepEqual(missed, []);
    measured(t, 'H3 cut', `The end cut off after each ${rounds > 2 ? '' : 'seventh '}entry but the last`, 'each found from the signed heads');
  });

  test('everything written anew, with every digest and commitment right, is found from the heads', async (t) => {
    for (let round = 0; round < rounds; round += 1) {
      const from = somewhere();
      const { code, said } = judge(writtenAnew(lines, from));
      assert.equal(code, 1);
      assert.match(said, /the journal up to there has been written anew since/);
      assert.doesNotMatch(said, /is not as it was written/, 'the chain itself is sound');
    }
    measured(t, 'H4', `The whole chain written anew from a random entry on, with every digest right, ${rounds} times`, `${rounds} of ${rounds} found from the signed heads`);
  });

  /** As whoever keeps the database could: they know every salt and every rule, but not the private key. */
  function writtenAnew(given: readonly Line[], from: number): Line[] {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    let previous = '';
    return given.map((line, index) => {
      const about = index === from ? 'work:somebody-else' : line.about;
      const commitment = sha256([line.salt, line.by ?? '', about, line.detail].join('\x1f'));
      previous = sha256(`${previous}\x1e${[line.id, line.at, line.what, commitment].join('\x1f')}`);
      return { ...line, about, commitment, digest: previous };
    });
  }

  test('an entry erased as the law asks leaves the chain whole, and its content cannot be had again', async (t) => {
    for (let round = 1; round <= rounds; round += 1) await database.owner.query(`select journal.erase_entry($1, null, 'a request')`, [round]);
    await keepHead();
    const text = await exportNow('erased.jsonl');
    writeFileSync(join(folder, 'given.jsonl'), text);
    const { code, said } = verify();
    assert.equal(code, 0, said);
    for (let round = 1; round <= rounds; round += 1) assert.ok(!text.includes(`"about":"work:${round}"`) && !text.includes(lines[round - 1]?.salt ?? '?'));
    measured(t, 'H6', `${number(rounds)} entries erased by the owner`, 'the chain verifies; neither what was erased nor its salt is left in the export');
  });

  test('the application’s role can change, take out, empty or take over nothing', async (t) => {
    const tables = ['journal.entry', 'journal.seal', 'checks.sign_off', 'checks.decision', 'checks.return_point', 'standards.version'];
    const same: Readonly<Record<string, string>> = { 'journal.entry': 'what = what', 'checks.return_point': 'improve = improve' };
    // Drafts may be changed and deleted; that what is published may not is held by a trigger, and tried with the standards.
    const whole = (table: string) => table !== 'standards.version';
    const tries = tables.flatMap((table) => [
      ...(whole(table) ? [`delete from ${table}`] : []), `truncate ${table} cascade`, `alter table ${table} disable trigger all`, `alter table ${table} owner to touchstone_app`, `drop table ${table} cascade`,
      ...(whole(table) ? [`update ${table} set ${same[table] ?? 'digest = digest'}`] : []),
      `create trigger mine before insert on ${table} for each row execute function journal.commit_entry()`, `alter table ${table} disable row level security`,
    ]);
    const more = ['set role touchstone_owner', 'set session_replication_role = replica', 'alter function journal.seal_entries() owner to touchstone_app',
      `insert into journal.seal (position, entry_id, digest, below) values (999, 1, 'x', '1')`, `insert into journal.entry (what, about, at) values ('x', 'y', now())`];
    for (const sql of [...tries, ...more]) await assert.rejects(database.app.query(sql), { code: /^42501$/ }, sql);
    measured(t, 'H5', `${tries.length + more.length} statements by the application's role against the journal, sign-offs, decisions and versions`, `${tries.length + more.length} of ${tries.length + more.length} refused`);
  });
});
