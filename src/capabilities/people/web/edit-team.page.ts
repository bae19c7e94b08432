import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { changeTeam } from '../commands/change-team.ts';
import { openTeam } from '../commands/open-team.ts';
import { teamKinds, teamOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, dayAsked, idIn, type PeopleHouse, teamChoices, typedDay } from './keeping.ts';
import { errorOf, kindChoices } from './words.ts';

interface Typed { readonly name: string; readonly kind: string; readonly within: string; readonly from: string }

/** A new team, service or area. */
export async function showNew(visit: Visit): Promise<Answer> {
  return teamPage(visit, 0, { name: '', kind: 'team', within: visit.query['within'] ?? '', from: visit.today }, []);
}

/** Another name or another place, from a day on. */
export async function showChange(visit: Visit): Promise<Answer> {
  const org = await findOrganisation(visit.db);
  const id = idIn(visit.params['id']);
  const now = teamOn(org, id, visit.today);
  if (!now) return notFound;
  return teamPage(visit, id, { name: now.name, kind: org.teams.get(id)?.kind ?? 'team', within: String(now.within ?? ''), from: visit.today }, []);
}

async function teamPage({ db, today }: Visit, id: number, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  return page('capabilities/people/web/edit-team.njk', {
    id, before: org.teamStates.get(id)?.findLast((each) => each.from <= today)?.name ?? '', typed, errors, kinds: kindChoices(typed.kind), teams: teamChoices(org, dayAsked(typed.from, today), typed.within, 'Nothing').filter((each) => each.value !== String(id)),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submitNew(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit.form);
  const [from, kind] = [typedDay(visit.form, 'from'), teamKinds.find((each) => each === typed.kind)];
  if (!from || !kind) return teamPage(visit, 0, typed, [from ? { field: 'kind', text: 'Choose what it is' } : noDay]);
  const outcome = await openTeam(actOf(visit, house), kind, { name: typed.name, within: idIn(typed.within) || null, from });
  if (outcome.ok) return redirect(`/people/team/${outcome.value}?done=opened`);
  return teamPage(visit, 0, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

export async function submitChange(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [typed, from, id] = [typedIn(visit.form), typedDay(visit.form, 'from'), idIn(visit.params['id'])];
  if (!(await findOrganisation(visit.db)).teams.has(id)) return notFound;
  if (!from) return teamPage(visit, id, typed, [noDay]);
  const outcome = await changeTeam(actOf(visit, house), id, { name: typed.name, within: idIn(typed.within) || null, from });
  if (outcome.ok) return redirect(`/people/team/${id}?done=changed`);
  return teamPage(visit, id, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

const noDay: FieldError = { field: 'from', text: 'Give the day as 31/12/2026' };

function typedIn(form: Form): Typed {
  return { name: textOf(form, 'name'), kind: textOf(form, 'kind'), within: textOf(form, 'within'), from: textOf(form, 'from') };
}
