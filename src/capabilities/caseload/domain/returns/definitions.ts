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

const shapes = new Map(Object.values(returnShapes).flatMap(({ lists }) => lists.map((shape) => [shape.list, shape] as const)));

/** The list as we know it: 'annex-a/4'; not one of another name. */
export function shapeOfList(list: string): ListShape | undefined {
  return shapes.get(list);
}

/** The lists in the order in which people know them: return by return, list by list. */
export const listOrder: readonly string[] = [...shapes.keys()];

/** The list by the name that people know: 'List 4: Assessments'. */
export function titleOfList(list: string): string {
  return shapes.get(list)?.title ?? list;
}
