import type { Condition } from '../condition.ts';
import type { Indicator } from '../indicator.ts';
import { all, any, bands, blank, every, first, is, not, reached, said, within } from './making.ts';
import { daysOpen } from './need.ts';

const shared = { ...first, group: 'care', list: 'annex-a/8', during: null, source: 'Annex A, list 8' } as const;
const open = blank('ceased');
const ofOpen = { of: 'children in care', blanks: 'No day on which it ceased means in care.', open: 'They are what is counted.' } as const;
const aYear = all(open, reached('started', 'as-at', 12, 'months'));
const ofYear = { ...ofOpen, of: 'children who have been in care for twelve months or more' } as const;
/** A review within 20 working days of the start is the first one: the next is due in three months. */
const reviewed: Condition = any(
  all(within('started', 'lastReview', 20, 'working-days'), within('lastReview', 'as-at', 3, 'months')),
  all(not(within('started', 'lastReview', 20, 'working-days')), within('lastReview', 'as-at', 6, 'months')),
);

export const care: readonly Indicator[] = [
  { ...shared, id: 'looked-after', name: 'Children in care', better: null, question: 'How many children are in care?', of: open, counts: null, words: { ...ofOpen, counts: 'children on the list who have not left care' } },
  { ...shared, id: 'care-begun', name: 'Children who came into care', during: 'started', better: null, question: 'How many children came into care?', of: every, counts: null, words: { counts: 'children who started to be looked after', of: 'children on the list', blanks: 'Every line has a start.', open: 'Those who have left since count too.' } },
  { ...shared, id: 'care-ended', name: 'Children who left care', during: 'ceased', better: null, question: 'How many children left care?', of: said('ceased'), counts: null, words: { counts: 'children who ceased to be looked after', of: 'children on the list', blanks: 'No day means still in care.', open: 'Children in care are left out.' } },
  { ...shared, id: 'care-unaccompanied', name: 'Unaccompanied children in care', better: null, question: 'How many children in care came to England alone?', of: open, counts: is('asylum', 'yes'), words: { ...ofOpen, counts: 'children in care who are said to be unaccompanied asylum seekers' } },
  {
    ...shared, id: 'care-by-section-20', name: 'Children accommodated under section 20', better: null, question: 'How many children in care are accommodated with their family’s consent?', of: open, counts: is('legalStatus', 'V2'),
    words: { ...ofOpen, counts: 'children with legal status V2; short breaks (V3, V4) are no section 20 accommodation here' },
  },
  {
    ...shared, id: 'care-reviews-in-time', name: 'Children in care with no review overdue', better: 'more', clock: 'looked-after-review-later', question: 'How many children in care have no review overdue?', of: open,
    leftOut: [{ words: 'Nobody has reviewed the child yet, and the first review is not overdue.', if: all(blank('lastReview'), within('started', 'as-at', 20, 'working-days')) }],
    counts: reviewed, words: { ...ofOpen, counts: 'children whose next review is not past its last day: 20 working days, then three months, then every six', blanks: 'No review means none held.' },
    source: 'reg 33, SI 2010/959; Annex A, list 8', differs: 'The lists name the latest review alone. One held within 20 working days of the start is taken for the first, a later one for the second or a later one: where the first came late, it is taken to be good for six months and not three.',
  },
  {
    ...shared, id: 'care-visits-in-six-weeks', name: 'Children in care visited within six weeks', better: 'more', clock: 'visit-year-1', question: 'How many children in care were visited in the last six weeks?', of: open, counts: within('lastVisit', 'as-at', 42, 'days'),
    words: { ...ofOpen, counts: 'children whose last visit was 42 days before the lists or less', blanks: 'No day of a visit is late.' }, source: 'reg 28, SI 2010/959, its usual limit; Annex A, list 8',
    differs: 'Regulation 28 has other limits for some placements. What is due of each child by all of them stands on the child’s page.',
  },
  {
    ...shared, id: 'three-or-more-placements', name: 'Children in care with three placements or more', better: 'fewer', question: 'How many children in care had three or more placements in twelve months?', of: open, counts: { column: 'placements', atLeast: 3 },
    words: { ...ofOpen, counts: 'children with three or more placements in the last twelve months', blanks: 'A blank number counts as fewer than three.' },
    differs: 'Some tools count children who have left care too, and some show the other side of it: fewer than three.',
  },
  {
    ...shared, id: 'two-years-in-one-placement', name: 'Two years in one placement', better: 'more', question: 'Of children who have been in care for two and a half years, how many have lived in one placement for two?', of: all(open, reached('started', 'as-at', 30, 'months')), counts: reached('placedFrom', 'as-at', 24, 'months'),
    words: { ...ofOpen, of: 'children who have been in care for two and a half years or more, of any age', counts: 'children whose placement began two years or more before', blanks: 'No start of the placement counts as less.' },
    differs: 'The department counts children under 16 and takes a move to adopters for staying. One known tool compares the placement’s start with itself, so that everybody is counted.',
  },
  {
    ...shared, id: 'care-health-in-time', name: 'Health assessments in time', better: 'more', clock: 'health-assessment-5-and-over', question: 'How many children in care for a year had their health assessed in time?', of: aYear,
    counts: any(all({ agedOn: 'as-at', from: -1, to: 4 }, within('lastHealth', 'as-at', 6, 'months')), all(not({ agedOn: 'as-at', from: -1, to: 4 }), within('lastHealth', 'as-at', 12, 'months'))),
    words: { ...ofYear, counts: 'children assessed in the last six months where they are under five, in the last twelve from five on', blanks: 'No day counts as not assessed; no date of birth as five or older.' },
    source: 'reg 7, SI 2010/959; Annex A, list 8', differs: 'One known tool takes six months for every age and loses those who were not assessed, so that it always finds all of them.',
  },
  {
    ...shared, id: 'care-dental-in-time', name: 'Dental checks in time', better: 'more', clock: 'dental-check', question: 'How many children in care for a year had their teeth checked in the last twelve months?', of: aYear, counts: within('lastDental', 'as-at', 12, 'months'),
    words: { ...ofYear, counts: 'children checked in the last twelve months', blanks: 'No day counts as not checked.' },
  },
  {
    ...shared, id: 'care-missing', name: 'Children who were missing from care', better: 'fewer', question: 'How many children were missing from their placement at least once in twelve months?', of: every, counts: { column: 'missing', atLeast: 1 },
    words: { counts: 'children with one or more times missing', of: 'children on the list: in care, or left in the six months before', blanks: 'A blank number counts as none.', open: 'Children who have left care since count too.' },
  },
  {
    ...shared, id: 'return-interviews-offered', name: 'Return home interviews offered', better: 'more', clock: 'return-interview', question: 'Of children who were missing, how many were offered an interview after the last time?', of: { column: 'missing', atLeast: 1 },
    leftOut: [{ words: 'It is not said whether one was offered.', if: not(is('interviewOffered', 'yes', 'no')) }], counts: is('interviewOffered', 'yes'),
    words: { counts: 'children who were offered an interview', of: 'children who were missing, where it is said', blanks: 'Unknown and blank are left out.', open: 'Children who have left care since count too.' },
  },
  {
    ...shared, id: 'return-interviews-accepted', name: 'Return home interviews accepted', better: 'more', question: 'Of children who were offered an interview, how many accepted it?', of: all({ column: 'missing', atLeast: 1 }, is('interviewOffered', 'yes')),
    leftOut: [{ words: 'It is not said whether the child accepted.', if: not(is('interviewAccepted', 'yes', 'no')) }], counts: is('interviewAccepted', 'yes'),
    words: { counts: 'children who accepted', of: 'children who were offered one, where it is said', blanks: 'Unknown and blank are left out.', open: 'Children who have left care since count too.' },
  },
  ...bands({ ...shared, of: open, words: ofOpen }, { family: 'care-open', name: 'How long children have been in care', from: 'started', to: 'as-at', unit: 'days', least: daysOpen }),
];
