import type { Indicator } from '../indicator.ts';
import { every, first, is } from './making.ts';

export const door: readonly Indicator[] = [
  {
    ...first, id: 'contacts-that-became-referrals', name: 'Children with a contact who were referred', group: 'door', list: 'annex-a/1', once: true, during: 'contacted', better: null,
    question: 'Of the children about whom somebody got in touch, how many were referred?',
    of: every, counts: { alsoOn: 'annex-a/3' },
    words: { counts: 'children who are on the list of referrals as well', of: 'children with a contact', blanks: 'A contact without a day is in no month.', open: 'A referral that comes after the lists were made is not seen yet.' },
    source: 'Annex A, lists 1 and 3',
  },
  {
    ...first, id: 'referrals-without-action', name: 'Referrals without further action', group: 'door', list: 'annex-a/3', during: 'referred', better: null,
    question: 'How many referrals led to nothing further?', of: every, counts: is('noFurtherAction', 'yes'),
    words: { counts: 'referrals with no further action', of: 'referrals', blanks: 'Where it is not said whether there was further action, it counts as if there was.', open: 'A referral that nobody has decided on yet is among all referrals.' },
    source: 'Annex A, list 3',
  },
  {
    ...first, id: 're-referrals', name: 'Re-referrals within 12 months, by the lists’ own column', group: 'door', list: 'annex-a/3', during: 'referred', better: 'fewer',
    question: 'How many referrals are of a child who had been referred in the twelve months before?', of: every, counts: { column: 'referralsBefore', atLeast: 1 },
    words: { counts: 'referrals with one or more in the twelve months before', of: 'referrals', blanks: 'A blank number counts as none before.', open: 'Open and closed referrals count alike.' },
    source: 'Annex A, list 3, “Number of Referrals in Last 12 Months”',
    differs: 'Some tools count how often a child appears in the file, which reaches back six months and not twelve. The department counts over a whole year of referrals in the census: its figure is published for a year to 31 March, and stands beside this one as a benchmark.',
  },
];
