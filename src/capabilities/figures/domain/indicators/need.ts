import type { Indicator } from '../indicator.ts';
import { bands, blank, first, limit, not, said } from './making.ts';

const shared = { ...first, group: 'need', list: 'annex-a/6', during: null, source: 'Annex A, list 6' } as const;
const open = blank('closed');
const words = { of: 'children in need whose case is open', blanks: 'No day of closure means open.', open: 'They are what is counted.' } as const;
export const daysOpen = [['under-91-days', 0, 'less than 3 months (91 days)'], ['91-days', 91, '3 to 6 months (91 to 181 days)'], ['182-days', 182, '6 to 12 months (182 to 364 days)'], ['365-days', 365, '1 to 2 years (365 to 729 days)'], ['730-days', 730, '2 years (730 days) or more']] as const;

export const need: readonly Indicator[] = [
  { ...shared, id: 'open-in-need', name: 'Children in need', better: null, question: 'How many children’s cases are open?', of: open, counts: null, words: { ...words, counts: 'children on the list whose case is open' } },
  {
    ...shared, id: 'unallocated', name: 'Children without a worker', better: 'fewer', question: 'How many open children have nobody who works with them?', of: open, counts: blank('worker'),
    words: { ...words, counts: 'open children without the name of a worker', blanks: 'No name means nobody.' },
  },
  {
    ...shared, id: 'unseen-for-six-weeks', name: 'Children not seen for six weeks', better: 'fewer', question: 'How many open children were last seen more than six weeks ago?', of: open, counts: not({ from: 'lastSeen', to: 'as-at', within: limit(42, 'days') }),
    words: { ...words, counts: 'open children last seen more than 42 days before the lists, or of whom it is not said', blanks: 'No day counts as not seen.' },
  },
  ...bands({ ...shared, of: { all: [open, said('lastSeen')] }, words: { ...words, of: 'children in need whose case is open and of whom it is said when they were last seen', blanks: 'Children of whom it is not said are left out here; they are in “Children not seen for six weeks”.' } }, {
    family: 'seen', name: 'Since children in need were last seen', from: 'lastSeen', to: 'as-at', unit: 'days',
    least: [['under-6-weeks', 0, 'less than 6 weeks'], ['6-weeks', 42, '6 to 12 weeks'], ['12-weeks', 84, '12 to 18 weeks'], ['18-weeks', 126, '18 weeks or more']],
  }),
  ...bands({ ...shared, of: open, words }, { family: 'need-open', name: 'How long cases have been open', from: 'opened', to: 'as-at', unit: 'days', least: daysOpen }),
];
