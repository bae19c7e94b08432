import { addDays } from '../../../kernel/day.ts';
import { reachOf } from '../../../kernel/person.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { beginStandIn } from '../commands/begin-stand-in.ts';
import { grantedByTwo } from '../domain/change.ts';
import { byName, nameOf } from '../domain/chart.ts';
import { heldOn, type Organisation, standInKinds } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, idIn, type PeopleHouse, typedDay } from './keeping.ts';
import { type Choice, chosen, errorOf, standInNames, teamPath } from './words.ts';

interface Typed { readonly for: string; readonly kind: string; readonly from: string; readonly until: string }

/** Somebody stands in for a manager: as a delegate, as cover, or acting up, from one day to another. */
export async function show(visit: Visit): Promise<Answer> {
  return standInPage(visit, { for: visit.query['for'] ?? '', kind: 'cover', from: visit.today, until: addDays(visit.today, 13) }, []);
}

async function standInPage({ db, params, today }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const person = org.people.get(idIn(params['id']));
  if (!person) return notFound;
  return page('capabilities/people/web/begin-stand-in.njk', {
    person, typed, errors, managers: managersIn(org, today, typed.for), kinds: standInKinds.map((each) => chosen(each, standInNames[each], typed.kind)),
  }, { status: errors.length > 0 ? 422 : 200 });
}

function managersIn(org: Organisation, today: Visit['today'], now: string): Choice[] {
  const managers = [...org.people.keys()].flatMap((id) => {
    const held = heldOn(org, id, today);
    return held && reachOf[held.role] === 'line' && !grantedByTwo.has(held.role) ? [{ id, text: `${nameOf(org, id)} – ${held.title}, ${teamPath(org, held.team, today) || 'no team'}` }] : [];
  });
  return [chosen('', 'Choose a manager', now), ...managers.toSorted((a, b) => byName(a.text, b.text)).map((each) => chosen(String(each.id), each.text, now))];
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit.form);
  const [person, kind] = [idIn(visit.params['id']), standInKinds.find((each) => each === typed.kind)];
  const [from, to] = [typedDay(visit.form, 'from'), typedDay(visit.form, 'until')];
  if (!kind || !from || !to || idIn(typed.for) === 0) return standInPage(visit, typed, problemsOf(visit.form, typed));
  const outcome = await beginStandIn(actOf(visit, house), { person, for: idIn(typed.for), kind, from, to });
  if (outcome.ok) return redirect(`/people/person/${person}?done=stand-in`);
  const error = errorOf(outcome.refusal, await findOrganisation(visit.db));
  return standInPage(visit, typed, [error.field === 'roleOfPost' ? { ...error, field: 'for' } : error]);
}

function problemsOf(form: Form, typed: Typed): FieldError[] {
  return [
    ...(idIn(typed.for) === 0 ? [{ field: 'for', text: 'Choose a manager' }] : []),
    ...(standInKinds.some((each) => each === typed.kind) ? [] : [{ field: 'kind', text: 'Say how they stand in' }]),
    ...(typedDay(form, 'from') ? [] : [{ field: 'from', text: 'Give the first day as 31/12/2026' }]),
    ...(typedDay(form, 'until') ? [] : [{ field: 'until', text: 'Give the last day as 31/12/2026' }]),
  ];
}

function typedIn(form: Form): Typed {
  return { for: textOf(form, 'for'), kind: textOf(form, 'kind'), from: textOf(form, 'from'), until: textOf(form, 'until') };
}
