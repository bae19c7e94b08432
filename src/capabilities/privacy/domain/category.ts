import { type Day, addDays, addMonths } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

export const keepUnits = ['days', 'months', 'years'] as const;
export type KeepUnit = (typeof keepUnits)[number];

/** How long something is kept, counted from the day that the category says. */
export interface Period { readonly number: number; readonly unit: KeepUnit }

/** What the authority may set of a category of data. */
export interface CategoryTerms {
  readonly purpose: string;
  readonly lawfulBasis: string;
  /** Who answers for it, by post. */
  readonly owner: string;
  readonly keep: Period;
  readonly source: string;
  readonly reviewOn: Day;
}

/** One category of data: what is kept, why, on what ground, and for how long. */
export interface Category extends CategoryTerms {
  readonly code: string;
  readonly name: string;
  readonly holds: string;
  readonly keepFrom: string;
}

export const longestTerms = 2000;
const longestOwner = 200;

type TermsField = 'purpose' | 'lawfulBasis' | 'owner' | 'source';
export type CannotSetTerms =
  | { readonly why: 'empty' | 'too-long'; readonly field: TermsField }
  | { readonly why: 'no-period' | 'period-too-long' | 'forms-a-week-at-most' | 'journal-a-year-at-least' | 'review-is-past' | 'review-too-far' };

export interface TermsSet extends CategoryTerms { readonly code: string; readonly by: number; readonly at: Date }
export interface SettingTerms { readonly by: number; readonly at: Date; readonly today: Day }

/** The authority says why and for how long. Nothing is kept for ever, and every period is looked at again. */
export function setTerms(category: Category, terms: CategoryTerms, act: SettingTerms): Outcome<TermsSet, readonly CannotSetTerms[]> {
  const faults = [...missingWords(terms), wrongPeriod(category.code, terms.keep), wrongReview(terms.reviewOn, act.today)].filter((each) => each !== null);
  return faults.length > 0 ? refuse(faults) : accept({ ...terms, code: category.code, by: act.by, at: act.at });
}

function missingWords(terms: CategoryTerms): CannotSetTerms[] {
  return (['purpose', 'lawfulBasis', 'owner', 'source'] as const).flatMap((field): CannotSetTerms[] => {
    if (terms[field].trim() === '') return [{ why: 'empty', field }];
    return terms[field].length > (field === 'owner' ? longestOwner : longestTerms) ? [{ why: 'too-long', field }] : [];
  });
}

const mostOf: Readonly<Record<KeepUnit, number>> = { days: 36_500, months: 1200, years: 100 };

function wrongPeriod(code: string, keep: Period): CannotSetTerms | null {
  if (!Number.isInteger(keep.number) || keep.number < 1) return { why: 'no-period' };
  if (keep.number > mostOf[keep.unit]) return { why: 'period-too-long' };
  if (code === 'forms') return keep.unit === 'days' && keep.number <= 7 ? null : { why: 'forms-a-week-at-most' };
  return code === 'journal' && lessThanAYear(keep) ? { why: 'journal-a-year-at-least' } : null;
}

const lessThanAYear = ({ number, unit }: Period) => unit === 'days' || (unit === 'months' && number < 12);

function wrongReview(reviewOn: Day, today: Day): CannotSetTerms | null {
  if (reviewOn <= today) return { why: 'review-is-past' };
  return addMonths(reviewOn, -36) > today ? { why: 'review-too-far' } : null;
}

/** What began before this day has been kept for its whole period; what began on it has not. */
export function keptSince(keep: Period, today: Day): Day {
  if (keep.unit === 'days') return addDays(today, -keep.number);
  return addMonths(today, keep.unit === 'years' ? -12 * keep.number : -keep.number);
}

/** '7 years', '1 month'. */
export function periodWords({ number, unit }: Period): string {
  return `${number} ${number === 1 ? unit.slice(0, -1) : unit}`;
}
