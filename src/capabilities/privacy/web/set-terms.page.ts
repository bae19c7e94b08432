import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setTerms } from '../commands/set-terms.ts';
import { keepUnits } from '../domain/category.ts';
import { type CategoryLine, listCategories } from '../sql/find.ts';
import { termsProblem } from './words.ts';

interface Typed {
  readonly purpose: string; readonly lawfulBasis: string; readonly owner: string; readonly number: string; readonly unit: string;
  readonly source: string; readonly reviewOn: string;
}

/** Why one category is kept and for how long, to change. */
export async function show(visit: Visit): Promise<Answer> {
  const category = await chosen(visit);
  if (!category) return notFound;
  return termsPage(category, { ...category, number: String(category.keep.number), unit: category.keep.unit }, []);
}

async function chosen({ db, params }: Visit): Promise<CategoryLine | null> {
  return (await listCategories(db)).find((each) => each.code === params['code']) ?? null;
}

function termsPage(category: CategoryLine, typed: Typed, errors: readonly FieldError[]): Answer {
  return page('capabilities/privacy/web/set-terms.njk', { category, typed, units: keepUnits, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const category = await chosen(visit);
  if (!category) return notFound;
  const typed = typedIn(visit.form);
  const unit = keepUnits.find((each) => each === typed.unit);
  const reviewOn = dayFromTyped(typed.reviewOn);
  if (!reviewOn) return termsPage(category, typed, [{ field: 'reviewOn', text: 'Give the day as 31/12/2027.' }]);
  const keep = { number: /^\d{1,5}$/.test(typed.number) ? Number(typed.number) : 0, unit: unit ?? 'years' };
  const outcome = await setTerms(visit, category.code, { ...typed, keep, reviewOn });
  if (outcome.ok) return redirect('/privacy/kept?done=set');
  return outcome.refusal === 'not-there' ? notFound : termsPage(category, typed, outcome.refusal.map(termsProblem));
}

function typedIn(form: Form): Typed {
  return {
    purpose: textOf(form, 'purpose'), lawfulBasis: textOf(form, 'lawfulBasis'), owner: textOf(form, 'owner'), number: textOf(form, 'number'),
    unit: textOf(form, 'unit'), source: textOf(form, 'source'), reviewOn: textOf(form, 'reviewOn'),
  };
}
