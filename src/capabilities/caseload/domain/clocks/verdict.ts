import { type Day, daysBetween } from '../../../../kernel/day.ts';
import type { Happening } from './happenings.ts';
import { type Limit, dueAfter } from './limit.ts';
import { reasonOf } from './reason.ts';
import type { Facts, Reckoning } from './reckoning.ts';
import type { Mark, Timescale } from './timescale.ts';

/**
 * How a clock stands on a day.
 * - `in-time`, `late`: done by the last day, or after it. `late` too where it was never done and nothing is due any more.
 * - `overdue`: not done, and the last day is past.
 * - `due`: not done; the last day is today or within the next days.
 * - `not-yet-due`: not done; the last day is further off.
 * - `early`: done before what begins the clock, which it should not be: days to look at, neither in time nor late.
 * - `not-applicable`: nothing is due by it, and why.
 * - `cannot-tell`: a day is missing, and which.
 */
export type State = 'in-time' | 'late' | 'overdue' | 'due' | 'not-yet-due' | 'early' | 'not-applicable' | 'cannot-tell';

export interface Verdict {
  /** The id of the timescale. */
  readonly timescale: string;
  readonly state: State;
  readonly begunOn: Day | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Days past the last day, in calendar days; below zero days left or done before it. Null where there is none. */
  readonly by: number | null;
  /** The last day leans on bank holidays of a year that are not published yet, and may move. */
  readonly provisional: boolean;
  /** It fell due before this service began here. */
  readonly beforeTouchstone: boolean;
  readonly limit: Limit | null;
  readonly mark: Mark;
  /** One or two sentences for people. */
  readonly reason: string;
}

/** Is it late, and was it for people here to keep? */
export function isRed({ state, beforeTouchstone }: Verdict): boolean {
  return (state === 'overdue' || state === 'late') && !beforeTouchstone;
}

/** A clock that runs: from when, on what, and to what limit. */
export interface Running {
  readonly timescale: Timescale;
  readonly begunOn: Day;
  readonly after: Happening;
  readonly limit: Limit;
  readonly local: boolean;
  /** Something to add to the reason. */
  readonly also?: string;
}

export function withoutDate(timescale: Timescale, state: 'not-applicable' | 'cannot-tell' | 'early', reason: string, days: { readonly begunOn?: Day | null; readonly doneOn?: Day | null } = {}): Verdict {
  return {
    timescale: timescale.id, state, begunOn: days.begunOn ?? null, dueOn: null, doneOn: days.doneOn ?? null, by: null, provisional: false,
    beforeTouchstone: false, limit: null, mark: timescale.mark, reason,
  };
}

/** How a running clock stands: what it asks for was done on a day, or was not done up to the day for which it is judged. */
export function verdictOf(running: Running, doneOn: Day | null, facts: Facts, reckoning: Reckoning): Verdict {
  const { timescale, local, ...clock } = running;
  const { day: dueOn, provisional } = dueAfter(clock.begunOn, clock.limit, reckoning.calendar);
  const ended = doneOn ? null : endedBy(facts, reckoning.asAt);
  const by = daysBetween(dueOn, doneOn ?? ended?.on ?? reckoning.asAt);
  const state = stateOf(by, doneOn !== null, ended !== null, reckoning.soon ?? 7);
  const { servedFrom } = reckoning;
  const beforeTouchstone = Boolean(servedFrom && dueOn < servedFrom && state !== 'not-applicable');
  return {
    timescale: timescale.id, state, begunOn: clock.begunOn, dueOn, doneOn, by, provisional, beforeTouchstone, limit: clock.limit, mark: local ? 'L' : timescale.mark,
    reason: reasonOf({ ...clock, dueOn, doneOn, ended, by, provisional, knownUntil: reckoning.calendar.knownUntil, beforeTouchstone }),
  };
}

const endedBy = ({ ended }: Facts, asAt: Day) => (ended && ended.on <= asAt ? ended : null);

function stateOf(by: number, done: boolean, ended: boolean, soon: number): State {
  if (done) return by > 0 ? 'late' : 'in-time';
  if (ended) return by > 0 ? 'late' : 'not-applicable';
  if (by > 0) return 'overdue';
  return -by <= soon ? 'due' : 'not-yet-due';
}
