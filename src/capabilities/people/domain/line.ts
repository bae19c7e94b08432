import type { Day } from '../../../kernel/day.ts';
import { type Organisation, postOn, teamOn } from './organisation.ts';

/** The posts above one on that day, nearest first. Ends where it would begin again. */
export function lineAbove(org: Organisation, post: number, day: Day): number[] {
  return chainFrom(post, (id) => postOn(org, id, day)?.reportsTo ?? null);
}

/** The areas and services that a team lies within on that day, nearest first. */
export function teamsAbove(org: Organisation, team: number, day: Day): number[] {
  return chainFrom(team, (id) => teamOn(org, id, day)?.within ?? null);
}

function chainFrom(start: number, above: (id: number) => number | null): number[] {
  const seen = new Set<number>();
  for (let next = above(start); next !== null && !seen.has(next); next = above(next)) seen.add(next);
  return [...seen];
}

/** The loops in a line, each once: lists of posts where each reports to the next and the last to the first. */
export function loopsIn(above: ReadonlyMap<number, number | null>): number[][] {
  const done = new Set<number>();
  const loops: number[][] = [];
  for (const start of above.keys()) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let next: number | null = start;
    while (next !== null && !done.has(next) && !onPath.has(next)) {
      path.push(next);
      onPath.add(next);
      next = above.get(next) ?? null;
    }
    if (next !== null && onPath.has(next)) loops.push(path.slice(path.indexOf(next)));
    for (const each of path) done.add(each);
  }
  return loops;
}
