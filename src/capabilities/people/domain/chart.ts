import type { Day } from '../../../kernel/day.ts';
import { type Role, reachOf, roles } from '../../../kernel/person.ts';
import { holdersOn, type Organisation, type PostState, postsOn, type StandInKind, type TeamKind, teamKinds, teamsOn } from './organisation.ts';

/** Somebody in a post, and who stands in for them on that day. */
export interface Holder { readonly id: number; readonly name: string; readonly standIns: readonly { readonly id: number; readonly name: string; readonly kind: StandInKind; readonly to: Day }[] }
export interface Seat { readonly id: number; readonly title: string; readonly role: Role; readonly team: number | null; readonly reportsTo: number | null; readonly holders: readonly Holder[] }
/** A team, service or area with what lies within it. */
export interface Branch {
  readonly id: number; readonly name: string; readonly kind: TeamKind; readonly seats: readonly Seat[]; readonly within: readonly Branch[];
  /** In it and in all that lies within it. */
  readonly posts: number; readonly vacant: number;
}
export interface Chart { readonly branches: readonly Branch[]; readonly teamless: readonly Seat[]; readonly posts: number; readonly vacant: number }

/** The organisation as it is on that day, from the whole to the parts. */
export function chartOn(org: Organisation, day: Day): Chart {
  const holders = holdersOn(org, day);
  const standIns = Map.groupBy(org.standIns.filter((each) => each.from <= day && day <= each.to), (each) => each.for);
  const holderOf = (id: number): Holder => ({
    id, name: nameOf(org, id), standIns: (standIns.get(id) ?? []).map((each) => ({ id: each.person, name: nameOf(org, each.person), kind: each.kind, to: each.to })),
  });
  const seats = postsOn(org, day).map((post) => seatOf(post, (holders.get(post.post) ?? []).map(holderOf)));
  const inTeam = Map.groupBy(seats, (each) => each.team);
  const below = Map.groupBy(teamsOn(org, day), (each) => each.within);
  const branch = (id: number, name: string, depth: number): Branch => {
    const within = depth > 9 ? [] : inOrder((below.get(id) ?? []).map((each) => branch(each.team, each.name, depth + 1)));
    const own = (inTeam.get(id) ?? []).toSorted(byRank);
    return { id, name, kind: org.teams.get(id)?.kind ?? 'team', seats: own, within, posts: own.length + sum(within, 'posts'), vacant: vacantIn(own) + sum(within, 'vacant') };
  };
  const branches = inOrder((below.get(null) ?? []).map((each) => branch(each.team, each.name, 0)));
  const teamless = (inTeam.get(null) ?? []).toSorted(byRank);
  return { branches, teamless, posts: seats.length, vacant: vacantIn(seats) };
}

export const nameOf = (org: Organisation, person: number) => org.people.get(person)?.name ?? 'Somebody';

function seatOf({ post, title, role, team, reportsTo }: PostState, holders: readonly Holder[]): Seat {
  return { id: post, title, role, team, reportsTo, holders };
}

const vacantIn = (seats: readonly Seat[]) => seats.filter((each) => each.holders.length === 0).length;
const sum = (list: readonly Branch[], name: 'posts' | 'vacant') => list.reduce((total, each) => total + each[name], 0);

/** The largest first, then by name, the numbers in a name as numbers. */
function inOrder(list: readonly Branch[]): Branch[] {
  const rank = (each: Branch) => teamKinds.indexOf(each.kind);
  return list.toSorted((a, b) => rank(b) - rank(a) || byName(a.name, b.name));
}

export const byName = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

/** Managers before those whom they manage, then by title and name. */
function byRank(one: Seat, other: Seat): number {
  const rank = ({ role }: Seat) => (reachOf[role] === 'line' || role === 'director' ? 100 - roles.indexOf(role) : 200 + roles.indexOf(role));
  return rank(one) - rank(other) || byName(one.title, other.title) || byName(one.holders[0]?.name ?? '', other.holders[0]?.name ?? '');
}

/** All branches of a chart, each after the one that it lies within, with how deep it lies. */
export function everyBranch(branches: readonly Branch[], path: readonly Branch[] = []): { readonly branch: Branch; readonly path: readonly Branch[] }[] {
  return branches.flatMap((branch) => [{ branch, path }, ...everyBranch(branch.within, [...path, branch])]);
}
