import type { Day } from '../../../kernel/day.ts';
import { loopsIn } from './line.ts';
import { type Job, holdersOn, nextAfter, type Organisation, postOn, postsOn, type PostState, type Rows, type Succession, teamOn, teamsOn, type TeamState, withRows } from './organisation.ts';
import { needsTeam } from './change.ts';

/** A phase of a plan: what is to be so from its day. Its rows have the shape of the organisation's own. */
export interface Phase {
  readonly id: number; readonly name: string; readonly on: Day; readonly published: boolean;
  readonly teams: readonly TeamState[]; readonly successions: readonly Succession[]; readonly posts: readonly PostState[]; readonly jobs: readonly Job[];
}
export interface Plan { readonly id: number; readonly name: string; readonly about: string; readonly shown: boolean; readonly phases: readonly Phase[] }

export function rowsOf(phase: Phase): Rows {
  return { teamStates: phase.teams, successions: phase.successions, postStates: phase.posts, jobs: phase.jobs };
}

export const isEmpty = (phase: Phase) => phase.teams.length + phase.posts.length + phase.jobs.length === 0;

/** The organisation with the phases up to that day. What is published is in it already. */
export function planned(org: Organisation, plan: Plan, until: Day): Organisation {
  const due = plan.phases.filter((each) => !each.published && each.on <= until);
  return due.reduce((now, phase) => withRows(now, rowsOf(phase)), org);
}

/** What is wrong with a structure on a day, or in the way of a phase. */
export type Fault =
  | { readonly why: 'name-twice'; readonly team: number }
  | { readonly why: 'lies-within-closed'; readonly team: number }
  | { readonly why: 'lies-within-itself'; readonly team: number }
  | { readonly why: 'post-in-closed-team'; readonly post: number }
  | { readonly why: 'post-needs-team'; readonly post: number }
  | { readonly why: 'reports-to-closed'; readonly post: number }
  | { readonly why: 'circular'; readonly post: number }
  | { readonly why: 'person-without-post'; readonly person: number }
  | { readonly why: 'two-in-one-post'; readonly post: number }
  | { readonly why: 'successor-closed'; readonly team: number }
  | { readonly why: 'something-else-set'; readonly team: number | null; readonly post: number | null; readonly person: number | null; readonly on: Day };

/** All that stands in the way of publishing a phase. Nobody may be left without a post by it: they would be out that day. */
export function faultsOf(org: Organisation, plan: Plan, phase: Phase): Fault[] {
  const before = planned(org, { ...plan, phases: plan.phases.filter((each) => each.id !== phase.id) }, phase.on);
  const after = withRows(before, rowsOf(phase));
  return [...collisions(org, phase), ...teamFaults(after, phase), ...postFaults(after, phase), ...peopleFaults(before, after, phase)];
}

/** What is set already for that day or a later one, for the same team, post or person: a phase writes over nothing. */
function collisions(org: Organisation, phase: Phase): Fault[] {
  const taken = (states: readonly { readonly from: Day }[] | undefined) => states?.find((each) => each.from === phase.on)?.from ?? nextAfter(states, phase.on);
  const none = { team: null, post: null, person: null };
  return [
    ...phase.teams.flatMap(({ team }) => hit(taken(org.teamStates.get(team)), { ...none, team })),
    ...phase.posts.flatMap(({ post }) => hit(taken(org.postStates.get(post)), { ...none, post })),
    ...phase.jobs.flatMap(({ person }) => hit(taken(org.jobs.get(person)), { ...none, person })),
  ];
}

function hit(on: Day | null, what: { readonly team: number | null; readonly post: number | null; readonly person: number | null }): Fault[] {
  return on === null ? [] : [{ why: 'something-else-set', ...what, on }];
}

function teamFaults(org: Organisation, { on, successions }: Phase): Fault[] {
  const teams = teamsOn(org, on);
  const twins = Map.groupBy(teams, (each) => `${each.within ?? 0} ${each.name.toLowerCase()}`);
  const loops = loopsIn(new Map(teams.map((each) => [each.team, each.within])));
  return [
    ...[...twins.values()].flatMap(([first, ...more]) => (first && more.length > 0 ? [{ why: 'name-twice' as const, team: first.team }] : [])),
    ...teams.filter((each) => each.within !== null && !teamOn(org, each.within, on)).map(({ team }) => ({ why: 'lies-within-closed' as const, team })),
    ...loops.map((loop) => ({ why: 'lies-within-itself' as const, team: loop[0] ?? 0 })),
    ...successions.filter((each) => !teamOn(org, each.to, on)).map((each) => ({ why: 'successor-closed' as const, team: each.from })),
  ];
}

function postFaults(org: Organisation, { on }: Phase): Fault[] {
  const posts = postsOn(org, on);
  return [
    ...posts.filter((each) => each.team !== null && !teamOn(org, each.team, on)).map(({ post }) => ({ why: 'post-in-closed-team' as const, post })),
    ...posts.filter((each) => each.team === null && needsTeam.has(each.role)).map(({ post }) => ({ why: 'post-needs-team' as const, post })),
    ...posts.filter((each) => each.reportsTo !== null && !postOn(org, each.reportsTo, on)).map(({ post }) => ({ why: 'reports-to-closed' as const, post })),
    ...loopsIn(new Map(posts.map((each) => [each.post, each.reportsTo]))).map((loop) => ({ why: 'circular' as const, post: loop[0] ?? 0 })),
  ];
}

function peopleFaults(before: Organisation, after: Organisation, phase: Phase): Fault[] {
  const [then, now] = [holdersOn(before, phase.on), holdersOn(after, phase.on)];
  const still = new Set([...now.values()].flat());
  const gone = [...then.values()].flat().filter((person) => !still.has(person));
  const given = new Set(phase.jobs.map((each) => each.post));
  const shared = [...now].filter(([post, people]) => given.has(post) && people.length > 1).map(([post]) => post);
  return [...gone.map((person) => ({ why: 'person-without-post' as const, person })), ...shared.map((post) => ({ why: 'two-in-one-post' as const, post }))];
}
