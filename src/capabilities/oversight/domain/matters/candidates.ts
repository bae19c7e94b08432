import { type Day, addDays } from '../../../../kernel/day.ts';
import type { Definition, Rule } from './definition.ts';
import type { LastDay } from './due.ts';

/** As much of an open child as rules look at. */
export interface ChildOfLists { readonly reference: string; readonly lines: readonly { readonly list: string; readonly content: Readonly<Record<string, unknown>> }[] }
export interface Candidate { readonly child: string; readonly from: Day | null; readonly dueOn: Day | null }

/** Children who belong on a tracker by what the lists say. */
export function candidatesOf({ rule }: Definition, children: readonly ChildOfLists[], lastDay: LastDay): readonly Candidate[] {
  if (!rule) return [];
  return children.flatMap(({ reference, lines }) => {
    const line = lines.find(({ list, content }) => [rule.list].flat().includes(list) && fits(rule, content));
    if (!line) return [];
    const from = typeof line.content[rule.from] === 'string' ? line.content[rule.from] as Day : null;
    return [{ child: reference, from, dueOn: from && rule.timescale ? lastDay(rule.timescale, from) : null }];
  });
}

function fits({ where = {}, without = [] }: Rule, content: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([column, values]) => values.includes(content[column] as string)) && without.every((column) => (content[column] ?? null) === null);
}

/** How a last day stands. `before`: it was due before this service began here, and is not red. */
export type Left = 'late' | 'before' | 'today' | 'soon' | 'later' | 'no-day';
export function leftOf(dueOn: Day | null, { today, servedFrom }: { readonly today: Day; readonly servedFrom: Day | null }): Left {
  if (dueOn === null) return 'no-day';
  if (servedFrom !== null && dueOn < servedFrom) return 'before';
  if (dueOn <= today) return dueOn < today ? 'late' : 'today';
  return dueOn <= addDays(today, 7) ? 'soon' : 'later';
}
