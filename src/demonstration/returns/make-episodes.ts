import { type Day, addDays, addMonths, daysBetween } from '../../kernel/day.ts';
import { addWorkingDays, england } from '../../kernel/working-days.ts';
import type { Chance } from '../chance.ts';
import type { Assessment, Enquiry, Episode, Plan } from './journey.ts';

/** What journeys are made with: chance of this child's own, and the day after which nothing happened. */
export interface Making { readonly chance: Chance; readonly asAt: Day }

const needs = { N1: 55, N2: 9, N3: 4, N4: 9, N5: 15, N6: 3, N7: 1, N8: 4 } as const;
const abuses = { NEG: 48, EMO: 38, PHY: 8, SAB: 6 } as const;
export const drawSource = (chance: Chance): string => chance.pick(['6', '6', '6', '2A', '2A', '1A', '1C', '3A', '3F', '5A', '5D', '8', '4', '9']);
export const drawNeed = (chance: Chance): string => chance.weighted(needs);
export const ago = ({ chance, asAt }: Making, low: number, high: number): Day => addDays(asAt, -chance.whole(low, high));
export const capped = (day: Day, last: Day): Day => (day > last ? last : day);
const seen = (chance: Chance) => chance.weighted({ yes: 90, no: 8, unknown: 2 } as const);

/** Authorised when its time had come; open where that would be after the day of the returns. */
export function assessmentFrom({ chance, asAt }: Making, referred: Day, end: Day | 'open' = asAt): Assessment {
  const started = capped(addDays(referred, chance.whole(0, 4)), end === 'open' ? asAt : end);
  if (end === 'open') return { started, authorised: null, seen: seen(chance), support: null };
  const took = Number(chance.weighted({ 20: 20, 35: 20, 50: 25, 60: 15, 63: 5, 66: 4, 75: 6, 100: 5 })) + chance.whole(-5, 0);
  return { started, authorised: capped(addDays(started, took), end), seen: seen(chance), support: chance.likely(0.6) };
}

const bare = (making: Making, referred: Day): Episode => ({
  referred, source: drawSource(making.chance), need: drawNeed(making.chance), noFurtherAction: false, assessments: [], enquiries: [], plans: [], needPlans: [], closed: null, closure: null,
});

export function withoutAction(making: Making, referred: Day): Episode {
  return { ...bare(making, referred), noFurtherAction: true, closed: referred, closure: 'RC8' };
}

/** Assessed and closed, not later than `last`. */
export function assessed(making: Making, referred: Day, last = making.asAt): Episode {
  const assessment = assessmentFrom(making, referred, last);
  const closed = capped(addDays(assessment.authorised ?? last, making.chance.whole(0, 7)), last);
  return { ...bare(making, referred), assessments: [assessment], closed, closure: making.chance.likely(0.6) ? 'RC8' : 'RC9' };
}

/** Being assessed; some with an enquiry that has not been decided. */
export function assessing(making: Making, referred: Day): Episode {
  const { chance, asAt } = making;
  const open: Enquiry = { discussed: capped(addDays(referred, chance.whole(0, 20)), asAt), unnecessary: null, conference: null, planned: null };
  return { ...bare(making, referred), assessments: [assessmentFrom(making, referred, 'open')], enquiries: chance.likely(0.2) ? [open] : [] };
}

/** On a child in need plan. */
export function onNeedPlan(making: Making, referred: Day): Episode {
  const assessment = { ...assessmentFrom(making, referred), support: true };
  const started = capped(addDays(assessment.authorised ?? making.asAt, making.chance.whole(0, 10)), making.asAt);
  return { ...bare(making, referred), assessments: [assessment], enquiries: making.chance.likely(0.15) ? [making.chance.likely(0.4) ? withoutPlan(making, referred) : unneeded(making, referred)] : [], needPlans: [{ started, ended: null }] };
}

function unneeded({ chance, asAt }: Making, referred: Day): Enquiry {
  return { discussed: capped(addDays(referred, chance.whole(0, 15)), asAt), unnecessary: true, conference: null, planned: null };
}

/** A conference that led to no plan, where there was time for one. */
function withoutPlan(making: Making, referred: Day): Enquiry {
  const { chance, asAt } = making;
  const discussed = addDays(referred, chance.whole(0, 14));
  const conference = addWorkingDays(discussed, chance.whole(6, 18), england).day;
  return conference <= asAt ? { discussed, unnecessary: false, conference, planned: false } : unneeded(making, referred);
}

/** On a child protection plan; `ended`: the plan ended then, and a child in need plan followed. At least 75 days after the referral. */
export function onProtectionPlan(making: Making, referred: Day, ended: Day | null): Episode {
  const { chance } = making;
  const discussed = addDays(referred, chance.whole(0, 14));
  const conference = addWorkingDays(discussed, chance.likely(0.8) ? chance.whole(6, 15) : chance.whole(16, 25), england).day;
  return {
    ...bare(making, referred), need: 'N1', assessments: [{ ...assessmentFrom(making, referred, ended ?? making.asAt), support: true }],
    enquiries: [{ discussed, unnecessary: false, conference, planned: true }], plans: [planFrom(making, conference, ended)], needPlans: ended ? [{ started: ended, ended: null }] : [],
  };
}

function planFrom(making: Making, started: Day, ended: Day | null): Plan {
  const { chance, asAt } = making;
  const last = ended ?? asAt;
  const first = chance.weighted(abuses);
  const lastVisit = addDays(last, -Math.min(chance.whole(0, 30), daysBetween(started, last)));
  const before = Number(chance.weighted({ 0: 78, 1: 17, 2: 5 }));
  return { started, ended, first, latest: chance.likely(0.9) ? first : chance.weighted(abuses), reviews: reviewsOf(making, started, last), lastVisit, alone: seen(chance), before };
}

/** The first within three months, then every six: most in time, and now and then none any more. */
function reviewsOf({ chance }: Making, started: Day, last: Day): Day[] {
  const reviews: Day[] = [];
  for (let before = started, months = 3; ; months = 6) {
    const limit = addMonths(before, months);
    const next = addDays(limit, chance.likely(0.9) ? -chance.whole(0, 14) : chance.whole(1, 30));
    if (next > last || chance.likely(0.03)) return reviews;
    reviews.push(next);
    before = next;
  }
}

/** What led to being looked after: assessed, and open as long as the child is in care. */
export function leadingToCare(making: Making, { referred, started, ended, closure }: { readonly referred: Day; readonly started: Day; readonly ended: Day | null; readonly closure: string | null }): Episode {
  const assessment = { ...assessmentFrom(making, referred, started), support: true };
  const closed = ended ? capped(addDays(ended, making.chance.whole(0, 10)), making.asAt) : null;
  return { ...bare(making, referred), assessments: [assessment], enquiries: making.chance.likely(0.3) ? [{ ...unneeded(making, referred), discussed: assessment.started }] : [], closed, closure: closed ? closure : null };
}
