import { type Day, addDays, addMonths } from '../../../kernel/day.ts';
import type { Span } from './count.ts';

/** Lists that were brought in: of one day, the correction after what it corrects. */
export interface Extract { readonly id: number; readonly asAt: Day }

/** From which lists a month is known. `month`: its last day. */
export interface MonthPlan {
  readonly month: Day;
  /** How things stood: the last lists of that month; null where none came in that month, which is not nought. */
  readonly stood: Extract | null;
  /** What happened in it: the first lists made when it was over; `whole` false: it goes on, or no lists came since. */
  readonly happened: (Extract & { readonly span: Span; readonly whole: boolean }) | null;
}

export const endOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01` as Day, 1), -1);
export const beginOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

/**
 * The months up to the newest lists, at most so many. `reach`: how many months back a list names what is over (Annex A: six);
 * what happened in a month that began earlier is not known from it as a whole.
 */
export function planMonths(extracts: readonly Extract[], { most, reach }: { readonly most: number; readonly reach: number }): readonly MonthPlan[] {
  const last = extracts.at(-1);
  const first = extracts[0];
  if (!first || !last) return [];
  const [begin, end] = [beginOfMonth(addMonths(first.asAt, -reach)), endOfMonth(last.asAt)];
  const months = Array.from({ length: most }, (_, back) => endOfMonth(addMonths(beginOfMonth(end), -back))).filter((month) => month >= begin).toReversed();
  return months.map((month) => ({ month, stood: stoodIn(extracts, month), happened: happenedIn(extracts, month, reach) }));
}

const stoodIn = (extracts: readonly Extract[], month: Day) => extracts.findLast(({ asAt }) => asAt <= month && asAt >= beginOfMonth(month)) ?? null;

function happenedIn(extracts: readonly Extract[], month: Day, reach: number): MonthPlan['happened'] {
  const from = beginOfMonth(month);
  const over = extracts.findIndex(({ asAt }) => asAt >= month);
  const extract = over < 0 ? extracts.at(-1) : correctionOf(extracts, over);
  if (!extract || extract.asAt < from || from < addMonths(extract.asAt, -reach)) return null;
  return { ...extract, span: spanOf(month, extract.asAt), whole: extract.asAt >= month };
}

/** A month as far as lists of a day know it. */
export const spanOf = (month: Day, asAt: Day): Span => ({ from: beginOfMonth(month), to: asAt < month ? asAt : month });

/** Of lists of one day the last holds. */
const correctionOf = (extracts: readonly Extract[], at: number) => extracts.findLast(({ asAt }) => asAt === extracts[at]?.asAt);
