/**
 * How supervision of one worker, or about one child, stands on a day. Every one of those who should have had one is in exactly one.
 * - `in-time`, `late`: recorded where it belongs, and not overdue; the last one came in time after the one before it, or late.
 * - `wrong-place`, `unfiled`: it took place and would not be overdue, but is recorded in another place, or waits to be copied across.
 * - `not-recorded`: nothing that we know of. It may have taken place.
 * - `not-due`: they are so new that the first is not due yet, or nothing is due by the timescale here.
 */
export const standings = ['in-time', 'late', 'wrong-place', 'unfiled', 'not-recorded', 'not-due'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Readonly<Record<Standing, string>> = {
  'in-time': 'Recorded in time', late: 'Recorded late', 'wrong-place': 'In the wrong place', unfiled: 'Not copied across', 'not-recorded': 'Not recorded', 'not-due': 'Not due yet',
};

/** What is known of one of them on that day. */
export interface Known {
  /** Recorded where it belongs, and that lasts until the day. */
  readonly recorded: boolean;
  /** The one recorded last came in time. */
  readonly inTime: boolean;
  /** One that is in the wrong place would last until the day. */
  readonly elsewhere: boolean;
  readonly unfiled: boolean;
  /** They began so lately that the first is not due yet. */
  readonly fresh: boolean;
}

export function standingOf({ recorded, inTime, elsewhere, unfiled, fresh }: Known): Standing {
  if (recorded) return inTime ? 'in-time' : 'late';
  if (elsewhere) return 'wrong-place';
  if (unfiled) return 'unfiled';
  return fresh ? 'not-due' : 'not-recorded';
}

export type Counts = Readonly<Record<Standing, number>>;
export const noCounts: Counts = { 'in-time': 0, late: 0, 'wrong-place': 0, unfiled: 0, 'not-recorded': 0, 'not-due': 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  return Object.fromEntries(standings.map((each) => [each, one[each] + other[each]])) as Record<Standing, number>;
}

export const total = (counts: Counts): number => standings.reduce((sum, each) => sum + counts[each], 0);
/** Those of whom one was due. */
export const dueIn = (counts: Counts): number => total(counts) - counts['not-due'];
export const recordedIn = (counts: Counts): number => counts['in-time'] + counts.late;
/** What would be recorded if everything that took place were where it belongs. */
export const heldIn = (counts: Counts): number => recordedIn(counts) + counts['wrong-place'] + counts.unfiled;

/** One group of those in a team who stand alike. */
export type Group = Known & { readonly teamId: number | null; readonly number: number };

export function countsByTeam(groups: readonly Group[], nothingDue: boolean): ReadonlyMap<number | null, Counts> {
  const found = new Map<number | null, Counts>();
  for (const each of groups) {
    const standing = nothingDue ? 'not-due' : standingOf(each);
    found.set(each.teamId, addCounts(found.get(each.teamId) ?? noCounts, { ...noCounts, [standing]: each.number }));
  }
  return found;
}
