import type { Day } from './day.ts';

/**
 * What stands in a cell, as the file has it. A day only where the file itself says that it is one (a workbook's date
 * format); a date that was typed as text stays text, and whoever knows the column judges it. `time` as 24 hours, '13:30'.
 */
export type Cell = string | number | boolean | { readonly day: Day; readonly time: string | null } | null;

export interface Sheet {
  readonly file: string;
  /** Null where the file has no sheets, as a CSV. */
  readonly name: string | null;
  readonly hidden: boolean;
}

export interface Row {
  /** As a spreadsheet counts: the first is 1. Empty rows are not handed over, and count. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Takes what a file holds, in its order. What was handed over counts only when the whole file was read (`Outcome` of the reader). */
export interface RowTaker {
  sheet(sheet: Sheet): void;
  row(row: Row): void;
}

/** Takes an XML document. `line` counts from 1. Names come without their prefix. */
export interface XmlTaker {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  /** All text of an element between two tags, in one piece. */
  text(text: string, line: number): void;
  close(name: string, line: number): void;
}
