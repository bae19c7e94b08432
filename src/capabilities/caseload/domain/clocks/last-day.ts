import { type Day, addDays } from '../../../../kernel/day.ts';
import { whyNot } from './judge.ts';
import { type Override, governing, holdsOn } from './override.ts';
import { isFirstOfCycle } from './own-timescale.ts';
import type { Reckoning } from './reckoning.ts';
import type { Timescale } from './timescale.ts';
import { type Verdict, verdictOf, withoutDate } from './verdict.ts';

/**
 * When something is due that begins on a day, under what is set here: a sum for people, about no child. What comes later in
 * a cycle begins with the one before.
 */
export function lastDayOf(timescale: Timescale, begunOn: Day, reckoning: Omit<Reckoning, 'asAt'>): Verdict {
  const own = reckoning.overrides?.find((each) => each.timescale === timescale.id && holdsOn(each, begunOn)) ?? null;
  const after = beginningOf(timescale, own);
  const rule = governing(timescale, own, begunOn);
  if (rule.kind !== 'in-force') return withoutDate(timescale, 'not-applicable', whyNot(rule, after, begunOn), { begunOn });
  // As at the day before, so that nothing is due already, whatever the limit.
  return verdictOf({ timescale, begunOn, after, limit: rule.limit, local: rule.local }, null, { days: {} }, { ...reckoning, asAt: addDays(begunOn, -1), soon: 0 });
}

function beginningOf(timescale: Timescale, own: Override | null) {
  if (!isFirstOfCycle(timescale)) return timescale.done;
  return own?.begins?.[0] ?? timescale.begins[0] ?? timescale.done;
}
