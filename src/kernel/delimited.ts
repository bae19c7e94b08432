const delimiters = [',', ';', '\t', '|'] as const;

/** Why text cannot be taken apart into cells. The row counts from 1. */
export interface BrokenCells { readonly why: 'quote-not-closed' | 'text-after-a-quote'; readonly row: number }

/**
 * Comma, semicolon, tab or bar: what most of the first lines have equally many of. A line above the headings, or commas
 * in a text, therefore do not mislead. What stands in quotes is not looked at.
 */
export function delimiterOf(text: string): string {
  const opening = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const lines = opening.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 30);
  const scored = delimiters.map((sign) => ({ sign, score: scoreOf(lines.map((line) => line.split(sign).length - 1)) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.sign ?? ',';
}

/** How many lines agree, and of those that are agreed on by as many, the more cells. */
function scoreOf(counts: readonly number[]): number {
  const agreed = Map.groupBy(counts.filter((count) => count > 0), (count) => count);
  return Math.max(0, ...[...agreed].map(([count, lines]) => lines.length * 1000 + Math.min(count, 999)));
}

/**
 * The cells of each record as they stand in the text, one record after another, empty ones too. Quotes and line ends as
 * in RFC 4180, and the line ends of every system. A record of more than `most` cells ends all: it comes with one cell
 * more than that. Ends with what is broken, or null.
 */
export function* recordsOf(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Generator<string[], BrokenCells | null, undefined> {
  let at = 0;
  for (let row = 1; at < text.length; row += 1) {
    const record = recordAt(text, at, delimiter, most);
    if ('why' in record) return { why: record.why, row };
    yield record.cells;
    if (record.cells.length > most) return null;
    at = record.end + (text.startsWith('\r\n', record.end) ? 2 : 1);
  }
  return null;
}

function recordAt(text: string, start: number, delimiter: string, most: number): { cells: string[]; end: number } | Pick<BrokenCells, 'why'> {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    const cell = text.charCodeAt(at) === quote ? quotedAt(text, at) : bareAt(text, at, delimiter);
    if (!cell) return { why: 'quote-not-closed' };
    cells.push(cell.text);
    at = cell.end;
    if (text[at] === delimiter && cells.length <= most) continue;
    if (cells.length <= most && at < text.length && !isLineEnd(text.charCodeAt(at))) return { why: 'text-after-a-quote' };
    return { cells, end: at };
  }
}

const quote = 34;
const isLineEnd = (code: number) => code === 10 || code === 13;

interface CellAt { readonly text: string; readonly end: number }

function bareAt(text: string, start: number, delimiter: string): CellAt {
  const sign = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === sign || isLineEnd(code)) break;
  }
  return { text: text.slice(start, end), end };
}

/** From a quote to its partner; two together stand for one. Blanks behind it are passed over. Null where no partner comes. */
function quotedAt(text: string, start: number): CellAt | null {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  let end = close + 1;
  while (text[end] === ' ') end += 1;
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end };
}
