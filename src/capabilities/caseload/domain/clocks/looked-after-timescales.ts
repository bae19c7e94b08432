import type { Day } from '../../../../kernel/day.ts';
import type { Trait } from './happenings.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Timescale } from './timescale.ts';

const workingDays = (number: number): Limit => ({ number, unit: 'working-days' });
const weeks = (number: number): Limit => ({ number, unit: 'weeks' });
const months = (number: number): Limit => ({ number, unit: 'months' });

const carePlanning = 'SI 2010/959';
const inForce = '2011-04-01' as Day;

type Rest = Omit<Timescale, 'begins' | 'done' | 'cycle' | 'from'>;
const review = (rest: Rest): Timescale => ({ begins: ['looked-after-start'], done: 'looked-after-review', cycle: 'looked-after-reviews', from: inForce, ...rest });
const visit = (rest: Rest & { readonly begins?: Timescale['begins']; readonly from?: Day }): Timescale => ({ begins: ['placement-start'], done: 'social-work-visit', cycle: 'looked-after-visits', from: inForce, ...rest });

const reviews: readonly Timescale[] = [
  review({ id: 'looked-after-review-first', name: 'First looked-after review', nth: 1, limit: workingDays(20), source: `reg 33(1), ${carePlanning}`, mark: 'V' }),
  review({ id: 'looked-after-review-second', name: 'Second looked-after review', nth: 2, limit: months(3), source: `reg 33(2), ${carePlanning}`, mark: 'V' }),
  review({
    id: 'looked-after-review-later', name: 'Later looked-after reviews', limit: months(6), source: `reg 33(2), ${carePlanning}`, mark: 'V',
    note: 'Earlier where the reviewing officer asks for it (reg 33(3)); that is not reckoned here',
  }),
];

const untilFirstReview = { kind: 'happening', happening: 'looked-after-review' } as const;
const weekly: readonly Trait[] = ['temporary-approval', 'interim-order-at-home'];

/**
 * Regulation 28 as a table. The first row that applies governs: what is special comes before the general rule. Where a
 * child lives with a parent under a full order, the general rule's first week is counted from the order.
 */
const visits: readonly Timescale[] = [
  visit({
    id: 'visit-home-before-assessment', name: 'Visits with a parent before the assessment, until the first review', only: ['home-before-assessment'], until: untilFirstReview,
    limit: weeks(1), source: `reg 28(3)(a), ${carePlanning}`, mark: 'V',
  }),
  visit({
    id: 'visit-home-before-assessment-later', name: 'Visits with a parent before the assessment, after the first review', only: ['home-before-assessment'],
    limit: weeks(6), source: `reg 28(3)(b), ${carePlanning}`, mark: 'V',
  }),
  visit({
    id: 'visit-temporary', name: 'Visits under temporary approval, or an interim care order at home, until the first review', only: weekly, until: untilFirstReview,
    limit: weeks(1), source: `reg 28(4)(a), ${carePlanning}`, mark: 'V',
  }),
  visit({
    id: 'visit-temporary-later', name: 'Visits under temporary approval, or an interim care order at home, after the first review', only: weekly,
    limit: weeks(4), source: `reg 28(4)(b), ${carePlanning}`, mark: 'V',
  }),
  visit({
    id: 'visit-care-order-first', name: 'First visit after a care order, at home', begins: ['care-order'], only: ['care-order-at-home'], nth: 1,
    limit: weeks(1), source: `reg 28(5)(a), ${carePlanning}`, mark: 'V',
  }),
  visit({
    id: 'visit-care-order-later', name: 'Later visits under a care order, at home', begins: ['care-order'], only: ['care-order-at-home'],
    limit: weeks(6), source: `reg 28(5)(b), ${carePlanning}`, mark: 'V',
  }),
  visit({ id: 'visit-first', name: 'First visit of a placement', nth: 1, limit: weeks(1), source: `reg 28(2)(a), ${carePlanning}`, mark: 'V', note: 'Of each placement' }),
  visit({ id: 'visit-year-1', name: 'Visits in the first year of a placement', until: { kind: 'months', number: 12 }, limit: weeks(6), source: `reg 28(2)(b), ${carePlanning}`, mark: 'V' }),
  visit({
    id: 'visit-long-term-foster', name: 'Visits after the first year, long-term foster placement', only: ['long-term-foster-agreed'], from: '2015-04-01' as Day,
    limit: months(6), source: 'reg 28 as amended by SI 2015/495', mark: 'G',
  }),
  visit({ id: 'visit-until-18', name: 'Visits after the first year, placement until 18', only: ['until-18'], limit: months(3), source: `reg 28(2)(c)(i), ${carePlanning}`, mark: 'V' }),
  visit({ id: 'visit-later', name: 'Visits after the first year', limit: weeks(6), source: `reg 28(2)(c)(ii), ${carePlanning}`, mark: 'V' }),
];

const plans: readonly Timescale[] = [
  {
    id: 'care-plan', name: 'Care plan', begins: ['first-placement', 'looked-after-start'], done: 'care-plan', mayPrecede: true,
    limit: workingDays(10), source: `reg 4(2), ${carePlanning}`, mark: 'V', from: inForce,
  },
  {
    id: 'placement-plan', name: 'Placement plan', begins: ['placement-start'], done: 'placement-plan', mayPrecede: true,
    limit: workingDays(5), source: `reg 9, ${carePlanning}`, mark: 'G', from: inForce,
  },
  {
    id: 'education-plan', name: 'Personal education plan', begins: ['looked-after-start'], done: 'education-plan', mayPrecede: true,
    limit: workingDays(10), source: `${carePlanning} and its guidance`, mark: 'G', from: inForce,
  },
  {
    id: 'permanence-plan', name: 'Permanence plan by the second review', begins: ['looked-after-review'], done: 'permanence-plan', mayPrecede: true,
    limit: months(3), source: 'Statutory guidance; local: by the second review', mark: 'G', note: 'Three months after the first review: the last day for the second',
  },
  {
    id: 'review-decisions', name: 'Decisions of a review sent out', begins: ['looked-after-review'], latest: true, done: 'review-decisions',
    limit: workingDays(5), source: 'IRO Handbook 2010', mark: 'G',
  },
  {
    id: 'review-record', name: 'Full record of a review sent out', begins: ['looked-after-review'], latest: true, done: 'review-record',
    limit: workingDays(20), source: 'IRO Handbook 2010: 15 working days to write, then to send', mark: 'G',
  },
  {
    id: 'care-entry-check', name: 'Head of service checks an entry to care', begins: ['looked-after-start'], done: 'care-entry-check',
    limit: { number: 5, unit: 'days' }, source: 'Local; unit not said', mark: 'L',
  },
  {
    id: 'section-20-check', name: 'Check of accommodation under section 20', begins: ['section-20-start'], done: 'section-20-check', cycle: 'section-20-checks',
    limit: months(3), source: 'Local: each quarter. The law sets no limit', mark: 'L', note: 'Purpose, consent and drift',
  },
];

const health: readonly Timescale[] = [
  {
    id: 'first-health-assessment', name: 'First health assessment', begins: ['looked-after-start'], done: 'first-health-assessment', mayPrecede: true,
    limit: workingDays(20), source: `reg 7, ${carePlanning}`, mark: 'G', from: inForce,
  },
  {
    id: 'health-assessment-under-5', name: 'Health assessment, under 5', begins: ['first-health-assessment', 'looked-after-start'], done: 'health-assessment', cycle: 'health-assessments',
    until: { kind: 'age', years: 5 }, limit: months(6), source: `reg 7, ${carePlanning}`, mark: 'V', from: inForce,
  },
  {
    id: 'health-assessment-5-and-over', name: 'Health assessment, 5 and over', begins: ['first-health-assessment', 'looked-after-start'], done: 'health-assessment', cycle: 'health-assessments',
    limit: months(12), source: `reg 7, ${carePlanning}`, mark: 'V', from: inForce,
  },
  {
    id: 'dental-check', name: 'Dental check', begins: ['looked-after-start'], done: 'dental-check', cycle: 'dental-checks',
    limit: months(12), source: 'Department for Education statistics count it so', mark: 'G',
  },
];

/** Children looked after: reviews, visits, plans, health. */
export const lookedAfterTimescales: readonly Timescale[] = [...reviews, ...visits, ...plans, ...health];
