import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { closeTeam } from '../commands/close-team.ts';
import { teamOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, dayAsked, idIn, type PeopleHouse, teamChoices, typedDay } from './keeping.ts';
import { errorOf } from './words.ts';

interface Typed { readonly from: string; readonly to: readonly string[]; readonly carries: string }

/** Closes a team that nobody is in any more, and says where its work goes: that carries its history on in the figures. */
export async function show(visit: Visit): Promise<Answer> {
  return closePage(visit, { from: visit.today, to: [], carries: '' }, []);
}

async function closePage({ db, params, today }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const org = await findOrganisation(db);
  const team = teamOn(org, idIn(params['id']), today);
  if (!team) return notFound;
  const choices = (now: string, none: string) => teamChoices(org, dayAsked(typed.from, today), now, none).filter((each) => each.value !== String(team.team));
  return page('capabilities/people/web/close-team.njk', {
    team, typed, errors, first: choices(typed.to[0] ?? '', 'To nobody: its work ends'), second: choices(typed.to[1] ?? '', 'No other'), third: choices(typed.to[2] ?? '', 'No other'),
    carriers: choices(typed.carries, 'Choose, where there are several'),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [typed, from, id] = [typedIn(visit.form), typedDay(visit.form, 'from'), idIn(visit.params['id'])];
  if (!from) return closePage(visit, typed, [{ field: 'from', text: 'Give the day as 31/12/2026' }]);
  const to = [...new Set(typed.to.map(idIn).filter((each) => each > 0))];
  const outcome = await closeTeam(actOf(visit, house), id, from, { to, carries: idIn(typed.carries) || null });
  if (outcome.ok) return redirect('/people?done=team-closed');
  return closePage(visit, typed, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}

function typedIn(form: Form): Typed {
  return { from: textOf(form, 'from'), to: listOf(form, 'to'), carries: textOf(form, 'carries') };
}
