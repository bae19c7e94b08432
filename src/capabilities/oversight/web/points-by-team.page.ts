import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { countPoints, pointStates, pointsByTeam } from '../domain/points/judge-points.ts';
import { stateNames } from '../domain/points/words.ts';
import { pointsOf, whoseOf } from './points-of.ts';

/** How the points of each team stand, late and missing first: numbers, and nobody’s name. */
export async function show(visit: Visit): Promise<Answer> {
  const { each } = await pointsOf(visit, { ...whoseOf(visit.who), worker: 0 });
  const all = each.flatMap(({ points }) => points);
  const [teams, day] = [pointsByTeam(all), await findCaseloadDay(visit.db)];
  const heads = pointStates.map((state) => stateNames[state].text);
  if (visit.query['as'] === 'csv') {
    return file('oversight-by-team.csv', 'text/csv; charset=utf-8', csvWith(['Lists of', day], ['Team', 'Points', ...heads], teams.map(({ team, total, counts }) => [team, total, ...pointStates.map((state) => counts[state])])));
  }
  const mayOpen = permits(visit.who, 'see-oversight');
  const total = countPoints(all);
  const due = total.missing + total.late + total['in-time'] + total.unfiled + total['wrong-place'];
  return page('capabilities/oversight/web/points-by-team.njk', {
    age: ageOf(day, visit.today), heads, total, all: all.length, due, inTime: due === 0 ? null : Math.round((total['in-time'] / due) * 100),
    teams: teams.map((team) => ({ ...team, cells: pointStates.map((state, place) => ({ head: heads[place], number: team.counts[state], href: mayOpen && team.counts[state] > 0 ? `/oversight/points?team=${team.teamId ?? 'none'}&state=${state}` : null })) })),
  });
}
