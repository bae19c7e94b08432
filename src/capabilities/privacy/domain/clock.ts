import { type Day, addDays, addMonths, daysBetween } from '../../../kernel/day.ts';

/** What the time limit of a request depends on. */
export interface Clock {
  readonly receivedOn: Day;
  /** Since when it is known that they are who they say; the month begins then. */
  readonly identityOn: Day | null;
  /** It is complex, or one of many: two months more (Article 12(3)). */
  readonly extended: boolean;
  /** While a question to them is open the clock stands. */
  readonly stops: readonly { readonly from: Day; readonly to: Day | null }[];
}

export type Standing =
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'stopped'; readonly since: Day }
  | { readonly kind: 'running'; readonly dueOn: Day };

/** One month from the day they are known: to the same date of the next month, or its last day; a day more for each that the clock stood. */
export function clockOf({ identityOn, extended, stops }: Clock): Standing {
  if (!identityOn) return { kind: 'not-begun' };
  const open = stops.find((stop) => stop.to === null);
  if (open) return { kind: 'stopped', since: open.from };
  const stood = stops.reduce((days, stop) => days + (stop.to ? Math.max(0, daysBetween(stop.from < identityOn ? identityOn : stop.from, stop.to)) : 0), 0);
  return { kind: 'running', dueOn: addDays(addMonths(identityOn, extended ? 3 : 1), stood) };
}

/** Until which day it may be said that two months more are needed: within the first. */
export function extendBy(clock: Clock): Day | null {
  const standing = clockOf({ ...clock, extended: false });
  return standing.kind === 'running' ? standing.dueOn : null;
}
