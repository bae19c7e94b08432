import type { Limit } from '../../../kernel/limit.ts';

/** A day on the line, by the name of its column; 'as-at': the day that the lists speak of. */
export type Moment = string;

/**
 * What can be asked of one line of a list: the whole vocabulary of indicators, ours and an authority’s own. It is data: it is
 * kept, shown in words and sent to others, and nothing in it is run. A blank is not within, not reached, and not any number.
 */
export type Condition =
  | { readonly column: string; readonly is: readonly (string | number)[] }
  | { readonly column: string; readonly said: boolean }
  | { readonly column: string; readonly atLeast: number }
  /** From one day to another it is no longer than this; `reached`: as long or longer. */
  | { readonly from: Moment; readonly to: Moment; readonly within: Limit }
  | { readonly from: Moment; readonly to: Moment; readonly reached: Limit }
  /** No longer than the authority’s own limit of a timescale, and where it has set none than this. */
  | { readonly from: Moment; readonly to: Moment; readonly timescale: string; readonly otherwise: Limit }
  /** Age in whole years on a day, both ends counted. */
  | { readonly agedOn: Moment; readonly from: number; readonly to: number }
  /** The child is on another list of the same extract. */
  | { readonly alsoOn: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Every column and list that a condition asks about. */
export function asksAbout(condition: Condition): { readonly columns: readonly string[]; readonly lists: readonly string[] } {
  if ('all' in condition) return together(condition.all);
  if ('any' in condition) return together(condition.any);
  if ('not' in condition) return asksAbout(condition.not);
  if ('alsoOn' in condition) return { columns: [], lists: [condition.alsoOn] };
  if ('column' in condition) return { columns: [condition.column], lists: [] };
  if ('agedOn' in condition) return { columns: ['born', ...moments(condition.agedOn)], lists: [] };
  return { columns: moments(condition.from, condition.to), lists: [] };
}

const moments = (...names: readonly Moment[]) => names.filter((name) => name !== 'as-at');

function together(conditions: readonly Condition[]) {
  const each = conditions.map(asksAbout);
  return { columns: [...new Set(each.flatMap(({ columns }) => columns))], lists: [...new Set(each.flatMap(({ lists }) => lists))] };
}
