import { addDays } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { leave } from '../commands/leave.ts';
import { holdersOn, heldOn, postsOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, idIn, type PeopleHouse, typedDay } from './keeping.ts';
import { errorOf } from './words.ts';

/** Their last day: from the day after they are let in no more. With “at once”, from this moment. */
export async function show(visit: Visit): Promise<Answer> {
  return leavePage(visit, { when: 'day', last: visit.today }, []);
}

interface Typed { readonly when: string; readonly last: string }

async function leavePage({ db, params, today }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const person = org.people.get(idIn(params['id']));
  if (!person) return notFound;
  const post = heldOn(org, person.id, today);
  const shared = (holdersOn(org, today).get(post?.post ?? 0) ?? []).length > 1;
  const below = post && !shared ? postsOn(org, today).filter((each) => each.reportsTo === post.post).length : 0;
  return page('capabilities/people/web/leave-person.njk', { person, typed, errors, below }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = { when: textOf(visit.form, 'when'), last: textOf(visit.form, 'last') };
  const [id, last] = [idIn(visit.params['id']), typedDay(visit.form, 'last')];
  if (typed.when !== 'now' && !last) return leavePage(visit, typed, [{ field: 'last', text: 'Give their last day as 31/12/2026' }]);
  const from = typed.when === 'now' || !last ? visit.today : addDays(last, 1);
  const outcome = await leave(actOf(visit, house), id, from);
  if (outcome.ok) return redirect(`/people/person/${id}?done=left`);
  const error = errorOf(outcome.refusal, await findOrganisation(visit.db));
  return leavePage(visit, typed, [{ ...error, field: error.field === 'from' ? 'last' : error.field }]);
}
