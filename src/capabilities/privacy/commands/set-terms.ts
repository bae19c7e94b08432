import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type CannotSetTerms, type CategoryTerms, type TermsSet, setTerms as decide } from '../domain/category.ts';
import { loadCategory } from '../sql/load.ts';
import { recordTerms } from '../sql/record.ts';
import type { Act } from './act.ts';

/** Why a category of data is kept, and for how long. */
export async function setTerms({ db, who, now, today }: Act, code: string, terms: CategoryTerms): Promise<Outcome<TermsSet, readonly CannotSetTerms[] | 'not-there'>> {
  const category = await loadCategory(db, code);
  if (!category) return refuse('not-there');
  const outcome = decide(category, terms, { by: who.id, at: now, today });
  if (outcome.ok) recordTerms(db, outcome.value);
  return outcome;
}
