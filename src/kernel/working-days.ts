import { bankHolidays, bankHolidaysByRule } from './bank-holidays.ts';
import type { Day } from './day.ts';
import { dayAt, dayNumber, isWeekend, numberOf, weekdayOf } from './day-number.ts';

/** What an authority adds to the shipped table. None of it is there unless handed in. */
export interface AddedDays {
  /** Bank holidays proclaimed since the table was shipped. */
  readonly holidays?: readonly Day[];
  /** Days on which this authority is closed, where it has said that these are no working days here. */
  readonly closures?: readonly Day[];
  /** Years past the table's end whose published list has been entered in `holidays`: nothing is worked out for them, and they are no longer provisional. */
  readonly published?: readonly number[];
  /** Weekends alone are left out, for comparison with tools that know no bank holidays. */
  readonly withoutBankHolidays?: boolean;
}

/** Which days are working days, as counts from its first day on, so that no answer has to step from day to day. */
export interface Calendar {
  readonly first: number;
  /** At each day: the working days from the first up to and with it. */
  readonly counted: Int32Array;
  /** At each count: the day on which it is reached. */
  readonly reached: Int32Array;
  /** At each day: the days up to and with it of which the table says nothing. */
  readonly unsure: Int32Array;
  /** The last day of the last year whose bank holidays are known, shipped or entered, with no year missing before it: after it dates are provisional. */
  readonly knownUntil: Day;
}

/** Before and after these years only weekends are known. */
const span = { from: 1990, to: 2100 } as const;

/** A working day is any but a Saturday, a Sunday and a bank holiday in England. */
export function calendarOf(added: AddedDays = {}): Calendar {
  const sure = new Set([...bankHolidays.keys(), ...added.published ?? []]);
  const closed = closedDays(added, sure);
  const first = dayNumber(span.from, 1, 1);
  const length = dayNumber(span.to + 1, 1, 1) - first;
  const counted = running(length, (place) => !isWeekend(first + place) && !closed.has(first + place));
  const reached = new Int32Array((counted.at(-1) ?? 0) + 1);
  // From the last day back, so that the first day of each count is what stays.
  for (let place = length - 1; place >= 0; place -= 1) reached[counted[place] ?? 0] = first + place;
  return { first, counted, reached, unsure: running(length, (place) => !sure.has(yearOf(first + place))), knownUntil: lastOf(sure) };
}

function lastOf(sure: ReadonlySet<number>): Day {
  let year = Math.max(...bankHolidays.keys());
  while (sure.has(year + 1)) year += 1;
  return `${year}-12-31` as Day;
}

function closedDays(added: AddedDays, sure: ReadonlySet<number>): ReadonlySet<number> {
  const years = Array.from({ length: span.to - span.from + 1 }, (_, place) => span.from + place);
  const holidays = added.withoutBankHolidays ? [] : years.flatMap((year) => holidaysOf(year, sure));
  return new Set([...holidays, ...[...added.holidays ?? [], ...added.closures ?? []].map(numberOf)]);
}

function holidaysOf(year: number, sure: ReadonlySet<number>): readonly number[] {
  const known = bankHolidays.get(year);
  if (known) return known.map((day) => numberOf(`${year}-${day}` as Day));
  return sure.has(year) ? [] : bankHolidaysByRule(year);
}

/** At each place: how many places up to and with it are counted. */
function running(length: number, isCounted: (place: number) => boolean): Int32Array {
  let count = 0;
  return Int32Array.from({ length }, (_, place) => (count += isCounted(place) ? 1 : 0));
}

const yearOf = (number: number) => Number(dayAt(number).slice(0, 4));

/** England's working days with nothing added: made once, as it is the same for everybody. */
export const england: Calendar = calendarOf();

/** An answer that leaned on a day of which no list is published yet (or, before 2015, kept here) is provisional. */
export interface DueDay { readonly day: Day; readonly provisional: boolean }
export interface DayCount { readonly days: number; readonly provisional: boolean }

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const number = numberOf(day);
  return countAt(number, calendar) > countAt(number - 1, calendar);
}

/**
 * The day on which so many working days have passed: the day itself is day 0, the next working day is day 1.
 * Below zero: so many working days before. Zero is the day itself, whatever day it is.
 */
export function addWorkingDays(day: Day, days: number, calendar: Calendar): DueDay {
  if (days === 0) return { day, provisional: false };
  const from = numberOf(day);
  // Backwards the day itself is day 0 as well: it is not counted, whether it is a working day or not.
  const to = days > 0 ? reachedAt(countAt(from, calendar) + days, calendar) : reachedAt(countAt(from - 1, calendar) + days + 1, calendar);
  return { day: dayAt(to), provisional: isUnsure(from, to, calendar) };
}

/** How many working days have passed on the second day, the first being day 0; below zero where the second is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): DayCount {
  const [begin, end] = [numberOf(from), numberOf(to)];
  const [before, after] = end < begin ? [begin - 1, end - 1] : [begin, end];
  return { days: countAt(after, calendar) - countAt(before, calendar), provisional: isUnsure(begin, end, calendar) };
}

/** Working days up to and with a day, counted from the calendar's first; outside of its years Mondays to Fridays. */
function countAt(number: number, { first, counted }: Calendar): number {
  if (number < first) return weekdaysUpTo(number) - weekdaysUpTo(first - 1);
  const last = first + counted.length - 1;
  return number <= last ? counted[number - first] ?? 0 : (counted.at(-1) ?? 0) + weekdaysUpTo(number) - weekdaysUpTo(last);
}

/** The day on which a count is reached: the inverse of `countAt`. */
function reachedAt(count: number, { first, counted, reached }: Calendar): number {
  if (count < 1) return weekdayAt(count + weekdaysUpTo(first - 1));
  return reached[count] ?? weekdayAt(count - (counted.at(-1) ?? 0) + weekdaysUpTo(first + counted.length - 1));
}

/** Mondays to Fridays up to and with a day. The first of them is Monday 29 December 1969. */
function weekdaysUpTo(number: number): number {
  return Math.floor((number + 3) / 7) * 5 + Math.min(weekdayOf(number) + 1, 5);
}

function weekdayAt(count: number): number {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - 3;
}

/** Does any day that was counted between the two lie where the table says nothing? */
function isUnsure(from: number, to: number, { first, unsure }: Calendar): boolean {
  const [low, high] = from < to ? [from, to] : [to - 1, from - 1];
  if (low < first || high >= first + unsure.length) return low < high;
  return (unsure[high - first] ?? 0) > (unsure[low - first] ?? 0);
}
