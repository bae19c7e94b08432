import { roles } from '../../../kernel/person.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { drawPostIn } from '../commands/draw-plan.ts';
import { postOn } from '../domain/organisation.ts';
import { idIn, type PeopleHouse, postChoices, teamChoices } from './keeping.ts';
import { atOf, drawerOf, drawWords, seePhase } from './see-plan.ts';
import { roleChoices } from './words.ts';

interface Typed { readonly post: number; readonly title: string; readonly role: string; readonly team: string; readonly reportsTo: string; readonly closes: boolean }

/** A new post of the plan, or another title, team or manager for one; or it closes. */
export async function show(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const post = idIn(visit.query['post']);
  const seen = await seePhase(visit, house);
  const now = seen && postOn(seen.after, post, seen.phase.on);
  if (!now) return postPage(visit, house, { post: 0, title: '', role: '', team: '', reportsTo: '', closes: false }, []);
  return postPage(visit, house, { post, title: now.title, role: now.role, team: String(now.team ?? ''), reportsTo: String(now.reportsTo ?? ''), closes: false }, []);
}

async function postPage(visit: Visit, house: PeopleHouse, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const seen = await seePhase(visit, house);
  if (!seen) return notFound;
  const { after, phase, plan } = seen;
  const now = postOn(after, typed.post, phase.on);
  return page('capabilities/people/web/draw-post.njk', {
    plan, phase, typed, before: now?.title ?? '', errors, roles: roleChoices(typed.role, now?.role ?? null), teams: teamChoices(after, phase.on, typed.team, 'No team'),
    posts: postChoices(after, phase.on, typed.reportsTo, { none: 'Nobody' }).filter((each) => each.value !== String(typed.post)),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const { form } = visit;
  const typed = { post: idIn(textOf(form, 'post')), title: textOf(form, 'title'), role: textOf(form, 'roleOfPost'), team: textOf(form, 'team'), reportsTo: textOf(form, 'reportsTo'), closes: textOf(form, 'closes') === 'yes' };
  const role = roles.find((each) => each === typed.role);
  if (!role) return postPage(visit, house, typed, [{ field: 'roleOfPost', text: 'Choose a role' }]);
  const outcome = await drawPostIn(drawerOf(visit), atOf(visit), typed.post || null, { title: typed.title, role, team: idIn(typed.team) || null, reportsTo: idIn(typed.reportsTo) || null, open: !typed.closes });
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=drawn`);
  const [field, text] = drawWords[outcome.refusal.why];
  return postPage(visit, house, typed, [{ field: field === 'name' ? 'title' : field, text }]);
}
