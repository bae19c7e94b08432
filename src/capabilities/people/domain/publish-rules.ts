import type { Day } from '../../../kernel/day.ts';
import { nextAfter, type Organisation } from './organisation.ts';
import { type Fault, faultsOf, isEmpty, type Phase, type Plan } from './plan.ts';

export type CannotPublish =
  | { readonly why: 'published' } | { readonly why: 'nothing-drawn' } | { readonly why: 'day-is-past' } | { readonly why: 'earlier-first' }
  | { readonly why: 'faults'; readonly faults: readonly Fault[] };
export type CannotUndo = { readonly why: 'not-published' } | { readonly why: 'day-has-come' } | { readonly why: 'later-first' } | { readonly why: 'built-upon' };

/** Why a phase cannot become the organisation of its day; null where it can. */
export function whyNotPublished(org: Organisation, plan: Plan, phase: Phase, today: Day): CannotPublish | null {
  if (phase.published) return { why: 'published' };
  if (isEmpty(phase)) return { why: 'nothing-drawn' };
  if (phase.on < today) return { why: 'day-is-past' };
  if (plan.phases.some((each) => !each.published && each.on < phase.on)) return { why: 'earlier-first' };
  const faults = faultsOf(org, plan, phase);
  return faults.length > 0 ? { why: 'faults', faults } : null;
}

/** Why publishing cannot be undone; null where it can: only before its day, while nothing was built upon it. */
export function whyNotUndone(org: Organisation, plan: Plan, phase: Phase, today: Day): CannotUndo | null {
  if (!phase.published) return { why: 'not-published' };
  if (phase.on <= today) return { why: 'day-has-come' };
  if (plan.phases.some((each) => each.published && each.on > phase.on)) return { why: 'later-first' };
  return isBuiltUpon(org, phase) ? { why: 'built-upon' } : null;
}

/** Something later was set for what it changed, or somebody else was given a post that only it has opened. */
function isBuiltUpon(org: Organisation, phase: Phase): boolean {
  const later = phase.teams.some((each) => nextAfter(org.teamStates.get(each.team), phase.on)) || phase.posts.some((each) => nextAfter(org.postStates.get(each.post), phase.on))
    || phase.jobs.some((each) => nextAfter(org.jobs.get(each.person), phase.on));
  const fresh = new Set(phase.posts.filter((each) => org.postStates.get(each.post)?.[0]?.from === phase.on).map((each) => each.post));
  const placed = new Set(phase.jobs.map((each) => each.person));
  const strangers = [...org.jobs.values()].flat().some((job) => job.post !== null && fresh.has(job.post) && !placed.has(job.person));
  const teams = new Set(phase.teams.filter((each) => org.teamStates.get(each.team)?.[0]?.from === phase.on).map((each) => each.team));
  const drawn = new Set(phase.posts.map((each) => each.post));
  const inside = [...org.postStates.values()].flat().some((state) => state.team !== null && teams.has(state.team) && !drawn.has(state.post));
  return later || strangers || inside;
}
