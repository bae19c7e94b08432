import { addMonths } from '../../kernel/day.ts';
import { type Cohorts, assessmentsOf, contactsOf, enquiriesOf, helped, in903, inCare, inCensus, inNeed, onPlan, referralsOf } from './cohorts.ts';
import type { Authority, Child } from './journey.ts';
import { isInOutcomes } from './ssda903-files.ts';

type Count = (child: Child, cohorts: Cohorts) => number;
const one = (is: boolean): number => (is ? 1 : 0);

const annexA: Readonly<Record<string, Count>> = {
  'annex-a/1': (child, cohorts) => contactsOf(child, cohorts).length, 'annex-a/2': (child, cohorts) => one(helped(child, cohorts)), 'annex-a/3': (child, cohorts) => referralsOf(child, cohorts).length,
  'annex-a/4': (child, cohorts) => assessmentsOf(child, cohorts).length, 'annex-a/5': (child, cohorts) => enquiriesOf(child, cohorts).length, 'annex-a/6': (child, cohorts) => one(inNeed(child, cohorts) !== null),
  'annex-a/7': (child, cohorts) => one(onPlan(child, cohorts) !== null), 'annex-a/8': (child, cohorts) => one(inCare(child, cohorts) !== null), 'annex-a/9': ({ leaver }) => one(leaver !== null), 'annex-a/10': ({ adoption }) => one(adoption !== null),
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const inCases = (of: (episode: Child['episodes'][number]) => number): Count => (child, cohorts) => sum(inCensus(child, cohorts).map(of));

const census: Readonly<Record<string, Count>> = {
  'cin-census/child': (child, cohorts) => one(inCensus(child, cohorts).length > 0), 'cin-census/referral': inCases(() => 1), 'cin-census/assessment': inCases(({ assessments }) => assessments.length), 'cin-census/need-plan': inCases(({ needPlans }) => needPlans.length),
  'cin-census/section-47': inCases(({ enquiries }) => enquiries.length), 'cin-census/protection-plan': inCases(({ plans }) => plans.length), 'cin-census/protection-review': inCases(({ plans }) => sum(plans.map(({ reviews }) => reviews.length))),
};

const ofCare = (of: (care: NonNullable<Child['care']>, cohorts: Cohorts) => number): Count => (child, cohorts) => {
  const care = in903(child, cohorts);
  return care ? of(care, cohorts) : 0;
};

const ssda903: Readonly<Record<string, Count>> = {
  'ssda903/header': (child, cohorts) => one(in903(child, cohorts) !== null || isInOutcomes(child, cohorts.asAt)), 'ssda903/episodes': ofCare(({ placements }, { inYear }) => placements.filter(({ to }) => to === null || inYear(to)).length),
  'ssda903/reviews': ofCare(({ reviews }, { inYear }) => reviews.filter(inYear).length), 'ssda903/uasc': ofCare(({ asylum }) => one(asylum)), 'ssda903/oc2': ofCare(({ started, ended }, { asAt }) => one(ended === null && started <= addMonths(asAt, -12))),
  'ssda903/oc3': (child, { asAt }) => one(isInOutcomes(child, asAt)), 'ssda903/ad1': (child, { inYear }) => one(inYear(child.adoption?.adopted ?? null)), 'ssda903/placed-for-adoption': (child, cohorts) => one(in903(child, cohorts) !== null && cohorts.inYear(child.adoption?.placed ?? null)),
  'ssda903/previous-permanence': ofCare(({ started }, { inYear }) => one(inYear(started))), 'ssda903/missing': ofCare(({ missing }, { inYear }) => missing.filter(({ from }) => inYear(from)).length),
};

/** How many rows each list must have, counted from the journeys. */
export function rowsOfReturns({ children, adopters }: Authority, cohorts: Cohorts): Record<string, number> {
  const lists = Object.entries({ ...annexA, ...census, ...ssda903 }).map(([list, count]) => [list, sum(children.map((child) => count(child, cohorts)))] as const);
  return { ...Object.fromEntries(lists), 'annex-a/11': adopters.length };
}
