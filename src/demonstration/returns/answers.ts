import { addMonths, daysBetween, type Day } from '../../kernel/day.ts';
import { addWorkingDays, england, workingDaysBetween } from '../../kernel/working-days.ts';
import { type Answer, answer } from './answer.ts';
import { type Cohorts, allReferred, assessmentsOf, beforeLatest, cohortsAt, enquiriesOf, inCare, inNeed, onPlan, placementsInYear, referralsOf } from './cohorts.ts';
import type { Authority, Care, Child, Plan } from './journey.ts';
import { rowsOfReturns } from './answers-rows.ts';
import { careAndLeaverAnswers, frontDoorAnswers, openAnswers } from './more-answers.ts';

export interface Answers {
  readonly seed: number;
  readonly asAt: Day;
  readonly children: number;
  /** Rows of each list that the files must have. */
  readonly rows: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<string, Answer>>;
  /** Open children by worker: children in need who are not closed, and care leavers. Null: nobody. */
  readonly caseload: readonly { readonly team: string; readonly worker: string | null; readonly children: number }[];
}

/** What is true of the authority, counted from the journeys and never from the files. */
export function answersOf(authority: Authority): Answers {
  const { seed, asAt, children } = authority;
  const cohorts = cohortsAt(asAt);
  const measures = { ...needAnswers(children, cohorts), ...timeAnswers(children, cohorts), ...planAnswers(children, cohorts), ...careAnswers(children, cohorts),
    ...frontDoorAnswers(children, cohorts), ...openAnswers(children, cohorts), ...careAndLeaverAnswers(children, cohorts) };
  return { seed, asAt, children: children.length, rows: rowsOfReturns(authority, cohorts), measures, caseload: caseloadOf(children, cohorts) };
}

type Measures = Readonly<Record<string, Answer>>;

const isOpen = (child: Child, cohorts: Cohorts) => inNeed(child, cohorts)?.closed === null;

function needAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const referrals = children.flatMap((child) => referralsOf(child, cohorts).map((referral) => ({ referral, before: beforeLatest(allReferred(child)) })));
  const open = children.filter((child) => isOpen(child, cohorts));
  return {
    'open-in-need': answer(children, (child) => isOpen(child, cohorts), 'children on list 6 without a closure date'),
    'open-on-a-plan': answer(children, (child) => onPlan(child, cohorts)?.ended === null, 'children on list 7 without an end date'),
    'looked-after': answer(children, (child) => child.care?.ended === null, 'children on list 8 who have not ceased to be looked after'),
    'care-leavers': answer(children, ({ leaver }) => leaver !== null, 'children on list 9'),
    'referrals-without-action': answer(referrals, ({ referral }) => referral.noFurtherAction, 'list 3: “Referral NFA?” is yes, of all referrals of the six months'),
    're-referrals': answer(referrals, ({ before }) => before > 0, 'list 3: rows with “Number of Referrals in Last 12 Months” of 1 or more, of all rows (domain: as ChAT and Annex A count)'),
    unallocated: answer(open, ({ worker }) => worker === null, 'list 6 without a closure date: no worker'),
    'unseen-for-six-weeks': answer(open, ({ lastSeen }) => lastSeen === null || daysBetween(lastSeen, cohorts.asAt) > 42, 'list 6 without a closure date: last seen more than 42 days before the extract, or not said'),
  };
}

function timeAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const within = (from: Day, to: Day, days: number) => workingDaysBetween(from, to, england).days <= days;
  const done = children.flatMap((child) => assessmentsOf(child, cohorts)).flatMap(({ started, authorised }) => (authorised ? [{ started, authorised }] : []));
  const fromReferral = children.flatMap(({ episodes }) => episodes.flatMap(({ referred, assessments }) => assessments.flatMap(({ authorised }) => (authorised && cohorts.inYear(authorised) ? [{ referred, authorised }] : []))));
  const held = children.flatMap((child) => enquiriesOf(child, cohorts)).flatMap(({ discussed, conference }) => (conference ? [{ discussed, conference }] : []));
  return {
    'assessments-in-45-days': answer(done, ({ started, authorised }) => within(started, authorised, 45), 'list 4: authorised within 45 working days of the start, of all that are authorised'),
    'assessments-beyond-45-days': answer(done, ({ started, authorised }) => !within(started, authorised, 45), 'list 4: authorised later than 45 working days after the start, of all that are authorised'),
    'assessments-in-45-days-of-referral': answer(fromReferral, ({ referred, authorised }) => within(referred, authorised, 45), 'census: assessments authorised in the twelve months, within 45 working days of the referral they belong to'),
    'conferences-in-15-days': answer(held, ({ discussed, conference }) => within(discussed, conference, 15), 'list 5: conference within 15 working days of the strategy discussion, of all rows with a conference'),
  };
}

function planAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const { asAt } = cohorts;
  const open = children.flatMap((child) => onPlan(child, cohorts) ?? []).filter(({ ended }) => ended === null);
  const begun = children.flatMap((child) => onPlan(child, cohorts) ?? []).filter(({ started }) => cohorts.recent(started));
  const reviewable = open.filter(({ started }) => addMonths(started, 3) <= asAt);
  return {
    'open-plans-second-or-later': answer(open, ({ before }) => before > 0, 'list 7 without an end date: plans before of 1 or more (stock)'),
    'new-plans-second-or-later': answer(begun, ({ before }) => before > 0, 'list 7: plans begun in the six months, plans before of 1 or more (starts)'),
    'plans-of-two-years': answer(open, ({ started }) => asAt >= addMonths(started, 24), 'list 7 without an end date: begun two years or more before the extract'),
    'plan-reviews-in-time': answer(reviewable, (plan) => planReviewDue(plan) >= asAt, 'list 7 without an end date and begun three months or more before: no review is overdue. Due three months after the start, then six months after the latest one'),
  };
}

function planReviewDue({ started, reviews }: Plan): Day {
  const last = reviews.at(-1);
  return last ? addMonths(last, 6) : addMonths(started, 3);
}

function careAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const { asAt } = cohorts;
  const open = children.flatMap((child) => inCare(child, cohorts) ?? []).filter(({ ended }) => ended === null);
  const reviewable = open.filter(({ started, reviews }) => reviews.length > 0 || addWorkingDays(started, 20, england).day < asAt);
  const long = open.filter(({ started }) => addMonths(started, 30) <= asAt);
  return {
    'care-reviews-in-time': answer(reviewable, (care) => careReviewDue(care) >= asAt, 'list 8, looked after at the extract: no review is overdue. Due 20 working days after the start, three months after the first, six months after any later one; left out: no review yet, and the first not overdue'),
    'three-or-more-placements': answer(open, (care) => placementsInYear(care, cohorts) >= 3, 'list 8, looked after at the extract: “Number of Placements in the Last 12 months” of 3 or more'),
    'two-years-in-one-placement': answer(long, ({ placements }) => addMonths(placements.at(-1)?.from ?? asAt, 24) <= asAt, 'list 8, looked after for two and a half years or more at the extract: most recent placement begun two years or more before'),
  };
}

function careReviewDue({ started, reviews }: Care): Day {
  const last = reviews.at(-1);
  if (!last) return addWorkingDays(started, 20, england).day;
  return addMonths(last, reviews.length === 1 ? 3 : 6);
}

function caseloadOf(children: readonly Child[], cohorts: Cohorts): Answers['caseload'] {
  const open = children.filter((child) => child.leaver !== null || isOpen(child, cohorts));
  const groups = Map.groupBy(open, ({ team, worker }) => JSON.stringify([team, worker]));
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { length }]) => {
    const [team, worker] = JSON.parse(key) as [string, string | null];
    return { team, worker, children: length };
  });
}
