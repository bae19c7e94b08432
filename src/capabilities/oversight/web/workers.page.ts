import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findReckoning } from '../../caseload/index.ts';
import { levelNames } from '../domain/supervision/ladder-words.ts';
import { type Rung, toldOf, withoutSince } from '../domain/supervision/ladder.ts';
import { nextOf, supervisedRoles } from '../domain/supervision/due.ts';
import { listRungs, listTeamsOf } from '../sql/find-supervision-report.ts';
import { listWorkersOf } from '../sql/find-supervision.ts';
import { dueAfterHere, lineOf, numberIn } from './see-supervision.ts';

const shownOnly = ['overdue', 'told'] as const;
const isOverdue = ({ next }: { readonly next: ReturnType<typeof nextOf> }) => next.state === 'overdue';

const toldSince = (since: Day | null, today: Day, ladder: readonly Rung[]) => (since === null ? [] : toldOf(since, today, ladder));

/** Everybody below somebody, with the day of their last supervision and who is to be told: never what was said. HR sees all. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  const hr = who.roles.includes('hr-partner');
  if (!hr && lineOf(who).length === 0) return notFound;
  const wanted = numberIn(query['team']);
  const teams = hr ? (wanted ? [wanted] : null) : who.manages.filter((each) => !wanted || each === wanted);
  const [dueAfter, ladder, { servedFrom }] = [await dueAfterHere(visit, 'professional'), await listRungs(db), await findReckoning(db)];
  const all = (await listWorkersOf(db, teams, supervisedRoles, today)).filter(({ id }) => id !== who.id).map((each) => ({
    ...each, next: nextOf(each.last, each.begunOn, dueAfter, today), told: toldSince(withoutSince(each, servedFrom), today, ladder) }));
  const only = shownOnly.find((each) => each === query['only']) ?? '';
  const isShown = { '': () => true, overdue: isOverdue, told: ({ id, told }: (typeof all)[number]) => !who.reports.includes(id) && told.some((level) => who.roles.includes(level)) }[only];
  const lines = all.filter(isShown).toSorted((one, other) => (one.next.dueOn ?? '9').localeCompare(other.next.dueOn ?? '9') || one.name.localeCompare(other.name));
  if (query['as'] === 'csv') return file(`supervision-of-workers-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Worker', 'Job', 'Team', 'Last supervision', 'Next by'], lines.map((each) => [each.name, each.jobTitle, each.team, each.last, each.next.dueOn])));
  const { page: at, size, limit, offset } = sliceIn(query);
  return page('capabilities/oversight/web/workers.njk', {
    lines: lines.slice(offset, offset + limit).map((each) => ({ ...each, told: each.told.map((level) => levelNames[level]) })), total: lines.length, all: all.length, overdue: all.filter(isOverdue).length, only, wanted: String(wanted),
    teams: hr ? [] : await listTeamsOf(db, who.manages, today), list: listOfPages('/oversight/supervision/workers', query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }),
  });
}
