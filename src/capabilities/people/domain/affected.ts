import { lineAbove, teamsAbove } from './line.ts';
import { heldOn, holdersOn, type Organisation, postOn, type PostState, teamOn, withRows } from './organisation.ts';
import { type Phase, type Plan, planned, rowsOf } from './plan.ts';

export const reasons = ['post', 'title', 'team', 'team-renamed', 'manager'] as const;
export type Reason = (typeof reasons)[number];

/** Somebody whom a phase touches: directly, for these reasons; or marginally, because only something above them changes. */
export interface Affected { readonly person: number; readonly direct: readonly Reason[]; readonly before: PostState; readonly after: PostState | null }

export function affectedBy(org: Organisation, plan: Plan, phase: Phase): Affected[] {
  const before = planned(org, { ...plan, phases: plan.phases.filter((each) => each.id !== phase.id) }, phase.on);
  const after = withRows(before, rowsOf(phase));
  const holders = [holdersOn(before, phase.on), holdersOn(after, phase.on)] as const;
  return [...before.people.keys()].flatMap((person) => {
    const held = heldOn(before, person, phase.on);
    if (!held) return [];
    const then = heldOn(after, person, phase.on);
    const direct = directly({ before, after, holders, phase }, held, then);
    const marginal = direct.length === 0 && then !== null && aboveOf(before, holders[0], held, phase) !== aboveOf(after, holders[1], then, phase);
    return direct.length > 0 || marginal ? [{ person, direct, before: held, after: then }] : [];
  });
}

interface Compared {
  readonly before: Organisation; readonly after: Organisation; readonly phase: Phase;
  readonly holders: readonly [ReadonlyMap<number, readonly number[]>, ReadonlyMap<number, readonly number[]>];
}

/** Their own post, team or manager is another. */
function directly({ before, after, holders, phase }: Compared, held: PostState, then: PostState | null): Reason[] {
  if (!then) return ['post'];
  const who = (list: ReadonlyMap<number, readonly number[]>, post: number | null) => (list.get(post ?? 0) ?? []).join(',');
  const found: Readonly<Record<Reason, boolean>> = {
    post: held.post !== then.post, title: held.post === then.post && (held.title !== then.title || held.role !== then.role), team: held.team !== then.team,
    'team-renamed': held.team === then.team && teamOn(before, held.team, phase.on)?.name !== teamOn(after, then.team, phase.on)?.name,
    manager: held.reportsTo !== then.reportsTo || who(holders[0], held.reportsTo) !== who(holders[1], then.reportsTo),
  };
  return reasons.filter((each) => found[each]);
}

/** All that lies above somebody, as one text: the posts with their titles, teams and holders, and the areas with their names. */
function aboveOf(org: Organisation, holders: ReadonlyMap<number, readonly number[]>, { post, team }: PostState, { on }: Phase): string {
  const posts = lineAbove(org, post, on).map((id) => {
    const state = postOn(org, id, on);
    return [id, state?.title, state?.team, ...(holders.get(id) ?? [])].join(',');
  });
  const teams = team === null ? [] : teamsAbove(org, team, on).map((id) => [id, teamOn(org, id, on)?.name].join(','));
  return [...posts, '/', ...teams].join(';');
}
