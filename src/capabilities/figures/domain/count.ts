import type { Day } from '../../../kernel/day.ts';
import type { Indicator } from './indicator.ts';
import { type Against, type Line, type Test, testOf } from './judge-line.ts';

/** What one line is for an indicator: left out (why), counted, the rest of those who could be, or nothing at all. */
export type Part = 'counted' | 'rest' | 'left-out' | null;

/** The days that a figure is about, both counted; null: as it stands on the day of the lists. */
export interface Span { readonly from: Day; readonly to: Day }

export interface Tally { readonly numerator: number; readonly denominator: number; readonly leftOut: number }

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
