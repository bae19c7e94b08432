import type { Day } from '../../../../kernel/day.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Timescale } from './timescale.ts';

const workingDays = (number: number): Limit => ({ number, unit: 'working-days' });
const weeks = (number: number): Limit => ({ number, unit: 'weeks' });
const months = (number: number): Limit => ({ number, unit: 'months' });
const hours = (number: number): Limit => ({ number, unit: 'hours' });

const workingTogether = 'Working Together to Safeguard Children';
/** Working Together 2013 brought one assessment with one limit. */
const oneAssessment = '2013-04-15' as Day;

/** The limit's days of management oversight, from the practice standard: it names neither unit nor first day, so both can be set. */
const oversight = ([1, 8, 20, 40] as const).map((number, place, all): Timescale => ({
  id: `oversight-${number}`, name: `Management oversight of an open assessment, day ${number}`,
  begins: ['assessment-start'], done: 'oversight', limit: workingDays(number),
  ...(place > 0 ? { follows: `oversight-${all[place - 1]}` } : {}),
  source: 'Practice Fundamentals: days 1, 8, 20 and 40, unit not said', mark: 'L',
  note: 'Working days from the start of the assessment unless the authority sets another unit or beginning',
}));

/** Referral, assessment, child protection, children in need. */
export const protectionTimescales: readonly Timescale[] = [
  {
    id: 'referral-decision', name: 'Decision on a referral', begins: ['referral'], done: 'referral-decision',
    limit: workingDays(1), source: `${workingTogether}, since 2013`, mark: 'V', from: oneAssessment,
  },
  {
    id: 'assessment-from-referral', name: 'Assessment finished, counted from the referral', begins: ['referral'], done: 'assessment-authorised',
    limit: workingDays(45), source: `${workingTogether} 2018 and 2023`, mark: 'V', from: oneAssessment,
  },
  {
    id: 'assessment-from-start', name: 'Assessment finished, counted from its own start', begins: ['assessment-start'], done: 'assessment-authorised',
    limit: workingDays(45), source: 'Department for Education statistics and Ofsted’s Annex A measure it so', mark: 'V', from: oneAssessment,
    note: 'Beside the clock from the referral, which is the one that Working Together names',
  },
  ...oversight,
  {
    id: 'strategy-discussion', name: 'Strategy discussion', begins: ['reasonable-cause'], done: 'strategy-discussion',
    limit: hours(24), source: 'Local procedures; Working Together names no number', mark: 'L',
  },
  {
    id: 'section-47-visit', name: 'First visit of a section 47 enquiry', begins: ['strategy-discussion'], done: 's47-visit',
    limit: hours(24), source: 'Local procedures: at once, or within 24 hours, by risk', mark: 'L',
  },
  {
    id: 'conference-agreed', name: 'Head of service agrees to an initial conference', begins: ['conference-asked-for'], done: 'conference-agreed',
    limit: null, source: 'Local procedures', mark: 'L', note: 'No number is shipped',
  },
  {
    id: 'initial-conference', name: 'Initial child protection conference', begins: ['strategy-discussion'], latest: true, done: 'initial-conference',
    limit: workingDays(15), source: `${workingTogether}; CIN census rule 8675Q`, mark: 'V',
    note: 'Counted from the strategy discussion at which the enquiry was begun; of several from the latest',
  },
  {
    id: 'core-group-first', name: 'First core group', begins: ['initial-conference', 'protection-plan-start'], done: 'core-group', cycle: 'core-groups', nth: 1,
    limit: workingDays(10), source: workingTogether, mark: 'G',
  },
  {
    id: 'core-group-later', name: 'Later core groups', begins: ['initial-conference', 'protection-plan-start'], done: 'core-group', cycle: 'core-groups',
    limit: weeks(6), source: 'Local procedures', mark: 'G',
  },
  {
    id: 'review-conference-first', name: 'First review conference', begins: ['initial-conference', 'protection-plan-start'], done: 'review-conference', cycle: 'review-conferences', nth: 1,
    limit: months(3), source: `${workingTogether}; Annex A guidance`, mark: 'V',
  },
  {
    id: 'review-conference-later', name: 'Later review conferences', begins: ['initial-conference', 'protection-plan-start'], done: 'review-conference', cycle: 'review-conferences',
    limit: months(6), source: `${workingTogether}; Annex A guidance`, mark: 'V',
  },
  {
    id: 'protection-plan-head-of-service', name: 'Head of service reviews a child protection plan', begins: ['initial-conference', 'protection-plan-start'], done: 'head-of-service-review',
    limit: months(9), source: 'Local: at nine months, the second review', mark: 'L',
  },
  {
    id: 'protection-visit', name: 'Child protection visit', begins: ['protection-plan-start', 'initial-conference'], done: 'protection-visit', cycle: 'protection-visits',
    limit: workingDays(10), source: 'Local procedures: often 10, elsewhere 15 or 20 working days', mark: 'G',
  },
  {
    id: 'need-visit', name: 'Child in need visit', begins: ['need-plan-start'], done: 'need-visit', cycle: 'need-visits',
    limit: weeks(4), source: 'Local procedures: often 4 weeks, 6 at most', mark: 'G',
  },
  {
    id: 'police-protection', name: 'Police protection', begins: ['police-protection'], done: 'police-protection-end',
    limit: hours(72), source: 'Children Act 1989, section 46', mark: 'G',
  },
  {
    id: 'emergency-order', name: 'Emergency protection order', begins: ['emergency-order'], done: 'emergency-order-end',
    limit: { number: 8, unit: 'days' }, unless: ['emergency-order-extended'], source: 'Children Act 1989, section 45', mark: 'G',
  },
  {
    id: 'emergency-order-extended', name: 'Emergency protection order, extended once', begins: ['emergency-order'], done: 'emergency-order-end',
    limit: { number: 15, unit: 'days' }, only: ['emergency-order-extended'], source: 'Children Act 1989, section 45: 8 days and once 7 more', mark: 'G',
  },
  {
    id: 'pre-proceedings', name: 'Pre-proceedings', begins: ['pre-proceedings-start'], done: 'pre-proceedings-end',
    limit: weeks(16), source: 'Public Law Working Group 2021; local practice 12 to 16 weeks', mark: 'G',
  },
  {
    id: 'care-proceedings', name: 'Care proceedings', begins: ['court-application'], done: 'final-order',
    limit: weeks(26), source: 'Children and Families Act 2014, section 14; Public Law Outline 2014', mark: 'V', from: '2014-04-22' as Day,
  },
  {
    id: 'return-interview', name: 'Return home interview', begins: ['return-from-missing'], done: 'return-interview',
    limit: hours(72), source: 'Statutory guidance on children who run away or go missing, 2014', mark: 'G',
  },
  {
    id: 'private-fostering-first-visit', name: 'First visit to a privately fostered child', begins: ['private-fostering-notice'], done: 'private-fostering-visit',
    limit: workingDays(7), source: 'Private fostering regulations, SI 2005/1533, regulations 4 and 7', mark: 'G', from: '2005-07-01' as Day,
  },
  {
    id: 'private-fostering-year-1', name: 'Visits to a privately fostered child, first year', begins: ['private-fostering-known'], done: 'private-fostering-visit',
    cycle: 'private-fostering-visits', until: { kind: 'months', number: 12 },
    limit: weeks(6), source: 'reg 8(1)(a), SI 2005/1533', mark: 'V', from: '2005-07-01' as Day,
  },
  {
    id: 'private-fostering-later', name: 'Visits to a privately fostered child, later years', begins: ['private-fostering-known'], done: 'private-fostering-visit',
    cycle: 'private-fostering-visits',
    limit: weeks(12), source: 'reg 8(1)(b), SI 2005/1533', mark: 'V', from: '2005-07-01' as Day,
  },
];
