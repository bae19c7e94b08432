import type { EventName } from './event-names.ts';
import type { ReturnKind } from './seam.ts';

/** A set of codes of the department or of Ofsted. */
export interface CodeSet {
  readonly id: string;
  /** The code as it is kept → what it means. */
  readonly codes: Readonly<Record<string, string>>;
  /** Other words for a code, folded. The codes' own meanings are understood without being here. */
  readonly aliases: Readonly<Record<string, string>>;
  /** What a letter before a bracket stands for, “b) Female”, where it always stands for the same. */
  readonly letters: Readonly<Record<string, string>>;
}

/** `staff`: the name of a team or of a member of staff. `text`: other words. `figure`: a number, or a symbol in its place. */
export type ColumnType = 'child' | 'day' | 'code' | 'text' | 'staff' | 'number' | 'reference' | 'figure';

/** Blank is an error (`must`), a warning (`should`), or how it is (`may`). */
export type Need = 'must' | 'should' | 'may';

export interface Column {
  /** Its name here, and in what is kept. */
  readonly name: string;
  /** How the files head it; the first is what people are shown. */
  readonly heads: readonly string[];
  readonly type: ColumnType;
  readonly need: Need;
  /** Of codes. */
  readonly set?: CodeSet;
  /** Several codes in one cell, or one element after the other. */
  readonly many?: true;
  /** Of days: what happened on it, for the child's journey. */
  readonly event?: EventName;
  /** Of days: may be after the extract's. */
  readonly future?: true;
  /** Compared with the rest, and not kept. */
  readonly judgedOnly?: true;
  /** Stands in the element around it (XML). */
  readonly up?: true;
  /** Of numbers: least, most, and whether parts of one are meant. */
  readonly range?: readonly [least: number, most: number];
  readonly parts?: true;
  /** Of references: how many figures it has, so that lost zeros are seen. */
  readonly width?: number;
}

/** One list of a return, as data. */
export interface ListShape {
  readonly list: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Columns without which a table is not this list. */
  readonly tells: readonly string[];
  /** The column that says whom a line is about: a child's reference in most lists. */
  readonly subject: string;
  /** Days that tell the lines of one subject apart: the first that is given. Empty: one line for each subject. */
  readonly dated: readonly string[];
  /** Two different rows about one subject stop the return; otherwise it is said, and both are kept. */
  readonly twice?: 'stops' | 'said';
}

export interface ReturnShape { readonly kind: ReturnKind; readonly title: string; readonly lists: readonly ListShape[] }

type More = Partial<Omit<Column, 'name' | 'heads' | 'type'>>;
const column = (type: ColumnType, name: string, heads: string, more: More = {}): Column => ({ name, heads: heads.split('|'), type, need: 'may', ...more });

/** Headings that mean the same are divided by “|”. */
export const child = (heads: string, more: More = {}): Column => column('child', 'child', heads, { need: 'must', ...more });
export const day = (name: string, heads: string, more?: More): Column => column('day', name, heads, more);
export const text = (name: string, heads: string, more?: More): Column => column('text', name, heads, more);
export const staff = (name: string, heads: string, more?: More): Column => column('staff', name, heads, more);
export const reference = (name: string, heads: string, more?: More): Column => column('reference', name, heads, more);
export const code = (name: string, set: CodeSet, heads: string, more?: More): Column => column('code', name, heads, { set, ...more });
/** A whole number, 0 or more. */
export const count = (name: string, heads: string, more?: More): Column => column('number', name, heads, { range: [0, 100_000], ...more });
export const amount = (name: string, heads: string, more?: More): Column => column('number', name, heads, { range: [0, 100_000], parts: true, ...more });

export const must = { need: 'must' } as const;
export const should = { need: 'should' } as const;
