import { type Day, addDays, addMonths, dayFrom, daysBetween } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type Elsewhere, type Here, type Passed, monthsOf, passedByTeam, passedOf } from '../domain/bypass.ts';
import { findSince, listElsewhere } from '../sql/find-bypass.ts';

const hereNames: Readonly<Record<Here, { readonly text: string; readonly colour: string }>> = {
  authorised: { text: 'Authorised here', colour: 'green' }, checked: { text: 'Checked here, not authorised here', colour: 'yellow' }, none: { text: 'Not checked here', colour: 'orange' },
};

/** Assessments that the case system calls authorised and that did not pass the check here, by team and month. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, query, who, today } = visit;
  const { liveFrom, lists } = await findSince(db);
  const period = periodOf(visit, liveFrom);
  const found = await listElsewhere(db, period);
  const { months, teams } = passedByTeam(found, monthsOf(period));
  if (query['as'] === 'teams') return file('assessments-not-checked-by-team.csv', 'text/csv; charset=utf-8', csvOf(['Team', 'Month', 'Authorised in the case system', ...Object.values(hereNames).map(({ text }) => text)], teams.flatMap(({ team, months: each }) => each.map((one) => [team, one.month, one.all, one.authorised, one.checked, one.missed]))));
  const mayOpen = permits(who, 'see-children');
  const rows = mayOpen ? found.filter((each) => isAsked(each, query)) : [];
  const readings = mayOpen ? [{ what: 'children-read', about: `person:${who.id}` }] : [];
  if (query['as'] === 'csv' && mayOpen) return file('assessments-not-checked.csv', 'text/csv; charset=utf-8', csvOf(['Child', 'Team', 'Worker', 'Started', 'Authorised', 'Here'], rows.map((each) => [each.child, each.team, each.worker, each.started, each.authorised, hereNames[each.here].text])), readings);
  const { page: at, size, limit, offset } = sliceIn(query);
  const most = Math.max(1, ...months.map(({ all }) => all));
  return page('capabilities/checks/web/bypass.njk', {
    period, liveFrom, age: lists && { day: lists, days: daysBetween(lists, today), old: daysBetween(lists, today) > 7 }, all: passedOf(found),
    months: months.map((each) => ({ ...each, ...barsOf(each, most) })), teams, mayOpen, typed: { team: query['team'] ?? '', month: query['month'] ?? '', here: query['here'] ?? '' },
    rows: rows.slice(offset, offset + limit).map((each) => ({ ...each, tag: hereNames[each.here] })), hereNames: Object.entries(hereNames).map(([value, { text }]) => ({ value, text })),
    list: listOfPages('/figures/bypass', query, { total: rows.length, size, page: at, sorts: [], sort: '', descending: false }),
    csv: `/figures/bypass?from=${period.from}&to=${period.to}&as=teams`,
  }, { readings });
}

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
