import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/day.ts';
import type { Cell } from '../../../../kernel/tables.ts';
import * as sets from './code-sets.ts';
import * as yearly from './code-sets-yearly.ts';
import { returnShapes } from './definitions.ts';
import { folded, foldedHeading } from './fold.ts';
import { matchCode } from './match-code.ts';
import { readCell } from './read-cell.ts';
import { dayFromNumber, dayFromText } from './read-day.ts';
import { child, count, day, reference, staff, text } from './shape.ts';

const read = (column: Parameters<typeof readCell>[0], cell: Cell) => {
  const { value, rule } = readCell(column, cell, undefined);
  return rule === null ? value : [rule, value];
};

test('a day is understood as people write it in England, and refused where it could be another', () => {
  const same = ['31/12/2025', '2025-12-31', '31-12-2025', '31.12.2025', '31-Dec-2025', '31 December 2025', '31st Dec 2025', '20251231', '2025-12-31T00:00:00', '2025-12-31 13:45:10.5', '31/12/2025 00:00', '2025/12/31', '2025-12-31T10:12:28Z'];
  for (const written of same) assert.deepEqual(dayFromText(written), { ok: true, value: '2025-12-31' }, written);
  const refused: readonly [string, string][] = [
    ['31/12/25', 'year-of-two-figures'], ['1-2-03', 'year-of-two-figures'], ['31-Dec-25', 'year-of-two-figures'], ['12/31/2025', 'no-day'], ['9/16/2020', 'no-day'], ['2025-31-12', 'no-day'], ['29/02/2025', 'no-day'], ['31/06/2025', 'no-day'],
    ['tomorrow', 'no-day'], ['Dec 2025', 'no-day'], ['46022', 'day-as-number'], ['46022.5', 'day-as-number'], ['20251331', 'day-as-number'], ['2025-12-31 or so', 'no-day'],
  ];
  for (const [written, refusal] of refused) assert.deepEqual(dayFromText(written), { ok: false, refusal }, written);
  assert.deepEqual(dayFromText('29/02/2024'), { ok: true, value: '2024-02-29' });
  assert.deepEqual(dayFromText('03/04/2025'), { ok: true, value: '2025-04-03' }, 'the day comes first');
});

test('a number in a column of days is refused, and only eight figures that make a day are one', () => {
  for (const serial of [12_340_101, 44000, 44000.5, 1, 60, 0, -1, 43466]) assert.deepEqual(dayFromNumber(serial), { ok: false, refusal: 'day-as-number' });
  assert.deepEqual(dayFromNumber(20251231), { ok: true, value: '2025-12-31' });
});

test('every day of two centuries is understood however it is written', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  fc.assert(fc.property(fc.integer({ min: 2, max: 73_000 }), fc.integer({ min: 0, max: 4 }), (days, way) => {
    const made = addDays('1900-01-01' as Day, days);
    const [year, month, date] = made.split('-') as [string, string, string];
    const written = [made, `${date}/${month}/${year}`, `${Number(date)}/${Number(month)}/${year}`, `${date}-${months[Number(month) - 1]}-${year}`, `  ${date}.${month}.${year}\u00A0`][way] ?? made;
    assert.equal(read(day('on', 'On'), written), made);
  }));
});

test('headings and words are compared without case, spaces, apostrophes and “(Y/N)”', () => {
  assert.equal(foldedHeading('LA In Touch '), foldedHeading('LA in touch'));
  assert.equal(foldedHeading('Child’s Legal Status'), foldedHeading("Child's  legal\u00A0status"));
  assert.equal(foldedHeading('…within the Last 12 Months (Y/N))'), foldedHeading('…Within the last 12 months'));
  assert.equal(foldedHeading('REASON_PLACE_CHANGE'), 'reason place change');
  assert.equal(folded('N1 – Abuse or Neglect'), 'n1 abuse or neglect');
});

test('the code in a value comes first, then words that mean it, then the authority’s own, and nothing is guessed', () => {
  const table: readonly [sets: Parameters<typeof matchCode>[0], value: string, code: string | null][] = [
    [sets.source, 'c) 1C: Individual', '1C'], [sets.source, '1c', '1C'], [sets.source, 'm) 4: Housing', '4'], [sets.source, '4', '4'], [sets.source, 'School', '2A'], [sets.source, 'Police (6)', '6'], [sets.source, 'Individual', null], [sets.source, 'Health services', null],
    [sets.closure, 'RC7 - Services ceased for any other reason, including child no longer in need', 'RC7'], [sets.need, 'N1', 'N1'], [sets.need, 'N1 - Abuse or Neglect', 'N1'], [sets.need, 'N2 – Child’s disability', 'N2'], [sets.need, 'PSRMEM - Support with memory and cognition', null],
    [sets.provider, 'e) PR4 - Private provision', 'PR4'], [sets.provider, 'e) PR4: Private provision', 'PR4'], [sets.gender, 'Female', 'F'], [sets.gender, 'b) Female', 'F'], [sets.gender, '1', 'M'], [sets.gender, '9', 'N'], [sets.gender, 'c) Neither', 'N'], [sets.gender, 'd) Neither', 'N'], [sets.gender, 'c)', null],
    [sets.abuse, 'Physical abuse', 'PHY'], [sets.abuse, 'd) Emotional abuse', 'EMO'], [sets.abuse, 'e) Multiple/not recommended', 'MUL'], [sets.abuse, 'b)', 'PHY'], [sets.abuse, 'a) Physical abuse', null],
    [sets.yesNo, 'No', 'no'], [sets.yesNo, 'a) Yes', 'yes'], [sets.yesNo, 'true', 'yes'], [sets.yesNo, '0', 'no'], [sets.yesNo, '1.0', 'yes'], [sets.yesNo, 'CS Assessment Updated', null], [sets.yesNo, 'No-one', null], [sets.yesNo, 'b) Yes', null],
    [sets.placement, 'zz) T4: Temporary accommodation', 'T4'], [sets.placement, 'a) U1: Foster placement - relatives - long term', 'U1'], [sets.legalStatus, 'V2: Single period under S20', 'V2'], [sets.accommodation, 'Y: Other accommodation', 'Y'], [sets.accommodation, 'Semi-independent', 'D'],
    [sets.inTouch, 'd) Refu', 'REFU'], [sets.inTouch, 'YES', 'YES'], [sets.ethnicity, 's) REFU', 'REFU'], [sets.ethnicity, 's) NOBT', 'NOBT'], [sets.leaving, '1 - Adopter withdrew from process', '1'], [sets.caseStatus, 'b) Child Protection plan', 'protection-plan'],
    [sets.accommodationAndSuitability, 'B1', 'B1'], [sets.accommodationAndSuitability, '0', '0'], [yearly.grade, 'requires improvement', 'requires-improvement'],
  ];
  for (const [set, value, code] of table) assert.equal(matchCode(set, value), code, value);
  const own = new Map([['individual', '1D'], ['a physical abuse', 'PHY'], ['made up', 'ZZ9']]);
  assert.equal(matchCode(sets.source, 'Individual', own), '1D');
  assert.equal(matchCode(sets.source, '1A: Individual', new Map([['1a individual', '1D']])), '1A', 'the code that stands there comes first');
  assert.equal(matchCode(sets.abuse, 'a) Physical abuse', own), 'PHY', 'where letter and words differ the authority has said');
  assert.equal(matchCode(sets.source, 'constructor', new Map([['constructor', 'constructor']])), null);
  assert.equal(matchCode(sets.source, 'made up', own), null, 'an alias to a code that the set does not have is none');
});

test('every code of every set is itself, with or without a letter before it and words after it', () => {
  const all = new Set(Object.values(returnShapes).flatMap(({ lists }) => lists.flatMap(({ columns }) => columns.flatMap((column) => column.set ?? []))));
  assert.ok(all.size > 35);
  for (const set of all) {
    for (const code of Object.keys(set.codes)) {
      assert.equal(matchCode(set, code), code, `${set.id} ${code}`);
      assert.equal(matchCode(set, ` ${code.toLowerCase()}\u00A0`), code, `${set.id} ${code}`);
      if (code.length <= 6) assert.equal(matchCode(set, `zz) ${code}: Words that say more`), code, `${set.id} ${code}`);
    }
    for (const [alias, code] of Object.entries(set.aliases)) {
      assert.ok(code in set.codes, `${set.id} ${alias}`);
      assert.equal(matchCode(set, alias), code, `${set.id} ${alias}`);
    }
    for (const code of Object.values(set.letters)) assert.ok(code in set.codes);
  }
});

test('a reference is text, whole and never a name', () => {
  const table: readonly [Cell, unknown][] = [
    [1234567, '1234567'], ['0012345', '0012345'], [' AB/12-3 ', 'AB/12-3'], ['12345.0', '12345'], ['DfEX0000001', 'DfEX0000001'], ['child_1', 'child_1'],
    [1.5, ['reference-lost', null]], [1e16, ['reference-lost', null]], ['1.23E+07', ['reference-lost', null]], ['1E+15', ['reference-lost', null]], [{ day: '2025-02-01' as Day, time: null }, ['reference-lost', null]],
    ['Jane Doe', ['no-reference', null]], ['Jane', ['no-reference', null]], ["O'Doe-Roe", ['no-reference', null]], ['x'.repeat(41), ['no-reference', null]], ['#N/A', ['broken-cell', null]], ['', null], ['  ', null], [null, null],
  ];
  for (const [cell, expected] of table) assert.deepEqual(read(child('Child'), cell), expected, JSON.stringify(cell));
  assert.deepEqual(read(reference('authority', 'LA', { width: 3 }), 37), ['reference-lost', null]);
  assert.equal(read(reference('authority', 'LA', { width: 3 }), 916), '916');
});

test('numbers are whole and in their range, and what is no number is not one', () => {
  const table: readonly [Cell, unknown][] = [[3, 3], ['3', 3], ['1,234', 1234], [-1, ['number-out-of-range', -1]], [1.5, ['no-number', null]], ['three', ['no-number', null]], ['c', ['no-number', null]], [true, ['no-number', null]], [{ day: '2025-01-01' as Day, time: null }, ['no-number', null]], ['NULL', ['broken-cell', null]], ['n/a', ['broken-cell', null]], ['-', ['broken-cell', null]]];
  for (const [cell, expected] of table) assert.deepEqual(read(count('n', 'N'), cell), expected, JSON.stringify(cell));
});

test('a postcode or an e-mail address in a text is not kept', () => {
  assert.deepEqual(read(text('t', 'T'), 'Flat 2, GL1 2TG'), ['looks-like-postcode', null]);
  assert.deepEqual(read(text('t', 'T'), 'someone@example.org'), ['looks-like-postcode', null]);
  assert.equal(read(text('t', 'T'), 'Early Help Locality 2'), 'Early Help Locality 2');
  assert.equal(read(staff('s', 'S'), ' Worker\u00A0 One\n'), 'Worker One');
  assert.deepEqual(read(text('t', 'T'), 'x'.repeat(201)), ['too-long', null]);
  assert.deepEqual(read(day('d', 'D'), '1066-04-13'), ['far-off-day', '1066-04-13']);
});
