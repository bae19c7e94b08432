import type { Cell } from '../../../../kernel/tables.ts';
import { folded, tidy } from './fold.ts';
import { postcode } from './read-cell.ts';
import { dayFromText } from './read-day.ts';

/** Words that stand in rows and head no column. */
const answers: ReadonlySet<string> = new Set(['yes', 'no', 'y', 'n', 'true', 'false', 'male', 'female', 'unknown', 'not known', 'none', 'nil', 'n a', 'not applicable']);

/** A reference, number or time; four figures in a row; a day or part of one; a coded value; an address. */
const ofRows = [/^\S*\d\S*$/, /\d{4}/, /\d\s*[/.-]\s*\d/, /^[A-Za-z]{1,2}\d?\)/, /@/, postcode];

const isFilled = (cell: Cell) => cell !== null && (typeof cell !== 'string' || tidy(cell) !== '');
export const filledIn = (cells: readonly Cell[]): readonly Cell[] => cells.filter(isFilled);

/**
 * The headings, each in its place, of a row that can be nothing else: two or more, all of them text, no two the same, and none that
 * reads as what stands in rows. Otherwise null: a row of a child, taken for headings, would be shown and stored.
 */
export function headingsIn(cells: readonly Cell[]): readonly (string | null)[] | null {
  const filled = filledIn(cells);
  const heads = filled.filter((cell) => typeof cell === 'string').filter(isHeading);
  const different = new Set(heads.map(folded));
  if (filled.length < 2 || different.size < filled.length) return null;
  return cells.map((cell) => (typeof cell === 'string' && isFilled(cell) ? tidy(cell) : null));
}

function isHeading(text: string): boolean {
  const [head, words] = [tidy(text), folded(text)];
  const day = dayFromText(head);
  return words !== '' && !answers.has(words) && !ofRows.some((each) => each.test(head)) && !day.ok && day.refusal === 'no-day';
}

/** What no sheet of guidance or codes has below its headings, and every list has: a day, or a reference of three figures or more. */
export function isOfARow(cell: Cell): boolean {
  if (cell === null || typeof cell === 'boolean') return false;
  if (typeof cell === 'number') return Math.abs(cell) >= 1000;
  return typeof cell === 'object' || dayFromText(tidy(cell)).ok || /^\S*\d{3}\S*$/.test(tidy(cell));
}
