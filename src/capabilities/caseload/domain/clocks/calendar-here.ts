import { type Calendar, calendarOf, england } from '../../../../kernel/working-days.ts';
import type { AddedDay } from './added-day.ts';

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
