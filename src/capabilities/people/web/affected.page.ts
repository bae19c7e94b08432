import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { affectedBy } from '../domain/affected.ts';
import { byName, nameOf } from '../domain/chart.ts';
import { planned } from '../domain/plan.ts';
import type { PeopleHouse } from './keeping.ts';
import { reasonNames, seePhase } from './see-plan.ts';
import { teamPath } from './words.ts';

const size = 100;

/** Whom a phase affects: directly, and why; or marginally. For who keeps people, and HR. */
export async function show(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const { permits } = house;
  const seen = permits(visit.who, 'keep-people') || permits(visit.who, 'see-interest') ? await seePhase(visit, house) : null;
  if (!seen) return notFound;
  const { org, plan, phase, after } = seen;
  const before = planned(org, { ...plan, phases: plan.phases.filter((each) => each.id !== phase.id) }, phase.on);
  const all = affectedBy(org, plan, phase).map((each) => ({
    person: each.person, name: nameOf(org, each.person), title: each.before.title, was: teamPath(before, each.before.team, phase.on), willBe: each.after ? [each.after.title, teamPath(after, each.after.team, phase.on)].filter(Boolean).join(', ') : 'No post',
    isDirect: each.direct.length > 0, reasons: each.direct.map((reason) => reasonNames[reason]).join(', '),
  })).toSorted((a, b) => Number(b.isDirect) - Number(a.isDirect) || byName(a.name, b.name));
  const wanted = visit.query['how'] === 'directly' ? all.filter((each) => each.isDirect) : visit.query['how'] === 'marginally' ? all.filter((each) => !each.isDirect) : all;
  if (visit.query['as'] === 'csv') return file('affected.csv', 'text/csv; charset=utf-8', csvOf(['Name', 'Job title', 'Team before', 'After', 'Affected', 'Why'], wanted.map((each) => [each.name, each.title, each.was, each.willBe, each.isDirect ? 'directly' : 'marginally', each.reasons])));
  const at = Math.max(1, Math.trunc(Number(visit.query['page'] ?? '1')) || 1);
  const path = `/plans/${plan.id}/phases/${phase.id}/affected`;
  return page('capabilities/people/web/affected.njk', {
    plan, phase, path, how: visit.query['how'] ?? '', direct: all.filter((each) => each.isDirect).length, total: all.length, lines: wanted.slice((at - 1) * size, at * size),
    list: listOfPages(path, visit.query, { total: wanted.length, size, page: at, sorts: [], sort: '', descending: false }),
  });
}
