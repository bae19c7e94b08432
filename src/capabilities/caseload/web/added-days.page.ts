import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { addDayHere, takeBackDayHere } from '../commands/add-day.ts';
import { type AddedKind, type CannotAdd, fewestInYear } from '../domain/clocks/added-day.ts';
import { calendarWith } from '../domain/clocks/calendar-here.ts';
import { type AddedLine, listAddedDays } from '../sql/find-added-days.ts';
import { actOf, numberIn } from './see-extract.ts';

export const kindNames: Readonly<Record<AddedKind, string>> = { 'bank-holiday': 'Bank holiday', closure: 'We are closed', 'year-published': 'All bank holidays of the year are here' };
const doneWords: Readonly<Record<string, string>> = { added: 'Added. What is counted in working days is counted with it now.', year: 'Saved. Days of that year do not move any more.', 'taken-back': 'Taken back. It is counted as if it had never been added.' };

interface Typed { readonly what: string; readonly on: string; readonly source: string; readonly year: string; readonly yearSource: string }
const nothing: Typed = { what: '', on: '', source: '', year: '', yearSource: '' };

/** Days that are no working days here beside Saturdays, Sundays and the bank holidays that came with the program. */
export async function show(visit: Visit): Promise<Answer> {
  return visit.query['as'] === 'csv' ? daysFile(visit) : daysPage(visit, nothing, []);
}

async function daysPage({ db, who, query }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const held = (await listAddedDays(db)).filter(({ takenBackAt }) => takenBackAt === null);
  return page('capabilities/caseload/web/added-days.njk', {
    years: yearsOf(held), total: held.filter(({ what }) => what !== 'year-published').length, knownUntil: calendarWith(held).knownUntil, typed, errors, fewestInYear,
    maySet: permits(who, 'set-rules'), done: doneWords[query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

function yearsOf(held: readonly AddedLine[]) {
  return [...Map.groupBy(held, ({ day }) => day.slice(0, 4))].map(([year, lines]) => ({
    year, published: lines.find(({ what }) => what === 'year-published') ?? null,
    days: lines.filter(({ what }) => what !== 'year-published').map((line) => ({ ...line, whatName: kindNames[line.what] })),
  }));
}

const heads = ['Day', 'What', 'Where it says so', 'Added by', 'Added', 'Taken back by', 'Taken back'];

async function daysFile({ db, today }: Visit): Promise<Answer> {
  const rows = (await listAddedDays(db)).map((each) => [each.day, kindNames[each.what], each.source, each.by, each.at.toISOString(), each.takenBackBy, each.takenBackAt?.toISOString() ?? null]);
  return file(`added-days-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, rows));
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = { ...nothing, what: textOf(visit.form, 'what'), on: textOf(visit.form, 'on'), source: textOf(visit.form, 'source') };
  const { what } = typed;
  const day = dayFromTyped(typed.on);
  const errors = [...(what === 'bank-holiday' || what === 'closure' ? [] : [{ field: 'what', text: 'Say what it is' }]), ...(day ? [] : [{ field: 'on', text: 'Give the day as 31/12/2026' }])];
  if (!day || errors.length > 0) return daysPage(visit, typed, errors);
  const outcome = await addDayHere(actOf(visit), { what: what === 'closure' ? 'closure' : 'bank-holiday', day, source: typed.source });
  return outcome.ok ? redirect('/timescales/days?done=added') : daysPage(visit, typed, [dayRefusals[outcome.refusal]]);
}

export async function submitYear(visit: Visit): Promise<Answer> {
  const typed = { ...nothing, year: textOf(visit.form, 'year'), yearSource: textOf(visit.form, 'year-source') };
  if (!/^\d{4}$/.test(typed.year)) return daysPage(visit, typed, [{ field: 'year', text: 'Give the year as 2028' }]);
  const outcome = await addDayHere(actOf(visit), { what: 'year-published', day: `${typed.year}-01-01` as Day, source: typed.yearSource });
  return outcome.ok ? redirect('/timescales/days?done=year') : daysPage(visit, typed, [yearRefusals[outcome.refusal]]);
}

const dayRefusals: Readonly<Record<CannotAdd, FieldError>> = {
  'day-too-far-off': { field: 'on', text: 'Give a day from 1990 to 2100' },
  'no-source': { field: 'source', text: 'Say where it was published or decided' },
  'source-too-long': { field: 'source', text: 'Use no more than 500 characters' },
  weekend: { field: 'on', text: 'That day is a Saturday or Sunday: it is no working day as it is' },
  'no-working-day-already': { field: 'on', text: 'That day is no working day already' },
  'year-known': { field: 'on', text: 'The bank holidays of that year are known' }, 'too-few-holidays': { field: 'on', text: 'Add the bank holidays of that year first' },
};
const yearRefusals: Readonly<Record<CannotAdd, FieldError>> = {
  ...dayRefusals, 'day-too-far-off': { field: 'year', text: 'Give a year from 1990 to 2100' },
  'no-source': { ...dayRefusals['no-source'], field: 'year-source' }, 'source-too-long': { ...dayRefusals['source-too-long'], field: 'year-source' },
  'year-known': { field: 'year', text: 'All bank holidays of that year are known already' },
  'too-few-holidays': { field: 'year', text: `Add all bank holidays of that year first: there are ${fewestInYear} or more in every year` },
};

/** What was added and holds; null where there is none of that number. */
async function seeDay(visit: Visit): Promise<AddedLine | null> {
  const id = numberIn(visit);
  return (await listAddedDays(visit.db)).find((each) => each.id === id && each.takenBackAt === null) ?? null;
}

export async function showTakeBack(visit: Visit): Promise<Answer> {
  const day = await seeDay(visit);
  return day ? takeBackPage(day, false) : notFound;
}

function takeBackPage(day: AddedLine, yearFirst: boolean): Answer {
  const errors: FieldError[] = yearFirst ? [{ field: 'take-back', text: `You have said that all bank holidays of ${day.day.slice(0, 4)} are here. Take that back first.` }] : [];
  return page('capabilities/caseload/web/take-back-day.njk', { day, isYear: day.what === 'year-published', year: day.day.slice(0, 4), whatName: kindNames[day.what], errors }, { status: yearFirst ? 409 : 200 });
}

export async function takeBack(visit: Visit): Promise<Answer> {
  const day = await seeDay(visit);
  const outcome = day ? await takeBackDayHere(actOf(visit), day.id) : null;
  if (!day || !outcome) return notFound;
  if (outcome.ok) return redirect('/timescales/days?done=taken-back');
  return outcome.refusal === 'year-first' ? takeBackPage(day, true) : notFound;
}
