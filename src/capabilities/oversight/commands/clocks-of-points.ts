import { type Day, addDays } from '../../../kernel/day.ts';
import { type Reckoning, judge, timescaleOf } from '../../caseload/index.ts';
import type { Assessment } from '../domain/points/assessment.ts';
import { type PointClock, points } from '../domain/points/point.ts';

/** What the authority has set in place of the days, since when the service is here, and which days are working days. */
export type SetHere = Pick<Reckoning, 'overrides' | 'servedFrom' | 'calendar'>;

const timescales = points.map((point) => {
  const timescale = timescaleOf(`oversight-${point}`);
  if (!timescale) throw new Error(`there is no timescale of day ${point}`);
  return { point, timescale };
});

/** When each point of an assessment is due, as the authority has set it: the unit, the number, what it counts from, or none at all. */
export function clocksOfPoints({ started, referred }: Pick<Assessment, 'started' | 'referred'>, set: SetHere, today: Day): readonly PointClock[] {
  // Counted from a referral that nobody knows, it begins with the assessment.
  const days = { 'assessment-start': [started], referral: [referred ?? started] };
  let opensOn = started;
  return timescales.map(({ point, timescale }): PointClock => {
    const { dueOn, beforeTouchstone, reason } = judge(timescale, { days }, { ...set, asAt: today });
    const clock = { point, opensOn, dueOn, before: beforeTouchstone, reason };
    if (dueOn !== null) opensOn = addDays(dueOn, 1);
    return clock;
  });
}

/** The same for many assessments: those that began on one day have their points on the same days. */
export function clocksWith(set: SetHere, today: Day): (assessment: Pick<Assessment, 'started' | 'referred'>) => readonly PointClock[] {
  const fromReferral = set.overrides?.some(({ begins }) => begins?.includes('referral')) ?? false;
  const known = new Map<string, readonly PointClock[]>();
  return (assessment) => {
    const key = fromReferral ? `${assessment.started} ${assessment.referred ?? ''}` : assessment.started;
    const clocks = known.get(key) ?? clocksOfPoints(assessment, set, today);
    known.set(key, clocks);
    return clocks;
  };
}
