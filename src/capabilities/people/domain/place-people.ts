import type { Day } from '../../../kernel/day.ts';
import { heldOn, holdersOn, holdsOn, type KnownPerson, type Organisation, postOn, postsOn, teamOn, type TeamState } from './organisation.ts';
import { columnNames, type Column, type PersonRow, type Problem } from './read-people.ts';

/** What a list is judged against, looked up once. New people and posts have the number of their row, below zero. */
export interface Known {
  readonly org: Organisation;
  readonly today: Day;
  readonly byNumber: ReadonlyMap<string, KnownPerson>;
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
  readonly rowByNumber: ReadonlyMap<string, PersonRow>;
  readonly rowByEmail: ReadonlyMap<string, PersonRow>;
  readonly teamsByName: ReadonlyMap<string, readonly number[]>;
  /** Posts that nobody holds and nobody is to hold, by team, title and role, with the day since when. Taken out as they are filled. */
  readonly vacant: Map<string, Vacancy[]>;
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

interface Vacancy { readonly post: number; readonly since: Day }

export const lower = (text: string | null) => (text ?? '').toLowerCase();

export function knownFor(org: Organisation, rows: readonly PersonRow[], today: Day): Known {
  const people = [...org.people.values()];
  const holders = holdersOn(org, today);
  const since = vacantSince(org);
  const empty = postsOn(org, today).filter((post) => since.get(post.post) !== null);
  const names = [...org.teamStates].flatMap(([team, states]) => [...new Set(states.map((each) => lower(each.name)))].map((name) => ({ name, team })));
  return {
    org, today, holders,
    byNumber: new Map(people.filter((each) => each.staffNumber).map((each) => [lower(each.staffNumber), each])),
    byEmail: new Map(people.filter((each) => each.email).map((each) => [lower(each.email), each])),
    rowByNumber: firstOf(rows, (row) => row.staffNumber), rowByEmail: firstOf(rows, (row) => row.email),
    teamsByName: new Map([...Map.groupBy(names, (each) => each.name)].map(([name, list]) => [name, list.map((each) => each.team)])),
    vacant: new Map([...Map.groupBy(empty, (post) => vacancyKey(post.team, post.title, post.role))].map(([key, list]) => [key, list.map(({ post, from }) => ({ post, since: laterOfTwo(from, since.get(post)) }))])),
  };
}

/** The day since when each post that somebody held is held by nobody; null where somebody holds it, or is to. */
function vacantSince(org: Organisation): Map<number, Day | null> {
  const since = new Map<number, Day | null>();
  for (const jobs of org.jobs.values()) {
    for (const [index, { post }] of jobs.entries()) {
      if (post === null || since.get(post) === null) continue;
      const until = jobs[index + 1]?.from ?? null;
      since.set(post, until === null ? null : laterOfTwo(until, since.get(post)));
    }
  }
  return since;
}

const laterOfTwo = (one: Day, other: Day | null | undefined): Day => (other && other > one ? other : one);

function firstOf(rows: readonly PersonRow[], keyOf: (row: PersonRow) => string | null): Map<string, PersonRow> {
  const found = new Map<string, PersonRow>();
  for (const row of rows) {
    const key = lower(keyOf(row));
    if (key !== '' && !found.has(key)) found.set(key, row);
  }
  return found;
}

export const vacancyKey = (team: number | null, title: string, role: string) => `${team ?? 0}\n${lower(title)}\n${role}`;

export const problemAt = (row: PersonRow, column: Column, why: string, more = ''): Problem => {
  const value = row[column as keyof PersonRow];
  return { row: row.row, column: columnNames[column], value: typeof value === 'string' ? value : '', why, more };
};

/** Whose row it is: somebody known, by number or else by e-mail address; or somebody new. */
export function personOf(known: Known, row: PersonRow): KnownPerson {
  const given = known.org.people.get(row.person ?? 0);
  if (given) return given;
  const same = known.byNumber.get(lower(row.staffNumber)) ?? numberless(known.byEmail.get(lower(row.email)));
  return { id: same?.id ?? -row.row, name: row.name, staffNumber: row.staffNumber, email: row.email ?? same?.email ?? null };
}

const numberless = (person: KnownPerson | undefined) => (person?.staffNumber === null ? person : undefined);

/** Two rows for one person, two people with one address. */
export function problemsOfPerson(known: Known, row: PersonRow, person: KnownPerson): Problem[] {
  const other = known.rowByNumber.get(lower(row.staffNumber));
  if (other && other.row !== row.row) return [problemAt(row, 'staffNumber', 'two-rows-for-one-person', String(other.row))];
  const sharing = row.email === null ? undefined : known.rowByEmail.get(lower(row.email));
  if (sharing && sharing.row !== row.row) return [problemAt(row, 'email', 'email-twice', String(sharing.row))];
  const owner = row.email === null ? undefined : known.byEmail.get(lower(row.email));
  return owner && owner.id !== person.id ? [problemAt(row, 'email', 'email-taken', owner.staffNumber ?? 'none')] : [];
}

/** The team that is meant: open on the day of the row, or today; “Area / Team” where the name alone is not enough. */
export function teamOf(known: Known, row: PersonRow): { readonly team: number | null; readonly problem: Problem | null } {
  if (row.team === '') return { team: null, problem: null };
  const parts = row.team.split(/\s*[/>]\s*/).map(lower);
  const named = [...new Set([...(known.teamsByName.get(lower(row.team)) ?? []), ...(known.teamsByName.get(parts.at(-1) ?? '') ?? []).filter((id) => parts.length > 1 && liesWithin(known, id, parts.at(-2) ?? ''))])];
  const open = named.filter((id) => stateOf(known, id, row.start));
  if (open.length === 1) return { team: open[0] ?? null, problem: null };
  if (open.length > 1) return { team: null, problem: problemAt(row, 'team', 'several-teams', open.map((id) => parentName(known, id)).join(', ')) };
  const closed = named.map((id) => known.org.teamStates.get(id)?.find((each) => !each.open)).find(Boolean);
  return { team: null, problem: closed ? problemAt(row, 'team', 'team-was-closed', closed.from) : problemAt(row, 'team', 'unknown-team') };
}

function stateOf({ org, today }: Known, team: number, day: Day): TeamState | null {
  return teamOn(org, team, today > day ? today : day);
}

function parentName(known: Known, team: number): string {
  const state = holdsOn(known.org.teamStates.get(team), known.today);
  return holdsOn(known.org.teamStates.get(state?.within ?? 0), known.today)?.name ?? 'nothing';
}

const liesWithin = (known: Known, team: number, parent: string) => lower(parentName(known, team)) === parent;

/** The post they are to hold: the one that is theirs, one that is vacant and fits, or a new one. */
export function slotFor(known: Known, row: PersonRow, person: KnownPerson, team: number | null): number {
  const held = heldOn(known.org, person.id, row.start);
  if (held && (held.team === team || isMadeFor(known, person.id, held.post, row.start)) && sharesWithNobody(known, held.post, person.id)) return held.post;
  const vacant = known.vacant.get(vacancyKey(team, row.title, row.role)) ?? [];
  const fits = vacant.findIndex((each) => each.since <= row.start);
  return fits < 0 ? -row.row : (vacant.splice(fits, 1)[0]?.post ?? -row.row);
}

const sharesWithNobody = ({ holders }: Known, post: number, person: number) => (holders.get(post) ?? []).every((each) => each === person);

/** A post that began with them on that very day: what is said of that day again is a correction of it. */
function isMadeFor({ org }: Known, person: number, post: number, day: Day): boolean {
  return org.postStates.get(post)?.[0]?.from === day && org.jobs.get(person)?.some((each) => each.post === post && each.from === day) === true;
}

/** The post of the manager: the one they are to hold after this file, or hold now. */
export function managerSlot(known: Known, row: PersonRow, slots: ReadonlyMap<number, number>): { readonly post: number | null; readonly problem: Problem | null } {
  if (row.reportsTo !== undefined) return { post: row.reportsTo, problem: null };
  return row.manager === '' ? { post: null, problem: null } : managerNamed(known, row, slots);
}

function managerNamed(known: Known, row: PersonRow, slots: ReadonlyMap<number, number>): ReturnType<typeof managerSlot> {
  const key = lower(row.manager);
  const inFile = known.rowByNumber.get(key) ?? known.rowByEmail.get(key);
  const person = inFile ? personOf(known, inFile).id : managerKnown(known, key);
  if (person === undefined) return { post: null, problem: problemAt(row, 'manager', 'unknown-manager') };
  if (person === personOf(known, row).id) return { post: null, problem: problemAt(row, 'manager', 'manager-is-oneself') };
  const post = slots.get(person) ?? postNow(known, person, row.start);
  // Somebody in the file without a place has a row that is wrong: that is said there.
  return { post, problem: post === null && !inFile ? problemAt(row, 'manager', 'manager-not-in-post') : null };
}

const managerKnown = ({ byNumber, byEmail }: Known, key: string) => (byNumber.get(key) ?? byEmail.get(key))?.id;

function postNow({ org, today }: Known, person: number, day: Day): number | null {
  return (heldOn(org, person, today > day ? today : day) ?? postOn(org, org.jobs.get(person)?.findLast((each) => each.post !== null && each.from > today)?.post ?? null, '9999-01-01' as Day))?.post ?? null;
}
