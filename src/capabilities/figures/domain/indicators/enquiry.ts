import type { Indicator } from '../indicator.ts';
import { all, blank, first, is, limit, not, said } from './making.ts';

const shared = { ...first, group: 'enquiry', list: 'annex-a/5', source: 'Working Together to Safeguard Children: 15 working days; Annex A, list 5' } as const;
const inTime = { from: 'discussed', to: 'conference', timescale: 'initial-conference', otherwise: limit(15, 'working-days') } as const;

export const enquiry: readonly Indicator[] = [
  {
    ...shared, id: 'enquiries-with-conference', name: 'Enquiries that went to a conference', during: 'discussed', better: null, question: 'How many section 47 enquiries led to an initial conference?',
    of: said('conferenceUnnecessary'), counts: said('conference'),
    words: { counts: 'enquiries with a day of the conference', of: 'enquiries where it was decided whether a conference is needed', blanks: 'Undecided enquiries are left out: they may still go to one.', open: 'Undecided enquiries are left out.' },
    differs: 'Tools that count every enquiry make the share of a young file smaller than it will be.',
  },
  {
    ...shared, id: 'conferences-unnecessary', name: 'Enquiries found to need no conference', during: 'discussed', better: null, question: 'How many enquiries were found to need no conference?',
    of: said('conferenceUnnecessary'), counts: is('conferenceUnnecessary', 'yes'),
    words: { counts: 'enquiries for which a conference was not necessary', of: 'enquiries where that is said', blanks: 'Where it is not said, the enquiry is left out.', open: 'Undecided enquiries are left out.' },
  },
  {
    ...shared, id: 'conferences-in-15-days', name: 'Initial conferences within 15 working days', during: 'conference', better: 'more', clock: 'initial-conference', question: 'How many initial conferences were held in time, counted from the strategy discussion?',
    of: said('conference'), counts: inTime,
    words: { counts: 'conferences held within the limit', of: 'conferences held', blanks: 'A conference without a strategy discussion is not in time.', open: 'Enquiries without a conference are in neither number: they stand in “Enquiries that wait longer than 15 working days”.' },
  },
  {
    ...shared, id: 'enquiries-waiting-over-15-days', name: 'Enquiries that wait longer than 15 working days', during: null, better: 'fewer', clock: 'initial-conference', question: 'How many enquiries have no conference and no decision against one, past the last day?',
    of: all(blank('conference'), not(is('conferenceUnnecessary', 'yes'))), counts: not({ ...inTime, to: 'as-at' }),
    words: { counts: 'of them those past the limit on the day of the lists', of: 'enquiries without a conference that were not found to need none', blanks: 'A blank decision means undecided.', open: 'They are what is counted.' },
  },
  {
    ...shared, id: 'conferences-with-plan', name: 'Initial conferences that led to a plan', during: 'conference', better: null, question: 'How many initial conferences led to a child protection plan?',
    of: said('conference'), counts: is('planned', 'yes'),
    words: { counts: 'conferences that led to a plan', of: 'conferences held', blanks: 'Where it is not said, it counts as no plan.', open: 'A conference is held or it is not.' },
  },
];
