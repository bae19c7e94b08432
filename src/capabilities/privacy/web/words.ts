import type { CannotSetTerms } from '../domain/category.ts';
import type { CannotLift, CannotPlace, HoldKind } from '../domain/hold.ts';

const termsFields = { purpose: 'why it is kept', lawfulBasis: 'the ground in law', owner: 'who answers for it', source: 'where the period comes from' } as const;
const periodWords: Readonly<Record<Exclude<CannotSetTerms['why'], 'empty' | 'too-long'>, string>> = {
  'no-period': 'Give the period as a whole number of days, months or years.',
  'period-too-long': 'A hundred years is the most.',
  'forms-a-week-at-most': 'Forms on the way are kept for seven days at most.',
  'journal-a-year-at-least': 'The journal is kept for a year at least: without it nobody can find out who saw what.',
  'review-is-past': 'Give a day after today on which the period is looked at again.',
  'review-too-far': 'The period must be looked at again within three years.',
};

/** Where the problem is in the form, and what to do about it. */
export function termsProblem(refusal: CannotSetTerms): { field: string; text: string } {
  if (refusal.why === 'empty') return { field: refusal.field, text: `Say ${termsFields[refusal.field]}.` };
  if (refusal.why === 'too-long') return { field: refusal.field, text: `Make it shorter: ${termsFields[refusal.field]}.` };
  return { field: refusal.why.startsWith('review') ? 'reviewOn' : 'number', text: periodWords[refusal.why] };
}

export const holdKindNames: Readonly<Record<HoldKind, string>> = {
  category: 'A whole category', child: 'Everything about a child', person: 'Everything about a person',
};

export const placeWords: Readonly<Record<CannotPlace, string>> = {
  'no-reason': 'Say why it must not be erased.',
  'reason-too-long': 'Make the reason shorter: 2,000 characters is the most.',
  'held-already': 'A hold on this stands already.',
  'nobody-of-that-number': 'Choose the person.',
  'no-such-category': 'Choose the category.',
  'not-a-reference': 'Give the child’s reference as in the case system, for example C-100001. Never a name.',
};

export const liftWords: Readonly<Record<CannotLift | 'not-there', string>> = {
  'no-reason': 'Say why it is no longer needed.',
  'reason-too-long': 'Make the reason shorter: 2,000 characters is the most.',
  'lifted-already': 'It has been lifted already.',
  'not-there': 'It is no longer there.',
};
