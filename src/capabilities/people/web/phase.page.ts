import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { undraw } from '../commands/draw-plan.ts';
import { publishPhase, undoPublishing } from '../commands/publish-phase.ts';
import { affectedBy } from '../domain/affected.ts';
import { chartOn, everyBranch, nameOf } from '../domain/chart.ts';
import { type Organisation, teamOn, type TeamState, withRows } from '../domain/organisation.ts';
import { faultsOf, type Phase, type Plan, rowsOf } from '../domain/plan.ts';
import type { CannotPublish, CannotUndo } from '../domain/publish-rules.ts';
import { actOf, idIn, type PeopleHouse } from './keeping.ts';
import { atOf, drawerOf, faultInWords, postName, seePhase } from './see-plan.ts';
import { teamPath } from './words.ts';

const doneWords: Readonly<Record<string, string>> = { drawn: 'Drawn.', undrawn: 'Taken back.', published: 'Published. It holds from its day.', undone: 'It is a plan again.' };

/** One phase: all that is drawn in it, what is still in the way, whom it affects; publishing it, and undoing that. */
export async function show(visit: Visit, house: PeopleHouse, errors: readonly FieldError[] = []): Promise<Answer> {
  const seen = await seePhase(visit, house);
  if (!seen) return notFound;
  const { plan, org, phase, after } = seen;
  const affected = phase.published ? [] : affectedBy(org, plan, phase);
  return page('capabilities/people/web/phase.njk', {
    plan, phase, ...linesOf(seen), faults: phase.published ? [] : faultsOf(org, plan, phase).map((each) => faultInWords(after, each, phase)),
    direct: affected.filter((each) => each.direct.length > 0).length, marginal: affected.filter((each) => each.direct.length === 0).length,
    branches: everyBranch(chartOn(after, phase.on).branches).map(({ branch, path }) => ({ id: branch.id, name: branch.name, depth: path.length, seats: branch.seats.map((seat) => ({ id: seat.id, title: seat.title, who: seat.holders.map((each) => each.name).join(', ') })) })),
    begun: phase.on <= visit.today, errors, done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 409 : 200 });
}

/** What is drawn, in words: each line with what it was before. */
function linesOf({ org, plan, phase, after }: { readonly org: Organisation; readonly plan: Plan; readonly phase: Phase; readonly after: Organisation }) {
  const earlier = plan.phases.filter((each) => !each.published && each.on < phase.on).reduce((now, each) => withRows(now, rowsOf(each)), org);
  return {
    teams: phase.teams.map((each) => {
      const before = teamOn(earlier, each.team, phase.on);
      const to = phase.successions.filter((next) => next.from === each.team).map((next) => `${after.teamStates.get(next.to)?.at(-1)?.name ?? ''}${next.carries ? '' : ' (without its history)'}`);
      return { id: each.team, name: each.name, words: teamWords(each, to, teamPath(after, each.within, phase.on), before !== null && !phase.published) };
    }),
    posts: phase.posts.map((each) => ({ id: each.post, name: each.title, words: each.open ? [teamPath(after, each.team, phase.on) || 'no team', each.reportsTo === null ? 'reports to nobody' : `reports to ${postName(after, each.reportsTo, phase)}`].join('; ') : 'closes' })),
    jobs: phase.jobs.map((each) => ({ id: each.person, name: nameOf(org, each.person), words: each.post === null ? '' : `goes to ${postName(after, each.post, phase)}` })),
  };
}

function teamWords({ open }: TeamState, to: readonly string[], within: string, known: boolean): string {
  if (!open) return to.length > 0 ? `closes; its work goes to ${to.join(', ')}` : 'closes';
  return [known ? 'is so named' : 'opens', within === '' ? 'within nothing' : `within ${within}`].join(', ');
}

export async function takeBack(visit: Visit): Promise<Answer> {
  const what = (['team', 'post', 'person'] as const).find((each) => each === textOf(visit.form, 'what'));
  const outcome = what ? await undraw(drawerOf(visit), atOf(visit), what, idIn(textOf(visit.form, 'which'))) : null;
  return outcome?.ok ? redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=undrawn`) : notFound;
}

const publishWords: Readonly<Record<Exclude<CannotPublish['why'], 'faults'> | CannotUndo['why'], string>> = {
  published: 'It is published already', 'nothing-drawn': 'Nothing is drawn in it yet', 'day-is-past': 'Its day is past', 'earlier-first': 'Publish the earlier phase first',
  'not-published': 'It is not published', 'day-has-come': 'Its day has come: it is so now', 'later-first': 'Undo the later phase first', 'built-upon': 'Something was set since that builds on it',
};

export async function publish(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const outcome = await publishPhase({ ...actOf(visit, house), now: visit.now }, atOf(visit));
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=published`);
  if (outcome.refusal.why === 'not-there') return notFound;
  return show(visit, house, [{ field: 'main-content', text: outcome.refusal.why === 'faults' ? 'Something is still in the way: see below' : publishWords[outcome.refusal.why] }]);
}

export async function undo(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const outcome = await undoPublishing({ ...actOf(visit, house), now: visit.now }, atOf(visit));
  if (outcome.ok) return redirect(`/plans/${atOf(visit).plan}/phases/${atOf(visit).phase}?done=undone`);
  return outcome.refusal.why === 'not-there' ? notFound : show(visit, house, [{ field: 'main-content', text: publishWords[outcome.refusal.why] }]);
}
