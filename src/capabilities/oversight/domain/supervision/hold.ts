import { type Day, addDays } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';

export const modeNames = { individual: 'One to one', group: 'Group', 'reflective-group': 'Reflective group', observation: 'Observation of practice' } as const;
export type Mode = keyof typeof modeNames;

/** With several workers at once. */
export const groupModes: readonly Mode[] = ['group', 'reflective-group'];
/** Until an authority says otherwise, only one to one is the supervision that is due each month. */
export const firstCounting: readonly Mode[] = ['individual'];

/** Who may have held it, as it was on the day of the meeting. */
export interface Between {
  readonly worker: number;
  /** Was the worker in post on that day? */
  readonly inPost: boolean;
  /** The managers above the worker on that day. */
  readonly line: readonly number[];
  readonly supervisor: number;
  /** For whom the supervisor stands in. */
  readonly standsInFor: readonly number[];
}

export interface WantedAction { readonly what: string; readonly of: 'worker' | 'supervisor'; readonly by: Day }

/** A supervision of a worker as the supervisor writes it down. */
export interface Wanted {
  readonly heldOn: Day;
  readonly mode: Mode;
  readonly reflective: boolean;
  /** Whether there was a talk about wellbeing. Never what was said. */
  readonly wellbeing: boolean;
  readonly notes: string;
  readonly actions: readonly WantedAction[];
}

export type CannotHold = 'with-oneself' | 'still-to-come' | 'too-long-ago' | 'not-in-post-then' | 'not-theirs' | 'nothing-written' | 'too-long' | 'action-in-the-past' | 'one-at-a-time';

export const longestNotes = 20_000;
/** More than a year later nobody remembers what was said. */
const furthestBack = 366;

/**
 * Held by a manager above the worker on that day, or by who stands in for one, and written down afterwards: not for a day
 * that is still to come, not for somebody who was not in post, and by nobody about themselves.
 */
export function holdSupervision(wanted: Wanted, between: Between, today: Day): Outcome<Wanted, CannotHold> {
  const why = whyNotBetween(between, wanted.heldOn, today) ?? whyNotWritten(wanted);
  return why ? refuse(why) : accept(wanted);
}

/** Only a session of a group is with several workers. */
export function whyNotTogether(workers: readonly number[], mode: Mode): 'one-at-a-time' | null {
  return workers.length > 1 && !groupModes.includes(mode) ? 'one-at-a-time' : null;
}

export function whyNotBetween({ worker, supervisor, inPost, line, standsInFor }: Between, heldOn: Day, today: Day): CannotHold | null {
  if (worker === supervisor) return 'with-oneself';
  if (heldOn > today) return 'still-to-come';
  if (heldOn < addDays(today, -furthestBack)) return 'too-long-ago';
  if (!inPost) return 'not-in-post-then';
  return line.includes(supervisor) || standsInFor.some((each) => line.includes(each)) ? null : 'not-theirs';
}

function whyNotWritten({ notes, actions, heldOn }: Wanted): CannotHold | null {
  if (notes.trim() === '') return 'nothing-written';
  if (notes.length > longestNotes) return 'too-long';
  return actions.some(({ by }) => by < heldOn) ? 'action-in-the-past' : null;
}
