import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { correctDetails } from '../commands/correct-details.ts';
import type { KnownPerson } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, idIn, type PeopleHouse } from './keeping.ts';
import { errorOf } from './words.ts';

export async function show({ db, params }: Visit): Promise<Answer> {
  const person = (await findOrganisation(db)).people.get(idIn(params['id']));
  return person ? detailsPage(person, person, []) : notFound;
}

function detailsPage(person: KnownPerson, typed: KnownPerson, errors: readonly FieldError[]): Answer {
  return page('capabilities/people/web/person-details.njk', { person, typed, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const org = await findOrganisation(visit.db);
  const person = org.people.get(idIn(visit.params['id']));
  if (!person || person.id === visit.who.id) return notFound;
  const typed = { id: person.id, name: textOf(visit.form, 'name'), staffNumber: textOf(visit.form, 'staffNumber') || null, email: textOf(visit.form, 'email') || null };
  const outcome = await correctDetails(actOf(visit, house), typed);
  return outcome.ok ? redirect(`/people/person/${person.id}?done=details`) : detailsPage(person, typed, [errorOf(outcome.refusal, org)]);
}
