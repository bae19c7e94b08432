import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { closePost } from '../commands/close-post.ts';
import { postOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, idIn, type PeopleHouse, typedDay } from './keeping.ts';
import { errorOf, teamPath } from './words.ts';

export async function show(visit: Visit): Promise<Answer> {
  return closePage(visit, visit.today, []);
}

async function closePage({ db, params, today }: Visit, from: string, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const post = postOn(org, idIn(params['id']), today);
  if (!post) return notFound;
  return page('capabilities/people/web/close-post.njk', { post, teamName: teamPath(org, post.team, today), from, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [from, id, typed] = [typedDay(visit.form, 'from'), idIn(visit.params['id']), textOf(visit.form, 'from')];
  if (!from) return closePage(visit, typed, [{ field: 'from', text: 'Give the day as 31/12/2026' }]);
  const outcome = await closePost(actOf(visit, house), id, from);
  if (outcome.ok) return redirect(`/people/post/${id}?done=closed`);
  const error = errorOf(outcome.refusal, await findOrganisation(visit.db));
  return closePage(visit, typed, [error.field === 'post' ? { ...error, field: 'from' } : error]);
}
