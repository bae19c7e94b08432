import { type Day, addDays } from '../../../kernel/day.ts';
import { type Acting, type Change, grantedByTwo, needsTeam, type Said } from './change.ts';
import { loopsIn } from './line.ts';
import { heldOn, holdsOn, type Job, type KnownPerson, nextAfter, type Organisation, type PostState } from './organisation.ts';
import { type Known, knownFor, managerSlot, personOf, problemAt, problemsOfPerson, slotFor, teamOf } from './place-people.ts';
import { columnNames, type PersonRow, type Problem } from './read-people.ts';

/** What a row would change. `stays`: nothing; `left`: it does not bring back somebody who has left. */
export type ImportKind = 'joins' | 'returns' | 'moves' | 'changes' | 'corrects' | 'leaves' | 'stays' | 'left';

export interface Planned {
  readonly row: number; readonly kind: ImportKind; readonly name: string; readonly from: Day;
  readonly before: { readonly title: string; readonly team: number | null } | null;
  readonly after: { readonly title: string; readonly team: number | null };
  readonly end: Day | null;
}

export interface ImportPlan { readonly problems: readonly Problem[]; readonly planned: readonly Planned[]; readonly change: Change }

interface Placed { readonly row: PersonRow; readonly person: KnownPerson; readonly team: number | null; readonly slot: number; readonly problems: readonly Problem[] }
interface Wanted extends Placed { readonly state: PostState }
/** What comes of a row: problems, or what it would change with the rows that say so. */
interface Judged { readonly problems: readonly Problem[]; readonly planned: Planned | null; readonly states: readonly PostState[]; readonly jobs: readonly Job[]; readonly dropped: Day | null; readonly person: KnownPerson | null; readonly said: readonly Said[] }

/** Judges all rows against the organisation as it is kept. New people and posts have numbers below zero: see `renumbered`. */
export function planImport(org: Organisation, rows: readonly PersonRow[], acting: Acting): ImportPlan {
  const known = knownFor(org, rows, acting.today);
  const placed = rows.map((row) => place(known, row));
  const slots = new Map(placed.map((each) => [each.person.id, each.slot]));
  const judged = placed.map((each) => judge(known, each, slots, acting));
  const problems = [...judged.flatMap((each) => each.problems), ...loopProblems(known, placed, judged)];
  return {
    problems: problems.toSorted((a, b) => a.row - b.row), planned: judged.flatMap((each) => each.planned ?? []),
    change: {
      rows: {
        people: judged.flatMap((each) => each.person ?? []), postStates: judged.flatMap((each) => each.states), jobs: judged.flatMap((each) => each.jobs),
        jobsDropped: judged.flatMap((each, index) => (each.dropped ? [{ person: placed[index]?.person.id ?? 0, after: each.dropped }] : [])),
      },
      said: judged.flatMap((each) => each.said),
    },
  };
}

function place(known: Known, row: PersonRow): Placed {
  const person = personOf(known, row);
  const { team, problem } = teamOf(known, row);
  const problems = [...problemsOfPerson(known, row, person), ...(problem ? [problem] : []), ...problemsOfPlace(known, row, person.id)];
  return { row, person, team, slot: slotFor(known, row, person, team), problems: problems.filter((each) => !row.wrong.has(each.column)) };
}

const firstDay = (org: Organisation, person: number) => org.jobs.get(person)?.[0]?.from;

function problemsOfPlace({ org }: Known, row: PersonRow, person: number): Problem[] {
  const begins = firstDay(org, person) ?? row.start;
  const held = heldOn(org, person, row.start);
  const granted = grantedByTwo.has(row.role) && held?.role !== row.role;
  const teamless = row.team === '' && needsTeam.has(row.role) && !row.wrong.has(columnNames.role);
  return [
    ...(teamless ? [problemAt(row, 'team', 'needs-a-team')] : []),
    ...(granted ? [problemAt(row, 'role', 'role-is-granted-by-two')] : []),
    ...(row.start < begins ? [problemAt(row, 'start', 'starts-before', begins)] : []),
  ];
}

function judge(known: Known, placed: Placed, slots: ReadonlyMap<number, number>, { by }: Acting): Judged {
  const { row, person } = placed;
  const { post, problem } = managerSlot(known, row, slots);
  const wrong = [...placed.problems, ...(problem ? [problem] : [])];
  const state: PostState = { post: placed.slot, from: row.start, title: row.title, role: row.role, team: placed.team, reportsTo: post, open: true };
  const wanted = { ...placed, state };
  // A row of which anything is wrong is not judged on: what came of it would be said of a row that nobody meant.
  if (wrong.length > 0 || row.wrong.size > 0) return { ...nothing(wanted, 'stays'), planned: null, problems: wrong };
  const left = hasLeft(known, person.id, row);
  const judged = left ? nothing(wanted, 'left') : withEnd(known, wanted, changeOf(known, wanted));
  const touched = judged.states.length + judged.jobs.length > 0 || judged.dropped !== null;
  const later = touched ? laterOf(known, wanted, judged) : null;
  const problems = [
    ...(later ? [problemAt(row, 'start', 'later-change-is-known', later)] : []),
    ...(touched && by === person.id ? [problemAt(row, 'staffNumber', 'it-is-yourself')] : []),
  ];
  return { ...judged, problems };
}

/** They left on or before today, and the row tells of the time before: it does not bring them back. */
function hasLeft({ org, today }: Known, person: number, row: PersonRow): boolean {
  const last = org.jobs.get(person)?.at(-1);
  return last?.post === null && last.from <= today && row.start < last.from && row.end === null;
}

function nothing({ row, person, state }: Wanted, kind: 'stays' | 'left'): Judged {
  const at = { title: state.title, team: state.team };
  return { problems: [], planned: { row: row.row, kind, name: person.name, from: row.start, before: at, after: at, end: null }, states: [], jobs: [], dropped: null, person: null, said: [] };
}

/** What the row says of the place: nothing new, another state of their post, or another post. */
function changeOf(known: Known, wanted: Wanted): Judged {
  const { row, person, state } = wanted;
  const before = heldOn(known.org, person.id, row.start);
  const details = changedDetails(known, person);
  if (before && isSame(before, state)) {
    if (!details) return nothing(wanted, 'stays');
    return { ...nothing(wanted, 'stays'), person, planned: plannedAs(wanted, 'changes', before), said: [told('person-details-corrected', person.id, { changed: details })] };
  }
  const job = holdsOn(known.org.jobs.get(person.id), row.start);
  const kind = kindOf(before, state, job);
  const current = holdsOn(known.org.postStates.get(state.post), row.start);
  const states = current && isSame(current, state) ? [] : [state];
  const jobs = before?.post === state.post ? [] : [{ person: person.id, from: row.start, post: state.post }];
  return {
    problems: [], planned: plannedAs(wanted, kind, before), states, jobs, dropped: null, person: details ? person : null,
    said: [told(saidAs[kind], person.id, { from: row.start, post: state.post, role: state.role, corrected: kind === 'corrects' })],
  };
}

const saidAs = { joins: 'person-joined', returns: 'person-returned', moves: 'person-moved', changes: 'person-post-changed', corrects: 'person-corrected' } as const;

function kindOf(before: PostState | null, state: PostState, job: Job | null): keyof typeof saidAs {
  if (!job) return 'joins';
  if (!before) return 'returns';
  if (job.from === state.from || (before.post === state.post && before.from === state.from)) return 'corrects';
  return before.post === state.post ? 'changes' : 'moves';
}

function isSame(one: PostState, other: PostState): boolean {
  return one.title === other.title && one.role === other.role && one.team === other.team && one.reportsTo === other.reportsTo;
}

/** Which of name, number and address are new; null where none is. Everything of somebody new is. */
function changedDetails({ org }: Known, person: KnownPerson): string[] | null {
  const before = org.people.get(person.id);
  const names = (['name', 'staffNumber', 'email'] as const).filter((name) => before?.[name] !== person[name]);
  return names.length > 0 ? names : null;
}

function plannedAs({ row, person, state }: Wanted, kind: ImportKind, before: PostState | null): Planned {
  return { row: row.row, kind, name: person.name, from: row.start, before: before && { title: before.title, team: before.team }, after: { title: state.title, team: state.team }, end: null };
}

/** The last day that the row gives, beside what it says of the place. */
function withEnd(known: Known, wanted: Wanted, judged: Judged): Judged {
  const { row, person } = wanted;
  const out = leavingAfter(known, person.id, row.start);
  const from = row.end === null ? null : addDays(row.end, 1);
  if ((out?.from ?? null) === from) return judged;
  const dropped = out === null ? null : row.start;
  return { ...judged, planned: judged.planned && endsAs(judged.planned, row.end), dropped, ...endedOn(person.id, judged, from, out) };
}

function leavingAfter({ org }: Known, person: number, day: Day): Job | null {
  return org.jobs.get(person)?.find((each) => each.post === null && each.from > day) ?? null;
}

function endsAs(planned: Planned, end: Day | null): Planned {
  if (planned.kind !== 'stays') return { ...planned, end };
  return { ...planned, end, kind: end === null ? 'corrects' : 'leaves' };
}

function endedOn(person: number, { jobs, said }: Judged, from: Day | null, out: Job | null): Pick<Judged, 'jobs' | 'said'> {
  if (from === null) return { jobs, said: [...said, told('person-leaving-taken-back', person, { from: out?.from ?? null })] };
  return { jobs: [...jobs, { person, from, post: null }], said: [...said, told('person-left', person, { from, corrected: out !== null })] };
}

/** A day after that of the row on which something else begins for them or for their post: it would be lost, or be wrong. */
function laterOf({ org }: Known, { row, person, state }: Wanted, { states }: Judged): Day | null {
  const jobs = org.jobs.get(person.id)?.filter((each) => each.post !== null);
  return nextAfter(jobs, row.start) ?? (states.length > 0 ? nextAfter(org.postStates.get(state.post), row.start) : null);
}

function told(what: string, person: number, detail: Said['detail']): Said {
  return { what, about: `person:${person}`, detail };
}

/** Rows that would make people manage each other in a circle. */
function loopProblems({ org }: Known, placed: readonly Placed[], judged: readonly Judged[]): Problem[] {
  const above = new Map([...org.postStates].map(([post, states]) => [post, states.at(-1)?.reportsTo ?? null]));
  for (const state of judged.flatMap((each) => each.states)) above.set(state.post, state.reportsTo);
  const rowOf = new Map(placed.map((each) => [each.slot, each]));
  return loopsIn(above).flatMap((loop) => {
    const names = [...loop, loop[0] ?? 0].map((post) => rowOf.get(post)?.person.name ?? 'somebody not in the file').join(' → ');
    return loop.flatMap((post) => {
      const found = rowOf.get(post);
      return found ? [problemAt(found.row, 'manager', 'circular', names.slice(0, 300))] : [];
    });
  });
}
