import type { Condition } from '../condition.ts';
import type { Indicator } from '../indicator.ts';
import { every, first, is, within } from './making.ts';

const shared = { ...first, group: 'leaving', list: 'annex-a/9', during: null, source: 'Annex A, list 9' } as const;
const ofAll = { of: 'care leavers', blanks: 'Blank counts as not.', open: 'Every care leaver on the list counts.' } as const;
const aged = (from: number, to: number): Condition => ({ agedOn: 'as-at', from, to });
const gone = [{ words: 'The young person died, or went home to their family.', if: is('inTouch', 'DIED', 'RHOM') }] as const;
const differs = 'One known tool joins its ages with “or”, so that every young person is in every age. Here each is in one.';

const inTouch = (from: number, to: number): Indicator => ({
  ...shared, id: `leavers-in-touch-${from}-to-${to}`, name: `Care leavers in touch, aged ${from} to ${to}`, better: 'more', question: `With how many care leavers aged ${from} to ${to} is the authority in touch?`, of: aged(from, to), leftOut: gone, counts: is('inTouch', 'YES'),
  words: { ...ofAll, of: `care leavers aged ${from} to ${to}`, counts: 'young people whom the authority is in touch with', blanks: 'Blank, refused and no longer needed count as not in touch.' }, differs,
});

export const leaving: readonly Indicator[] = [
  { ...shared, id: 'care-leavers', name: 'Care leavers', better: null, question: 'How many care leavers are there?', of: every, counts: null, words: { ...ofAll, counts: 'young people on the list' } },
  inTouch(17, 18), inTouch(19, 21),
  {
    ...shared, id: 'leavers-in-suitable-accommodation', name: 'Care leavers in suitable accommodation', better: 'more', question: 'How many care leavers live in suitable accommodation?', of: every, counts: is('suitability', 'suitable'),
    words: { ...ofAll, counts: 'care leavers whose accommodation is said to be suitable', of: 'all care leavers, in touch or not' }, differs: 'The department counts everybody of that age, in touch or not, as here. A share of those in touch alone would be higher.',
  },
  {
    ...shared, id: 'leavers-in-education-or-work', name: 'Care leavers in education, employment or training', better: 'more', question: 'How many care leavers are in education, employment or training?', of: every, counts: is('activity', 'F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5'),
    words: { ...ofAll, counts: 'care leavers with an activity, full time or part time', of: 'all care leavers, in touch or not', blanks: 'Blank counts as none, as the department counts.' },
  },
  {
    ...shared, id: 'leavers-pathway-in-six-months', name: 'Pathway plans reviewed in six months', better: 'more', clock: 'pathway-review', question: 'How many care leavers had their pathway plan reviewed in the last six months?', of: every, counts: within('lastPathway', 'as-at', 6, 'months'),
    words: { ...ofAll, counts: 'care leavers whose plan was reviewed in the last six months', blanks: 'No day counts as not reviewed.' }, source: 'reg 7, SI 2010/2571; Annex A, list 9',
  },
];

