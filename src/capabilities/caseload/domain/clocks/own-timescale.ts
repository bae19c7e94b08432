import { type Day, addMonths, dayOf } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import type { Happening } from './happenings.ts';
import { type CannotOverride, type Override, setOverride } from './override.ts';
import type { Timescale } from './timescale.ts';
import { stepsOf, timescaleOf } from './timescales.ts';

/** Days that can be typed: the years of which working days are reckoned. */
export const firstDay = '1990-01-01' as Day;
export const lastDay = '2100-12-31' as Day;

export const isReckoned = (day: Day): boolean => day >= firstDay && day <= lastDay;

/** What else an authority may count from, beside what is shipped. No source says from when the days of oversight run. */
const alsoFrom: readonly (readonly [of: RegExp, begins: readonly Happening[]])[] = [
  [/^oversight-/, ['referral']],
  [/^conference-agreed$/, ['strategy-discussion']],
  [/^section-47-visit$/, ['reasonable-cause']],
  [/^case-summary$/, ['allocation']],
];

/** Whether it begins with something, and not with the one before: all but the later ones of a cycle. */
export function isFirstOfCycle({ id, cycle, only }: Timescale): boolean {
  if (!cycle) return true;
  return stepsOf(cycle).find((each) => !each.only || each.only.join() === only?.join())?.id === id;
}

/** From what a timescale may be counted: as shipped, and what else makes sense of it. Nothing to choose for the later ones of a cycle. */
export function beginningsOf(timescale: Timescale): readonly Happening[] {
  if (!isFirstOfCycle(timescale)) return [];
  const { id, begins } = timescale;
  return [...new Set([...begins, ...alsoFrom.flatMap(([of, also]) => (of.test(id) ? also : []))])];
}

export type CannotSet = CannotOverride | 'day-too-far-off';

/** May this be set beside what is set already, and is it counted from something that makes sense of it? */
export function setTimescale(existing: readonly Override[], wanted: Override): Outcome<Override, CannotSet> {
  const timescale = timescaleOf(wanted.timescale);
  if (timescale && wanted.begins?.some((each) => !beginningsOf(timescale).includes(each))) return refuse('unknown-beginning');
  if (![wanted.from, wanted.to].every((day) => day === null || isReckoned(day))) return refuse('day-too-far-off');
  return setOverride(existing, wanted);
}

/** Those that hold on a day on which this would hold as well. */
export function inTheWay<Held extends Override>(existing: readonly Held[], wanted: Override): readonly Held[] {
  return existing.filter((each) => {
    const outcome = setOverride([each], wanted);
    return !outcome.ok && outcome.refusal === 'overlaps';
  });
}

/** Something that was set, as it is kept. */
export interface OwnTimescale extends Override {
  readonly id: number;
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
}

/** How it stands on a day: whether it governs what begins then, will later, or no longer does. */
export type Standing = 'to-come' | 'holds' | 'over' | 'withdrawn';

export function standingOf({ from, to, withdrawnAt }: OwnTimescale, today: Day): Standing {
  if (withdrawnAt) return 'withdrawn';
  if (from !== null && from > today) return 'to-come';
  return to !== null && to < today ? 'over' : 'holds';
}

export type CannotEnd = 'before-it-begins' | 'ends-sooner-already' | 'day-too-far-off';

/** From now on it holds for what begins up to and with that day. An end that was given is never moved out. */
export function endTimescale(held: Override, on: Day): Outcome<Day, CannotEnd> {
  if (!isReckoned(on)) return refuse('day-too-far-off');
  if (held.from !== null && on < held.from) return refuse('before-it-begins');
  return held.to !== null && on >= held.to ? refuse('ends-sooner-already') : accept(on);
}

/** Only what has not begun to hold can be withdrawn: by anything else somebody may have been judged. */
export function withdrawTimescale({ from }: Override, at: Date): Outcome<'withdrawn', 'holds-already'> {
  return from !== null && from > dayOf(at) ? accept('withdrawn' as const) : refuse('holds-already');
}

/** The day on which the service began here; null: the day of the first lists. Further ahead than a year is a slip of the keyboard. */
export function setServiceStart(before: Day | null, wanted: Day | null, today: Day): Outcome<Day | null, 'day-too-far-off' | 'nothing-changed'> {
  if (wanted !== null && (wanted < firstDay || wanted > addMonths(today, 12))) return refuse('day-too-far-off');
  return wanted === before ? refuse('nothing-changed') : accept(wanted);
}
