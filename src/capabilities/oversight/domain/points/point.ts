import type { Day } from '../../../../kernel/day.ts';

/** The days of an open assessment on which a manager looks at it. */
export const points = ['1', '8', '20', '40'] as const;
export type Point = (typeof points)[number];
/** `further`: in between, or later: it counts for none of them. */
export type PointKind = Point | 'further';

/** Where it is recorded: in the case system’s own form; written here, to be copied there; somewhere else that it should not be. */
export const keptWhere = ['case-system', 'here', 'elsewhere'] as const;
export type KeptWhere = (typeof keptWhere)[number];

/** What was written here, to be copied across. */
export interface PointText { readonly direction: string; readonly change: string; readonly changeBy: Day | null; readonly review: string }

/** A manager’s oversight, as it was recorded here. */
export interface PointRecord extends PointText {
  readonly id: number;
  readonly child: string;
  readonly startedOn: Day;
  readonly point: PointKind;
  readonly doneOn: Day;
  readonly byId: number;
  readonly by: string;
  /** The manager whom they stood in for. */
  readonly insteadOf: string | null;
  readonly kept: KeptWhere;
  readonly address: string | null;
  readonly place: string | null;
  readonly at: Date;
  readonly corrects: number | null;
  readonly filed: { readonly by: string; readonly at: Date; readonly address: string | null } | null;
}

/** A day on which the authority’s own list has a manager’s oversight of a child. */
export interface ToldOversight { readonly child: string; readonly day: Day; readonly manager: string | null }

/** When one point is due, as the authority has set it: `dueOn` null where it is not due here at all, and `reason` says why. */
export interface PointClock {
  readonly point: Point;
  /** From this day on something counts for it: the day after the last day of the point before. */
  readonly opensOn: Day;
  readonly dueOn: Day | null;
  /** It fell due before this service began here. */
  readonly before: boolean;
  readonly reason: string;
}

/** Those that no other corrects, in the order in which they were done. */
export function standing(records: readonly PointRecord[]): readonly PointRecord[] {
  const corrected = new Set(records.map(({ corrects }) => corrects));
  return records.filter(({ id }) => !corrected.has(id)).toSorted((one, other) => (one.doneOn < other.doneOn ? -1 : one.doneOn > other.doneOn ? 1 : one.id - other.id));
}
