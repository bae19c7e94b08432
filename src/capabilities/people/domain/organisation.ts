import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';

/** Where people and work belong, from the smallest to the whole. */
export const teamKinds = ['team', 'service', 'area', 'authority'] as const;
export type TeamKind = (typeof teamKinds)[number];

/** Each row says what is so from a day on, until a later row of the same team, post or person. */
export interface TeamState { readonly team: number; readonly from: Day; readonly name: string; readonly within: number | null; readonly open: boolean }
export interface PostState {
  readonly post: number; readonly from: Day; readonly title: string; readonly role: Role; readonly team: number | null;
  readonly reportsTo: number | null; readonly open: boolean;
}
/** The post that somebody holds from that day; none: they are not in post. */
export interface Job { readonly person: number; readonly from: Day; readonly post: number | null }

export interface Team { readonly id: number; readonly kind: TeamKind }
export interface KnownPerson { readonly id: number; readonly name: string; readonly staffNumber: string | null; readonly email: string | null }

export const standInKinds = ['acting-up', 'cover', 'delegate'] as const;
export type StandInKind = (typeof standInKinds)[number];
export interface StandIn {
  readonly id: number; readonly person: number; readonly for: number; readonly kind: StandInKind; readonly from: Day; readonly to: Day;
}
/** Where the work of a closed team went. Of several, the one that carries has its history, so that no figure counts twice. */
export interface Succession { readonly from: number; readonly to: number; readonly on: Day; readonly carries: boolean }

/** The whole organisation in time. The states of each are in the order of their days. */
export interface Organisation {
  readonly teams: ReadonlyMap<number, Team>;
  readonly teamStates: ReadonlyMap<number, readonly TeamState[]>;
  readonly postStates: ReadonlyMap<number, readonly PostState[]>;
  readonly people: ReadonlyMap<number, KnownPerson>;
  readonly jobs: ReadonlyMap<number, readonly Job[]>;
  readonly standIns: readonly StandIn[];
  readonly successions: readonly Succession[];
}

/** Rows to be written: what is there already for the same day is replaced. */
export interface Rows {
  readonly teams?: readonly Team[];
  readonly teamStates?: readonly TeamState[];
  readonly successions?: readonly Succession[];
  readonly postStates?: readonly PostState[];
  readonly people?: readonly KnownPerson[];
  readonly jobs?: readonly Job[];
  /** What was set for somebody for later days, and no longer is to come. */
  readonly jobsDropped?: readonly { readonly person: number; readonly after: Day }[];
}

/** Of several states the newest that has begun holds. */
export function holdsOn<State extends { readonly from: Day }>(states: readonly State[] | undefined, day: Day): State | null {
  return states?.findLast((each) => each.from <= day) ?? null;
}

/** The first day after this on which something else begins; null where nothing is set. */
export function nextAfter(states: readonly { readonly from: Day }[] | undefined, day: Day): Day | null {
  return states?.find((each) => each.from > day)?.from ?? null;
}

/** The team as it is on that day; null where it is not open. */
export function teamOn(org: Organisation, team: number | null, day: Day): TeamState | null {
  const state = team === null ? null : holdsOn(org.teamStates.get(team), day);
  return state?.open ? state : null;
}

export function postOn(org: Organisation, post: number | null, day: Day): PostState | null {
  const state = post === null ? null : holdsOn(org.postStates.get(post), day);
  return state?.open ? state : null;
}

/** The post that somebody holds on that day; null where they are not in post. */
export function heldOn(org: Organisation, person: number, day: Day): PostState | null {
  return postOn(org, holdsOn(org.jobs.get(person), day)?.post ?? null, day);
}

export function teamsOn(org: Organisation, day: Day): TeamState[] {
  return [...org.teams.keys()].flatMap((id) => teamOn(org, id, day) ?? []);
}

export function postsOn(org: Organisation, day: Day): PostState[] {
  return [...org.postStates.keys()].flatMap((id) => postOn(org, id, day) ?? []);
}

/** Who holds each post on that day. A post that nobody holds is not in it. */
export function holdersOn(org: Organisation, day: Day): Map<number, number[]> {
  const held = [...org.jobs.keys()].flatMap((person) => {
    const post = heldOn(org, person, day);
    return post ? [{ person, post: post.post }] : [];
  });
  return new Map([...Map.groupBy(held, (each) => each.post)].map(([post, list]) => [post, list.map((each) => each.person)]));
}

/** The same organisation with these rows in it. */
export function withRows(org: Organisation, rows: Rows): Organisation {
  const dropped = new Map(rows.jobsDropped?.map((each) => [each.person, each.after]));
  const stays = (job: Job) => !(job.from > (dropped.get(job.person) ?? '9999'));
  const kept = dropped.size === 0 ? org.jobs : new Map([...org.jobs].map(([person, list]) => [person, list.filter(stays)]));
  return {
    ...org,
    teams: new Map([...org.teams, ...(rows.teams ?? []).map((each) => [each.id, each] as const)]),
    teamStates: overlaid(org.teamStates, rows.teamStates ?? [], (each) => each.team),
    postStates: overlaid(org.postStates, rows.postStates ?? [], (each) => each.post),
    people: new Map([...org.people, ...(rows.people ?? []).map((each) => [each.id, each] as const)]),
    jobs: overlaid(kept, rows.jobs ?? [], (each) => each.person),
    successions: [...org.successions, ...(rows.successions ?? [])],
  };
}

function overlaid<State extends { readonly from: Day }>(
  before: ReadonlyMap<number, readonly State[]>, rows: readonly State[], idOf: (state: State) => number,
): ReadonlyMap<number, readonly State[]> {
  if (rows.length === 0) return before;
  const after = new Map(before);
  for (const [id, list] of Map.groupBy(rows, idOf)) {
    const days = new Map([...(before.get(id) ?? []), ...list].map((each) => [each.from, each]));
    after.set(id, [...days.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)));
  }
  return after;
}
