import { type Day, addDays, daysBetween } from '../../../../kernel/day.ts';
import { type Assessment, isNear } from './assessment.ts';
import { type Point, type PointClock, type PointRecord, type ToldOversight, standing } from './point.ts';

/** How a point stands. Every point is in one of them, and in one only. */
export const pointStates = ['missing', 'due', 'unfiled', 'wrong-place', 'late', 'in-time', 'later', 'not-due', 'before'] as const;
export type PointState = (typeof pointStates)[number];

/** What a list says against what a manager recorded: another day close by, another manager, or nothing where there should be something. */
export type Conflict = 'another-day' | 'another-manager' | 'not-there';

export interface JudgedPoint {
  readonly assessment: Assessment;
  readonly point: Point;
  readonly state: PointState;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Whole days past its last day; below zero where there are days left, or it was done before. */
  readonly by: number | null;
  readonly record: PointRecord | null;
  /** It stands in the authority’s own list, and nobody recorded it here. */
  readonly told: ToldOversight | null;
  /** What was written here is in the case system now. */
  readonly filed: boolean;
  readonly conflict: Conflict | null;
  readonly clock: PointClock;
}

export interface ToJudge {
  readonly assessment: Assessment;
  readonly clocks: readonly PointClock[];
  /** All of the child. */
  readonly records: readonly PointRecord[];
  readonly told: readonly ToldOversight[];
  /** The day of the newest list of oversight; null where the authority brings in none. */
  readonly toldOn: Day | null;
  readonly today: Day;
}

/** So many days before its last day a point is due, and no longer only to come. */
const soon = 7;

/** Every point of one assessment. */
export function judgePoints(given: ToJudge): readonly JudgedPoint[] {
  const mine = recordsOf(given.assessment, given.records);
  const free = given.told.filter(({ day }) => !mine.some(({ doneOn }) => doneOn === day));
  return given.clocks.map((clock, place) => {
    const record = mine.find(({ point }) => point === clock.point) ?? null;
    const told = record ? null : free.find(({ day }) => isOf(day, place, given.clocks)) ?? null;
    return judged(clock, record, told, given);
  });
}

/** What stands of the records of an assessment, under whichever day it was known to begin. */
export function recordsOf({ child, starts }: Pick<Assessment, 'child' | 'starts'>, records: readonly PointRecord[]): readonly PointRecord[] {
  return standing(records.filter((each) => each.child === child && starts.some((start) => isNear(start, each.startedOn))));
}

/** A day in a list counts for the point whose days it falls into. */
function isOf(day: Day, place: number, clocks: readonly PointClock[]): boolean {
  const [mine, next] = [clocks[place], clocks[place + 1]];
  return mine !== undefined && day >= mine.opensOn && (next === undefined || day < next.opensOn);
}

function judged(clock: PointClock, record: PointRecord | null, told: ToldOversight | null, given: ToJudge): JudgedPoint {
  const doneOn = record?.doneOn ?? told?.day ?? null;
  const filed = record !== null && isFiled(record, given.told);
  const { assessment, today } = given;
  return {
    assessment, point: clock.point, dueOn: clock.dueOn, doneOn, record, told, filed, clock, by: clock.dueOn ? daysBetween(clock.dueOn, doneOn ?? today) : null,
    state: doneOn ? doneState(clock, doneOn, record, filed) : openState(clock, assessment, today), conflict: record && conflictOf(record, given),
  };
}

/** What was written here is filed once somebody says so, or the authority’s own list shows it. */
export function isFiled({ kept, filed, doneOn }: PointRecord, told: readonly ToldOversight[]): boolean {
  return kept === 'here' && (filed !== null || told.some(({ day }) => day === doneOn));
}

function doneState({ dueOn }: PointClock, doneOn: Day, record: PointRecord | null, filed: boolean): PointState {
  if (record?.kept === 'elsewhere') return 'wrong-place';
  if (record?.kept === 'here' && !filed) return 'unfiled';
  return dueOn !== null && doneOn > dueOn ? 'late' : 'in-time';
}

function openState({ dueOn, before }: PointClock, { ended }: Assessment, today: Day): PointState {
  if (dueOn === null || (ended && ended.on <= dueOn)) return 'not-due';
  if (before) return 'before';
  if (dueOn < today) return 'missing';
  return dueOn <= addDays(today, soon) ? 'due' : 'later';
}

function conflictOf(record: PointRecord, { told, toldOn, records }: ToJudge): Conflict | null {
  const [same, close] = [told.find(({ day }) => day === record.doneOn), told.find(({ day }) => isNear(day, record.doneOn))];
  if (same) return same.manager && ![record.by, record.insteadOf].some((name) => name && isSameName(name, same.manager ?? '')) ? 'another-manager' : null;
  if (close && !standing(records).some(({ doneOn }) => doneOn === close.day)) return 'another-day';
  return record.kept === 'case-system' && toldOn !== null && toldOn > record.doneOn ? 'not-there' : null;
}

const folded = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const isSameName = (one: string, other: string) => folded(one) === folded(other);

/** Still to be done, and the assessment is open: somebody is to be reminded. */
export function isToDo({ state, assessment }: JudgedPoint): boolean {
  return (state === 'missing' || state === 'due') && assessment.ended === null;
}

export type PointCounts = Readonly<Record<PointState, number>>;

/** How many points are in each state: they add up to all of them. */
export function countPoints(judgedPoints: readonly Pick<JudgedPoint, 'state'>[]): PointCounts {
  const counts = Object.fromEntries(pointStates.map((state) => [state, 0])) as Record<PointState, number>;
  for (const { state } of judgedPoints) counts[state] += 1;
  return counts;
}

export interface TeamPoints { readonly teamId: number | null; readonly team: string; readonly total: number; readonly counts: PointCounts }

/** Points by team, in order of the alphabet. */
export function pointsByTeam(judgedPoints: readonly JudgedPoint[]): readonly TeamPoints[] {
  const groups = Map.groupBy(judgedPoints, ({ assessment: { teamId, team } }) => `${teamId ?? team ?? ''}`);
  return [...groups.values()].map((each): TeamPoints => {
    const { teamId = null, team = null } = each[0]?.assessment ?? {};
    return { teamId, team: team ?? 'No team', total: each.length, counts: countPoints(each) };
  }).toSorted((one, other) => one.team.localeCompare(other.team));
}
