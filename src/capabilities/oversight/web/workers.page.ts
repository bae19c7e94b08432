import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { levelNames } from '../domain/supervision/ladder-words.ts';
import { toldOf } from '../domain/supervision/ladder.ts';
import { nextOf, supervisedRoles } from '../domain/supervision/due.ts';
import { listRungs, listTeamsOf } from '../sql/find-supervision-report.ts';
import { listWorkersOf } from '../sql/find-supervision.ts';
import { dueAfterHere, lineOf, numberIn } from './see-supervision.ts';

/** Everybody below somebody, with the day of their last supervision and who is to be told: never what was said. HR sees all. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  const hr = who.roles.includes('hr-partner');
  if (!hr && lineOf(who).length === 0) return notFound;
  const wanted = numberIn(query['team']);
  const teams = hr ? (wanted ? [wanted] : null) : who.manages.filter((each) => !wanted || each === wanted);
  const [dueAfter, ladder] = [await dueAfterHere(visit, 'professional'), await listRungs(db)];
  const all = (await listWorkersOf(db, teams, supervisedRoles, today)).filter(({ id }) => id !== who.id).map((each) => ({
    ...each, next: nextOf(each.last, each.begunOn, dueAfter, today), told: toldOf(each.last !== null && each.last > each.begunOn ? each.last : each.begunOn, today, ladder).map((level) => levelNames[level]) }));
  const late = query['only'] === 'overdue';
  const lines = all.filter((each) => !late || each.next.state === 'overdue').toSorted((one, other) => (one.next.dueOn ?? '9').localeCompare(other.next.dueOn ?? '9') || one.name.localeCompare(other.name));
  if (query['as'] === 'csv') return file(`supervision-of-workers-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Worker', 'Job', 'Team', 'Last supervision', 'Next by'], lines.map((each) => [each.name, each.jobTitle, each.team, each.last, each.next.dueOn])));
  const { page: at, size, limit, offset } = sliceIn(query);
  return page('capabilities/oversight/web/workers.njk', {
    lines: lines.slice(offset, offset + limit), total: lines.length, all: all.length, overdue: all.filter(({ next }) => next.state === 'overdue').length, late, wanted: String(wanted),
    teams: hr ? [] : await listTeamsOf(db, who.manages, today), list: listOfPages('/oversight/supervision/workers', query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }),
  });
}
