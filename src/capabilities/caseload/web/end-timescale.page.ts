import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { endOwnTimescale, withdrawOwnTimescale } from '../commands/end-timescale.ts';
import { type CannotEnd, type OwnTimescale, standingOf } from '../domain/clocks/own-timescale.ts';
import { timescaleOf } from '../domain/clocks/timescales.ts';
import { listOwnTimescales } from '../sql/find-timescales.ts';
import { ownLineOf } from './timescale-lines.ts';

/** What was set and is not over; null where there is none of that number. */
async function seeOwn({ db, params, today }: Visit): Promise<OwnTimescale | null> {
  const found = (await listOwnTimescales(db, params['id'] ?? '')).find(({ id }) => String(id) === params['own']);
  return found && ['holds', 'to-come'].includes(standingOf(found, today)) ? found : null;
}

export async function show(visit: Visit): Promise<Answer> {
  const own = await seeOwn(visit);
  return own ? endPage(visit, own, earliestOf(own, visit.today), []) : notFound;
}

/** The earliest last day that makes sense: today, or its first day where that is still to come. */
const earliestOf = ({ from }: OwnTimescale, today: Day): Day => (from !== null && from > today ? from : today);

function endPage({ today }: Visit, own: OwnTimescale, typed: string, errors: readonly FieldError[]): Answer {
  return page('capabilities/caseload/web/end-timescale.njk', {
    own: { ...own, ...ownLineOf(own) }, name: timescaleOf(own.timescale)?.name ?? own.timescale, typed, errors, toCome: standingOf(own, today) === 'to-come',
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const own = await seeOwn(visit);
  if (!own) return notFound;
  const typed = textOf(visit.form, 'on');
  const day = dayFromTyped(typed);
  const outcome = day ? await endOwnTimescale({ db: visit.db, by: visit.who.id, at: visit.now }, own.id, day) : null;
  if (outcome?.ok) return redirect(`/timescales/${own.timescale}?done=ended`);
  return endPage(visit, own, typed, [{ field: 'on', text: outcome ? refusals[outcome.refusal] : 'Give the last day as 31/12/2026' }]);
}

export async function withdraw(visit: Visit): Promise<Answer> {
  const own = await seeOwn(visit);
  const outcome = own ? await withdrawOwnTimescale({ db: visit.db, by: visit.who.id, at: visit.now }, own.id) : null;
  if (!own || !outcome) return notFound;
  return outcome.ok ? redirect(`/timescales/${own.timescale}?done=withdrawn`) : endPage(visit, own, visit.today, [{ field: 'on', text: 'It has begun to hold, so it cannot be withdrawn. Give it a last day.' }]);
}

const refusals: Readonly<Record<CannotEnd | 'not-there', string>> = {
  'before-it-begins': 'The last day is before the first. Where it should hold for one day alone, give its first day.',
  'ends-sooner-already': 'It ends on or before that day already. An end is never moved out: set it anew from the day after.',
  'day-too-far-off': 'Give a day from 1990 to 2100', 'not-there': 'Somebody has withdrawn it meanwhile',
};
