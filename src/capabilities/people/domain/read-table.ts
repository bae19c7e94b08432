import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** A table as somebody's spreadsheet would show it: its heading row, and the rows below with their numbers there. */
export interface Table { readonly heads: readonly string[]; readonly rows: readonly TableRow[] }
export interface TableRow { readonly number: number; readonly cells: readonly string[] }

export type NoTable =
  | { readonly why: 'it-is-empty' }
  | { readonly why: 'only-headings' }
  | { readonly why: 'quote-not-closed'; readonly row: number }
  | { readonly why: 'too-many-rows'; readonly rows: number };

export const mostRows = 100_000;
const delimiters = [',', ';', '\t', '|'] as const;

/** Comma, semicolon, tab or bar: what the heading row has most of. Quotes and line ends as in RFC 4180. Empty rows are passed over. */
export function readTable(text: string): Outcome<Table, NoTable> {
  const records = recordsOf(text, delimiterOf(text));
  if (!records.ok) return records;
  const [heads, ...rows] = records.value.filter(({ cells }) => cells.some((each) => each !== ''));
  if (!heads) return refuse({ why: 'it-is-empty' });
  if (rows.length === 0) return refuse({ why: 'only-headings' });
  return rows.length > mostRows ? refuse({ why: 'too-many-rows', rows: rows.length }) : accept({ heads: heads.cells, rows });
}

function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).replaceAll(/"[^"]*"/g, '').split(/\r\n|\n|\r/).find((each) => each.trim() !== '') ?? '';
  const count = (sign: string) => line.split(sign).length;
  return [...delimiters].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function recordsOf(text: string, delimiter: string): Outcome<TableRow[], NoTable> {
  const records: TableRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : bareAt(text, at, delimiter);
    if (!cell) return refuse({ why: 'quote-not-closed', row: records.length + 1 });
    cells.push(cell.text.trim());
    at = endOfCell(text, cell.end, delimiter);
    if (text[at] === delimiter && at + 1 < text.length) at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      records.push({ number: records.length + 1, cells });
      cells = [];
    }
  }
  return accept(cells.length > 0 ? [...records, { number: records.length + 1, cells }] : records);
}

interface CellAt { readonly text: string; readonly end: number }

function bareAt(text: string, start: number, delimiter: string): CellAt {
  const end = endOfCell(text, start, delimiter);
  return { text: text.slice(start, end), end };
}

/** From a quote to its partner; two together stand for one. Null where none comes. */
function quotedAt(text: string, start: number): CellAt | null {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? null : { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
