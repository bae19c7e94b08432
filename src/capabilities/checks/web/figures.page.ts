import { type Day, addDays, beginOf, dayFrom } from '../../../kernel/day.ts';
import { kindNames } from '../../../kernel/kinds.ts';
import { type Proportion, interval, percent } from '../../../kernel/proportion.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadInUse } from '../../standards/index.ts';
import { type KindFigures, type TeamFigures, listFigures, listReturnedStatements } from '../sql/find-figures.ts';

/** First-pass rate, time to authorisation and returns by statement, kept from the first day. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query } = visit;
  const period = periodOf(visit);
  const asNow = query['teams'] === 'now' ? visit.today : null;
  const [from, to] = [beginOf(period.from), beginOf(addDays(period.to, 1))];
  const [{ kinds, teams }, returned, texts] = await Promise.all([listFigures(db, who.manages, { from, to, last: period.to, asNow }), listReturnedStatements(db, who.manages, from, to), textsOf(visit)]);
  if (query['as'] === 'teams') return file('checks-by-team.csv', 'text/csv; charset=utf-8', teamsCsv(teams));
  if (query['as'] === 'statements') return file('returns-by-statement.csv', 'text/csv; charset=utf-8', csvOf(['Statement', 'Times returned'], returned.map((each) => [each.code, each.times])));
  const most = Math.max(1, ...returned.map((each) => each.times));
  return page('capabilities/checks/web/figures.njk', {
    period, all: shareOf(sum(kinds)), waiting: kinds.reduce((total, each) => total + each.waiting, 0),
    kinds: kinds.map((each) => ({ ...each, name: kindNames[each.kind].many, share: shareOf({ numerator: each.firstPass, denominator: each.decided }), medianDays: days(each.medianDays), longestDays: days(each.longestDays) })),
    teams: teams.map((each) => ({ ...each, share: shareOf({ numerator: each.firstPass, denominator: each.decided }), medianDays: days(each.medianDays) })),
    returned: returned.map((each) => ({ ...each, text: texts.get(each.code) ?? '', width: Math.round((each.times / most) * 100) })).slice(0, 15),
    returns: returned.reduce((total, each) => total + each.times, 0),
    asNow: asNow !== null, csv: (name: string) => `/figures/checks?from=${period.from}&to=${period.to}&teams=${asNow ? 'now' : 'then'}&as=${name}`,
  });
}

function periodOf({ query, today }: Visit): { from: Day; to: Day } {
  const to = dayFrom(query['to'] ?? '') ?? today;
  const from = dayFrom(query['from'] ?? '') ?? addDays(to, -89);
  return from <= to ? { from, to } : { from: to, to: from };
}

function sum(kinds: readonly KindFigures[]): Proportion {
  return { numerator: kinds.reduce((total, each) => total + each.firstPass, 0), denominator: kinds.reduce((total, each) => total + each.decided, 0) };
}

/** A share with its numbers and its 95% interval: never one without the other. Under five there is no per cent. */
function shareOf(share: Proportion) {
  return { ...share, percent: share.denominator < 5 ? null : percent(share), interval: share.denominator < 5 ? null : interval(share) };
}

/** Days with one decimal, as text, so that a column lines up; null where there are none. */
const days = (value: number | null) => (value === null ? null : value.toFixed(1));

function teamsCsv(teams: readonly TeamFigures[]): string {
  return csvOf(['Team', 'First sign-offs decided', 'Authorised at the first', 'Median days to authorise', 'Waiting'],
    teams.map((each) => [each.team, each.decided, each.firstPass, days(each.medianDays), each.waiting]));
}

/** The statements as they are in use now: one that is no longer asked stands with its code alone. */
async function textsOf({ db }: Visit): Promise<Map<string, string>> {
  const inUse = await loadInUse(db);
  return new Map(inUse?.domains.flatMap((domain) => domain.statements.map((each) => [each.code, each.text] as const)) ?? []);
}
