import { type Day, addDays, addMonths, dayFrom } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf } from '../../caseload/index.ts';
import { type Elsewhere, type Here, type Passed, type TeamPassed, monthsOf, passedByTeam, passedOf } from '../domain/bypass.ts';
import { findSince, listElsewhere } from '../sql/find-bypass.ts';

const hereNames: Readonly<Record<Here, { readonly text: string; readonly colour: string }>> = {
  authorised: { text: 'Authorised here', colour: 'green' }, checked: { text: 'Checked here, not authorised here', colour: 'yellow' }, none: { text: 'Not checked here', colour: 'orange' },
};

/** Assessments that the case system calls authorised and that did not pass the check here, by team and month. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, query, who } = visit;
  const since = await findSince(db);
  const period = periodOf(visit, since.liveFrom);
  const found = await listElsewhere(db, period);
  const byTeam = passedByTeam(found, monthsOf(period));
  if (query['as'] === 'teams') return file('assessments-not-checked-by-team.csv', 'text/csv; charset=utf-8', teamsCsv(byTeam.teams, since.lists));
  const mayOpen = permits(who, 'see-children');
  const rows = mayOpen ? found.filter((each) => isAsked(each, query)) : [];
  const readings = mayOpen ? [{ what: 'children-read', about: `person:${who.id}` }] : [];
  if (query['as'] === 'csv' && mayOpen) return file('assessments-not-checked.csv', 'text/csv; charset=utf-8', rowsCsv(rows, since.lists), readings);
  const most = Math.max(1, ...byTeam.months.map(({ all }) => all));
  return page('capabilities/checks/web/bypass.njk', {
    ...headOf(visit, since), period, all: passedOf(found), months: byTeam.months.map((each) => ({ ...each, ...barsOf(each, most) })), teams: byTeam.teams, mayOpen,
    ...rowsOf(rows, query), csv: `/figures/bypass?from=${period.from}&to=${period.to}&as=teams`,
  }, { readings });
}

function headOf({ today }: Visit, { liveFrom, lists }: Awaited<ReturnType<typeof findSince>>) {
  return { liveFrom, advises: liveFrom !== null && liveFrom > today, age: lists && ageOf(lists, today) };
}

function rowsOf(rows: readonly Elsewhere[], query: Visit['query']) {
  const { page: at, size, limit, offset } = sliceIn(query);
  return {
    typed: { team: query['team'] ?? '', month: query['month'] ?? '', here: query['here'] ?? '' }, hereNames: Object.entries(hereNames).map(([value, { text }]) => ({ value, text })),
    rows: rows.slice(offset, offset + limit).map((each) => ({ ...each, tag: hereNames[each.here] })),
    list: listOfPages('/figures/bypass', query, { total: rows.length, size, page: at, sorts: [], sort: '', descending: false }),
  };
}

const teamsCsv = (teams: readonly TeamPassed[], day: Day | null) => csvWith(['Lists of', day], ['Team', 'Month', 'Authorised in the case system', ...Object.values(hereNames).map(({ text }) => text)],
  teams.flatMap(({ team, months }) => months.map((each) => [team, each.month, each.all, each.authorised, each.checked, each.missed])));
const rowsCsv = (rows: readonly Elsewhere[], day: Day | null) => csvWith(['Lists of', day], ['Child', 'Team', 'Worker', 'Started', 'Authorised', 'Here'], rows.map((each) => [each.child, each.team, each.worker, each.started, each.authorised, hereNames[each.here].text]));

/** Half a year, unless asked otherwise; nothing from before the check gates assessments. */
function periodOf({ query, today }: Visit, liveFrom: Day | null): { from: Day; to: Day } {
  const to = dayFrom(query['to'] ?? '') ?? today;
  const asked = dayFrom(query['from'] ?? '') ?? addDays(addMonths(to, -6), 1);
  const from = liveFrom && asked < liveFrom ? liveFrom : asked;
  return from <= to ? { from, to } : { from: to, to };
}

function isAsked({ team, authorised, here }: Elsewhere, query: Visit['query']): boolean {
  return (!query['team'] || team === query['team']) && (!query['month'] || authorised.startsWith(query['month'])) && (!query['here'] || here === query['here']);
}

/** Widths in per cent of the tallest month. */
function barsOf({ authorised, checked, missed }: Passed, most: number) {
  const part = (number: number) => Math.round((number / most) * 1000) / 10;
  return { done: part(authorised), half: part(checked), unmet: part(missed) };
}
