import { bankHolidays } from '../../../../kernel/bank-holidays.ts';
import type { Day } from '../../../../kernel/day.ts';
import { isWeekend, numberOf } from '../../../../kernel/day-number.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';
import { type AddedDay, calendarWith } from './calendar-here.ts';
import { isReckoned } from './own-timescale.ts';

export { type AddedDay, type AddedKind, addedKinds } from './calendar-here.ts';

export interface WantedDay extends AddedDay { readonly source: string }

export type CannotAdd = 'day-too-far-off' | 'no-source' | 'source-too-long' | 'weekend' | 'no-working-day-already' | 'year-known' | 'too-few-holidays';

/** Each year has had eight bank holidays in England, or more, since 1978. */
export const fewestInYear = 8;

/** Of a year that is not in the shipped table a bank holiday may be entered although the rule has that day: so it is no longer worked out. */
export function addDay(held: readonly AddedDay[], wanted: WantedDay): Outcome<WantedDay, CannotAdd> {
  if (!isReckoned(wanted.day)) return refuse('day-too-far-off');
  const source = wanted.source.trim();
  if (source === '') return refuse('no-source');
  if (source.length > 500) return refuse('source-too-long');
  const why = wanted.what === 'year-published' ? whyNotYear(held, wanted.day) : whyNotDay(held, wanted);
  return why ? refuse(why) : accept({ ...wanted, day: wanted.what === 'year-published' ? firstOf(wanted.day) : wanted.day, source });
}

const yearOf = (day: Day) => day.slice(0, 4);
const firstOf = (day: Day) => `${yearOf(day)}-01-01` as Day;
const holidaysIn = (held: readonly AddedDay[], year: string) => held.filter(({ what, day }) => what === 'bank-holiday' && yearOf(day) === year).length;
const isPublished = (held: readonly AddedDay[], year: string) => held.some(({ what, day }) => what === 'year-published' && yearOf(day) === year);

function whyNotYear(held: readonly AddedDay[], day: Day): CannotAdd | null {
  const year = yearOf(day);
  if (bankHolidays.has(Number(year)) || isPublished(held, year)) return 'year-known';
  return holidaysIn(held, year) < fewestInYear ? 'too-few-holidays' : null;
}

function whyNotDay(held: readonly AddedDay[], { what, day }: AddedDay): CannotAdd | null {
  if (isWeekend(numberOf(day))) return 'weekend';
  const entered = held.some((each) => each.what !== 'year-published' && each.day === day);
  const workedOut = what === 'bank-holiday' && !bankHolidays.has(Number(yearOf(day))) && !isPublished(held, yearOf(day));
  return entered || (!workedOut && !isWorkingDay(day, calendarWith(held))) ? 'no-working-day-already' : null;
}

/** A year that is published keeps its holidays, or it would have too few and be called certain. */
export function takeBackDay(held: readonly AddedDay[], one: AddedDay): Outcome<AddedDay, 'year-first'> {
  const year = yearOf(one.day);
  return one.what === 'bank-holiday' && isPublished(held, year) && holidaysIn(held, year) <= fewestInYear ? refuse('year-first') : accept(one);
}
