import type { Plain } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Cell } from '../../../../kernel/tables.ts';
import { folded, tidy } from './fold.ts';
import { matchCode } from './match-code.ts';
import { dayFromNumber, dayFromText } from './read-day.ts';
import { mayBeName } from './may-be-name.ts';
import type { RuleId } from './rules.ts';
import type { Column } from './shape.ts';

/** What a cell means: a value, with the rule that it is judged by where there is one; or a word that is asked about (`asked`: which, where there are several). */
export interface CellRead { readonly value: Plain; readonly rule: RuleId | 'ask' | null; readonly asked?: readonly string[] }

type Words = ReadonlyMap<string, string> | undefined;
const blank: CellRead = { value: null, rule: null };
const good = (value: Plain): CellRead => ({ value, rule: null });
const bad = (rule: RuleId | 'ask'): CellRead => ({ value: null, rule });

/** A formula that failed, or how a database writes nothing. */
const nothing = /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|null|nan)$/i;
/** Of figures kept as they are; longer than any count, and exact. */
const figures = /^-?\d{1,12}(\.\d{1,20})?$/;

/** How people write nothing where a day, a number or a reference would be. Of codes the authority is asked. */
const nothingByHand = /^(n\/a|not applicable|-|–)$/i;
const byHand: ReadonlySet<Column['type']> = new Set(['day', 'number', 'reference']);

/** Understands one cell as its column says. Pure: equal cells of a column mean the same, so answers can be kept. */
export function readCell(column: Column, cell: Cell, own: Words): CellRead {
  const read = readAny(column, cell, own);
  // What is only compared with the rest stops nothing.
  return column.judgedOnly && read.value === null && read.rule !== null ? bad('not-compared') : read;
}

function readAny(column: Column, cell: Cell, own: Words): CellRead {
  if (cell === null) return blank;
  if (typeof cell === 'object') return readDayCell(column, cell.day);
  const text = typeof cell === 'string' ? tidy(cell) : String(cell);
  if (text === '') return blank;
  if (nothing.test(text) || (byHand.has(column.type) && nothingByHand.test(text))) return bad('broken-cell');
  return readText(column, text, cell, own);
}

/** A day where another thing should be: a spreadsheet made one of a reference such as 1/2, or of a number. */
function readDayCell({ type }: Column, found: Day): CellRead {
  switch (type) {
    case 'day': return checkedDay(found);
    case 'child': case 'reference': return bad('reference-lost');
    case 'number': case 'figure': return bad('no-number');
    case 'code': return bad('ask');
    case 'staff': case 'text': return good(found);
  }
}

function readText(column: Column, text: string, cell: string | number | boolean, own: Words): CellRead {
  switch (column.type) {
    case 'day': return readDay(text, cell);
    case 'code': return readCode(column, text, own);
    case 'number': case 'figure': return readNumber(column, text, cell);
    case 'child': case 'reference': return readReference(column, text, cell);
    case 'staff': return text.length > 200 ? bad('too-long') : good(text);
    case 'text': return readWords(text);
  }
}

function readDay(text: string, cell: string | number | boolean): CellRead {
  const found = typeof cell === 'number' ? dayFromNumber(cell) : dayFromText(text);
  return found.ok ? checkedDay(found.value) : bad(found.refusal);
}

function checkedDay(found: Day): CellRead {
  return found < '1900-01-02' || found > '2150-01-01' ? { value: found, rule: 'far-off-day' } : good(found);
}

function readCode({ set, many }: Column, text: string, own: Words): CellRead {
  if (!set) return bad('ask');
  if (own?.get(folded(text)) === '') return blank;
  if (!many) {
    const code = matchCode(set, text, own);
    return code === null ? bad('ask') : good(code);
  }
  const words = text.split(/\s*[;|,]\s*/).filter(Boolean);
  const codes = words.map((each) => matchCode(set, each, own));
  // “Doe, Jane” is two words only if one of them is a code.
  if (mayBeName(text) && codes.every((code) => code === null)) return { value: [], rule: 'ask', asked: [text] };
  return { value: [...new Set(codes.filter((code) => code !== null))].toSorted(), rule: codes.includes(null) ? 'ask' : null, asked: words.filter((_, index) => codes[index] === null) };
}

function readNumber({ range, parts }: Column, text: string, cell: string | number | boolean): CellRead {
  const plain = typeof cell === 'number' ? String(cell) : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!figures.test(plain)) return bad('no-number');
  const value = Number(plain);
  if (!parts && !Number.isInteger(value)) return bad('no-number');
  return range && (value < range[0] || value > range[1]) ? { value, rule: 'number-out-of-range' } : good(value);
}

/**
 * A reference as text. Letters alone are refused, since a name is made of them. A number that is not whole, is greater than
 * fifteen figures, or stands as 1.2E+07 has lost some.
 */
function readReference({ type, width }: Column, text: string, cell: string | number | boolean): CellRead {
  if (lostFigures(text, cell)) return bad('reference-lost');
  const whole = text.replace(/^(\d+)\.0$/, '$1');
  if (!/^[A-Za-z0-9][A-Za-z0-9/_.:-]{0,39}$/.test(whole) || (type === 'child' && /^[A-Za-z'-]+$/.test(whole))) return bad('no-reference');
  return width !== undefined && /^\d+$/.test(whole) && whole.length < width ? bad('reference-lost') : good(whole);
}

function lostFigures(text: string, cell: string | number | boolean): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || Math.abs(cell) > 999_999_999_999_999;
  return /^\d+(\.\d+)?e\+\d+$/i.test(text) || /^\d\.\d+e\d+$/i.test(text);
}

export const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

function readWords(text: string): CellRead {
  if (text.length > 200) return bad('too-long');
  return postcode.test(text) || text.includes('@') ? bad('looks-like-postcode') : good(text);
}
