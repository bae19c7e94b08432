import type { Indicator } from '../indicator.ts';
import { bands, blank, every, first, is, limit, not, said } from './making.ts';

const shared = { ...first, group: 'assessment', list: 'annex-a/4', source: 'Working Together to Safeguard Children: 45 working days; Annex A, list 4' } as const;
const inTime = { from: 'started', to: 'authorised', timescale: 'assessment-from-start', otherwise: limit(45, 'working-days') } as const;
const done = { blanks: 'An assessment without a day of authorisation is open, and in neither number.', open: 'Open assessments are left out: young ones would make the share look better than it is.', of: 'assessments authorised' } as const;
const differs = 'Some tools take Monday to Friday for working days and know no bank holidays, and some give an open assessment an end on the day of the lists and count it as in time. Here bank holidays are left out, and only what is authorised counts.';

export const assessment: readonly Indicator[] = [
  {
    ...shared, id: 'assessments-in-45-days', name: 'Assessments within 45 working days of their start', during: 'authorised', better: 'more', clock: 'assessment-from-start', unlike: ['assessments-in-45-days-of-referral'],
    question: 'How many assessments were finished in time, counted from their own start?', of: said('authorised'), counts: inTime, words: { ...done, counts: 'assessments authorised within the limit' }, differs,
  },
  {
    ...shared, id: 'assessments-beyond-45-days', name: 'Assessments that took longer than 45 working days', during: 'authorised', better: 'fewer', clock: 'assessment-from-start',
    question: 'How many assessments were finished late, counted from their own start?', of: said('authorised'), counts: not(inTime), words: { ...done, counts: 'assessments authorised later than the limit' }, differs,
  },
  {
    ...shared, id: 'assessments-open', name: 'Assessments that are open', during: null, better: null, question: 'How many of the assessments on the list are not finished?',
    of: every, counts: blank('authorised'), words: { counts: 'assessments without a day of authorisation', of: 'assessments on the list: open, or begun or authorised in the six months before', blanks: 'No day of authorisation means open.', open: 'They are what is counted.' },
  },
  {
    ...shared, id: 'assessments-open-beyond-45-days', name: 'Open assessments that are late already', during: null, better: 'fewer', clock: 'assessment-from-start', question: 'How many open assessments are past their last day?',
    of: blank('authorised'), counts: not({ ...inTime, to: 'as-at' }), words: { counts: 'open assessments past the limit on the day of the lists', of: 'open assessments', blanks: 'No day of authorisation means open.', open: 'They are what is counted.' },
  },
  {
    ...shared, id: 'assessments-requiring-support', name: 'Assessments that found a need for support', during: 'authorised', better: null, question: 'How many finished assessments found that the child needs support?',
    of: said('authorised'), leftOut: [{ words: 'It is not said whether support is needed.', if: blank('needsSupport') }], counts: is('needsSupport', 'yes'),
    words: { ...done, counts: 'assessments that say support is needed', of: 'assessments authorised where that is said' },
  },
  ...bands({ ...shared, during: 'authorised', of: said('authorised'), words: done, source: 'The bands of the department’s table of durations (characteristics of children in need, table c2)' }, {
    family: 'assessments', name: 'Working days of assessments', from: 'started', to: 'authorised', unit: 'working-days',
    least: [['same-day', 0, 'the same day'], ['1-day', 1, '1 to 10 working days'], ['11-days', 11, '11 to 20 working days'], ['21-days', 21, '21 to 30 working days'], ['31-days', 31, '31 to 40 working days'],
      ['41-days', 41, '41 to 45 working days'], ['46-days', 46, '46 to 50 working days'], ['51-days', 51, '51 to 60 working days'], ['61-days', 61, '61 working days or more']],
  }),
];
