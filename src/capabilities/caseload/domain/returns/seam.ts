import type { Plain } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { RowTaker, XmlTaker } from '../../../../kernel/tables.ts';

/** What an authority exports. `docs/returns.md` says what is in each. */
export const returnKinds = ['annex-a', 'cin-census', 'ssda903', 'workforce', 'dfe-statistics', 'ofsted', 'local'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** Where in the file something stands: the sheet's name, or null; the row as a spreadsheet counts, of XML the line. */
export interface Place { readonly file: string; readonly sheet: string | null; readonly row: number }

/**
 * One row of a list as it is kept: typed values under our own names, and nothing else of what the file had.
 * `key` is the same for the same thing in the next extract, and no two lines of a list have the same.
 */
export interface Line {
  /** 'annex-a/4', 'cin-census/assessment', 'ssda903/episodes' … */
  readonly list: string;
  readonly key: string;
  /** The child's reference; null in lists that are about no one child. */
  readonly child: string | null;
  readonly content: { readonly [column: string]: Plain };
  readonly place: Place;
  /** Warnings that were said of this row (ids of rules): figures can leave out what one of them makes doubtful. */
  readonly doubts: readonly string[];
}

export interface Problem extends Omit<Place, 'row'> {
  readonly row: number | null;
  /** The list, where it is known. */
  readonly list?: string | null;
  /** The heading as the file has it. */
  readonly column: string | null;
  /** As the file has it; where it may be about a person, only how it is made: “7 letters, 1 space”. */
  readonly value: string | null;
  /** The rule's id, as in docs/returns.md. */
  readonly rule: string;
  /** An error stops the whole return, a warning does not; to be asked is a value that nobody has said the meaning of yet. */
  readonly severity: 'error' | 'warning' | 'ask';
  /** In plain words: what is wrong and what to do. Never a child's name. */
  readonly message: string;
  /** Of what is asked about: how many rows have this value. */
  readonly rows?: number;
  /** The child whose row it is, where that is known: with the child the value is erased. Never shown. */
  readonly child?: string;
}

export interface ListCount { readonly list: string; readonly read: number; readonly kept: number; readonly refused: number }

/**
 * One column of a list, counted over every row that was read, those that were refused as well. Cells that are filled and wrong are
 * in one of `errors`, `asks` and `warnings`, by the worst that was said of them.
 */
export interface FieldCount {
  readonly name: string;
  /** As the file has it; as we know it where the file does not. */
  readonly heading: string;
  /** Rows of sheets that have it. */
  readonly rows: number;
  readonly filled: number;
  readonly errors: number;
  readonly warnings: number;
  readonly asks: number;
  /** What was wrong most often, blank cells included: five at most. */
  readonly rules: readonly { readonly rule: string; readonly times: number }[];
}
export interface ListFields { readonly list: string; readonly columns: readonly FieldCount[] }

/** A warning that was said of a line after it was handed on, when the lists were compared. */
export interface LateDoubt extends Pick<Line, 'list' | 'key' | 'child'> { readonly rule: string }

/** What was judged of a whole return. */
export interface Judged {
  readonly kind: ReturnKind;
  readonly lists: readonly ListCount[];
  /** Said one by one up to the bounds of `JudgeContext`; `more` counts the others. */
  readonly problems: readonly Problem[];
  readonly more: number;
  /** Columns that are not kept, by list, as the file has them: names and postcodes among them. */
  readonly dropped: readonly { readonly list: string; readonly columns: readonly string[] }[];
  /** Sheets that hold no list: title pages, guidance, codes. */
  readonly passedOver: readonly string[];
  /** Columns of ours, by our names, of which a list has none. */
  readonly lacking?: readonly { readonly list: string; readonly columns: readonly string[] }[];
  /** Tables that seem to be a list, of which nothing tells which one: at most 20. */
  readonly unplaced?: readonly Unplaced[];
  /** Not of what was judged before fields were counted. */
  readonly fields?: readonly ListFields[];
  /** Of lines that were handed on before they were doubted: together with `Line.doubts` every warning of every line. */
  readonly doubts?: readonly LateDoubt[];
}

/** A table whose headings tell of no list. `heads` are its headings, at most 60, never what stands in a row. */
export interface Unplaced {
  readonly file: string;
  readonly sheet: string | null;
  /** The list that has most of its headings; null where none has many. */
  readonly nearest: string | null;
  readonly heads: readonly string[];
}

export interface JudgeContext {
  /** The day that the extract speaks of. */
  readonly asAt: Day;
  /** The authority's own words for codes: list column ('annex-a/6 need') → word as written, folded → code; '' for a word that means nothing. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Problems of one rule in one list that are always said one by one. */
  readonly most: number;
  /** Problems beyond those that are said one by one too, in the whole return. */
  readonly further?: number;
  /** The saved mapping of columns: list → the authority's own heading → our name of the column. */
  readonly headings?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Judges one return while it is read. Lines are handed on as they are judged; they count only when `finish` names no error and
 * the reader says that it read the whole file.
 */
export interface Judge {
  /** For workbooks and CSV; one for all the files of the return, one after the other. */
  readonly rows: RowTaker;
  /** For an XML document: one for each file. */
  xml(file: string): XmlTaker;
  /** Rows of lists that were read so far, those that were refused as well. */
  rowsSoFar(): number;
  finish(): Judged;
}
