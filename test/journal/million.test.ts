import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { recordEntries, recordEntry, recordSeals } from '../../src/capabilities/journal/index.ts';
import { openDatabase, type OpenDatabase } from '../../src/commands/open-database.ts';
import { readConfig } from '../../src/platform/config.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openPool, type Pool } from '../../src/platform/db/pool.ts';
import { measured, number, percentile } from '../faults/kit/figures.ts';

const entries = Number(process.env['ENTRIES'] ?? 0);
const skip = entries > 0 ? false : 'it takes minutes: npm run faults tries it with a million';
const batch = 5000;
const limitMs = 60_000;
const main = new URL('../../src/main.ts', import.meta.url).pathname;
const verifier = new URL('../../verifier/verify.mjs', import.meta.url).pathname;

describe('a journal of a million entries, on a database that keeps its data safe', { skip }, () => {
  test('is checked as a whole within a minute, by the service and by the verifier, and appending to it costs little', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-million-'));
    const environment = { TOUCHSTONE_DATA: join(folder, 'data') };
    const database = await opened(environment);
    const pool = openPool(database.app, { name: 'touchstone' });
    try {
      await fillJournal(pool);
      const append = await timeAppends(pool, 2000);
      await inTransaction(pool, recordSeals);
      const exported = timed(environment, [main, 'journal', 'export', join(folder, 'journal.jsonl')]);
      const own = timed(environment, [main, 'journal', 'verify']);
      assert.match(own.said, /The journal holds\./);
      const outside = timed(environment, [verifier, join(folder, 'journal.jsonl'), join(folder, 'data', 'heads', 'journal-key.pub.pem')]);
      assert.match(outside.said, /The journal holds\./);
      assert.ok(own.ms <= limitMs && outside.ms <= limitMs, `${own.ms} ms, ${outside.ms} ms`);
      const p95 = percentile(append, 95);
      measured(t, 'H7', `A journal of ${number(entries)} entries, on a durable database`,
        `checked whole in ${seconds(own.ms)} s by the service and in ${seconds(outside.ms)} s by the verifier (exported in ${seconds(exported.ms)} s); an append takes ${percentile(append, 50).toFixed(2)} ms, 95th percentile ${p95.toFixed(2)} ms`);
    } finally {
      await pool.end();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

const seconds = (ms: number) => (ms / 1000).toFixed(1);

async function opened(environment: Readonly<Record<string, string>>): Promise<OpenDatabase> {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const database = await openDatabase(config.value);
  if (!database.ok) throw new Error(database.refusal);
  return database.value;
}

async function fillJournal(pool: Pool): Promise<void> {
  for (let written = 0; written < entries; written += batch) {
    await inTransaction(pool, async (db) => recordEntries(db, Array.from({ length: Math.min(batch, entries - written) }, (_, at) => ({
      what: 'work-read', by: null, about: `work:${written + at}`, detail: { number: at, child: `C-${at}` } }))));
    await inTransaction(pool, recordSeals);
  }
}

/** How long the entry itself takes within an act: the act waits for its commit in any case. */
async function timeAppends(pool: Pool, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await inTransaction(pool, async (db) => {
      await db.rows('select 1');
      const from = performance.now();
      recordEntry(db, { what: 'work-read', by: null, about: `work:${turn}`, detail: { number: turn } });
      await db.rows('select 1');
      times.push(performance.now() - from);
    });
  }
  return times.slice(count / 10);
}

/** A program of its own, as somebody would run it, and how long it took. */
function timed(environment: Readonly<Record<string, string>>, args: readonly string[]): { ms: number; said: string } {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return { ms: performance.now() - from, said: stdout };
}
