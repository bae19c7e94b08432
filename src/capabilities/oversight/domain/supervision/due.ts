import { type Day, addDays, daysBetween } from '../../../../kernel/day.ts';
import type { Role } from '../../../../kernel/person.ts';

/** What is due at least every so often: of each worker, and about each open child. */
export type SupervisionKind = 'professional' | 'case';
/** The last day for the next one after a day, by the timescale that holds; null: nothing is due by it here. */
export type DueAfter = (day: Day) => Day | null;

/** How far one can look back from a day, and until when what was held on each day since then lasts. */
export interface Window {
  /** Who had one on this day or later is not overdue; null: nothing is due. */
  readonly covers: Day | null;
  readonly since: Day;
  readonly days: readonly Day[];
  readonly dues: readonly (Day | null)[];
}

/** Longer than any limit that can be set is not looked back: five years. */
const furthest = 1826;

/** Twice the limit and a month: what was held before that can make neither this one nor the one before it in time. */
export function windowOf(dueAfter: DueAfter, day: Day): Window {
  const due = dueAfter(day);
  const length = due === null ? 0 : Math.min(furthest, daysBetween(day, due));
  const since = addDays(day, -(2 * length + 31));
  const days: Day[] = [];
  for (let each = since; each <= day; each = addDays(each, 1)) days.push(each);
  const dues = days.map(dueAfter);
  return { covers: due === null ? null : coveringSince(days, dues, day), since, days, dues };
}

/** The earliest day from which on every day lasts until the day asked about. */
function coveringSince(days: readonly Day[], dues: readonly (Day | null)[], day: Day): Day {
  let from = day;
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const due = dues[index];
    if (due !== null && due !== undefined && due < day) break;
    from = days[index] ?? from;
  }
  return from;
}

/** Whose work is with children or with those who work with them: they need supervision. The director’s own is not kept here. */
export const supervisedRoles: readonly Role[] = ['practitioner', 'chair', 'team-manager', 'service-manager', 'head-of-service', 'assistant-director'];

/** How the next one stands: by the last one, or since they began. */
export function nextOf(last: Day | null, begunOn: Day, dueAfter: DueAfter, today: Day): { readonly dueOn: Day | null; readonly state: 'overdue' | 'soon' | 'later' | 'none' } {
  const dueOn = dueAfter(last !== null && last > begunOn ? last : begunOn);
  if (dueOn === null) return { dueOn, state: 'none' };
  if (dueOn < today) return { dueOn, state: 'overdue' };
  return { dueOn, state: dueOn <= addDays(today, 7) ? 'soon' : 'later' };
}

/** When the next one is due here: what was due before this service began is due once more, by the same timescale, from that day on. */
export function nextHere(last: Day | null, begunOn: Day, { dueAfter, today, servedFrom }: { readonly dueAfter: DueAfter; readonly today: Day; readonly servedFrom: Day | null }): ReturnType<typeof nextOf> {
  const next = nextOf(last, begunOn, dueAfter, today);
  return servedFrom !== null && next.dueOn !== null && next.dueOn < servedFrom ? nextOf(null, servedFrom, dueAfter, today) : next;
}

/** The last of some days; null where none is known. */
export const latestOf = (days: readonly (Day | null)[]): Day | null => days.reduce((latest, each) => (each !== null && (latest === null || each > latest) ? each : latest), null);
