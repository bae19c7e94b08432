import { annexA } from './annex-a.ts';
import { cinCensus } from './cin-census.ts';
import { foldedHeading } from './fold.ts';
import { localLists, ofsted, workforce } from './other-returns.ts';
import type { ReturnKind } from './seam.ts';
import type { ListShape, ReturnShape } from './shape.ts';
import { ssda903 } from './ssda903.ts';
import { statistics } from './statistics.ts';

export const returnShapes: Readonly<Record<ReturnKind, ReturnShape>> = {
  'annex-a': annexA, 'cin-census': cinCensus, ssda903, workforce, 'dfe-statistics': statistics, ofsted, local: localLists,
};

const headings = new WeakMap<ListShape, ReadonlyMap<string, number>>();

/** Heading, folded → index of the column, of one list. Worked out once. */
export function headingsOf(shape: ListShape): ReadonlyMap<string, number> {
  const before = headings.get(shape);
  if (before) return before;
  const made = new Map(shape.columns.flatMap((column, index) => column.heads.map((head) => [foldedHeading(head), index] as const)));
  headings.set(shape, made);
  return made;
}

const titles = new Map(Object.values(returnShapes).flatMap(({ lists }) => lists.map(({ list, title }) => [list, title] as const)));

/** The list by the name that people know: 'List 4: Assessments'. */
export function titleOfList(list: string): string {
  return titles.get(list) ?? list;
}
