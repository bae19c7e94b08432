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
  if ('stages' in due) return ofStage(due, { act, on, said, known, before }, lastDay);
  if ('timescale' in due) return whileItWaits(due, { act, on, said, known, before }, lastDay);
  return saysDay(due, said) ? dueFromFields(due, known) : before;
}

type OfTimescale = Extract<DueBy, { timescale: string }>;

function whileItWaits(due: OfTimescale, done: DoneLast, lastDay: LastDay): Day | null {
  const [stage, begun] = [due.decision?.stages[done.act], dayIn(done.known[due.from])];
  if (stage === undefined && !due.decision?.until.includes(done.act)) return ofTimescale(due, done, lastDay);
  return earlier(stage === undefined ? null : lastDay(stage, done.on), begun && lastDay(due.timescale, begun));
}

function ofTimescale(due: OfTimescale, { act, on, said, known, before }: DoneLast, lastDay: LastDay): Day | null {
  const begun = dayIn(known[due.from]);
  const last = begun && lastDay(due.timescale, begun);
  if (says(due.now, said)) return on;
  if (due.planned && (said[due.planned.field] ?? null) !== null) return says(due.planned, said) ? earlier(dayIn(said[due.planned.day]), last) : last;
  if (due.again?.includes(act)) return lastDay(due.timescale, on);
  return dayIn(said[due.from]) === null ? before : last;
}

const says = (asked: { readonly field: string; readonly is: readonly string[] } | undefined, said: Facts) => asked !== undefined && asked.is.includes(String(said[asked.field] ?? ''));
const saysDay = ({ field, or }: Extract<DueBy, { field: string }>, said: Facts) => dayIn(said[field]) !== null || (or !== undefined && dayIn(said[or]) !== null);
const dueFromFields = ({ field, or }: Extract<DueBy, { field: string }>, known: Facts) => earlier(dayIn(known[field]), or === undefined ? null : dayIn(known[or]));
function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function ofStage({ stages, until, or }: Extract<DueBy, { stages: object }>, { act, on, known, before }: DoneLast, lastDay: LastDay): Day | null {
  if (until.includes(act)) return null;
  return stages[act] === undefined ? before : earlier(lastDay(stages[act], on), or === undefined ? null : dayIn(known[or]));
}

/** A timescale that runs on a matter, and the day from which it is counted. */
export interface Counted { readonly timescale: string; readonly begunOn: Day }

/** On which timescales the last day of a matter rests now. `steps`: what was done on which day, the newest first. */
export function countedFrom({ due }: Definition, facts: Facts, steps: readonly { readonly act: string; readonly on: Day }[]): readonly Counted[] {
  if (!due || 'field' in due) return [];
  if ('stages' in due) return stageNow(due, steps);
  const again = steps.find(({ act }) => due.again?.includes(act))?.on ?? dayIn(facts[due.from]);
  return [...(again === null ? [] : [{ timescale: due.timescale, begunOn: again }]), ...(due.decision ? stageNow(due.decision, steps) : [])];
}

function stageNow({ stages, until }: Pick<Extract<DueBy, { stages: object }>, 'stages' | 'until'>, steps: readonly { readonly act: string; readonly on: Day }[]): readonly Counted[] {
  const last = steps.find(({ act }) => stages[act] !== undefined || until.includes(act));
  const timescale = last && stages[last.act];
  return last && timescale !== undefined ? [{ timescale, begunOn: last.on }] : [];
}

/** The last day of a matter of which nothing but this is known yet. */
export function dueFrom({ due }: Definition, facts: Facts, lastDay: LastDay): Day | null {
  if (!due || 'stages' in due) return null;
  if ('field' in due) return dueFromFields(due, facts);
  const day = dayIn(facts[due.from]);
  return day && lastDay(due.timescale, day);
}
