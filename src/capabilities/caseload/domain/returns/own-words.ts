import { headingsOf, shapeOfList } from './definitions.ts';
import { folded, foldedHeading } from './fold.ts';
import type { Column, ListShape } from './shape.ts';

/** A column of codes, with what may be said that a word in it means. */
export interface AskedColumn { readonly list: string; readonly listTitle: string; readonly column: string; readonly codes: readonly { readonly code: string; readonly meaning: string }[] }

/** The column of that heading, where it holds codes; null where it does not, or there is none. */
export function columnAsked(list: string, heading: string): AskedColumn | null {
  const shape = shapeOfList(list);
  const column = shape && columnOf(shape, heading);
  if (!shape || !column?.set) return null;
  return { list, listTitle: shape.title, column: column.name, codes: Object.entries(column.set.codes).map(([code, meaning]) => ({ code, meaning })) };
}

const columnOf = (shape: ListShape, heading: string): Column | undefined => shape.columns[headingsOf(shape).get(foldedHeading(heading)) ?? -1] ?? shape.columns.find(({ name }) => name === heading);

/** What a code of that column means, for people; '' stands for nothing. */
export function meaningOf(list: string, column: string, code: string): string {
  return code === '' ? 'Nothing: left blank' : columnAsked(list, column)?.codes.find((each) => each.code === code)?.meaning ?? code;
}

export type CannotSay = 'no-such-column' | 'no-such-code' | 'no-word';
export interface Said { readonly list: string; readonly column: string; readonly heading: string; readonly word: string; readonly folded: string; readonly code: string }

/** What a word of the authority means from now on. */
export function sayWord({ list, heading, word, code }: { readonly list: string; readonly heading: string; readonly word: string; readonly code: string }): { readonly ok: true; readonly value: Said } | { readonly ok: false; readonly refusal: CannotSay } {
  const asked = columnAsked(list, heading);
  if (!asked) return { ok: false, refusal: 'no-such-column' };
  if (folded(word) === '' || word.length > 500) return { ok: false, refusal: 'no-word' };
  if (code !== '' && !asked.codes.some((each) => each.code === code)) return { ok: false, refusal: 'no-such-code' };
  return { ok: true, value: { list, column: asked.column, heading, word, folded: folded(word), code } };
}
