import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { FieldError } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { move } from '../commands/move.ts';
import { heldOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, dayAsked, idIn, type PeopleHouse, typedDay } from './keeping.ts';
import { noErrors, placeChoices, type PlaceTyped, placeTyped, problemsOfPlace, takingOf } from './place.ts';
import { errorOf, teamPath } from './words.ts';

/** To another post from a day on; for somebody without one: into a post. */
export async function show(visit: Visit): Promise<Answer> {
  return movePage(visit, { post: visit.query['post'] ?? '', from: visit.today, until: '', share: false }, noErrors);
}

async function movePage({ db, params, today }: Visit, typed: PlaceTyped, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const person = org.people.get(idIn(params['id']));
  if (!person) return notFound;
  const now = heldOn(org, person.id, today);
  return page('capabilities/people/web/move-person.njk', {
    person, now: now && { ...now, teamName: teamPath(org, now.team, today) }, typed, errors, posts: placeChoices(org, dayAsked(typed.from, today), typed.post),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const errors = problemsOfPlace(visit.form);
  const [id, from] = [idIn(visit.params['id']), typedDay(visit.form, 'from')];
  if (!from || errors.length > 0) return movePage(visit, placeTyped(visit.form), errors);
  const outcome = await move(actOf(visit, house), id, takingOf(visit.form, from));
  if (outcome.ok) return redirect(`/people/person/${id}?done=moved`);
  return movePage(visit, placeTyped(visit.form), [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}
