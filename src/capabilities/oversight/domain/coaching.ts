import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** Coaching of a manager: what for, how many hours a month both keep free, since when. For the two of them alone. */
export interface CoachingWanted { readonly manager: number; readonly goal: string; readonly hours: number; readonly from: Day }
export type CannotBegin = 'with-oneself' | 'no-manager' | 'no-goal' | 'hours' | 'not-in-post';

export function beginCoaching(wanted: CoachingWanted, coach: number, manages: boolean | null): Outcome<CoachingWanted, CannotBegin> {
  if (wanted.manager === coach) return refuse('with-oneself');
  if (manages === null) return refuse('not-in-post');
  if (!manages) return refuse('no-manager');
  if (wanted.goal.trim() === '' || wanted.goal.length > 2000) return refuse('no-goal');
  return Number.isInteger(wanted.hours) && wanted.hours >= 1 && wanted.hours <= 100 ? accept(wanted) : refuse('hours');
}

export type CannotAdd = 'not-there' | 'ended' | 'still-to-come' | 'before-it-began' | 'nothing-written';

/** A session, or the end with what came of it: not to come, and not before it began. */
export function addToCoaching(coaching: { readonly begunOn: Day; readonly endedOn: Day | null } | null, on: Day, words: string, today: Day): Outcome<Day, CannotAdd> {
  if (!coaching) return refuse('not-there');
  if (coaching.endedOn !== null) return refuse('ended');
  if (on > today) return refuse('still-to-come');
  if (on < coaching.begunOn) return refuse('before-it-began');
  return words.trim() === '' || words.length > 5000 ? refuse('nothing-written') : accept(on);
}
