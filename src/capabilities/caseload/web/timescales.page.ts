import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { sayServiceStart } from '../commands/set-service-start.ts';
import { timescaleGroups } from '../domain/clocks/timescales.ts';
import { listAddedDays } from '../sql/find-added-days.ts';
import { findCalendar, findReckoning, findServiceStart } from '../sql/find-timescales.ts';
import { type TimescaleLine, lineOf } from './timescale-lines.ts';

const doneWords: Readonly<Record<string, string>> = { began: 'Saved. What fell due before that day is never shown as late.', same: 'That day holds already. Nothing was changed.' };
const tooFarOff = 'Give a day from 1990 on, and no more than a year ahead';

/** How soon things must be done here: what is shipped, and what the authority has set instead. */
export async function show(visit: Visit): Promise<Answer> {
  return visit.query['as'] === 'csv' ? timescalesFile(visit) : timescalesPage(visit, null, []);
}

interface Group { readonly name: string; readonly lines: readonly TimescaleLine[] }

async function groupsFor({ db, query, today }: Visit): Promise<Group[]> {
  const { overrides } = await findReckoning(db);
  const { words, ours } = filterOf(query);
  const fits = (line: TimescaleLine) => (!ours || line.own.length > 0) && words.every((word) => textIn(line).includes(word));
  return timescaleGroups.map(({ name, timescales }) => ({ name, lines: timescales.map((each) => lineOf(each, overrides, today)).filter(fits) })).filter(({ lines }) => lines.length > 0);
}

function filterOf(query: Visit['query']) {
  const typed = (query['q'] ?? '').trim().slice(0, 100);
  return { typed, words: typed.toLowerCase().split(/\s+/).filter(Boolean), ours: query['ours'] === 'yes' };
}

const textIn = (line: TimescaleLine) => [line.id, line.name, line.begins, line.limit, line.source, line.sure, ...line.conditions, ...line.own.flatMap((own) => [own.words, own.source])].join(' ').toLowerCase();

async function timescalesPage(visit: Visit, began: string | null, errors: readonly FieldError[]): Promise<Answer> {
  const [groups, start, added] = [await groupsFor(visit), await findServiceStart(visit.db), await listAddedDays(visit.db)];
  const { typed, ours } = filterOf(visit.query);
  return page('capabilities/caseload/web/timescales.njk', {
    groups, total: groups.reduce((sum, { lines }) => sum + lines.length, 0), typed, ours, filtered: typed !== '' || ours, start, added: added.filter(({ what, takenBackAt }) => what !== 'year-published' && takenBackAt === null).length, knownUntil: (await findCalendar(visit.db)).knownUntil, began: began ?? start.saidDay ?? '', errors,
    csvHref: `/timescales?${new URLSearchParams({ ...(typed ? { q: typed } : {}), ...(ours ? { ours: 'yes' } : {}), as: 'csv' }).toString()}`,
    maySet: permits(visit.who, 'set-rules'), done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

const heads = ['Group', 'Timescale', 'Counted from', 'Limit', 'More', 'Source', 'How sure', 'In force', 'Set here', 'For which days', 'Where decided'];

async function timescalesFile(visit: Visit): Promise<Answer> {
  const rows = (await groupsFor(visit)).flatMap(({ name, lines }) => lines.flatMap((line) => rowsOf(name, line)));
  return file(`timescales-${visit.today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, rows));
}

function rowsOf(group: string, line: TimescaleLine): string[][] {
  const shipped = [group, line.name, line.begins, line.limit, line.conditions.join('. '), line.source, line.sure, line.force];
  return line.own.length === 0 ? [[...shipped, '', '', '']] : line.own.map(({ words, days, source }) => [...shipped, words, days, source]);
}

/** Since when the service is there. Nothing typed: since the first lists. */
export async function submitBegan(visit: Visit): Promise<Answer> {
  const { db, who, now, today, form } = visit;
  const typed = textOf(form, 'began');
  const day = dayFromTyped(typed);
  if (typed !== '' && !day) return timescalesPage(visit, typed, [{ field: 'began', text: 'Give the day as 31/12/2026, or leave it empty' }]);
  const outcome = await sayServiceStart({ db, by: who.id, at: now, today }, day);
  if (outcome.ok) return redirect('/timescales?done=began');
  return outcome.refusal === 'nothing-changed' ? redirect('/timescales?done=same') : timescalesPage(visit, typed, [{ field: 'began', text: tooFarOff }]);
}
