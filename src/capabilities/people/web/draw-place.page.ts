import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { drawPlaceIn } from '../commands/draw-plan.ts';
import { byName, nameOf } from '../domain/chart.ts';
import { heldOn } from '../domain/organisation.ts';
import { idIn, type PeopleHouse, postChoices } from './keeping.ts';
import { atOf, drawerOf, drawWords, seePhase } from './see-plan.ts';
import { chosen } from './words.ts';

/** Who goes into which post of the new structure. */
export async function show(visit: Visit, house: PeopleHouse, errors: readonly FieldError[] = []): Promise<Answer> {
  const seen = await seePhase(visit, house);
  if (!seen) return notFound;
  const { org, after, phase, plan } = seen;
  const typed = { person: textOf(visit.form, 'person') || (visit.query['person'] ?? ''), post: textOf(visit.form, 'post') };
  const people = [...org.people.keys()].filter((id) => heldOn(org, id, phase.on)).map((id) => ({ id, name: `${nameOf(org, id)} – ${heldOn(org, id, phase.on)?.title ?? ''}` }));
  return page('capabilities/people/web/draw-place.njk', {
    plan, phase, errors, people: [chosen('', 'Choose somebody', typed.person), ...people.toSorted((a, b) => byName(a.name, b.name)).map((each) => chosen(String(each.id), each.name, typed.person))],
    posts: postChoices(after, phase.on, typed.post, { none: 'Choose a post', vacant: true }),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [person, post] = [idIn(textOf(visit.form, 'person')), idIn(textOf(visit.form, 'post'))];
  if (person === 0 || post === 0) return show(visit, house, [{ field: person === 0 ? 'person' : 'post', text: person === 0 ? 'Choose somebody' : 'Choose a post' }]);
  const outcome = await drawPlaceIn(drawerOf(visit), atOf(visit), person, post);
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=drawn`);
  const [field, text] = drawWords[outcome.refusal.why];
  return show(visit, house, [{ field: field === 'roleOfPost' ? 'post' : field, text }]);
}
