import type { Day } from './day.ts';

/**
 * Days as numbers, counted from 1 January 1970, for tables and long sums: the arithmetic of the Gregorian calendar
 * over its cycle of 400 years, without a `Date` for each day. Agrees with `addDays` and `daysBetween`.
 */
export function dayNumber(year: number, month: number, date: number): number {
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysInCycle + dayOfCycle - beforeThe1970s;
}

const daysInCycle = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const beforeThe1970s = 719_468;

/** The number of a day. */
export function numberOf(day: Day): number {
  const digit = (place: number) => day.charCodeAt(place) - 48;
  return dayNumber(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** The day of a number; the years 1 to 9999 have four digits, as a `Day` has. */
export function dayAt(number: number): Day {
  const sinceCycles = number + beforeThe1970s;
  const cycle = Math.floor(sinceCycles / daysInCycle);
  const dayOfCycle = sinceCycles - cycle * daysInCycle;
  const leaps = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leaps) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(date)}` as Day;
}

const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** 0 on a Monday, 6 on a Sunday. The first of January 1970 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

export const isWeekend = (number: number): boolean => weekdayOf(number) > 4;
