import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import type { Assessment } from './assessment.ts';
import { recordsOf } from './judge-points.ts';
import type { KeptWhere, PointClock, PointKind, PointRecord, PointText } from './point.ts';

export interface PointGiven extends PointText {
  readonly point: PointKind;
  readonly doneOn: Day;
  readonly kept: KeptWhere;
  /** Of the form in the case system; '' where it is not given. */
  readonly address: string;
  /** Where it was recorded, if in the wrong place. */
  readonly place: string;
  /** The record that this one corrects. */
  readonly corrects: number | null;
}

/** Who is above the child’s worker, and for which of them this person stands in today. */
export interface Above { readonly managersAbove: readonly number[]; readonly standsInFor: readonly number[]; readonly mayAuthorise: boolean }

export interface Recording {
  readonly by: number;
  readonly at: Date;
  readonly today: Day;
  readonly above: Above;
  readonly assessment: Assessment;
  readonly clocks: readonly PointClock[];
  /** All of the child. */
  readonly records: readonly PointRecord[];
}

export interface PointRecorded extends PointGiven {
  readonly child: string;
  readonly startedOn: Day;
  readonly by: number;
  readonly insteadOf: number | null;
  readonly worker: number | null;
  readonly at: Date;
}

export type CannotRecord =
  | { readonly why: 'own-work' | 'not-above-the-worker' | 'before-the-assessment' | 'still-to-come' | 'belongs-to-the-one-before' | 'nothing-to-correct' | 'no-direction' | 'no-place' | 'due-before-it-was-said' }
  | { readonly why: 'recorded-already'; readonly record: PointRecord };

/**
 * A manager above the child’s worker, or somebody who stands in for one, records their oversight: never the worker’s own; not
 * before the assessment and not ahead; one for each point, and a further one only to correct it.
 */
export function recordPoint(given: PointGiven, act: Recording): Outcome<PointRecorded, CannotRecord> {
  const why = notTheirs(act) ?? wrongDay(given, act) ?? missingIn(given);
  if (why) return refuse({ why });
  const inTheWay = againstOthers(given, recordsOf(act.assessment, act.records).filter(({ point }) => point === given.point));
  if (inTheWay) return refuse(inTheWay);
  const { assessment, above, by } = act;
  return accept({
    ...given, child: assessment.child, startedOn: startOf(given, act), by, at: act.at, worker: assessment.workerId,
    insteadOf: above.managersAbove.includes(by) ? null : (above.standsInFor[0] ?? null),
  });
}

/** What is recorded of that point already, where it is in the way. */
function againstOthers({ corrects, point }: PointGiven, before: readonly PointRecord[]): CannotRecord | null {
  if (corrects !== null) return before.some(({ id }) => id === corrects) ? null : { why: 'nothing-to-correct' };
  return point !== 'further' && before[0] ? { why: 'recorded-already', record: before[0] } : null;
}

/** A day before the one that the clock runs from counts from the day that was said first. */
function startOf({ doneOn }: PointGiven, { assessment: { started, starts } }: Recording): Day {
  return doneOn >= started ? started : starts.toSorted()[0] ?? started;
}

export function notTheirs({ by, above, assessment }: Pick<Recording, 'by' | 'above' | 'assessment'>) {
  if (assessment.workerId === by || assessment.added?.workerId === by) return 'own-work';
  const isAbove = above.managersAbove.includes(by) || above.standsInFor.length > 0;
  return above.mayAuthorise && isAbove ? null : 'not-above-the-worker';
}

function wrongDay({ point, doneOn, changeBy }: PointGiven, { today, assessment, clocks }: Recording) {
  const first = assessment.starts.toSorted()[0] ?? assessment.started;
  if (doneOn < first) return 'before-the-assessment';
  if (doneOn > today) return 'still-to-come';
  // Only what runs has days of its own: those before them are those of the point before.
  const clock = clocks.find((each) => each.point === point);
  if (clock && clock.dueOn !== null && point !== '1' && doneOn < clock.opensOn) return 'belongs-to-the-one-before';
  return changeBy !== null && changeBy < doneOn ? 'due-before-it-was-said' : null;
}

function missingIn({ kept, direction, place }: PointGiven) {
  if (kept === 'here' && direction === '') return 'no-direction';
  return kept === 'elsewhere' && place === '' ? 'no-place' : null;
}

/** Who may say that what was written here is in the case system now: whoever may record it, or the child’s own worker. */
export function filePoint(record: PointRecord, told: boolean): Outcome<PointRecord, 'not-written-here' | 'filed-already'> {
  if (record.kept !== 'here') return refuse('not-written-here');
  return record.filed || told ? refuse('filed-already') : accept(record);
}
