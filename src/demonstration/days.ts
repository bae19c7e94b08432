import { addDays, type Day } from '../kernel/day.ts';
import type { Chance } from './chance.ts';

export const minute = 60_000;
const aDay = 1440 * minute;

/** Midnight of that day, in milliseconds. */
export const startOf = (day: Day): number => Date.parse(day);

export const dayAt = (instant: number): Day => new Date(instant).toISOString().slice(0, 10) as Day;

export const iso = (instant: number): string => new Date(instant).toISOString();

/** A moment in office hours that many days later, on Monday where that is a weekend; never before `from`. */
export function later(from: number, days: number, chance: Chance): number {
  const day = workingDay(addDays(dayAt(from), days));
  const moment = startOf(day) + chance.whole(8 * 60, 16 * 60 + 30) * minute + chance.whole(0, 59_999);
  return Math.max(moment, from + chance.whole(4, 40) * minute);
}

function workingDay(day: Day): Day {
  const weekday = new Date(startOf(day)).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '3 June' */
export function spoken(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** Nothing happened after this: the evening before, so that whatever the hour is now it is past. */
export const endOf = (today: Day): number => startOf(today) - aDay / 4;
