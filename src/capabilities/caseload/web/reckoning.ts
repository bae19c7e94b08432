import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ChildReckoning } from '../domain/children/clocks-of-child.ts';
import { findReckoning } from '../sql/find-timescales.ts';

/** By what clocks are judged today, with what the authority has set. */
export async function reckoningOn({ db, today }: Pick<Visit, 'db' | 'today'>): Promise<Omit<ChildReckoning, 'asAt'>> {
  return { ...await findReckoning(db), today };
}

/** The age of lists, for every page that is built on them: after a week they are old. */
export function ageOf(day: Day | null, today: Day): { readonly day: Day | null; readonly days: number; readonly old: boolean } {
  const days = day === null ? 0 : daysBetween(day, today);
  return { day, days, old: days > 7 };
}
