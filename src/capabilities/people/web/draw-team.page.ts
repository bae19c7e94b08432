import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { drawClosingIn, drawTeamIn } from '../commands/draw-plan.ts';
import { teamKinds, teamOn } from '../domain/organisation.ts';
import { idIn, type PeopleHouse, teamChoices } from './keeping.ts';
import { atOf, drawerOf, drawWords, seePhase } from './see-plan.ts';
import { kindChoices } from './words.ts';

interface Typed { readonly team: number; readonly closes: boolean; readonly name: string; readonly kind: string; readonly within: string; readonly to: readonly string[]; readonly carries: string }

/** A new team of the plan, or another name or place for one. */
export async function show(visit: Visit, house: PeopleHouse): Promise<Answer> {
  return opened(visit, house, false);
}

/** A team closes: where its posts and its work go. */
export async function showClosing(visit: Visit, house: PeopleHouse): Promise<Answer> {
  return opened(visit, house, true);
}

async function opened(visit: Visit, house: PeopleHouse, closes: boolean): Promise<Answer> {
  const team = idIn(visit.query['team']);
  const seen = await seePhase(visit, house);
  const now = seen && teamOn(seen.after, team, seen.phase.on);
  if (closes && !now) return notFound;
  return teamPage(visit, house, { team: now ? team : 0, closes, name: now?.name ?? '', kind: 'team', within: String(now?.within ?? ''), to: [], carries: '' }, []);
}

async function teamPage(visit: Visit, house: PeopleHouse, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const seen = await seePhase(visit, house);
  if (!seen) return notFound;
  const choices = (now: string, none: string) => teamChoices(seen.after, seen.phase.on, now, none).filter((each) => each.value !== String(typed.team));
  return page('capabilities/people/web/draw-team.njk', {
    plan: seen.plan, phase: seen.phase, typed, before: teamOn(seen.after, typed.team, seen.phase.on)?.name ?? '', kinds: kindChoices(typed.kind), teams: choices(typed.within, 'Nothing'), errors,
    first: choices(typed.to[0] ?? '', 'To nobody: its work ends'), second: choices(typed.to[1] ?? '', 'No other'), carriers: choices(typed.carries, 'Choose, where there are two'),
  }, { status: errors.length > 0 ? 422 : 200 });
}

function typedIn({ form }: Visit, closes: boolean): Typed {
  return { team: idIn(textOf(form, 'team')), closes, name: textOf(form, 'name'), kind: textOf(form, 'kind') || 'team', within: textOf(form, 'within'), to: listOf(form, 'to'), carries: textOf(form, 'carries') };
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit, false);
  const kind = teamKinds.find((each) => each === typed.kind) ?? 'team';
  const outcome = await drawTeamIn(drawerOf(visit), atOf(visit), { team: typed.team || null, kind, name: typed.name, within: idIn(typed.within) || null });
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=drawn`);
  const [field, text] = drawWords[outcome.refusal.why];
  return teamPage(visit, house, typed, [{ field, text }]);
}

export async function submitClosing(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const typed = typedIn(visit, true);
  const to = [...new Set(typed.to.map(idIn).filter((each) => each > 0))];
  const outcome = await drawClosingIn(drawerOf(visit), atOf(visit), typed.team, { to, carries: idIn(typed.carries) || null });
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=drawn`);
  const [field, text] = drawWords[outcome.refusal.why];
  return teamPage(visit, house, typed, [{ field, text }]);
}
