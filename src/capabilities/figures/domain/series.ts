import type { Day } from '../../../kernel/day.ts';
import { type Proportion, percent } from '../../../kernel/proportion.ts';
import { type ProcessChart, processChart } from '../../../kernel/statistics/process-chart.ts';
import { enoughForLimits } from '../../../kernel/statistics/process-limits.ts';
import type { Rule } from '../../../kernel/statistics/signals.ts';
import type { Tally } from './count.ts';
import type { Indicator } from './indicator.ts';
import { enoughToJudge } from './target.ts';

/** One month of one place, with the lists that it comes from. `whole` false: the month was not over then. */
export interface Point extends Tally { readonly month: Day; readonly asAt: Day; readonly extract: number; readonly whole: boolean }

/** Every month from the first to the last, those without a figure too: a month that nobody knows is not nought. */
export function everyMonth(points: readonly Point[], months: readonly Day[]): readonly (Point | null)[] {
  const byMonth = new Map(points.map((each) => [each.month, each]));
  const first = months.findIndex((month) => byMonth.has(month));
  return first < 0 ? [] : months.slice(first).map((month) => byMonth.get(month) ?? null);
}

/** The value of a point: per cent of a share, or the number itself; null where there is nobody to count, or too few for a per cent. */
export function valueOf({ counts }: Pick<Indicator, 'counts'>, point: Proportion | null): number | null {
  if (point === null) return null;
  if (counts === null) return point.numerator;
  return point.denominator < enoughToJudge ? null : percent(point);
}

export interface ChartWith { readonly phases: readonly Day[]; readonly screened: boolean; readonly target: number | null }

/** The series as a chart. A month that is not over is drawn, and judged by nothing. */
export function chartOf(indicator: Indicator, points: readonly (Point | null)[], { phases, screened, target }: ChartWith): ProcessChart {
  const unfinished = points.at(-1)?.whole === false;
  const judged = unfinished ? points.slice(0, -1) : points;
  const places = phases.flatMap((month) => { const place = judged.findIndex((each) => each?.month === month); return place > 0 ? [place] : []; });
  const chart = processChart(judged.map((each) => valueOf(indicator, each)), { better: indicator.better, screened, phases: places, target });
  return unfinished ? { ...chart, spots: [...chart.spots, { value: valueOf(indicator, points.at(-1) ?? null), limits: chart.spots.at(-1)?.limits ?? null, signal: null, meaning: null }] } : chart;
}

/** Words of change are said only where a rule fires, and then with the rule. */
export interface Change { readonly words: string; readonly rule: Rule | null }

export function changeOf({ spots, variation, trial }: ProcessChart): Change {
  const known = spots.filter(({ value }) => value !== null).length;
  if (known < 2) return { words: known === 1 ? 'One month says nothing of change' : 'Too few to tell', rule: null };
  if (trial) return { words: `Too few months to tell: ${known} of ${enoughForLimits}`, rule: null };
  if (variation === null) return { words: 'No change shown', rule: null };
  const words = { improvement: 'Improving', concern: 'Worse', neutral: variation.signal.side === 'high' ? 'Higher' : 'Lower' }[variation.meaning];
  return { words, rule: variation.signal.rule };
}

export const ruleNames: Readonly<Record<Rule, string>> = {
  outside: 'outside of the limits', trend: 'seven in a row, each beyond the one before', 'two-of-three': 'two of three close to a limit', shift: 'seven in a row on one side of the mean',
};

export const assuranceNames = { passes: 'As things are, every month meets the target', fails: 'As things are, every month misses the target', 'now-and-then': 'As things are, some months meet the target and others miss it' } as const;
