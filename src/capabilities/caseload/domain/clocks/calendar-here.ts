import type { Day } from '../../../../kernel/day.ts';
import { type Calendar, calendarOf, england } from '../../../../kernel/working-days.ts';

/** A bank holiday that was proclaimed, a day on which the authority is closed, or a year whose published list has been entered in full. */
export const addedKinds = ['bank-holiday', 'closure', 'year-published'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** What an authority adds to the calendar. Of a year `day` is its first. */
export interface AddedDay { readonly what: AddedKind; readonly day: Day }

/** Making a calendar goes through a century day by day, and nearly always the same days are added: the last ones made are kept. */
const made = new Map<string, Calendar>();
const most = 8;

/** England's working days with what an authority has added. The same days give the same calendar, and it is made once. */
export function calendarWith(added: readonly AddedDay[]): Calendar {
  if (added.length === 0) return england;
  const stamp = added.map(({ what, day }) => `${what} ${day}`).toSorted().join();
  const before = made.get(stamp);
  if (before) return before;
  const calendar = calendarOf(asAdded(added));
  const oldest = made.keys().next().value;
  if (made.size >= most && oldest !== undefined) made.delete(oldest);
  made.set(stamp, calendar);
  return calendar;
}

const asAdded = (added: readonly AddedDay[]) => {
  const daysOf = (kind: AddedDay['what']) => added.filter(({ what }) => what === kind).map(({ day }) => day);
  return { holidays: daysOf('bank-holiday'), closures: daysOf('closure'), published: daysOf('year-published').map((day) => Number(day.slice(0, 4))) };
};
