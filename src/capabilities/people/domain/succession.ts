import type { Day } from '../../../kernel/day.ts';
import type { Organisation } from './organisation.ts';

/**
 * Teams as they were → the team that has their history on that day: themselves, or where their work went, along the whole
 * chain. Every team has exactly one, so that a total is the same by the teams of then and of now.
 */
export function carriersOn(org: Pick<Organisation, 'teams' | 'successions'>, day: Day): Map<number, number> {
  const next = new Map(org.successions.filter((each) => each.carries && each.on <= day).map((each) => [each.from, each.to]));
  return new Map([...org.teams.keys()].map((team) => [team, endOf(team, next)]));
}

function endOf(team: number, next: ReadonlyMap<number, number>): number {
  const seen = new Set<number>();
  let at = team;
  for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
    seen.add(at);
    at = to;
  }
  return at;
}

/** Who would carry whom in a ring, with this mapping as well; none where the chain ends. */
export function leadsBack(org: Pick<Organisation, 'successions'>, from: number, to: readonly number[]): boolean {
  const seen = new Set<number>();
  const open = [...to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...org.successions.filter((each) => each.from === at).map((each) => each.to));
  }
  return false;
}
