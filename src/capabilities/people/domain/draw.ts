import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Role } from '../../../kernel/person.ts';
import { grantedByTwo, longestName } from './change.ts';
import { heldOn, type Organisation, postOn, postsOn, teamOn, teamsOn, withRows } from './organisation.ts';
import { type Phase, type Plan, planned, rowsOf } from './plan.ts';
import type { Successors } from './team-rules.ts';

export type CannotDraw =
  | { readonly why: 'published' } | { readonly why: 'no-name' } | { readonly why: 'no-title' } | { readonly why: 'name-too-long' } | { readonly why: 'not-open' }
  | { readonly why: 'role-is-granted-by-two' } | { readonly why: 'successor-needed' } | { readonly why: 'choose-who-carries' } | { readonly why: 'leads-back' } | { readonly why: 'not-in-post' };

/** Lines to be drawn into a phase; a line for the same team, post or person is replaced. */
export type Lines = Partial<Pick<Phase, 'teams' | 'successions' | 'posts' | 'jobs'>>;
export interface Drawing { readonly org: Organisation; readonly plan: Plan; readonly phase: Phase }

/** The structure as the phase finds it, and as it leaves it so far. */
export function aroundPhase({ org, plan, phase }: Drawing): { readonly before: Organisation; readonly after: Organisation } {
  const before = planned(org, { ...plan, phases: plan.phases.filter((each) => each.id !== phase.id) }, phase.on);
  return { before, after: withRows(before, rowsOf(phase)) };
}

/** A new team, or another name or place for one. */
export function drawTeam({ phase }: Drawing, team: number, name: string, within: number | null): Outcome<Lines, CannotDraw> {
  if (phase.published) return refuse({ why: 'published' });
  if (name === '') return refuse({ why: 'no-name' });
  if (name.length > longestName) return refuse({ why: 'name-too-long' });
  return accept({ teams: [{ team, from: phase.on, name, within, open: true }] });
}

/** A team closes: its posts and what lies within it go to the one that carries its history on. Each can be drawn otherwise afterwards. */
export function drawClosing(drawing: Drawing, team: number, { to, carries }: Successors): Outcome<Lines, CannotDraw> {
  const { phase } = drawing;
  const { after } = aroundPhase(drawing);
  const now = teamOn(after, team, phase.on);
  if (phase.published) return refuse({ why: 'published' });
  if (!now) return refuse({ why: 'not-open' });
  const into = to.length === 1 ? to[0] : to.find((each) => each === carries);
  if (to.length > 0 && into === undefined) return refuse({ why: 'choose-who-carries' });
  if (to.includes(team)) return refuse({ why: 'leads-back' });
  const posts = postsOn(after, phase.on).filter((each) => each.team === team);
  if (posts.length > 0 && into === undefined) return refuse({ why: 'successor-needed' });
  const inside = into === undefined ? [] : teamsOn(after, phase.on).filter((each) => each.within === team);
  return accept({
    teams: [{ ...now, from: phase.on, open: false }, ...inside.map((each) => ({ ...each, from: phase.on, within: into ?? null }))], successions: to.map((each) => ({ from: team, to: each, on: phase.on, carries: each === into })),
    posts: posts.map((each) => ({ ...each, from: phase.on, team: into ?? null })),
  });
}

export interface PostDrawn { readonly title: string; readonly role: Role; readonly team: number | null; readonly reportsTo: number | null; readonly open: boolean }

export function drawPost(drawing: Drawing, post: number, drawn: PostDrawn): Outcome<Lines, CannotDraw> {
  const { phase } = drawing;
  if (phase.published) return refuse({ why: 'published' });
  if (drawn.title === '') return refuse({ why: 'no-title' });
  if (drawn.title.length > longestName) return refuse({ why: 'name-too-long' });
  const before = postOn(aroundPhase(drawing).before, post, phase.on);
  if (grantedByTwo.has(drawn.role) && before?.role !== drawn.role) return refuse({ why: 'role-is-granted-by-two' });
  return accept({ posts: [{ post, from: phase.on, ...drawn }] });
}

/** Who goes into which post of the new structure. */
export function drawPlace(drawing: Drawing, person: number, post: number): Outcome<Lines, CannotDraw> {
  const { phase } = drawing;
  const { before, after } = aroundPhase(drawing);
  if (phase.published) return refuse({ why: 'published' });
  if (!heldOn(before, person, phase.on)) return refuse({ why: 'not-in-post' });
  const into = postOn(after, post, phase.on);
  if (!into) return refuse({ why: 'not-open' });
  if (grantedByTwo.has(into.role) && heldOn(before, person, phase.on)?.post !== post) return refuse({ why: 'role-is-granted-by-two' });
  return accept({ jobs: [{ person, from: phase.on, post }] });
}
