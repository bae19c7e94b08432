import { type Role, roles } from '../../../kernel/person.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { changePost } from '../commands/change-post.ts';
import { openPost } from '../commands/open-post.ts';
import { holdersOn, postOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, dayAsked, idIn, type PeopleHouse, postChoices, teamChoices, typedDay } from './keeping.ts';
import { errorOf, roleChoices } from './words.ts';

interface Typed { readonly title: string; readonly role: string; readonly team: string; readonly reportsTo: string; readonly from: string }

export async function showNew(visit: Visit): Promise<Answer> {
  return postPage(visit, 0, { title: '', role: '', team: visit.query['team'] ?? '', reportsTo: visit.query['to'] ?? '', from: visit.today }, []);
}

/** Another title, role, team or manager from a day on. */
export async function showChange(visit: Visit): Promise<Answer> {
  const id = idIn(visit.params['id']);
  const now = postOn(await findOrganisation(visit.db), id, visit.today);
  if (!now) return notFound;
  return postPage(visit, id, { title: now.title, role: now.role, team: String(now.team ?? ''), reportsTo: String(now.reportsTo ?? ''), from: visit.today }, []);
}

async function postPage({ db, today }: Visit, id: number, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const day = dayAsked(typed.from, today);
  const now = postOn(org, id, today);
  return page('capabilities/people/web/edit-post.njk', {
    id, before: now?.title ?? '', held: (holdersOn(org, today).get(id) ?? []).length > 0, typed, errors, roles: roleChoices(typed.role, now?.role ?? null),
    teams: teamChoices(org, day, typed.team, 'No team'), posts: postChoices(org, day, typed.reportsTo, { none: 'Nobody' }).filter((each) => each.value !== String(id)),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submitNew(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit.form);
  const { wanted, errors } = wantedIn(visit.form, typed);
  if (!wanted) return postPage(visit, 0, typed, errors);
  const outcome = await openPost(actOf(visit, house), wanted);
  if (outcome.ok) return redirect(`/people/post/${outcome.value}?done=opened`);
  return postPage(visit, 0, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

export async function submitChange(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [typed, id] = [typedIn(visit.form), idIn(visit.params['id'])];
  if (!(await findOrganisation(visit.db)).postStates.has(id)) return notFound;
  const { wanted, errors } = wantedIn(visit.form, typed);
  if (!wanted) return postPage(visit, id, typed, errors);
  const outcome = await changePost(actOf(visit, house), id, wanted);
  if (outcome.ok) return redirect(`/people/post/${id}?done=changed`);
  return postPage(visit, id, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

function typedIn(form: Form): Typed {
  return { title: textOf(form, 'title'), role: textOf(form, 'roleOfPost'), team: textOf(form, 'team'), reportsTo: textOf(form, 'reportsTo'), from: textOf(form, 'from') };
}

function wantedIn(form: Form, typed: Typed) {
  const [from, role] = [typedDay(form, 'from'), roles.find((each): each is Role => each === typed.role)];
  const errors: FieldError[] = [
    ...(typed.title === '' ? [{ field: 'title', text: 'Give a job title' }] : []), ...(role ? [] : [{ field: 'roleOfPost', text: 'Choose a role' }]),
    ...(from ? [] : [{ field: 'from', text: 'Give the day as 31/12/2026' }]),
  ];
  const wanted = from && role && errors.length === 0 ? { title: typed.title, role, team: idIn(typed.team) || null, reportsTo: idIn(typed.reportsTo) || null, from } : null;
  return { wanted, errors };
}
