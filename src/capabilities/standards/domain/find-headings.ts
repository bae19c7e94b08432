import type { Marked, RawLine } from './mark-lines.ts';

/** A line that is a heading among other lines, with how sure that is. */
export type Heading = { readonly level: number; readonly text: string; readonly raw: readonly RawLine[] };

type Plain = Extract<Marked, { kind: 'plain' }>;

/** 'Assessments will:' and its like, which the authority's own text uses. */
const willLine = /\b(will|should|must|shall)\s*:$/i;
const longestPlain = 80;
const longestColon = 200;
/** Deeper than any heading that is marked as one. */
const plainLevel = 9;

/**
 * Which lines are headings, by their place in the list. Marked headings are believed. Where a document has none,
 * a line of its own that ends with a colon before a bullet is one; where it has none of those either, any short line
 * of its own just before a bullet. A line 'Assessments will:' is one wherever it stands.
 */
export function findHeadings(marks: readonly Marked[]): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  marks.forEach((mark, place) => {
    if (mark.kind === 'heading') found.set(place, mark);
  });
  const marked = hasItemsAfter(marks, found);
  const lines = marks.flatMap((mark, place) => (mark.kind === 'plain' && beforeItem(marks, place) ? [{ mark, place }] : []));
  const colons = lines.filter(({ mark, place }) => isWillLine(mark, marks[place - 1])
    || (!marked && standsAlone(marks, place) && isColonLine(mark)));
  const plain = lines.filter(({ mark, place }) => standsAlone(marks, place) && isShort(mark));
  for (const { mark, place } of colons.length > 0 || marked ? colons : plain) {
    found.set(place, { level: plainLevel, text: mark.text, raw: mark.raw });
  }
  return found;
}

/** Marked headings count once one of them, other than the title at the top, has items below it. */
function hasItemsAfter(marks: readonly Marked[], headings: ReadonlyMap<number, Heading>): boolean {
  const top = marks.findIndex((mark) => mark.kind !== 'blank');
  const places = [...headings.keys()];
  return places.some((place, order) => {
    const span = marks.slice(place + 1, places[order + 1]);
    const items = span.findIndex((mark) => mark.kind === 'item');
    const onlyTitle = place === top && span.slice(0, items).some((mark) => mark.kind === 'plain' && !willLine.test(mark.text));
    return items >= 0 && !(onlyTitle && places.length === 1);
  });
}

function beforeItem(marks: readonly Marked[], place: number): boolean {
  let next = place + 1;
  while (marks[next]?.kind === 'blank') next += 1;
  return marks[next]?.kind === 'item';
}

/** Nothing just before it that it could be the rest of. */
function standsAlone(marks: readonly Marked[], place: number): boolean {
  const before = marks[place - 1]?.kind;
  return before === undefined || before === 'blank' || before === 'heading';
}

/** A wrapped bullet may end so too, but then the rest of it does not begin at the margin with a capital. */
function isWillLine(mark: Plain, before: Marked | undefined): boolean {
  if (!willLine.test(mark.text) || mark.text.length > longestColon || before?.kind === 'plain') return false;
  return before?.kind !== 'item' || (mark.indent === 0 && /^\p{Lu}/u.test(mark.text));
}

const isColonLine = (mark: Plain) => mark.text.endsWith(':') && mark.text.length <= longestColon;
const isShort = (mark: Plain) => mark.text.length <= longestPlain && !/[.!?;,]$/.test(mark.text);

export function isWill(text: string): boolean {
  return willLine.test(text);
}
