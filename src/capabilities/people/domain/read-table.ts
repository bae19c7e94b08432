import { type BrokenCells, delimiterOf, recordsOf } from '../../../kernel/delimited.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** A table as somebody's spreadsheet would show it: its heading row, and the rows below with their numbers there. */
export interface Table { readonly heads: readonly string[]; readonly rows: readonly TableRow[] }
export interface TableRow { readonly number: number; readonly cells: readonly string[] }

export type NoTable =
  | { readonly why: 'it-is-empty' }
  | { readonly why: 'only-headings' }
  | BrokenCells
  | { readonly why: 'too-many-rows'; readonly rows: number };

export const mostRows = 100_000;

/** A heading row and rows below it. Empty rows are passed over. */
export function readTable(text: string): Outcome<Table, NoTable> {
  const records = rowsOf(text);
  if (!records.ok) return records;
  const [heads, ...rows] = records.value.filter(({ cells }) => cells.some((each) => each !== ''));
  if (!heads) return refuse({ why: 'it-is-empty' });
  if (rows.length === 0) return refuse({ why: 'only-headings' });
  return rows.length > mostRows ? refuse({ why: 'too-many-rows', rows: rows.length }) : accept({ heads: heads.cells, rows });
}

function rowsOf(text: string): Outcome<TableRow[], NoTable> {
  const rows: TableRow[] = [];
  const records = recordsOf(text, delimiterOf(text));
  for (let next = records.next(); ; next = records.next()) {
    if (next.done) return next.value ? refuse(next.value) : accept(rows);
    rows.push({ number: rows.length + 1, cells: next.value.map((cell) => cell.trim()) });
  }
}
