import type { Day } from '../../../../kernel/day.ts';
import type { Definition, Facts, Value } from './definition.ts';

/** The last day of a timescale that begins on a day, as it holds here; null where none holds. */
export type LastDay = (timescale: string, begunOn: Day) => Day | null;

/** By when the matter is due; null: by no day. `again`: the day of the newest step from which the clock begins anew. */
export function dueOf({ due }: Definition, facts: Facts, lastDay: LastDay, again: Day | null = null): Day | null {
  if (!due) return null;
  if ('field' in due) return dayIn(facts[due.field]);
  const begun = again ?? dayIn(facts[due.from]);
  return begun && lastDay(due.timescale, begun);
}

const dayIn = (value: Value | undefined): Day | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value as Day : null);

/** Whether a step makes the clock of its matter begin anew. */
export function beginsAnew({ due }: Definition, act: string): boolean {
  return due !== undefined && 'timescale' in due && (due.again ?? []).includes(act);
}
