import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { join } from '../commands/join.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, dayAsked, type PeopleHouse, typedDay } from './keeping.ts';
import { noErrors, placeChoices, type PlaceTyped, placeTyped, problemsOfPlace, takingOf } from './place.ts';
import { errorOf } from './words.ts';

interface Typed extends PlaceTyped { readonly name: string; readonly staffNumber: string; readonly email: string }

/** Somebody new begins: who they are, the post, and from when. */
export async function show(visit: Visit): Promise<Answer> {
  return joinPage(visit, { name: '', staffNumber: '', email: '', post: visit.query['post'] ?? '', from: visit.today, until: '', share: false }, noErrors);
}

async function joinPage({ db, today }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  return page('capabilities/people/web/join.njk', { typed, errors, posts: placeChoices(org, dayAsked(typed.from, today), typed.post) }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit.form);
  const from = typedDay(visit.form, 'from');
  const errors = [...(typed.name === '' ? [{ field: 'name', text: 'Give a name' }] : []), ...problemsOfPlace(visit.form)];
  if (!from || errors.length > 0) return joinPage(visit, typed, errors);
  const person = { name: typed.name, staffNumber: typed.staffNumber || null, email: typed.email || null };
  const outcome = await join(actOf(visit, house), person, takingOf(visit.form, from));
  if (outcome.ok) return redirect(`/people/person/${outcome.value}?done=joined`);
  return joinPage(visit, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

function typedIn(form: Form): Typed {
  return { name: textOf(form, 'name'), staffNumber: textOf(form, 'staffNumber'), email: textOf(form, 'email'), ...placeTyped(form) };
}
