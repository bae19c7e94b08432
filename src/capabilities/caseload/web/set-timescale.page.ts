import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setOwnTimescale } from '../commands/set-timescale.ts';
import { happeningWords } from '../domain/clocks/happenings.ts';
import { lastDayOf } from '../domain/clocks/last-day.ts';
import type { Override } from '../domain/clocks/override.ts';
import { type CannotSet, beginningsOf, inTheWay, setTimescale } from '../domain/clocks/own-timescale.ts';
import type { Timescale } from '../domain/clocks/timescale.ts';
import { timescaleOf } from '../domain/clocks/timescales.ts';
import { findReckoning, listOwnTimescales } from '../sql/find-timescales.ts';
import { lineOf, ownLineOf } from './timescale-lines.ts';
import { type TypedTimescale, faultsIn, typedIn, typedOf, unitChoices, wantedIn } from './typed-timescale.ts';

export async function show(visit: Visit): Promise<Answer> {
  const timescale = timescaleOf(visit.params['id'] ?? '');
  return timescale ? setPage(visit, timescale, typedOf(timescale, visit.today), {}) : notFound;
}

interface More { readonly errors?: readonly FieldError[]; readonly status?: number; readonly preview?: Preview | null }
interface Preview { readonly before: string; readonly after: string }

async function setPage({ db, today }: Visit, timescale: Timescale, typed: TypedTimescale, { errors = [], status = 422, preview = null }: More): Promise<Answer> {
  const { overrides } = await findReckoning(db);
  return page('capabilities/caseload/web/set-timescale.njk', {
    line: lineOf(timescale, overrides, today), typed, errors, preview, units: unitChoices, beginnings: beginningsOf(timescale).map((value) => ({ value, text: happeningWords[value] })),
  }, { status: errors.length > 0 ? status : 200 });
}

/** Looked at first, or set. */
export async function submit(visit: Visit): Promise<Answer> {
  const timescale = timescaleOf(visit.params['id'] ?? '');
  if (!timescale) return notFound;
  const typed = typedIn(visit.form);
  const faults = faultsIn(typed);
  if (faults.length > 0) return setPage(visit, timescale, typed, { errors: faults });
  const wanted = wantedIn(timescale.id, typed);
  if (textOf(visit.form, 'next') === 'look') return lookFirst(visit, timescale, typed, wanted);
  const outcome = await setOwnTimescale({ db: visit.db, by: visit.who.id, at: visit.now }, wanted);
  return outcome.ok ? redirect(`/timescales/${timescale.id}?done=set`) : refused(visit, timescale, typed, wanted, outcome.refusal);
}

/** What would be due by it, for something that begins on its first day. */
async function lookFirst(visit: Visit, timescale: Timescale, typed: TypedTimescale, wanted: Override): Promise<Answer> {
  const { overrides, servedFrom, calendar } = await findReckoning(visit.db);
  const outcome = setTimescale(overrides, wanted);
  if (!outcome.ok) return refused(visit, timescale, typed, wanted, outcome.refusal);
  const day = wanted.from ?? dayFromTyped(typed.to) ?? visit.today;
  const reasonWith = (these: readonly Override[]) => lastDayOf(timescale, day, { overrides: these, servedFrom, calendar }).reason;
  return setPage(visit, timescale, typed, { preview: { before: reasonWith(overrides), after: reasonWith([...overrides, wanted]) } });
}

async function refused(visit: Visit, timescale: Timescale, typed: TypedTimescale, wanted: Override, why: CannotSet): Promise<Answer> {
  const { field, text } = refusals[why];
  if (why !== 'overlaps') return setPage(visit, timescale, typed, { errors: [{ field, text }] });
  const held = (await listOwnTimescales(visit.db, timescale.id)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const whose = inTheWay(held, wanted).map((each) => `${ownLineOf(each).words}. ${ownLineOf(each).days}${each.setBy ? ` (set by ${each.setBy})` : ''}.`);
  return setPage(visit, timescale, typed, { errors: [{ field, text: [text, ...whose].join(' ') }], status: 409 });
}

const refusals: Readonly<Record<CannotSet, FieldError>> = {
  'unknown-timescale': { field: 'number', text: 'There is no such timescale' },
  'nothing-changed': { field: 'number', text: 'Give a limit of our own, say from what it is counted, or switch it off' },
  'limit-is-no-whole-number': { field: 'number', text: 'The limit is a whole number, 1 or more' },
  'limit-too-long': { field: 'number', text: 'The limit is too long: 1,826 is the most' },
  'unknown-unit': { field: 'unit', text: 'Choose what the limit is counted in' },
  'unknown-beginning': { field: 'begins', text: 'Choose from what it is counted' },
  'ends-before-it-begins': { field: 'to', text: 'The last day is before the first' },
  overlaps: { field: 'from', text: 'Something is set for some of these days already. End that first, or choose other days.' },
  'no-source': { field: 'source', text: 'Say where it was decided' },
  'day-too-far-off': { field: 'from', text: 'Give days from 1990 to 2100' },
};
