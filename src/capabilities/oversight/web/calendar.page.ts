import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { OpenVisit, Visit } from '../../../platform/web/route.ts';
import { endCalendar, makeCalendar, newCalendarSecret } from '../commands/keep-calendar.ts';
import { calendarText } from '../domain/day/calendar.ts';
import { countsByDay } from '../domain/day/due.ts';
import { findCalendarOf, findCalendarPerson } from '../sql/find-calendar.ts';
import { around, daySources } from './day-sources.ts';

/** At which address the service is, for the link in a calendar. */
export interface CalendarHouse { readonly address: string }

/** An address from which somebody’s own calendar reads how many things are due on each day. */
export async function show(visit: Visit, house: CalendarHouse): Promise<Answer> {
  return calendarPage(visit, house, null);
}

async function calendarPage({ db, who, query }: Visit, { address }: CalendarHouse, secret: string | null): Promise<Answer> {
  return page('capabilities/oversight/web/calendar.njk', {
    there: await findCalendarOf(db, who.id), secret, feed: secret && `${address}/oversight/calendar/${secret}.ics`, done: { made: 'The address can be used from now on.', ended: 'The address is ended. No calendar can read from it any more.' }[query['done'] ?? ''] ?? null,
  });
}

/** First the address is shown, to be copied; it can be used from the second button on, and is not shown again. */
export async function submit(visit: Visit, house: CalendarHouse): Promise<Answer> {
  const secret = textOf(visit.form, 'secret');
  if (secret === '') return calendarPage(visit, house, await newCalendarSecret(visit));
  const made = await makeCalendar(visit, secret);
  return made.ok ? redirect('/oversight/calendar?done=made') : calendarPage(visit, house, await newCalendarSecret(visit));
}

export async function end(visit: Visit): Promise<Answer> {
  return await endCalendar(visit) ? redirect('/oversight/calendar?done=ended') : notFound;
}

/** What a calendar reads: a number for each day, and a link. */
export async function read({ db, params, today, now }: OpenVisit, { address }: CalendarHouse): Promise<Answer> {
  const secret = /^(tsc_[0-9a-f]{64})\.ics$/.exec(params['secret'] ?? '')?.[1];
  const found = secret === undefined ? null : await findCalendarPerson(db, secret, today);
  if (!found) return notFound;
  const asking = { db, who: found.who, today };
  const given = await around(asking);
  const due = (await Promise.all(daySources.map((source) => source.list(asking, given)))).flat();
  return file('touchstone.ics', 'text/calendar; charset=utf-8', calendarText({ id: found.id, days: countsByDay(due, today), address: `${address}/oversight`, at: now }));
}
