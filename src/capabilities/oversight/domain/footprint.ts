import type { Day } from '../../../kernel/day.ts';

/** What a step in a child’s footprint is of. */
export const sortNames = {
  journey: 'What the lists tell', oversight: 'Management oversight', decision: 'Decisions and trackers', supervision: 'Supervision', work: 'Pieces of work',
} as const;
export type FootprintSort = keyof typeof sortNames;
export const footprintSorts = Object.keys(sortNames) as FootprintSort[];

/** One thing that happened to a child, or that somebody did or decided about them. */
export interface FootprintStep {
  readonly sort: FootprintSort;
  readonly on: Day;
  /** The moment, where it is known: things of one day follow each other by it. */
  readonly at: Date | null;
  readonly title: string;
  /** Who, with for whom they stood in; null: the lists name nobody. */
  readonly by: string | null;
  readonly text: string;
  /** Where it is recorded. */
  readonly where: string;
  readonly href: string | null;
}

/** The newest first; of one day what has a moment comes before what has none. */
export function inTime(steps: readonly FootprintStep[]): readonly FootprintStep[] {
  const moment = ({ at }: FootprintStep) => at?.getTime() ?? 0;
  return steps.toSorted((one, other) => (one.on === other.on ? moment(other) - moment(one) : one.on < other.on ? 1 : -1));
}

/** How many of each sort: together they are all. */
export function countSorts(steps: readonly FootprintStep[]): readonly { readonly sort: FootprintSort; readonly number: number }[] {
  return footprintSorts.map((sort) => ({ sort, number: steps.filter((each) => each.sort === sort).length }));
}
