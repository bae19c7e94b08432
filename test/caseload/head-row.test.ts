import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../src/kernel/day.ts';
import type { Cell } from '../../src/kernel/tables.ts';
import { judgeSheets } from './kit/judging.ts';
import { headingsIn } from '../../src/capabilities/caseload/domain/returns/head-row.ts';

const day = { day: '2026-02-03' as Day, time: null };

test('a row of words, no two the same, may be headings', () => {
  assert.deepEqual(headingsIn([' Kind ID ', null, 'When', '', 'Which way']), ['Kind ID', null, 'When', null, 'Which way']);
});

test('a row with a day, a number, a reference, a postcode, an answer, a code or the same word twice is none', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Jane Doe', day], ['Jane Doe', '03/02/2026'], ['Jane Doe', '3 February 2026'], ['Jane Doe', '3/2/26'], ['Jane Doe', '3 Feb 26'], ['Jane Doe', 'seen 3.2.26'], ['Jane Doe', 7], ['Jane Doe', '7'], ['Jane Doe', '1,204'], ['Jane Doe', 'C-100001'],
    ['Jane Doe', 'KJ77'], ['Jane Doe', 'GL1 2TG'], ['Jane Doe', '12 High Street, GL1 2TG'], ['Jane Doe', 'jane@example.org'], ['Jane Doe', 'Case 100001'], ['Jane Doe', 'Yes'], ['Jane Doe', 'unknown'], ['Jane Doe', 'b) Female'],
    ['Jane Doe', true], ['Ash', 'ash '], ['Jane Doe', '–'], ['Jane Doe'], ['Jane Doe', null, ''], [],
  ];
  for (const row of rows) assert.equal(headingsIn(row), null, JSON.stringify(row));
});

const left = (rows: readonly (readonly Cell[])[], kind: 'local' | 'annex-a' = 'local') => judgeSheets(kind, [{ name: 'Sheet', rows }]).judged.unplaced;

test('a table of our own that tells of no list gives its headings, once a day or a reference stands below them', () => {
  const heads = ['Kind ID', 'When', 'Which way'];
  for (const row of [['77', '03/02/2026', 'Home'], ['77', day, 'Home'], ['C-100001', 'soon', 'Home'], [100_001, null, 'Home']]) {
    assert.deepEqual(left([['Visits of February'], heads, row]), [{ file: 'made.xlsx', sheet: 'Sheet', nearest: null, heads }], JSON.stringify(row));
  }
  assert.deepEqual(left([heads, ['Jane Doe', 'soon', 'Home']]), []);
  assert.deepEqual(left([heads]), []);
});

test('rows of children are never shown as headings, whatever stands in the first of them', () => {
  const others = [['Joe Roe', 'Oak', '03/02/2026', 'C-100002'], ['Jim Poe', 'Elm', '04/02/2026', 'C-100003']];
  const firsts: readonly (readonly Cell[])[] = [
    ['Jane Doe', 'Ash', '01/02/2026', 'C-100001'], ['Jane Doe', 'Ash', day, 'C-100001'], ['Jane Doe', 'Ash', null, 'C-100001'], ['Jane Doe', 'Ash', 'unknown', null], ['Jane Doe', 'Oak', 'late', null], ['Jane Doe', 'Jane Doe', 'late', 'none'],
    ['Jane Doe', 'Ash', null, null],
  ];
  for (const first of firsts) assert.deepEqual(left([first, ...others]), [], JSON.stringify(first));
  assert.deepEqual(left([['Jane Doe', 'Ash', 'Home'], ['Joe Roe', 'Oak', 'Office'], ['Jim Poe', 'Elm', 'Home']]), []);
  assert.deepEqual(left([['Jane Doe', 'C-100001'], ['Joe Roe', 'Away'], ['Jim Poe', '03/02/2026']]), [], 'nor a later one');
});

const near = ['Mosaic ID', 'Gender', 'Ethnicity', 'Date of Birth', 'CIN Start Date', 'Primary Need Code', 'Ours alone'];

test('a table that is near a list gives its headings, also where the child’s own is another; a sheet of codes gives none', () => {
  assert.deepEqual(left([near, ['C-1', 'b) Female', 'a) WBRI', '01/02/2020', '01/02/2026', 'N1', 'x']], 'annex-a')?.map(({ nearest, heads }) => [nearest, heads]), [['annex-a/6', near]]);
  assert.deepEqual(left([near, ['7', 'b) Female', 'a) WBRI', null, 'see the Act of 1989', 'N1 - Abuse or neglect', 'x']], 'annex-a'), []);
  const withChild = ['Child Unique ID', ...near.slice(1, 4), 'Began', 'Need'];
  assert.deepEqual(left([withChild], 'annex-a')?.map(({ nearest, heads }) => [nearest, heads]), [['annex-a/1', withChild]]);
  assert.deepEqual(left([[...withChild, 'Jane Doe 01/02/2020']], 'annex-a'), [], 'nor a row of headings with something of a child in it');
});

test('at most sixty headings of at most eighty letters are shown, of at most twenty tables', () => {
  const letters = (n: number) => String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26));
  const heads = ['x'.repeat(81), ...Array.from({ length: 70 }, (_, index) => `Own ${letters(index)}`)];
  const rows = [heads, heads.map(() => '03/02/2026')];
  const { judged } = judgeSheets('local', Array.from({ length: 25 }, (_, index) => ({ name: `S${index}`, rows })));
  assert.deepEqual([judged.unplaced?.length, judged.unplaced?.[0]?.heads.length, judged.unplaced?.[0]?.heads[0]], [20, 60, 'Own aa']);
});
