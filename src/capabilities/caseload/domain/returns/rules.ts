import type { Problem } from './seam.ts';

interface Rule { readonly severity: Problem['severity']; readonly words: string }
const error = (words: string): Rule => ({ severity: 'error', words });
const warning = (words: string): Rule => ({ severity: 'warning', words });

/**
 * Every rule that a return is judged by. An error stops the whole return: with it a figure would be wrong without anyone seeing it,
 * or the export itself is at fault. A warning does not: the row is kept as it is, marked with the rule, and figures can leave it out.
 */
export const rules = {
  // The file.
  'nothing-recognised': error('No list of this kind of export was found. Check that this is the right file, and that its headings are there.'),
  'another-return': error('This is another kind of export. Choose it by its name: '),
  'area-send': error('This is the Annex A of an area SEND inspection, not the one for children’s social care. Export that one.'),
  'list-not-told': error('These headings are about children, but they fit no list. The nearest list is '),
  'list-twice': error('This list was in the extract before. One extract has each list once. It was also in '),
  'hidden-list': error('This sheet is hidden and holds a list. Show it, or delete it.'),
  'heading-twice': error('Two columns have headings that mean the same. Keep one of them.'),
  'column-missing': warning('This column is not in the file, so nothing can be said from it: '),
  'another-day': warning('The file names another day as the one that it speaks of: '),
  'stray-text': warning('There is text here that belongs to no element. It is left out.'),
  'too-much-in-one': error('There is more in this element than an export has. The file is not as it should be.'),
  // One cell.
  'is-blank': error('This must not be blank.'),
  'should-not-be-blank': warning('This should not be blank. What is counted from it will fall short.'),
  'broken-cell': warning('This is a formula that failed, or a word for nothing. It is taken as blank.'),
  'no-reference': error('This is not a reference: letters, figures, hyphen, slash and the like, with no space, 40 at most. A name is never one.'),
  'reference-lost': error('This reference was turned into a number and lost figures. Export the column as text.'),
  'zeros-lost': error('Zeros at the start of this reference were lost somewhere. Export the column as text. It also stands as '),
  'no-day': error('This is no day. Write it as 31/12/2025 or 2025-12-31. The day comes before the month.'),
  'year-of-two-figures': error('The year has two figures, so the century is not known. Write it as 31/12/2025.'),
  'day-as-number': error('This is a number where a day should be: the cell has lost its date format. Format the column as a date, or export it as text.'),
  'far-off-day': warning('This day is before 1900, or more than a hundred years ahead.'),
  'after-the-extract': warning('This day is after the one that the extract speaks of, '),
  'code-not-of-this-year': warning('This code is not one of the year that the extract speaks of. Returns have it '),
  'no-number': error('This is no number.'),
  'not-compared': warning('This could not be read, so nothing was compared with it.'),
  'number-out-of-range': warning('This number is smaller or greater than it can be.'),
  'looks-like-postcode': warning('This looks like a postcode or an e-mail address. It is not kept.'),
  'too-long': warning('This is longer than 200 characters. It is not kept.'),
  'unknown-word': { severity: 'ask', words: 'Nobody has said yet what this means. Say it once, and it is remembered.' },
  'word-not-shown': { severity: 'ask', words: 'Nobody has said yet what this means. It could be a name or an address, so it is not shown or stored. Look at the row in the file.' },
  // One row.
  'out-of-order': warning('These days are not in order: '),
  'age-differs': warning('The age does not fit the date of birth, which makes it '),
  'born-long-after': warning('The child was born more than ten months after this: '),
  'event-without-day': error('No day says when this was. One of these is needed: '),
  // One list.
  'same-row-twice': warning('This row is in the list twice. It is kept once. The other is row '),
  'two-rows-for-one': error('This list has one row for each, and here is a second one that says something else. The other is row '),
  'two-rows-kept': warning('This list has one row for each, and here is a second one that says something else. Both are kept. The other is row '),
  // Across lists of Annex A.
  'not-on-list-6': warning('The child is on this list, but not among the children in need on list 6.'),
  'birth-differs': warning('The child’s date of birth is not the same in all lists. Elsewhere it is '),
  'plan-before-conference': warning('The plan began before the conference that led to it, on '),
  // Across a child’s records of the census. The department’s numbers are in docs/returns.md.
  'conference-at-both-levels': warning('The same referral has a conference of its own and one of a section 47 enquiry.'),
  'plan-not-from-conference': warning('The plan did not begin on the day of an initial conference of this referral.'),
  'plans-overlap': warning('A child in need plan and a child protection plan ran at the same time.'),
  'protection-plans-overlap': warning('Two child protection plans of one child ran at the same time.'),
  'activity-after-closure': warning('This happened after the case was closed, on '),
  'referrals-overlap': warning('Two cases of one child were open at the same time.'),
  'activity-without-action': warning('The referral led to no further action, but this followed from it.'),
  'closed-with-open-work': warning('The case was closed while this was still open.'),
  'conference-at-weekend': warning('The conference is on a Saturday or Sunday.'),
  // Across the 903.
  'episodes-overlap': warning('This episode began before the one before it had ended. That one ended: '),
  'no-episodes': warning('The child has no row among the episodes.'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** A rule by itself, without what its words go on to name of one row. */
export function ruleWords(rule: string): string {
  const words = Object.hasOwn(rules, rule) ? rules[rule as RuleId].words : rule;
  return words.endsWith(' ') ? `${words.slice(0, Math.max(...[',', ':', '.'].map((sign) => words.lastIndexOf(sign))))}.` : words;
}
