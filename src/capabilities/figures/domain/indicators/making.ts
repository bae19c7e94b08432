import type { Limit, Unit } from '../../../../kernel/limit.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Condition } from '../condition.ts';
import type { Indicator } from '../indicator.ts';

/** The first of all versions: the day from which Touchstone counts it so. */
export const first = { version: 1, since: '2026-11-01' as Day } as const;

export const said = (column: string): Condition => ({ column, said: true });
export const blank = (column: string): Condition => ({ column, said: false });
export const is = (column: string, ...values: readonly (string | number)[]): Condition => ({ column, is: values });
export const limit = (number: number, unit: Unit): Limit => ({ number, unit });
export const within = (from: string, to: string, number: number, unit: Unit): Condition => ({ from, to, within: limit(number, unit) });
export const reached = (from: string, to: string, number: number, unit: Unit): Condition => ({ from, to, reached: limit(number, unit) });
export const not = (condition: Condition): Condition => ({ not: condition });
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
/** Every line. */
export const every: Condition = { all: [] };

/** Bands that together are all: each from a least length on, up to the next. */
export function bands(shared: Omit<Indicator, 'id' | 'name' | 'counts' | 'words' | 'better' | 'family' | 'question'> & { readonly words: Omit<Indicator['words'], 'counts'> },
  { family, name, from, to, unit, least }: { readonly family: string; readonly name: string; readonly from: string; readonly to: string; readonly unit: 'days' | 'working-days'; readonly least: readonly (readonly [id: string, number: number, words: string])[] }): readonly Indicator[] {
  return least.map(([id, number, words], place): Indicator => {
    const next = least[place + 1]?.[1];
    const below: readonly Condition[] = next === undefined ? [] : [within(from, to, next - 1, unit)];
    const above: readonly Condition[] = number === 0 ? [] : [not(within(from, to, number - 1, unit))];
    return {
      ...shared, id: `${family}-${id}`, family, name: `${name}: ${words}`, question: `${name}: how many with ${words}?`, better: null,
      counts: all(said(from), ...above, ...below), words: { ...shared.words, counts: words },
    };
  });
}
