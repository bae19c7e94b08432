import { type Day, daysBetween } from '../../../kernel/day.ts';

/** Of which day lists are, how many days ago that was, and whether that is old: after a week. No day: there are none. */
export interface Age { readonly day: Day | null; readonly days: number; readonly old: boolean }

/** The age of lists, for every page that is built on them. */
export function ageOf(day: Day | null, today: Day): Age {
  const days = day === null ? 0 : daysBetween(day, today);
  return { day, days, old: days > 7 };
}
