import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Day } from '../../src/kernel/day.ts';
import type { Cell, Row, Sheet } from '../../src/kernel/tables.ts';
import { readTables } from '../../src/platform/documents/read-tables.ts';
import { columnName, writeWorkbook } from '../../src/platform/documents/write-workbook.ts';

describe('a workbook that is written', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'workbook-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  async function readBack(path: string): Promise<{ sheets: string[]; rows: Row[] }> {
    const [sheets, rows]: [string[], Row[]] = [[], []];
    const outcome = await readTables({ name: 'made.xlsx', bytes: await readFile(path) }, { sheet: ({ name }: Sheet) => { sheets.push(name ?? ''); }, row: (row) => { rows.push(row); } });
    assert.equal(outcome.ok, true, JSON.stringify(outcome));
    return { sheets, rows };
  }

  test('is read back as it was: days, numbers, words with signs of their own, blanks, and far columns', async () => {
    const path = join(folder, 'back.xlsx');
    const day = (text: string): Cell => ({ day: text as Day, time: null });
    const cells: Cell[] = ['00012', day('2024-02-29'), day('1900-03-01'), -1, 2.5, true, null, 'a < b & "c" > d', ' led by blanks ', 'one\ntwo', 'child’s', ...Array.from({ length: 20 }, (_, place) => place)];
    await writeWorkbook(path, [{ name: 'A & B', rows: [['x', 'y'], cells] }, { name: 'Empty', rows: [] }, { name: 'List_3', rows: [['x']] }]);
    const { sheets, rows } = await readBack(path);
    assert.deepEqual(sheets, ['A & B', 'Empty', 'List_3']);
    assert.deepEqual(rows.map(({ number }) => number), [1, 2, 1]);
    assert.deepEqual(rows[1]?.cells, cells);
  });

  test('is the same to the byte when it is written again', async () => {
    const paths = ['one.xlsx', 'two.xlsx'].map((name) => join(folder, name));
    for (const path of paths) await writeWorkbook(path, [{ name: 'S', rows: [['a', 1], ['b', null]] }]);
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    assert.deepEqual(one, two);
  });

  test('names columns as a spreadsheet does', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  test('a fault among its rows ends the writing', async () => {
    const rows = function* (): Generator<Cell[], void, undefined> {
      yield ['a'];
      throw new Error('no more');
    };
    await assert.rejects(writeWorkbook(join(folder, 'broken.xlsx'), [{ name: 'S', rows: rows() }]), /no more/);
  });

  test('of 250,000 rows is written in little memory', async () => {
    const program = `
      import { writeWorkbook } from './src/platform/documents/write-workbook.ts';
      function* rows() { for (let row = 0; row < 250000; row += 1) yield [String(row % 1000), row, 'some words', null, { day: '2024-01-31', time: null }, 'more words', 'b) No', 'a) Yes']; }
      await writeWorkbook(process.argv[1], [{ name: 'S', rows: rows() }]);`;
    const path = join(folder, 'large.xlsx');
    await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=48', '--input-type=module-typescript', '-e', program, path], { cwd: join(import.meta.dirname, '../..') });
    assert.equal((await readBack(path)).rows.length, 250_000);
  });
});
