import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { keepReturn, undoReturn } from '../../src/capabilities/caseload/commands/keep-return.ts';
import { readReturn } from '../../src/capabilities/caseload/commands/read-return.ts';
import type { ReturnKind } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import { findChanges, findExtract, isNewest } from '../../src/capabilities/caseload/sql/find-extracts.ts';
import { recordBegun } from '../../src/capabilities/caseload/sql/record-extract.ts';
import { readReturnApart } from '../../src/commands/returns-reader.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

const at = new Date('2026-06-10T09:00:00Z');
const supervision = (...days: string[]) => ['Worker,Supervision date,Supervision type', ...days.map((day) => `Wen Worker,${day},Professional`)].join('\n');
const training = 'Worker,Training date,Course\nWen Worker,03/02/2026,Safe sleep\n';
const visits = 'Child ID,Visit date,Visit type,Mode\nC-900001,03/02/2026,CIN visit,Face to face\n';
const area = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';
const england = (year: number, rest: string) => `${year},Reporting year,National,E92000001,England,,,,,,${rest}`;
const table = (heads: string, ...rows: [year: number, rest: string][]) => [`${area},${heads}`, ...rows.map(([year, rest]) => england(year, rest))].join('\n');
const referrals = (...rows: [number, string][]) => table('category,Referrals,Referrals_rate', ...rows);
const people = table('age_group,population_estimate', [2023, 'Children aged 0 to 17 years,11998646']);

describe('extracts beside each other', () => {
  let database: FreshDatabase;
  before(async () => { database = await freshDatabase(); });
  after(() => database.drop());
  beforeEach(async () => { await database.owner.query('truncate caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child_was, caseload.child, caseload.extract cascade'); });

  const as = <Value>(work: (db: Connection) => Promise<Value>) => inTransaction(database.app, work);
  async function read(kind: ReturnKind, asAt: string, text: string): Promise<number> {
    const day = asAt as Day;
    const id = await as((db) => recordBegun(db, { kind, asAt: day, files: [{ name: 'ours.csv', bytes: 1, sha256: 'aa' }], by: null, at }));
    const judged = await readReturn({ inTransaction: as, now: () => at }, id, readReturnApart({ kind, asAt: day, files: [{ name: 'ours.csv', bytes: Buffer.from(text) }] }));
    assert.ok(judged !== 'dropped' && judged.ok && judged.value.problems.every(({ severity }) => severity !== 'error'), JSON.stringify(judged));
    return id;
  }
  const keep = async (id: number) => {
    const outcome = await as((db) => keepReturn({ db, by: null, at }, id));
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  const undo = async (id: number) => {
    const outcome = await as((db) => undoReturn({ db, by: null, at }, id));
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  async function kept(kind: ReturnKind, asAt: string, text: string): Promise<number> {
    const id = await read(kind, asAt, text);
    assert.equal(await keep(id), 'kept');
    return id;
  }
  const held = async () => JSON.stringify((await database.owner.query('select list, key, content, digest, from_extract, to_extract from caseload.line order by list, key, from_extract')).rows);
  const now = async () => (await database.owner.query<{ said: string }>(`select list || ' ' || key as said from caseload.line where to_extract is null order by 1`)).rows.map(({ said }) => said);

  test('lists of our own on days of their own do not make each other older, but an earlier day of the same list is', async () => {
    await kept('local', '2026-06-05', supervision('01/06/2026'));
    await kept('local', '2026-06-01', training);
    assert.deepEqual(await now(), ['local/supervision Wen Worker 2026-06-01', 'local/training Wen Worker 2026-02-03']);
    assert.equal(await keep(await read('local', '2026-06-04', supervision('02/06/2026'))), 'older');
  });

  test('what was kept in between of another list is neither overtaken nor undone first, and undoing puts back hash for hash', async () => {
    const waiting = await read('local', '2026-06-05', visits);
    const first = await kept('local', '2026-06-01', supervision('01/05/2026'));
    await kept('local', '2026-06-01', training);
    const was = await held();
    const second = await kept('local', '2026-06-05', supervision('01/05/2026', '01/06/2026'));
    const third = await read('local', '2026-06-06', visits);
    assert.equal(await keep(third), 'kept');
    assert.equal(await keep(waiting), 'older');
    assert.equal(await undo(first), 'later-first', 'of the same list the later is undone first');
    assert.equal(await as((db) => isNewest(db, first)), false);
    assert.equal(await as((db) => isNewest(db, second)), true);
    assert.equal(await undo(second), 'undone');
    assert.equal(await undo(third), 'undone');
    assert.equal(await held(), was);
  });

  test('the same list again is known to be the same, whatever other list was kept in between', async () => {
    await kept('local', '2026-06-05', supervision('01/06/2026'));
    await kept('local', '2026-06-05', visits);
    const was = await held();
    assert.equal(await keep(await read('local', '2026-06-05', supervision('01/06/2026'))), 'same');
    assert.equal(await held(), was);
    assert.equal(await keep(await read('local', '2026-06-06', supervision('01/06/2026'))), 'kept', 'of a later day it says that nothing changed until then');
  });

  test('tables of published figures stay beside each other, and the newer of the same table takes its place', async () => {
    const first = await kept('dfe-statistics', '2026-01-31', referrals([2022, 'Referrals,650270,537.7'], [2023, 'Referrals,640430,538.8']));
    const second = await kept('dfe-statistics', '2025-01-31', people);
    const both = await held();
    assert.equal((await now()).length, 3, 'and a table of an earlier day is no older extract of another table');
    const newer = await read('dfe-statistics', '2026-02-28', referrals([2023, 'Referrals,640431,538.8'], [2024, 'Referrals,621880,518.3']));
    assert.deepEqual(await as((db) => findChanges(db, newer)), { 'dfe-statistics/figures': { new: 1, changed: 1, gone: 1, same: 0 } }, 'nothing is said to be gone of the other table');
    assert.equal(await keep(newer), 'kept');
    assert.deepEqual((await now()).map((said) => said.replace('dfe-statistics/figures ', '')), [
      '2023 | National | E92000001 | Referrals', '2023 | National | E92000001 | age_group | Children aged 0 to 17 years', '2024 | National | E92000001 | Referrals']);
    assert.equal(await keep(await read('dfe-statistics', '2026-01-31', people)), 'kept');
    assert.equal(await undo(first), 'later-first');
    assert.equal(await undo(second), 'later-first');
    assert.equal(await undo(newer), 'undone');
    assert.equal((await as((db) => findExtract(db, newer)))?.state, 'undone');
    assert.equal(await held(), both);
  });

  test('the lists of Annex A hang together: one of an earlier day is older than any of them, and they are undone from the last', async () => {
    const begun = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\nC-900001,a) Male,a) WBRI,05/02/2020,6,03/03/2026,1A: Individual\n';
    const early = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Assessment start date,Assessment completion date,Organisation Completing Assessment\nC-900001,a) Male,a) WBRI,05/02/2020,6,03/03/2026,05/04/2026,Ash\n';
    const first = await kept('annex-a', '2026-06-05', begun);
    assert.equal(await keep(await read('annex-a', '2026-06-01', early)), 'older');
    await kept('annex-a', '2026-06-05', early);
    assert.equal(await undo(first), 'later-first');
  });
});
