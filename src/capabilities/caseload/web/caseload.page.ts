import { daysBetween } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type Caseload, findCaseloadDay, listTeamCaseloads, listWorkerCaseloads } from '../sql/find-caseload.ts';

const counted = ['children', 'assessments', 'inNeed', 'protection', 'inCare', 'leavers', 'unallocated', 'unseen'] as const satisfies readonly (keyof Caseload)[];
const heads = ['Children', 'In assessment', 'In need', 'Protection plan', 'In care', 'Care leavers', 'Without a worker', 'Not seen for six weeks'];

/** Children by team and worker, as the case system's newest lists have them: no child is named, and none is shown. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const scope = { teams: who.manages, whole: who.whole, today };
  const [day, teams, workers] = [await findCaseloadDay(db), await listTeamCaseloads(db, scope), await listWorkerCaseloads(db, scope)];
  if (query['as'] === 'teams') return file('children-by-team.csv', 'text/csv; charset=utf-8', csvOf(['Team', ...heads], teams.map((each) => [each.team, ...counted.map((name) => each[name])])));
  if (query['as'] === 'workers') return file('children-by-worker.csv', 'text/csv; charset=utf-8', csvOf(['Worker', 'Team', ...heads], workers.map((each) => [each.worker, each.team, ...counted.map((name) => each[name])])));
  const sum = (name: keyof Caseload) => teams.reduce((total, each) => total + each[name], 0);
  const most = Math.max(1, ...workers.map(({ children }) => children));
  return page('capabilities/caseload/web/caseload.njk', {
    mayQuality: permits(who, 'see-data-quality'), day, age: day ? daysBetween(day, today) : 0, teams, total: Object.fromEntries(counted.map((name) => [name, sum(name)])),
    workers: workers.slice(0, 100).map((each) => ({ ...each, width: Math.round((each.children / most) * 100) })), more: Math.max(0, workers.length - 100),
  });
}
