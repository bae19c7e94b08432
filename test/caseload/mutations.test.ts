import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annexA } from '../../src/capabilities/caseload/domain/returns/annex-a.ts';
import type { Cell } from '../../src/kernel/tables.ts';
import { goodRows, headsOf, wholeReturn } from './kit/annex-a-return.ts';
import { judgeSheets, type MadeSheet, told } from './kit/judging.ts';

/**
 * A model of the judgement, made another way: it does not read a return, it knows what each change to a good one must lead to.
 * Harmless changes leave every line as it was; each of the others leads to precisely one more problem.
 */
type Kind = 'child' | 'day' | 'code' | 'number' | 'staff' | 'text' | 'reference';
interface Spoilt { readonly cell: Cell; readonly rule: string; readonly value: string }
const spoils: Readonly<Record<Kind, readonly Spoilt[]>> = {
  child: [{ cell: 'Jane Doe', rule: 'no-reference', value: '7 letters, 1 space' }, { cell: 1e20, rule: 'reference-lost', value: '100000000000000000000' }, { cell: '1.2E+08', rule: 'reference-lost', value: '1.2E+08' }, { cell: null, rule: 'is-blank', value: '' }, { cell: true, rule: 'no-reference', value: '4 letters' }],
  day: [{ cell: '30/02/2024', rule: 'no-day', value: '30/02/2024' }, { cell: '02/14/2024', rule: 'no-day', value: '02/14/2024' }, { cell: '14/02/24', rule: 'year-of-two-figures', value: '14/02/24' }, { cell: 45336, rule: 'day-as-number', value: '45336' }, { cell: 'not known', rule: 'no-day', value: '8 letters, 1 space' }, { cell: 'Jane Doe', rule: 'no-day', value: '7 letters, 1 space' }, { cell: false, rule: 'no-day', value: 'false' }],
  code: [{ cell: 'Something else entirely', rule: 'unknown-word', value: 'Something else entirely' }, { cell: 77, rule: 'unknown-word', value: '77' }, { cell: 'ZZ9: no such code', rule: 'unknown-word', value: 'ZZ9: no such code' }, { cell: 'Jane Doe', rule: 'word-not-shown', value: '7 letters, 1 space' }, { cell: 'GL1 2TG', rule: 'word-not-shown', value: 'a postcode' }],
  number: [{ cell: 'some', rule: 'no-number', value: '4 letters' }, { cell: 'jane@example.org', rule: 'no-number', value: 'an e-mail address' }, { cell: 'c', rule: 'no-number', value: 'c' }, { cell: '#REF!', rule: 'broken-cell', value: '#REF!' }],
  staff: [{ cell: '#N/A', rule: 'broken-cell', value: '#N/A' }, { cell: 'x'.repeat(201), rule: 'too-long', value: '201 characters' }],
  text: [{ cell: 'GL1 2TG', rule: 'looks-like-postcode', value: 'a postcode' }, { cell: `Jane Doe ${'x'.repeat(200)}`, rule: 'too-long', value: '209 characters' }],
  reference: [{ cell: 'a b', rule: 'no-reference', value: '2 letters, 1 space' }],
};
const stopping = new Set(['no-reference', 'reference-lost', 'is-blank', 'no-day', 'year-of-two-figures', 'day-as-number', 'no-number']);

/** Ways to write the same return. */
const harmless: readonly ((sheets: readonly MadeSheet[], pick: number) => MadeSheet[])[] = [
  (sheets, pick) => sheets.map((sheet, at) => ({ ...sheet, name: `${pick} ${at}` })),
  (sheets, pick) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row.slice(pick % row.length), ...row.slice(0, pick % row.length)]) })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? ` ${cell}\u00A0 ` : cell))) })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, at) => (at === 0 ? row.map((cell) => (typeof cell === 'string' ? cell.toUpperCase().replaceAll('’', "'") : cell)) : row)) })),
  (sheets, pick) => sheets.map((sheet) => ({ ...sheet, rows: [...Array.from({ length: pick % 20 }, (): Cell[] => ['A title']), ...sheet.rows] })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, at) => [...row, at === 0 ? 'Postcode' : 'GL1 2TG', null]) })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^\d\d\/\d\d\/\d{4}$/.test(cell) ? cell.split('/').toReversed().join('-') : cell))) })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : typeof cell === 'number' ? String(cell) : cell))) })),
  (sheets) => sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, at) => (at === 0 ? row : row.map((cell) => (typeof cell === 'string' ? cell.replace(/^[a-z]{1,2}\) (?=[A-Z0-9]+(:|$))/, '') : cell)))) })),
  (sheets) => sheets.toReversed(),
];
const lists = Object.keys(goodRows);
const plain = (sheets: readonly MadeSheet[]) => judgeSheets('annex-a', sheets).lines.map(({ list, key, content }) => JSON.stringify([list, key, content])).toSorted();
const runs = Number(process.env['ROUNDS'] ?? '1000');

test('a return written another way is the same return', () => {
  const good = plain(wholeReturn());
  fc.assert(fc.property(fc.subarray([...harmless.keys()], { minLength: 1 }), fc.nat({ max: 40 }), (ways, pick) => {
    const written = ways.reduce((sheets, way) => harmless[way]?.(sheets, pick) ?? sheets, wholeReturn());
    const { judged } = judgeSheets('annex-a', written);
    assert.deepEqual([judged.problems, plain(written)], [[], good]);
  }), { numRuns: Math.ceil(runs / 4) });
});

interface Spot { readonly list: string; readonly row: number; readonly column: number; readonly spoil: number }
interface Change { readonly list: string; readonly row: number; readonly at: number; readonly spoilt: Spoilt }

/** What one spot changes, of what can be changed there; nothing where the change would mean something else than its kind says. */
function changeAt({ list, row, column, spoil }: Spot): Change[] {
  const columns = annexA.lists.find((shape) => shape.list === list)?.columns ?? [];
  const at = column % columns.length;
  const target = columns[at];
  if (!target || target.judgedOnly) return [];
  const choices = spoils[target.type as Kind].filter(({ cell }) => cell !== null || target.need === 'must');
  const spoilt = choices[spoil % choices.length];
  return spoilt ? [{ list, row: row % (goodRows[list]?.length ?? 1), at, spoilt }] : [];
}

function withChanges(changes: readonly Change[]): MadeSheet[] {
  return wholeReturn().map((sheet, index) => {
    const change = changes.find(({ list }) => list === lists[index]);
    if (!change) return sheet;
    return { ...sheet, rows: sheet.rows.map((cells, row) => (row === change.row + 1 ? cells.with(change.at, change.spoilt.cell) : cells)) };
  });
}

test('each spoilt cell is named with its list, row, column, value and rule, and the return stops where the model says so', () => {
  const spot = fc.record({ list: fc.constantFrom(...lists), row: fc.nat({ max: 2 }), column: fc.nat({ max: 40 }), spoil: fc.nat({ max: 10 }) });
  fc.assert(fc.property(fc.uniqueArray(spot, { minLength: 1, maxLength: 4, selector: ({ list }) => list }), (spots) => {
    const changes = spots.flatMap(changeAt);
    const { judged, stopped } = judgeSheets('annex-a', withChanges(changes));
    const expected = changes.map(({ list, row, at, spoilt }) => [spoilt.rule, list, row + 2, headsOf(list)[at], spoilt.value].join(' | '));
    // Where the row on list 6 is refused its child lacks it on list 7 or 8: that is said as well.
    const said = judged.problems.filter(({ rule }) => rule !== 'not-on-list-6').map(told);
    assert.deepEqual([said.toSorted(), stopped], [expected.toSorted(), changes.some(({ spoilt }) => stopping.has(spoilt.rule))]);
  }), { numRuns: runs });
});

test('whatever stands in the cells, a return is judged without a crash and nothing of a refused row is handed on', () => {
  const anything: fc.Arbitrary<Cell> = fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('31/12/2023', '2024-02-30', 'a) Yes', 'N1', '\u0000', '𝟘', '١٢/٠٣/٢٠٢٤', '=1+1', '__proto__', 'constructor'));
  fc.assert(fc.property(fc.constantFrom(...lists), fc.array(fc.array(anything, { minLength: 1, maxLength: 40 }), { maxLength: 8 }), (list, rows) => {
    const { judged, lines } = judgeSheets('annex-a', [{ name: 'S', rows: [headsOf(list), ...rows] }]);
    const [count] = judged.lists;
    assert.ok(count && count.read === count.kept + count.refused);
    assert.equal(lines.length, count.kept);
    assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length);
  }), { numRuns: Math.ceil(runs / 2) });
});
