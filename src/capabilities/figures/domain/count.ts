import type { Day } from '../../../kernel/day.ts';
import type { Indicator } from './indicator.ts';
import { type Against, type Line, type Test, testOf } from './judge-line.ts';

/** What one line is for an indicator: left out (why), counted, the rest of those who could be, or nothing at all. */
export type Part = 'counted' | 'rest' | 'left-out' | null;

/** The days that a figure is about, both counted; null: as it stands on the day of the lists. */
export interface Span { readonly from: Day; readonly to: Day }

export interface Tally { readonly numerator: number; readonly denominator: number; readonly leftOut: number }
export const noTally: Tally = { numerator: 0, denominator: 0, leftOut: 0 };
export const addTallies = (one: Tally, other: Tally): Tally => ({ numerator: one.numerator + other.numerator, denominator: one.denominator + other.denominator, leftOut: one.leftOut + other.leftOut });

/** Made once, asked of many lines. */
export interface Counter { readonly indicator: Indicator; readonly partOf: (line: Line, against: Against, span: Span | null) => Part }

export function counterOf(indicator: Indicator): Counter {
  const [of, counts, out] = [testOf(indicator.of), indicator.counts && testOf(indicator.counts), (indicator.leftOut ?? []).map((each) => testOf(each.if))];
  return {
    indicator,
    partOf: (line, against, span) => {
      if (!isDuring(line, indicator.during, span) || !of(line, against)) return null;
      if (out.some((test: Test) => test(line, against))) return 'left-out';
      return counts === null || counts(line, against) ? 'counted' : 'rest';
    },
  };
}

/** A line without the day is in no month. */
function isDuring({ content }: Line, column: string | null, span: Span | null): boolean {
  if (column === null || span === null) return true;
  const day = content[column];
  return typeof day === 'string' && day >= span.from && day <= span.to;
}

/** How many lines, or children, are what; a child who is counted by one line is not the rest by another. */
export function tally({ indicator, partOf }: Counter, lines: Iterable<Line>, against: Against, span: Span | null): Tally {
  const count = { counted: 0, rest: 0, 'left-out': 0 };
  const best = new Map<string, Exclude<Part, null>>();
  for (const line of lines) {
    const part = partOf(line, against, span);
    if (part === null) continue;
    if (!indicator.once || line.child === null) count[part] += 1;
    else best.set(line.child, better(best.get(line.child), part));
  }
  for (const part of best.values()) count[part] += 1;
  return { numerator: count.counted, denominator: count.counted + count.rest, leftOut: count['left-out'] };
}

const rank = { counted: 2, rest: 1, 'left-out': 0 } as const;
const better = (before: Exclude<Part, null> | undefined, now: Exclude<Part, null>) => (before === undefined || rank[now] > rank[before] ? now : before);
