import { type Day, daysBetween } from '../../../../kernel/day.ts';

/** What a list told of an assessment, from the lists of one day and until those of another, or still. */
export interface ToldAssessment {
  readonly id: number;
  readonly list: 'annex-a/4' | 'local/assessments';
  readonly child: string;
  readonly number: number | null;
  readonly teamId: number | null;
  readonly team: string | null;
  readonly workerId: number | null;
  readonly worker: string | null;
  readonly started: Day;
  readonly authorised: Day | null;
  readonly referred: Day | null;
  readonly closed: Day | null;
  readonly ended: Day | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/** An assessment that somebody typed in before a list told of it. */
export interface AddedAssessment {
  readonly id: number;
  readonly child: string;
  readonly number: number | null;
  readonly teamId: number;
  readonly team: string;
  readonly workerId: number;
  readonly worker: string;
  readonly started: Day;
  readonly addedOn: Day;
  readonly addedBy: string;
}

/** Why nothing is due of an assessment any more. `gone`: the lists tell of it no more, and never said that it was finished. */
export type AssessmentEnd = 'authorised' | 'closed' | 'noted' | 'gone';

type Whose = Pick<ToldAssessment, 'child' | 'number' | 'teamId' | 'team' | 'workerId' | 'worker' | 'referred'>;

export interface Assessment extends Whose {
  /** How it is named in addresses: the child’s number; of a child that no list knows `a` and what was typed in, or `l` and the line. */
  readonly about: string;
  /** The day that its clock runs from. */
  readonly started: Day;
  /** Every day on which it was ever said to have begun. */
  readonly starts: readonly Day[];
  readonly ended: { readonly on: Day; readonly why: AssessmentEnd } | null;
  /** Who told of it: Annex A, the authority’s own daily list, or somebody who typed it in. */
  readonly source: 'lists' | 'daily' | 'typed';
  /** What was typed in of it. */
  readonly added: AddedAssessment | null;
  /** The lists moved its beginning to this day: the clock that ran runs on. */
  readonly reset: Day | null;
  /** Typed in, or in the daily list, fourteen days ago or more, and not in Annex A. */
  readonly notInLists: boolean;
}

/** So many days apart two beginnings of one child are those of one assessment. */
export const near = 3;
/** After so many days somebody asks why the lists do not have it. */
const patience = 14;
export const isNear = (one: Day, other: Day): boolean => Math.abs(daysBetween(one, other)) <= near;

/** The assessments of children, each once, whoever told of them and however often. */
export function assessmentsOf(told: readonly ToldAssessment[], added: readonly AddedAssessment[], today: Day): readonly Assessment[] {
  const [lines, typed] = [Map.groupBy(told, ({ child }) => child), Map.groupBy(added, ({ child }) => child)];
  return [...new Set([...lines.keys(), ...typed.keys()])].flatMap((child) => ofOneChild(lines.get(child) ?? [], typed.get(child) ?? [], today));
}

function ofOneChild(told: readonly ToldAssessment[], added: readonly AddedAssessment[], today: Day): Assessment[] {
  const spans = spansOf(told.filter(({ list }) => list === 'annex-a/4'));
  const early = [...told.filter(({ list }) => list === 'local/assessments').map(fromDaily), ...added.map(fromTyped)];
  const alone = early.filter(({ started }) => !spans.some((span) => span.starts.some((each) => isNear(each, started))));
  return [...spans.map((span) => reconciled(span, early)), ...together(alone).map((each) => notYetInLists(each, today))];
}

interface Span { readonly newest: ToldAssessment; readonly since: Day; readonly starts: readonly Day[] }

/** One for each beginning that the lists tell; where they moved a beginning, one for both. */
function spansOf(lines: readonly ToldAssessment[]): Span[] {
  const found = [...Map.groupBy(lines, ({ started }) => started).values()].map((versions): Span => {
    const [first, newest] = [versions.toSorted(byTime)[0], versions.toSorted(byTime).at(-1)] as [ToldAssessment, ToldAssessment];
    return { newest, since: first.fromDay, starts: [newest.started] };
  });
  return found.toSorted((one, other) => (one.since < other.since ? -1 : 1)).reduce<Span[]>(follow, []);
}

const byTime = (one: ToldAssessment, other: ToldAssessment) => (one.fromDay < other.fromDay ? -1 : one.fromDay > other.fromDay ? 1 : one.id - other.id);

/** What went, unfinished, out of the very lists that another beginning came with, is the same assessment, begun anew. */
function follow(before: Span[], span: Span): Span[] {
  const moved = before.findLast(({ newest }) => newest.toDay === span.since && newest.authorised === null);
  return moved ? [...before.filter((each) => each !== moved), { ...span, since: moved.since, starts: [...moved.starts, ...span.starts] }] : [...before, span];
}

function reconciled({ newest, starts }: Span, early: readonly Early[]): Assessment {
  const typed = early.filter(({ started }) => starts.some((each) => isNear(each, started)));
  const { id, child, number, teamId, team, workerId, worker, referred, started } = newest;
  return {
    child, number, teamId, team, workerId, worker, referred, about: String(number ?? `l${id}`), started: starts[0] ?? started, starts: [...new Set([...starts, ...typed.map((each) => each.started)])],
    ended: endOf(newest), source: 'lists', added: typed.find((each) => each.added)?.added ?? null, reset: starts.length > 1 ? started : null, notInLists: false,
  };
}

function endOf({ started, authorised, closed, ended, toDay }: ToldAssessment): Assessment['ended'] {
  const ends = ([[authorised, 'authorised'], [closed, 'closed'], [ended, 'noted'], [toDay, 'gone']] as const)
    .flatMap(([on, why]) => (on !== null && on >= started ? [{ on, why }] : [])).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return ends.find(({ why }) => why !== 'gone') ?? ends[0] ?? null;
}

interface Early extends Whose { readonly about: string; readonly started: Day; readonly since: Day; readonly ended: Day | null; readonly added: AddedAssessment | null }

function fromDaily({ id, child, number, teamId, team, workerId, worker, referred, started, fromDay, ended }: ToldAssessment): Early {
  return { child, number, teamId, team, workerId, worker, referred, started, ended, about: String(number ?? `l${id}`), since: fromDay, added: null };
}

function fromTyped(added: AddedAssessment): Early {
  const { id, child, number, teamId, team, workerId, worker, started, addedOn } = added;
  return { child, number, teamId, team, workerId, worker, referred: null, started, ended: null, about: String(number ?? `a${id}`), since: addedOn, added };
}

/** The daily list and somebody who typed may both tell of one assessment: the list’s day counts. */
function together(early: readonly Early[]): Early[][] {
  return early.toSorted((one, other) => (one.started < other.started ? -1 : 1)).reduce<Early[][]>((groups, each) => {
    const last = groups.at(-1);
    return last?.[0] && isNear(last[0].started, each.started) ? [...groups.slice(0, -1), [...last, each]] : [...groups, [each]];
  }, []);
}

function notYetInLists(group: readonly Early[], today: Day): Assessment {
  const main = (group.find(({ added }) => added === null) ?? group[0]) as Early;
  const typed = group.find(({ added }) => added !== null);
  const { since, ended, ...of } = main;
  const oldest = group.map((each) => each.since).toSorted()[0] ?? since;
  return {
    ...of, added: typed?.added ?? null, about: main.number === null && typed ? typed.about : main.about, starts: [...new Set(group.map(({ started }) => started))],
    ended: ended !== null && ended >= main.started ? { on: ended, why: 'noted' } : null,
    source: main.added ? 'typed' : 'daily', reset: null, notInLists: daysBetween(oldest, today) >= patience,
  };
}
