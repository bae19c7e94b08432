import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { writeReturns } from '../../src/commands/demo-returns.ts';
import { type OpenDatabase, openDatabase } from '../../src/commands/open-database.ts';
import { inventReturns, workbookName } from '../../src/demonstration/returns/invent-returns.ts';
import type { Day } from '../../src/kernel/day.ts';
import { readConfig } from '../../src/platform/config.ts';
import { measured } from './kit/figures.ts';

/** Some 10,000 rows in the everyday run; a return of 250,000 by `npm run faults`, and then each phase once. */
const children = Number(process.env['FAULT_CHILDREN'] ?? 4_000);
const asAt = '2026-03-31' as Day;
const main = new URL('../../src/main.ts', import.meta.url).pathname;

let folder: string;
let database: OpenDatabase;
let all: number;
/** Those that held. */
let held = 0;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-kills-'));
  const config = readConfig({ TOUCHSTONE_DATA: join(folder, 'data') });
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const opened = await openDatabase(config.value, { as: 'server', progress: () => undefined });
  if (!opened.ok) throw new Error(opened.refusal);
  database = opened.value;
  const invented = inventReturns({ children, seed: 3, asAt, faults: 0, titles: true });
  await writeReturns(folder, { ...invented, texts: [] });
  all = Object.entries(invented.answers.rows).filter(([list]) => list.startsWith('annex-a/')).reduce((sum, [, rows]) => sum + rows, 0);
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => { await database.owner.query('truncate caseload.extract, caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child, caseload.child_was cascade'); });

interface Stood { readonly state: string; readonly rows: number; readonly lines: number; readonly coming: number; readonly children: number }
async function stood(): Promise<Stood | undefined> {
  return (await database.owner.query<Stood>(`select state, rows_read as rows, (select count(*)::integer from caseload.line) as lines, (select count(*)::integer from caseload.coming) as coming,
    (select count(*)::integer from caseload.child where from_extract is not null) as children from caseload.extract order by id desc limit 1`)).rows[0];
}

const begin = (): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'returns', 'import', 'annex-a', join(folder, workbookName), '--as-at', asAt],
  { env: { ...process.env, TOUCHSTONE_DATA: join(folder, 'data') }, stdio: 'ignore' });

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !await holds(); await pause(5)) if (Date.now() > end) throw new Error(`not within two minutes: ${what}`);
}

/** Whoever keeps it waits for us. Their statement is then under way, and neither kept nor undone. */
async function heldBy(lock: string, work: () => Promise<void>): Promise<void> {
  const ours = await database.owner.connect();
  try {
    await ours.query('begin');
    await ours.query(lock);
    await work();
  } finally {
    await ours.query('rollback');
    ours.release();
  }
}
const waits = async (statement: string) => (await database.owner.query(`select from pg_stat_activity where query like $1 and wait_event_type = 'Lock' and pid <> pg_backend_pid()`, [`%${statement}%`])).rowCount === 1;
const nobodyKeeps = async () => (await database.owner.query(`select from pg_stat_activity where query like '%keep_extract%' and state <> 'idle' and pid <> pg_backend_pid()`)).rowCount === 0;

async function kill(child: ChildProcess): Promise<void> {
  // It may have come to its end by itself while we looked.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** What the database goes on with by itself has ended; then it is all or nothing, and its state says which. A second try works. */
async function allOrNothing(): Promise<void> {
  await until('nobody keeps any more', nobodyKeeps);
  const now = await stood();
  assert.ok(now);
  assert.equal(now.lines, now.state === 'kept' ? all : 0, JSON.stringify(now));
  assert.equal(now.children > 0, now.state === 'kept');
  const [code] = await once(begin(), 'exit') as [number | null];
  // The same content twice changes nothing, and is refused as the same.
  assert.equal(code, now.state === 'kept' ? 1 : 0);
  assert.equal((await stood())?.lines, all);
  held += 1;
}

const seen = (what: string, holds: (now: Stood) => boolean) => until(what, async () => { const now = await stood(); return now !== undefined && holds(now); });
const phases: readonly (readonly [string, (child: ChildProcess) => Promise<void>])[] = [
  ['once it was begun', async (child) => { await seen('begun', () => true); await kill(child); }],
  ['among its first lines', async (child) => { await seen('some lines', ({ coming }) => coming > 0); await kill(child); }],
  ['halfway through its lines', async (child) => { await seen('half its lines', ({ coming }) => coming > all / 2); await kill(child); }],
  ['once it was judged', async (child) => { await seen('judged', ({ state }) => state === 'read' || state === 'kept'); await kill(child); }],
  ['once it was kept', async (child) => { await seen('kept', ({ state }) => state === 'kept'); await kill(child); }],
];

for (const [phase, act] of phases) {
  test(`an import that is killed ${phase} has kept all or nothing, and a second try works`, async () => {
    await act(begin());
    await allOrNothing();
  });
}

const inside: readonly (readonly [string, string])[] = [
  ['before the first line is kept', `select pg_advisory_xact_lock(hashtext('caseload.keep annex-a'))`],
  ['when every line is kept and no child has followed', 'lock table caseload.child in share row exclusive mode'],
];
for (const [where, lock] of inside) {
  test(`an import that is killed while it is being kept, ${where}, has kept nothing of it by halves`, async () => {
    await heldBy(lock, async () => {
      const child = begin();
      await until('it waits', () => waits('keep_extract'));
      assert.equal((await stood())?.lines, 0, 'nobody sees what is not yet kept');
      await kill(child);
    });
    await allOrNothing();
  });
}

test('when the process that reads is killed, nothing of it is kept or left, its page says why, and a second try works', async () => {
  let ending = Promise.resolve<unknown>(null);
  // It has more to say than its pipe holds, so it waits as well.
  await heldBy('lock table caseload.coming in share row exclusive mode', async () => {
    const child = begin();
    ending = once(child, 'exit').then(([code]) => code as unknown);
    await until('the first lines wait', () => waits('insert into caseload.coming'));
    const [reader, ...others] = (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')).split(' ').filter(Boolean).map(Number);
    assert.ok(reader !== undefined && others.length === 0);
    process.kill(reader, 'SIGKILL');
  });
  const code = await ending;
  const now = await stood();
  assert.deepEqual([code, now?.state, now?.lines, now?.coming], [1, 'refused', 0, 0]);
  await allOrNothing();
});

test('every phase was tried', (t) => {
  assert.equal(held, phases.length + inside.length + 1);
  measured(t, 'U4', `kill -9 of an import of ${all} rows at ${phases.length} phases, inside keeping at ${inside.length} places, and of the process that reads`, 'all or nothing each time, its state said truly; a second try kept all');
});
