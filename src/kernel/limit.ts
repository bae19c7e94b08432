import { type Day, addDays, addMonths } from './day.ts';
import { type Calendar, type DueDay, addWorkingDays, isWorkingDay } from './working-days.ts';

export const units = ['hours', 'days', 'working-days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

export interface Limit {
  readonly number: number;
  readonly unit: Unit;
  /** Days only: the day on which it begins is day 1 already, where it is a day that counts. */
  readonly firstDayCounts?: boolean;
}

/**
 * The last day on which a limit is kept. The day on which it begins is day 0, unless it counts. A limit in months ends on
 * the same date, or on the month's last day. None is extended because its last day is a weekend or a holiday: no source
 * of these timescales says so.
 *
 * Hours become whole days, rounded up: returns know days alone, and 72 hours from any hour of a day end on the third day
 * after it, so that nothing is called late that may have been in time.
 */
export function dueAfter(day: Day, limit: Limit, calendar: Calendar): DueDay {
  switch (limit.unit) {
    case 'working-days': return addWorkingDays(day, limit.firstDayCounts && isWorkingDay(day, calendar) ? limit.number - 1 : limit.number, calendar);
    case 'days': return { day: addDays(day, limit.firstDayCounts ? limit.number - 1 : limit.number), provisional: false };
    case 'hours': return { day: addDays(day, Math.ceil(limit.number / 24)), provisional: false };
    case 'weeks': return { day: addDays(day, 7 * limit.number), provisional: false };
    case 'months': return { day: addMonths(day, limit.number), provisional: false };
  }
}

const unitNames: Readonly<Record<Unit, string>> = { hours: 'hour', days: 'day', 'working-days': 'working day', weeks: 'week', months: 'month' };

/** '15 working days', '1 week', '72 hours, counted as 3 days,' */
export function limitWords({ number, unit }: Limit): string {
  const words = `${number} ${unitNames[unit]}${number === 1 ? '' : 's'}`;
  return unit === 'hours' ? `${words}, counted as ${limitWords({ number: Math.ceil(number / 24), unit: 'days' })},` : words;
}
