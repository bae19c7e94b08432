import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf } from '../domain/age.ts';
import { type Caseload, type TeamCaseload, caseloadOf, caseloadsByTeam, caseloadsByWorker } from '../domain/children/caseload.ts';
import { urgencyOf } from '../domain/children/urgency.ts';
import { findCaseloadDay, listOpenChildren } from '../sql/find-children.ts';
import { reckoningOn } from './reckoning.ts';

const counted = ['children', 'assessments', 'inNeed', 'protection', 'inCare', 'leavers', 'unallocated', 'unseen', 'overdue'] as const satisfies readonly (keyof Caseload)[];
const heads = ['Children', 'In assessment', 'In need', 'Protection plan', 'In care', 'Care leavers', 'Without a worker', 'Not seen for six weeks', 'Something overdue'];
/** Numbers behind which the list of children is one click away. */
const leadsTo: Readonly<Partial<Record<keyof Caseload, string>>> = { children: '', unallocated: '&need=unallocated', unseen: '&need=unseen', overdue: '&need=overdue' };

/** Children by team and worker, as the case system's newest lists have them: no child is named, and none is shown. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const reckoning = await reckoningOn({ db, today });
  const found = await listOpenChildren(db, { teams: who.manages, worker: 0, whole: who.whole });
  const children = found.map((each) => ({ ...each, urgency: urgencyOf(each, reckoning) }));
  const [teams, workers] = [caseloadsByTeam(children), caseloadsByWorker(children)];
  const day = await findCaseloadDay(db);
  if (query['as'] === 'teams') return file('children-by-team.csv', 'text/csv; charset=utf-8', csvWith(['Lists of', day], ['Team', ...heads], teams.map((each) => [each.team, ...counted.map((name) => each[name])])));
  if (query['as'] === 'workers') return file('children-by-worker.csv', 'text/csv; charset=utf-8', csvWith(['Lists of', day], ['Worker', 'Team', ...heads], workers.map((each) => [each.worker, each.team, ...counted.map((name) => each[name])])));
  const most = Math.max(1, ...workers.map((each) => each.children));
  const mayOpen = permits(who, 'see-children');
  return page('capabilities/caseload/web/caseload.njk', {
    age: ageOf(day, today), heads, total: caseloadOf(children), teams: teams.map((each) => ({ ...each, cells: cellsOf(each, mayOpen) })), mayOpen, mayQuality: permits(who, 'see-data-quality'),
    workers: workers.slice(0, 100).map((each) => ({ ...each, width: Math.round((each.children / most) * 100), href: mayOpen ? `/children?words=${encodeURIComponent(each.worker)}` : null })), more: Math.max(0, workers.length - 100),
  });
}

function cellsOf(team: TeamCaseload, mayOpen: boolean) {
  return counted.map((name, index) => {
    const to = leadsTo[name];
    return { head: heads[index], number: team[name], href: mayOpen && to !== undefined && team[name] > 0 ? `/children?team=${team.teamId ?? 'none'}${to}` : null };
  });
}
