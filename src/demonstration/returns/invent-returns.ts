import type { Day } from '../../kernel/day.ts';
import type { Cell } from '../../kernel/tables.ts';
import type { MadeSheet } from './annex-a-cells.ts';
import { annexASheets } from './annex-a-sheets.ts';
import { type Answers, answersOf } from './answers.ts';
import { makeAuthorityOfReturns } from './authority-of-returns.ts';
import { censusDocument } from './census-document.ts';
import { type Planted, plantFaults } from './faults.ts';
import { type TextFile, slashed, ssda903Files } from './ssda903-files.ts';

export interface AskedReturns { readonly seed: number; readonly children: number; readonly asAt: Day; readonly faults: number; readonly titles: boolean }
export interface InventedReturns {
  readonly workbook: { readonly name: string; readonly sheets: readonly { readonly name: string; readonly rows: Iterable<readonly Cell[]> }[] };
  /** In folders of their own. Lines or pieces as they come, each with its own end of line. */
  readonly texts: readonly { readonly name: string; readonly pieces: Iterable<string> }[];
  readonly answers: Answers;
  readonly faults: readonly Planted[];
}

export const workbookName = 'annex-a.xlsx';

/** All returns of an invented authority, with what is known of it, and with the faults that were asked for. */
export function inventReturns(asked: AskedReturns): InventedReturns {
  const authority = makeAuthorityOfReturns(asked.seed, asked.children, asked.asAt);
  const answers = answersOf(authority);
  const { sheets, planted } = plantFaults(annexASheets(authority), answers, asked);
  return {
    workbook: { name: workbookName, sheets: sheets.map((sheet) => ({ name: `List_${sheet.number}`, rows: again(() => sheetRows(sheet, asked.titles)) })) },
    texts: [
      ...sheets.map((sheet) => ({ name: `annex-a/list-${sheet.number}.csv`, pieces: again(() => csvOfSheet(sheet)) })),
      { name: 'cin-census.xml', pieces: again(() => censusDocument(authority)) },
      ...ssda903Files(authority).map((file) => ({ name: `ssda903/${file.name}`, pieces: again(() => endedLines(file)) })),
    ],
    answers, faults: planted,
  };
}

/** What can be gone through several times, each time from the beginning. */
const again = <Item>(begin: () => Iterator<Item>): Iterable<Item> => ({ [Symbol.iterator]: begin });

function* sheetRows({ title, heads, cells }: MadeSheet, titled: boolean): Generator<readonly Cell[], void, undefined> {
  if (titled) yield [title];
  yield heads;
  yield* cells();
}

function* csvOfSheet(sheet: MadeSheet): Generator<string, void, undefined> {
  for (const cells of sheetRows(sheet, false)) yield `${written(cells)}\r\n`;
}

function* endedLines({ lines }: TextFile): Generator<string, void, undefined> {
  for (const line of lines()) yield `${line}\r\n`;
}

const written = (cells: readonly Cell[]): string => cells.map(writtenCell).join(',');

/** As RFC 4180 has it; days as they are written in England. */
function writtenCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return slashed(cell.day);
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
