import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setPhase, showPlan } from '../commands/draw-plan.ts';
import { affectedBy } from '../domain/affected.ts';
import { type Branch, chartOn, everyBranch } from '../domain/chart.ts';
import { newPosts } from '../domain/interest.ts';
import { holdersOn, type Organisation, teamOn } from '../domain/organisation.ts';
import { type Plan, planned } from '../domain/plan.ts';
import { listInterest } from '../sql/find-plan.ts';
import { idIn, type PeopleHouse, typedDay } from './keeping.ts';
import { drawerOf, reasonNames, seePlan } from './see-plan.ts';
import { teamKindNames, teamPath } from './words.ts';

const doneWords: Readonly<Record<string, string>> = {
  phase: 'The phase is added.', shown: 'All staff see the plan now.', hidden: 'Only you and HR see the plan now.', interest: 'Kept. Only HR and you see it.', withdrawn: 'Withdrawn.',
};

/** Today's structure and tomorrow's side by side, with the phases between, and what it means for whoever looks. */
export async function show(visit: Visit, house: PeopleHouse, errors: readonly FieldError[] = []): Promise<Answer> {
  const seen = await seePlan(visit, house);
  if (!seen) return notFound;
  const { plan, org } = seen;
  const [keeps, hr] = [house.permits(visit.who, 'keep-people'), house.permits(visit.who, 'see-interest')];
  const chosen = plan.phases.find((each) => each.id === idIn(visit.query['phase'])) ?? plan.phases.at(-1);
  return page('capabilities/people/web/plan.njk', {
    plan, phases: plan.phases.map((each) => phaseLine(org, plan, each, keeps || hr)), chosen: chosen ?? null, ...(chosen ? sides(org, plan, chosen, visit) : {}), keeps, hr,
    mine: mineOf(org, plan, visit.who.id), posts: await openPosts(visit, org, plan), errors, typed: { name: textOf(visit.form, 'name'), on: textOf(visit.form, 'on') },
    done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

function phaseLine(org: Organisation, plan: Plan, phase: Plan['phases'][number], full: boolean) {
  const affected = full && !phase.published ? affectedBy(org, plan, phase) : null;
  return { ...phase, lines: phase.teams.length + phase.posts.length + phase.jobs.length, direct: affected?.filter((each) => each.direct.length > 0).length ?? null, marginal: affected?.filter((each) => each.direct.length === 0).length ?? null };
}

/** Both structures, each branch marked with what becomes of it. */
function sides(org: Organisation, plan: Plan, phase: Plan['phases'][number], { today }: Visit) {
  const after = planned(org, plan, phase.on);
  const changed = new Set(plan.phases.filter((each) => each.on <= phase.on).flatMap((each) => each.teams.map((team) => team.team)));
  const mark = (branch: Branch) => {
    const [then, now] = [teamOn(org, branch.id, today), teamOn(after, branch.id, phase.on)];
    if (!then) return 'New';
    if (!now) return 'Closes';
    if (!changed.has(branch.id)) return null;
    return then.within !== now.within ? (then.name !== now.name ? 'Moves, new name' : 'Moves') : then.name !== now.name ? 'New name' : null;
  };
  const rows = (side: Organisation, day: Plan['phases'][number]['on']) => everyBranch(chartOn(side, day).branches).map(({ branch, path }) => ({ id: branch.id, name: branch.name, kindName: teamKindNames[branch.kind], depth: path.length, posts: branch.posts, mark: mark(branch) }));
  return { left: rows(org, today), right: rows(after, phase.on) };
}

/** What each phase means for this person. */
function mineOf(org: Organisation, plan: Plan, person: number) {
  return plan.phases.filter((each) => !each.published).map((phase) => {
    const found = affectedBy(org, plan, phase).find((each) => each.person === person);
    return { name: phase.name, on: phase.on, reasons: found?.direct.map((each) => reasonNames[each]) ?? [], marginal: found !== undefined && found.direct.length === 0 };
  });
}

/** The new posts that are to be filled, and whether this person has said that they would like one. */
async function openPosts({ db, who, today }: Visit, org: Organisation, plan: Plan) {
  const mine = (await listInterest(db, plan.id, today)).filter((each) => each.person === who.id && each.withdrawnAt === null);
  return newPosts(org, plan).flatMap((post) => {
    const after = planned(org, plan, post.from);
    if (holdersOn(after, post.from).has(post.post)) return [];
    return [{ ...post, teamName: teamPath(after, post.team, post.from), interested: mine.find((each) => each.post === post.post) ?? null }];
  });
}

export async function addPhase(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const [name, on] = [textOf(visit.form, 'name'), typedDay(visit.form, 'on')];
  const errors: FieldError[] = [...(name === '' || name.length > 200 ? [{ field: 'name', text: 'Give the phase a name' }] : []), ...(on && on > visit.today ? [] : [{ field: 'on', text: 'Give a day to come, as 31/12/2026' }])];
  if (!on || errors.length > 0) return show(visit, house, errors);
  const outcome = await setPhase(drawerOf(visit), { plan: idIn(visit.params['id']), phase: 0 }, { name, on });
  if (outcome.ok) return redirect(`/plans/${visit.params['id']}/phases/${outcome.value}`);
  return outcome.refusal.why === 'not-there' ? notFound : show(visit, house, [{ field: 'on', text: 'Another phase of this plan has that day' }]);
}

export async function setShown(visit: Visit): Promise<Answer> {
  const shown = textOf(visit.form, 'shown') === 'yes';
  const outcome = await showPlan(drawerOf(visit), idIn(visit.params['id']), shown);
  return outcome.ok ? redirect(`/plans/${outcome.value}?done=${shown ? 'shown' : 'hidden'}`) : notFound;
}

