import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findBroken, findSealState, recordEntries, recordEntry, recordSeals } from '../../src/capabilities/journal/index.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { openPool, type Pool } from '../../src/platform/db/pool.ts';
import { measured, number } from '../faults/kit/figures.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

/** A thousand in the everyday run; ten thousand by `npm run faults`. */
const appends = Number(process.env['APPENDS'] ?? 1000);
const writers = 8;

describe('several append at once while the journal is sealed', () => {
  let database: FreshDatabase;
  let writing: Pool;
  let sealing: Pool;
  before(async () => {
    onOwnCluster();
    database = await freshDatabase();
    writing = openPool({ ...database.appConfig, max: writers });
    sealing = openPool({ ...database.appConfig, max: 2 });
  });
  after(async () => {
    await Promise.all([writing.end(), sealing.end()]);
    await database.drop();
  });

  test('no fork, no gap, and every entry is sealed once', async (t) => {
    const state = { written: 0, turns: 0 };
    const write = async (writer: number) => {
      while (state.written < appends) {
        const several = Math.min(1 + Math.floor(Math.random() * 3), appends - state.written);
        state.written += several;
        // Some acts write one entry, some several; some wait between their first statement and their end.
        await inTransaction(writing, async (db) => {
          if (several === 1) recordEntry(db, { what: 'thing-done', by: null, about: `writer:${writer}` });
          else recordEntries(db, Array.from({ length: several }, () => ({ what: 'thing-done', by: null, about: `writer:${writer}` })));
          if (Math.random() < 0.2) await db.rows('select pg_sleep(random() / 200)');
        });
      }
    };
    const done = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer))).then(() => { state.written = Infinity; });
    const seal = async () => {
      while (Number.isFinite(state.written)) {
        await inTransaction(sealing, recordSeals);
        state.turns += 1;
      }
    };
    await Promise.all([done, seal(), seal()]);
    await inTransaction(sealing, recordSeals);
    const { rows: [found] } = await database.owner.query<Record<string, number>>(
      `select (select count(*) from journal.entry)::integer as entries, (select count(*) from journal.seal)::integer as seals,
         (select count(distinct entry_id) from journal.seal)::integer as sealed, (select max(position) from journal.seal)::integer as last,
         (select count(distinct below) from journal.seal)::integer as runs`);
    assert.deepEqual(found, { entries: appends, seals: appends, sealed: appends, last: appends, runs: found?.['runs'] });
    assert.ok((found?.['runs'] ?? 0) > 5, 'it was sealed while they wrote');
    assert.deepEqual(await inTransaction(database.app, findBroken), []);
    assert.equal((await inTransaction(database.app, findSealState)).unsealed, 0);
    measured(t, 'H8', `${number(appends)} entries appended over ${writers} connections while two sealers run`,
      `0 forks, 0 gaps, each of ${number(appends)} sealed once, in ${number(found?.['runs'] ?? 0)} runs`);
  });
});
