import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsAsked, matchHeading, matchHeadings } from './own-headings.ts';

const why = (list: string, heading: string, column: string) => { const found = matchHeading({ list, heading, column }); return found.ok ? found.value.folded : found.refusal; };

test('a heading of the authority is one of our columns, however it is written', () => {
  assert.equal(why('local/visits', ' Kind’s  ID (Y/N)', 'child'), 'kinds id');
});

test('it is refused where there is no such list or column, nothing to match, or the list knows it already', () => {
  assert.deepEqual([why('local/none', 'X', 'child'), why('cin-census/child', 'X', 'child'), why('local/visits', 'X', 'none'), why('annex-a/6', 'X', 'age'), why('local/visits', ' – ', 'child'), why('local/visits', 'Case  NUMBER', 'worker'), why('local/visits', 'x'.repeat(201), 'child')],
    ['no-such-list', 'no-such-list', 'no-such-column', 'no-such-column', 'no-heading', 'known-already', 'no-heading']);
});

test('no column of names, addresses or numbers of children is any column of ours; names of staff are staff', () => {
  for (const heading of ['Child name', 'Surname', 'Home postcode', 'NHS number', 'UPN', 'Mother’s address', 'Mobile', 'E-mail']) assert.equal(why('local/visits', heading, 'child'), 'about-a-person', heading);
  for (const heading of ['Child’s full name', 'Name of the child', 'Young person name', 'Client surname', 'Home address', 'NHS']) assert.equal(why('local/visits', heading, 'worker'), 'about-a-person', heading);
  for (const heading of ['Name of worker', 'Case holder’s surname', 'Family worker name', 'Children’s team name']) assert.notEqual(why('local/visits', heading, 'worker'), 'about-a-person', heading);
});

test('of several all are matched or none, and no heading is two columns', () => {
  const [one, other] = [{ list: 'local/visits', heading: 'When', column: 'date' }, { list: 'local/visits', heading: ' WHEN', column: 'mode' }];
  assert.deepEqual(matchHeadings([one, other]), { ok: false, refusal: { why: 'one-for-two', column: 'mode' } });
  assert.deepEqual(matchHeadings([]), { ok: false, refusal: { why: 'nothing-said', column: null } });
  assert.equal(matchHeadings([one]).ok, true);
});

const table = { file: 'a.csv', sheet: null, nearest: null, heads: ['Kind ID', 'When', 'Mode', 'Child name', 'Worker name'] };

test('what is asked of a table are our columns that it has not, each with the headings that nobody knows and that may be it', () => {
  const asked = (said: Readonly<Record<string, string>> = {}) => columnsAsked({ dropped: [], unplaced: [table] }, { list: 'local/visits', table: 0 }, new Map([['local/visits', new Map(Object.entries(said))]]));
  assert.deepEqual(asked()?.columns.slice(0, 3).map(({ name, needed, heads }) => [name, needed, heads]), [['child', true, ['Kind ID', 'When']], ['date', true, ['Kind ID', 'When']], ['kind', false, ['Kind ID', 'When']]]);
  assert.deepEqual(asked()?.columns.find(({ name }) => name === 'worker')?.heads, ['Kind ID', 'When', 'Worker name']);
  assert.ok(!asked()?.columns.some(({ name }) => name === 'mode'));
  assert.deepEqual(asked({ 'kind id': 'child' })?.columns.slice(0, 1).map(({ name, heads }) => [name, heads]), [['date', ['When']]], 'what is said already is not asked again');
});

test('only tables and lists of that return are asked about', () => {
  const judged = { dropped: [{ list: 'annex-a/6', columns: ['Ours', 'Child name'] }], lacking: [{ list: 'annex-a/6', columns: ['need'] }], unplaced: [{ ...table, nearest: 'annex-a/6' }] };
  const asked = (list: string, at: number | null) => columnsAsked(judged, { list, table: at }, new Map())?.columns.length ?? null;
  assert.deepEqual([asked('annex-a/6', null), asked('annex-a/7', null), asked('annex-a/7', 0), asked('local/visits', 0), asked('annex-a/6', 1), asked('none', 0), asked('cin-census/child', null)], [1, null, null, null, null, null, null]);
  assert.deepEqual(columnsAsked(judged, { list: 'annex-a/6', table: null }, new Map())?.columns, [{ name: 'need', title: 'Primary Need Code', needed: false, heads: ['Ours'] }]);
});
