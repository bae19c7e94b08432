import type { CannotSetTerms } from '../domain/category.ts';
import type { ComplaintState } from '../domain/complaint.ts';
import type { DetailFault, DetailName } from '../domain/detail.ts';
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

export const complaintStates: Readonly<Record<ComplaintState, { readonly text: string; readonly colour: string }>> = {
  new: { text: 'To be acknowledged', colour: 'orange' }, acknowledged: { text: 'Acknowledged', colour: 'blue' }, closed: { text: 'Closed', colour: 'grey' },
};

export const detailFaults: Readonly<Record<DetailFault, string>> = {
  'too-long': 'Make this shorter.',
  'not-an-email': 'Give an e-mail address, such as name@council.example.',
  'not-a-day': 'Give the day as 31/12/2026.',
  'day-to-come': 'The day must be today or before.',
  'not-measured': 'Say when, by whom and how it was tested, or leave the status empty: nothing is claimed that was not measured.',
  'no-problems-named': 'Name what is not accessible, or choose “fully” if nothing is.',
  'not-a-status': 'Choose one of the three, or none.',
};

/** Each detail as the form asks for it: a label, a hint, and the part of the form it is in. */
export const detailLabels: Readonly<Record<DetailName, { readonly label: string; readonly hint?: string; readonly part: 'who' | 'privacy' | 'accessibility' }>> = {
  'authority-name': { label: 'Name of the authority', part: 'who' },
  'authority-address': { label: 'Postal address', part: 'who' },
  'contact-email': { label: 'E-mail for questions about data', part: 'who' },
  'contact-phone': { label: 'Telephone', part: 'who' },
  'officer-post': { label: 'Data protection officer', hint: 'The post, not the name', part: 'privacy' },
  'officer-email': { label: 'E-mail of the data protection officer', part: 'privacy' },
  'where-held': { label: 'Where the data is held', hint: 'The country, who runs the servers, and the safeguards if it leaves the United Kingdom', part: 'privacy' },
  'who-receives': { label: 'Who else receives it', part: 'privacy' },
  'privacy-reviewed': { label: 'The privacy notice was last looked at on', part: 'privacy' },
  'accessibility-email': { label: 'E-mail for accessibility', part: 'accessibility' },
  'accessibility-status': { label: 'Compliance with WCAG 2.2 AA', part: 'accessibility' },
  'accessibility-tested': { label: 'Tested on', part: 'accessibility' },
  'accessibility-tested-by': { label: 'Tested by', part: 'accessibility' },
  'accessibility-method': { label: 'How it was tested', hint: 'Which pages, with which tools and by whom', part: 'accessibility' },
  'accessibility-problems': { label: 'What is not accessible', hint: 'Each with the success criterion it fails', part: 'accessibility' },
  'accessibility-burden': { label: 'Disproportionate burden', hint: 'Only what has been assessed', part: 'accessibility' },
  'accessibility-plan': { label: 'What is being done, and by when', part: 'accessibility' },
  'accessibility-prepared': { label: 'The statement was prepared on', part: 'accessibility' },
  'accessibility-reviewed': { label: 'It was last reviewed on', part: 'accessibility' },
};
