import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexA } from '../../src/capabilities/caseload/domain/returns/annex-a.ts';
import { openFieldTallies } from '../../src/capabilities/caseload/domain/returns/count-fields.ts';
import { changed, columnAt, goodRows, sheetOf, wholeReturn } from './kit/annex-a-return.ts';
import { judgeSheets, judgeXml, type Verdict } from './kit/judging.ts';

const fieldOf = ({ judged }: Verdict, list: string, column: string) => judged.fields?.find((each) => each.list === list)?.columns.find(({ name }) => name === column);
/** Rows, filled, and filled and wrong. */
const countOf = (verdict: Verdict, list: string, column: string) => [fieldOf(verdict, list, column)].map((field) => field && [field.rows, field.filled, field.errors + field.warnings + field.asks])[0];

test('each column of a list is counted: rows that have it, those that are filled, and those with something wrong', () => {
  const whole = judgeSheets('annex-a', wholeReturn());
  assert.deepEqual([countOf(whole, 'annex-a/4', 'started'), countOf(whole, 'annex-a/4', 'authorised'), countOf(whole, 'annex-a/10', 'ordered')], [[2, 2, 0], [2, 1, 0], [1, 1, 0]]);
  assert.deepEqual((whole.judged.fields ?? []).map(({ list }) => list), whole.judged.lists.map(({ list }) => list));
});

test('a value that is refused, asked about, out of order or out of its time is wrong once, however much is wrong with it', () => {
  const first = (list: string, changes: Parameters<typeof changed>[1]) => judgeSheets('annex-a', wholeReturn(changed(list, changes)));
  assert.deepEqual(countOf(first('annex-a/3', { referred: 'soon' }), 'annex-a/3', 'referred'), [2, 2, 1], 'of a row that is refused as well');
  assert.deepEqual(countOf(first('annex-a/3', { source: 'a friend of ours' }), 'annex-a/3', 'source'), [2, 2, 1]);
  assert.deepEqual(countOf(first('annex-a/4', { authorised: '01/12/2099' }), 'annex-a/4', 'authorised'), [2, 1, 1]);
  const both = first('annex-a/4', { started: '05/10/2099', authorised: '01/12/2098' });
  assert.deepEqual([both.judged.problems.filter(({ column }) => column?.includes('Authorisation')).length, countOf(both, 'annex-a/4', 'authorised')], [2, [2, 1, 1]], 'after the extract and out of order');
});

test('a cell is counted by the worst that is wrong with it, and what is wrong most often is named first', () => {
  const rows = ['soon', '01/12/2099', '01/12/2098', '01/12/2097'].map((authorised, index) => ({ ...goodRows['annex-a/4']?.[0], child: `10${index}1`, started: '05/10/2099', authorised, seen: index < 2 ? 'perhaps' : 'a) Yes' }));
  const whole = judgeSheets('annex-a', [sheetOf('annex-a/4', rows)]);
  const { errors, warnings, asks, rules } = fieldOf(whole, 'annex-a/4', 'authorised') ?? { errors: 0, warnings: 0, asks: 0, rules: [] };
  assert.deepEqual([errors, warnings, asks, rules], [1, 3, 0, [{ rule: 'after-the-extract', times: 3 }, { rule: 'out-of-order', times: 2 }, { rule: 'no-day', times: 1 }]]);
  assert.deepEqual(fieldOf(whole, 'annex-a/4', 'seen')?.asks, 2);
  const blank = judgeSheets('annex-a', wholeReturn(changed('annex-a/6', { opened: null })));
  assert.deepEqual(fieldOf(blank, 'annex-a/6', 'opened'), { name: 'opened', heading: 'CIN Start Date', rows: 3, filled: 2, errors: 0, warnings: 0, asks: 0, rules: [{ rule: 'is-blank', times: 1 }] });
});

test('an error is worse than a warning of the same cell, whichever is said first', () => {
  const tally = openFieldTallies();
  const { columns } = annexA.lists[0] ?? { columns: [] };
  const shape = { list: 'x', title: 'x', subject: 'child', dated: [], tells: [], columns };
  for (const said of [['after-the-extract', 'no-day'], ['no-day', 'after-the-extract'], ['unknown-word', 'too-long'], ['too-long', 'unknown-word']] as const) {
    const fill = tally.of(shape, []);
    fill.begin();
    fill.see(0, { value: 'x', rule: null });
    for (const rule of said) fill.fault(0, rule);
  }
  assert.deepEqual(tally.all()[0]?.columns[0], { name: 'child', heading: 'Child Unique ID', rows: 4, filled: 4, errors: 2, warnings: 0, asks: 2, rules: ['after-the-extract', 'no-day', 'unknown-word', 'too-long'].map((rule) => ({ rule, times: 2 })) });
});

test('a blank cell, a formula that failed and a word for nothing are blank, and nothing else is said of them', () => {
  for (const blank of [null, '', '  ', '#N/A', 'n/a']) assert.deepEqual(countOf(judgeSheets('annex-a', wholeReturn(changed('annex-a/3', { referred: blank }))), 'annex-a/3', 'referred'), [2, 1, 0], String(blank));
});

test('a column that the file does not have is in none of its rows; a list in two files is counted together', () => {
  const { rows } = sheetOf('annex-a/3');
  const without = judgeSheets('annex-a', [{ name: 'List_3', rows: rows.map((row) => row.filter((_, index) => index !== columnAt('annex-a/3', 'source'))) }]);
  assert.deepEqual([countOf(without, 'annex-a/3', 'source'), countOf(without, 'annex-a/3', 'referred')], [[0, 0, 0], [2, 2, 0]]);
  const twice = judgeSheets('annex-a', [sheetOf('annex-a/3'), { ...sheetOf('annex-a/3'), name: 'again' }]);
  assert.deepEqual(countOf(twice, 'annex-a/3', 'referred'), [4, 4, 0]);
});

test('elements of XML are counted in the same way', () => {
  const child = '<Child><ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2015-01-01</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>2023-05-01</CINreferralDate></CINdetails></Child>';
  const verdict = judgeXml('cin-census', `<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children>${child}</Children></Message>`);
  const counts = (verdict.judged.fields ?? []).flatMap(({ columns }) => columns);
  assert.ok(counts.length > 5 && counts.every(({ rows }) => rows === 1), JSON.stringify(verdict.judged.fields));
  assert.ok(counts.some(({ filled }) => filled === 1) && counts.some(({ filled }) => filled === 0));
});
