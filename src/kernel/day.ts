/** A calendar day as 'YYYY-MM-DD'. Days are for people in England; instants are `Date`, in UTC. */
export type Day = string & { readonly kind: 'day' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or null where the text is not a day that exists. */
export function dayFrom(text: string): Day | null {
  const found = shape.exec(text);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const made = new Date(Date.UTC(year, month - 1, date));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same && year > 0 ? (text as Day) : null;
}

/** The day from the three boxes of a date form; null where they do not name a day that exists. */
export function dayFromParts(date: string, month: string, year: string): Day | null {
  const digits = /^\d{1,2}$/;
  if (!digits.test(date) || !digits.test(month) || !/^\d{4}$/.test(year)) return null;
  return dayFrom(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day it is in England at that instant. */
export function dayOf(instant: Date): Day {
  return london.format(instant) as Day;
}

const aDay = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10) as Day;
}

/** The same date so many months later, or earlier where the number is below zero; the month's last day where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = laterMonth === 2 ? 28 + Number(isLeap(laterYear)) : 30 + ((laterMonth + Number(laterMonth > 7)) % 2);
  return `${String(laterYear).padStart(4, '0')}-${String(laterMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}` as Day;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whole days from the first to the second; below zero where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / aDay);
}

/** Age in whole years on that day. Born on 29 February: a year older on 1 March of other years. */
export function ageOn(day: Day, born: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The day that somebody typed, as a date box gives it or as people write it in England: 2026-06-01, 1/6/2026, 1.6.2026. */
export function dayFromTyped(text: string): Day | null {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim());
  return parts ? dayFromParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : dayFrom(text.trim());
}

/** The instant at which the day begins in England: midnight by the clock on the wall, an hour earlier in UTC in summer. */
export function beginOf(day: Day): Date {
  const summer = new Date(Date.parse(day) - 3_600_000);
  return dayOf(summer) === day ? summer : new Date(day);
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '1 June 2026' */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
