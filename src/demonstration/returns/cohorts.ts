import { type Day, addDays, addMonths } from '../../kernel/day.ts';
import type { Assessment, Care, Child, Enquiry, Episode, Plan } from './journey.ts';

/**
 * Who and what is on which list, as Ofsted's guidance and the department's guides have it. Both lists and known answers lean
 * on it: it is the definition. `recent`: from the day six months before the extract on.
 */
export interface Cohorts {
  readonly asAt: Day;
  readonly recent: (day: Day | null) => boolean;
  /** In the twelve months up to the extract. */
  readonly inYear: (day: Day | null) => boolean;
}

export function cohortsAt(asAt: Day): Cohorts {
  const [half, year] = [addMonths(asAt, -6), addDays(addMonths(asAt, -12), 1)];
  return { asAt, recent: (day) => day !== null && day >= half, inYear: (day) => day !== null && day >= year };
}

export const contactsOf = (child: Child, { recent }: Cohorts) => child.contacts.filter(({ on }) => recent(on));
export const helped = ({ help }: Child, { recent }: Cohorts) => help !== null && (help.completed === null || recent(help.started) || recent(help.completed));
export const referralsOf = ({ episodes }: Child, { recent }: Cohorts): Episode[] => episodes.filter(({ referred }) => recent(referred));
/** Started or ended in the six months, or open. */
export const assessmentsOf = ({ episodes }: Child, { recent }: Cohorts): Assessment[] => episodes.flatMap(({ assessments }) => assessments).filter(({ started, authorised }) => authorised === null || recent(started) || recent(authorised));
/** Begun or brought to a conference in the six months, or undecided. */
export const enquiriesOf = ({ episodes }: Child, { recent }: Cohorts): Enquiry[] => episodes.flatMap(({ enquiries }) => enquiries).filter(({ discussed, conference, unnecessary }) => unnecessary === null || recent(discussed) || recent(conference));

/** The latest episode, where it is open or was closed in the six months, and led to more than no further action. */
export function inNeed({ episodes }: Child, { recent }: Cohorts): Episode | null {
  const latest = episodes.findLast(({ noFurtherAction }) => !noFurtherAction);
  return latest && (latest.closed === null || recent(latest.closed)) ? latest : null;
}

export function onPlan({ episodes }: Child, { recent }: Cohorts): Plan | null {
  const latest = episodes.flatMap(({ plans }) => plans).at(-1);
  return latest && (latest.ended === null || recent(latest.ended)) ? latest : null;
}

export const inCare = ({ care }: Child, { recent }: Cohorts): Care | null => (care && (care.ended === null || recent(care.ended)) ? care : null);

export type Status = 'looked-after' | 'protection-plan' | 'need-plan' | 'assessment' | 'closed';

/** The first that applies (guidance to list 6). */
export function statusOf(child: Child, episode: Episode): Status {
  if (child.care && child.care.ended === null) return 'looked-after';
  if (episode.plans.some(({ ended }) => ended === null)) return 'protection-plan';
  if (episode.closed !== null) return 'closed';
  return episode.needPlans.some(({ ended }) => ended === null) ? 'need-plan' : 'assessment';
}

/** Earlier than the latest of them, in the twelve months before it. */
export function beforeLatest(days: readonly Day[]): number {
  const latest = days.toSorted().at(-1);
  if (latest === undefined) return 0;
  return days.filter((day) => day < latest && day >= addMonths(latest, -12)).length;
}

export const allReferred = ({ episodes }: Child) => episodes.map(({ referred }) => referred);
export const allDiscussed = ({ episodes }: Child) => episodes.flatMap(({ enquiries }) => enquiries.map(({ discussed }) => discussed));
/** Conferences that had been held before the latest enquiry began. */
export const conferencesBefore = (child: Child) => {
  const latest = allDiscussed(child).toSorted().at(-1);
  const held = child.episodes.flatMap(({ enquiries }) => enquiries.flatMap(({ conference }) => conference ?? []));
  return latest === undefined ? 0 : held.filter((day) => day < latest && day >= addMonths(latest, -12)).length;
};

/** At least one: placements in which the child was in the twelve months before the extract, or before care ended. */
export const placementsInYear = (care: Care, { asAt }: Cohorts): number => care.placements.filter(({ to }) => to === null || to > addMonths(care.ended ?? asAt, -12) || to === care.ended).length;

/* The census: cases that were open on any day of the twelve months. */
export const inCensus = ({ episodes }: Child, { inYear }: Cohorts): Episode[] => episodes.filter(({ closed }) => closed === null || inYear(closed));
/* The 903: looked after on any day of the twelve months. */
export const in903 = ({ care }: Child, { inYear }: Cohorts): Care | null => (care && (care.ended === null || inYear(care.ended)) ? care : null);
