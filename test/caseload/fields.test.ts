import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, columnAt, sheetOf, wholeReturn } from './kit/annex-a-return.ts';
import { judgeSheets, judgeXml, type Verdict } from './kit/judging.ts';

const countOf = ({ judged }: Verdict, list: string, column: string) => judged.fields?.[list]?.[column];

test('each column of a list is counted: rows that have it, those that are filled, and those with something wrong', () => {
  const whole = judgeSheets('annex-a', wholeReturn());
  assert.deepEqual([countOf(whole, 'annex-a/4', 'started'), countOf(whole, 'annex-a/4', 'authorised'), countOf(whole, 'annex-a/10', 'ordered')], [[2, 2, 0], [2, 1, 0], [1, 1, 0]]);
  assert.deepEqual(Object.keys(whole.judged.fields ?? {}), whole.judged.lists.map(({ list }) => list));
});

test('a value that is refused, asked about, out of order or out of its time is wrong once, however much is wrong with it', () => {
  const first = (list: string, changes: Parameters<typeof changed>[1]) => judgeSheets('annex-a', wholeReturn(changed(list, changes)));
  assert.deepEqual(countOf(first('annex-a/3', { referred: 'soon' }), 'annex-a/3', 'referred'), [2, 2, 1], 'of a row that is refused as well');
  assert.deepEqual(countOf(first('annex-a/3', { source: 'a friend of ours' }), 'annex-a/3', 'source'), [2, 2, 1]);
  assert.deepEqual(countOf(first('annex-a/4', { authorised: '01/12/2099' }), 'annex-a/4', 'authorised'), [2, 1, 1]);
  const both = first('annex-a/4', { started: '05/10/2099', authorised: '01/12/2098' });
  assert.deepEqual([both.judged.problems.filter(({ column }) => column?.includes('Authorisation')).length, countOf(both, 'annex-a/4', 'authorised')], [2, [2, 1, 1]], 'after the extract and out of order');
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
  const counts = Object.values(verdict.judged.fields ?? {}).flatMap((each) => Object.values(each));
  assert.ok(counts.length > 5 && counts.every(([rows]) => rows === 1), JSON.stringify(verdict.judged.fields));
  assert.ok(counts.some(([, filled]) => filled === 1) && counts.some(([, filled]) => filled === 0));
});
