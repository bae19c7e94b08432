import type { Condition } from '../condition.ts';
import type { Indicator } from '../indicator.ts';
import { all, any, bands, blank, every, first, is, limit, reached, said, within } from './making.ts';
import { daysOpen } from './need.ts';

const shared = { ...first, group: 'protection', list: 'annex-a/7', source: 'Annex A, list 7' } as const;
const open = blank('ended');
const ofOpen = { of: 'children with a child protection plan', blanks: 'No day of the end means open.', open: 'They are what is counted.' } as const;
const again: Condition = { column: 'plansBefore', atLeast: 1 };
const sounds = 'Two figures are both called “repeat plans”: of the plans that are open on a day, and of the plans that began in a time. They are never the same: one authority had 234 of 686 open plans on a day in May 2020 and 284 of 952 plans begun in the year to March 2020. Each has its own name here.';

export const protection: readonly Indicator[] = [
  { ...shared, id: 'open-on-a-plan', name: 'Children with a child protection plan', during: null, better: null, question: 'How many children have a child protection plan?', of: open, counts: null, words: { ...ofOpen, counts: 'children on the list whose plan has not ended' } },
  {
    ...shared, id: 'plans-begun', name: 'Child protection plans begun', during: 'started', better: null, question: 'How many plans began?', of: every, counts: null,
    words: { counts: 'plans begun', of: 'plans on the list', blanks: 'Every line has a start.', open: 'Open and ended plans count alike.' },
  },
  {
    ...shared, id: 'plans-ended', name: 'Child protection plans ended', during: 'ended', better: null, question: 'How many plans ended?', of: said('ended'), counts: null,
    words: { counts: 'plans ended', of: 'plans on the list', blanks: 'No day of the end means open.', open: 'Open plans are left out.' },
  },
  {
    ...shared, id: 'open-plans-second-or-later', name: 'Open plans that are a second or later plan', during: null, better: 'fewer', unlike: ['new-plans-second-or-later'], question: 'Of the children who have a plan today, how many had one before, ever?', of: open, counts: again,
    words: { ...ofOpen, counts: 'children with one or more plans before', blanks: 'A blank number of plans before counts as none.' }, differs: sounds,
  },
  {
    ...shared, id: 'new-plans-second-or-later', name: 'Plans begun that are a second or later plan', during: 'started', better: 'fewer', unlike: ['open-plans-second-or-later'], question: 'Of the plans that began, how many were of a child who had had one before, ever?', of: every, counts: again,
    words: { counts: 'plans of children with one or more plans before', of: 'plans begun', blanks: 'A blank number of plans before counts as none.', open: 'Open and ended plans count alike.' },
    source: 'The national measure (characteristics of children in need, table d3); Annex A, list 7', differs: sounds,
  },
  {
    ...shared, id: 'plans-of-two-years', name: 'Open plans of two years or more', during: null, better: 'fewer', question: 'How many open plans began two years or more ago?', of: open, counts: reached('started', 'as-at', 24, 'months'), unlike: ['plans-ended-after-two-years'],
    words: { ...ofOpen, counts: 'plans begun two years or more before the lists' },
  },
  {
    ...shared, id: 'plans-ended-after-two-years', name: 'Plans ended after two years or more', during: 'ended', better: 'fewer', question: 'Of the plans that ended, how many had lasted two years or more?', of: said('ended'), counts: reached('started', 'ended', 24, 'months'), unlike: ['plans-of-two-years'],
    words: { counts: 'plans that had lasted two years or more', of: 'plans ended', blanks: 'No day of the end means open.', open: 'Open plans are left out.' },
  },
  {
    ...shared, id: 'plan-reviews-in-time', name: 'Children with no review conference overdue', during: null, better: 'more', clock: 'review-conference-later', question: 'How many children with a plan of three months or more have no review overdue?',
    of: all(open, reached('started', 'as-at', 3, 'months')),
    counts: any(within('lastReview', 'as-at', 6, 'months'), all(blank('lastReview'), within('started', 'as-at', 3, 'months'))),
    words: { ...ofOpen, of: 'children whose plan began three months or more before', counts: 'children whose latest review was in the last six months; without one, whose plan began no more than three months ago', blanks: 'No review counts as none held.' },
    source: 'Working Together to Safeguard Children: three months, then every six; Annex A, list 7',
    differs: 'The department counts the plans of which every review in the year was in time, which needs the census. The lists name the latest review alone: this figure says that none is overdue now, and not that each was in time.',
  },
  {
    ...shared, id: 'plan-visits-in-20-days', name: 'Child protection visits in time', during: null, better: 'more', clock: 'protection-visit', question: 'How many children with a plan were visited within the local limit?', of: open,
    leftOut: [{ words: 'The plan is younger than the limit and no visit is due yet.', if: all(blank('lastVisit'), { from: 'started', to: 'as-at', timescale: 'protection-visit', otherwise: limit(20, 'working-days') }) }],
    counts: { from: 'lastVisit', to: 'as-at', timescale: 'protection-visit', otherwise: limit(20, 'working-days') },
    words: { ...ofOpen, counts: 'children whose last visit was no longer ago than the limit: 20 working days unless the authority sets its own', blanks: 'No day of a visit is late, once one is due.' },
    source: 'Local standard; Annex A, list 7',
  },
  {
    ...shared, id: 'plan-children-seen-alone', name: 'Children with a plan who were seen alone', during: null, better: 'more', question: 'How many children with a plan were seen alone at the last visit?', of: open, counts: is('seenAlone', 'yes'),
    words: { ...ofOpen, counts: 'children of whom it is said that they were seen alone', blanks: 'Unknown and blank count as not.' },
  },
  ...bands({ ...shared, during: null, of: open, words: ofOpen }, { family: 'plan-open', name: 'How long plans have been open', from: 'started', to: 'as-at', unit: 'days', least: daysOpen }),
];
