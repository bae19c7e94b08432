import xlsx, { type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { showsDate } from '../workbook/date-formats.ts';
import { serialDay } from '../workbook/serial-day.ts';
import type { Cell, Row } from '../tables.ts';

/** What comes out of the cage, in this order: sheets each with their rows, and at last whether the workbook was whole. */
export type Said =
  | { readonly says: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly says: 'rows'; readonly rows: readonly Row[]; readonly share: number }
  | { readonly says: 'end' }
  | { readonly says: 'encrypted' | 'damaged' | 'macros' };

const batch = 1000;

/** Takes an .xls apart. Only raw values and formats are asked for: no formula is worked out, no date made, no macro kept. */
export function rowsOfOldWorkbook(bytes: Uint8Array, say: (said: Said) => void): void {
  const book = opened(bytes);
  if (typeof book === 'string') return say({ says: book });
  const starts1904 = startsIn1904(book);
  if (book.SheetNames.some((name) => kindOf(book.Sheets[name]) === 'macro')) return say({ says: 'macros' });
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || kindOf(sheet) === 'chart') continue;
    say({ says: 'sheet', name, hidden: isHidden(book, index) });
    sayRows(sheet, starts1904, index / book.SheetNames.length, say);
  }
  say({ says: 'end' });
}

const startsIn1904 = (book: WorkBook) => book.Workbook?.WBProps?.date1904 === true;

const isHidden = (book: WorkBook, index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;

/** The package knows kinds of sheet that its types do not. */
const kindOf = (sheet: WorkSheet | undefined): string => sheet?.['!type'] ?? 'sheet';

function opened(bytes: Uint8Array): WorkBook | 'encrypted' | 'damaged' {
  try {
    return xlsx.read(bytes, { type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, cellDates: false, bookVBA: false, WTF: true });
  } catch (fault) {
    return fault instanceof Error && /password|encrypt/i.test(fault.message) ? 'encrypted' : 'damaged';
  }
}

function sayRows(sheet: WorkSheet, starts1904: boolean, share: number, say: (said: Said) => void): void {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const merges = sheet['!merges'] ?? [];
  let rows: Row[] = [];
  // Rows and columns count from 0 here.
  for (const [index, line] of data.entries()) {
    const covered = merges.filter(({ s, e }) => s.r <= index && index <= e.r);
    const hidden = (column: number) => covered.some(({ s, e }) => column >= s.c && column <= e.c && (index !== s.r || column !== s.c));
    const cells = Array.from(line ?? [], (cell, column) => (cell && !hidden(column) ? meantBy(cell, starts1904) : null));
    if (cells.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''))) rows.push({ number: index + 1, cells });
    if (rows.length === batch) {
      say({ says: 'rows', rows, share });
      rows = [];
    }
  }
  say({ says: 'rows', rows, share });
}

/** Texts of the errors that a cell may hold, by their code (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA' };

function meantBy({ t, v, z }: CellObject, starts1904: boolean): Cell {
  if (v === undefined || v === '' || v instanceof Date) return null;
  if (t === 'e') return errors[Number(v)] ?? '#ERROR!';
  if (typeof v !== 'number') return v;
  return typeof z === 'string' && showsDate(z) ? serialDay(v, starts1904) : v;
}
