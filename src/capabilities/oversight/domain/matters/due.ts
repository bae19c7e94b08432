import type { Day } from '../../../../kernel/day.ts';
import { type Definition, type DueBy, type Facts, dayIn } from './definition.ts';

/** The last day of a timescale that begins on a day, as it holds here; null where none holds. */
export type LastDay = (timescale: string, begunOn: Day) => Day | null;

/** What was done last: on which day, and what was said with it; with all that is known since. */
export interface DoneLast { readonly act: string; readonly on: Day; readonly said: Facts; readonly known: Facts; readonly before: Day | null }

/**
 * By when the matter is due after a step; null: by no day. What says nothing of it leaves it as it was: a note does not move
 * a check that is counted from the last one.
 */
export function dueAfterStep({ due }: Definition, { act, on, said, known, before }: DoneLast, lastDay: LastDay): Day | null {
  if (!due) return null;
  if ('stages' in due) return ofStage(due, act, { on, before }, lastDay);
  if ('timescale' in due && due.again?.includes(act)) return lastDay(due.timescale, on);
  const name = nameOf(due);
  if (dayIn(said[name]) === null) return before;
  const day = dayIn(known[name]);
  return 'field' in due ? day : day && lastDay(due.timescale, day);
}

function ofStage({ stages, until }: Extract<DueBy, { stages: object }>, act: string, { on, before }: Pick<DoneLast, 'on' | 'before'>, lastDay: LastDay): Day | null {
  if (until.includes(act)) return null;
  return stages[act] === undefined ? before : lastDay(stages[act], on);
}

/** The last day of a matter of which nothing but this is known yet. */
export function dueFrom({ due }: Definition, facts: Facts, lastDay: LastDay): Day | null {
  if (!due || 'stages' in due) return null;
  const day = dayIn(facts[nameOf(due)]);
  return 'field' in due || day === null ? day : lastDay(due.timescale, day);
}

const nameOf = (due: Exclude<DueBy, { stages: object }>) => ('field' in due ? due.field : due.from);
