import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { beginReturn } from '../../src/capabilities/caseload/commands/begin-return.ts';
import { readReturn } from '../../src/capabilities/caseload/commands/read-return.ts';
import { recordBegun, recordComing } from '../../src/capabilities/caseload/sql/record-extract.ts';
import { openReturnsReader } from '../../src/commands/returns-reader.ts';
import { startReturnsSweeper } from '../../src/commands/returns-sweeper.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { unreadable } from './kit/judging.ts';

const minutes = (many: number) => new Date(Date.now() - many * 60_000);
const asAt = '2026-06-01' as Day;
const line = { list: 'annex-a/6', key: 'C-1', child: 'C-1', content: { status: 'b' }, place: { file: 'a.xlsx', sheet: null, row: 3 }, doubts: ['out-of-order'] } as const;

describe('a return whose reading was cut off', () => {
  let database: FreshDatabase;
  before(async () => { database = await freshDatabase(); });
  after(() => database.drop());
  beforeEach(async () => { await database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(database.app, work);
  async function begun(at: Date): Promise<number> {
    return as(async (db) => {
      const id = await recordBegun(db, { kind: 'annex-a', asAt, files: [], by: null, at });
      await recordComing(db, id, [line]);
      return id;
    });
  }
  const states = async () => (await database.owner.query<{ id: number; state: string; lines: number; doubts: number }>(
    `select id, state, (select count(*)::integer from caseload.coming where extract_id = e.id) as lines, (select count(*)::integer from caseload.doubt where extract_id = e.id) as doubts from caseload.extract e order by id`)).rows;
  const entries = async (id: number) => (await database.owner.query<{ what: string; detail: string }>('select what, detail from journal.entry where about = $1 order by id', [`extract:${id}`])).rows;
  const sweep = () => startReturnsSweeper(database.app).stop();

  test('is dropped with its lines after ten minutes of silence when a service starts, and the journal says so once though two start', async () => {
    const [silent, fresh] = [await begun(minutes(11)), await begun(minutes(9))];
    await Promise.all([sweep(), sweep()]);
    assert.deepEqual(await states(), [{ id: silent, state: 'dropped', lines: 0, doubts: 0 }, { id: fresh, state: 'reading', lines: 1, doubts: 1 }]);
    assert.deepEqual((await entries(silent)).map(({ what, detail }) => [what, what === 'return-dropped' ? detail : '']), [['return-begun', ''], ['return-dropped', '{"silent":true}']]);
  });

  test('is dropped when another is begun', async () => {
    const silent = await begun(minutes(11));
    const next = await as((db) => beginReturn({ db, by: null, at: new Date() }, { kind: 'annex-a', asAt, files: [] }));
    assert.deepEqual((await states()).map(({ id, state, lines }) => [id, state, lines]), [[silent, 'dropped', 0], [next, 'reading', 0]]);
  });

  test('is not dropped once it was read: somebody has yet to look at it', async () => {
    const id = await begun(minutes(60));
    await database.owner.query(`update caseload.extract set state = 'read' where id = $1`, [id]);
    await sweep();
    assert.deepEqual(await states(), [{ id, state: 'read', lines: 1, doubts: 1 }]);
  });

  test('stays dropped where its reader was only asleep: nothing more of it is taken', async () => {
    const id = await begun(minutes(11));
    async function* late() {
      await sweep();
      yield { lines: [{ ...line, key: 'C-2' }], rows: 2, part: 1 };
      return { ok: false as const, refusal: unreadable() };
    }
    assert.equal(await readReturn({ inTransaction: as, now: () => new Date() }, id, late()), 'dropped');
    assert.deepEqual(await states(), [{ id, state: 'dropped', lines: 0, doubts: 0 }]);
  });

  test('while it waits for its turn behind another, is not silent', async () => {
    const waiting = await begun(minutes(60));
    const reader = openReturnsReader(database.app, (fault) => { throw fault; }, { everyMs: 20 });
    // The first is never there, so that the second waits for it.
    reader.startReading(999_999, { kind: 'annex-a', asAt, files: [] });
    reader.startReading(waiting, { kind: 'annex-a', asAt, files: [] });
    for (let turn = 0; turn < 200 && (await database.owner.query(`select from caseload.extract where seen_at > now() - interval '1 minute'`)).rowCount === 0; turn += 1) await pause(20);
    await sweep();
    await reader.stop();
    assert.equal((await states())[0]?.state, 'reading');
  });
});
