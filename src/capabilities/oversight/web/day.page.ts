import { workingDaysBetween } from '../../../kernel/working-days.ts';
import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf, findCalendar, findCaseloadDay, findReckoning } from '../../caseload/index.ts';
import { type Due, type DueStanding, dueStandings, inOrder } from '../domain/day/due.ts';
import { climbed, usualGrace } from '../domain/day/ladder.ts';
import { isToDo } from '../domain/points/judge-points.ts';
import { supervisedRoles } from '../domain/supervision/due.ts';
import { toldByTeam, withoutSince } from '../domain/supervision/ladder.ts';
import { findGrace } from '../sql/find-ladder.ts';
import { listRungs } from '../sql/find-supervision-report.ts';
import { listWorkersOf } from '../sql/find-supervision.ts';
import { type Around, around, daySources } from './day-sources.ts';

/** So many lines of one standing: the rest is one link away. */
const most = 50;

/** Everything that is due from one manager today and within a week, overdue first, each one act away. */
export async function show(visit: Visit): Promise<Answer> {
  const { who, query, today, db } = visit;
  const found = await around(visit);
  const due = inOrder((await Promise.all(daySources.map((source) => source.list(visit, found)))).flat());
  const rungs = await rungsOf(visit, found);
  return page('capabilities/oversight/web/day.njk', {
    groups: dueStandings.flatMap((standing) => groupOf(standing, due)), total: due.length, today, age: ageOf(await findCaseloadDay(db), today), rungs, grace: (await findGrace(db))?.grace ?? usualGrace,
    chairs: who.roles.includes('chair'), manages: permits(who, 'authorise-work'), wide: who.whole || who.manages.length > 0, maySet: permits(who, 'set-rules'), mayAdd: permits(who, 'do-work'), mayCount: permits(who, 'see-figures'), done: doneWords[query['done'] ?? ''] ?? null,
  }, { readings: due.length > 0 ? [{ what: 'oversight-day-read', about: `person:${who.id}` }] : [] });
}

const doneWords: Readonly<Record<string, string>> = { recorded: 'Recorded. The reminder is gone.', corrected: 'Corrected. What was recorded before stays with it.' };
const titles: Readonly<Record<DueStanding, string>> = { overdue: 'Overdue', today: 'Due today', week: 'Due within a week' };

function groupOf(standing: DueStanding, due: readonly Due[]) {
  const items = due.filter((each) => each.standing === standing);
  return items.length > 0 ? [{ standing, title: titles[standing], count: items.length, lines: items.slice(0, most), more: Math.max(0, items.length - most) }] : [];
}

/** What the teams below missed for longer than their managers have to put it right: numbers, and nobody’s name. */
async function rungsOf(visit: Visit, { teams, points }: Around) {
  const { db, today } = visit;
  const below = teams.filter(({ steps }) => steps > 0);
  if (below.length === 0) return [];
  const without = await withoutSupervision(visit);
  const [grace, calendar] = [(await findGrace(db))?.grace ?? usualGrace, await findCalendar(db)];
  const missed = points.each.flatMap(({ assessment: { teamId }, points: judged }) => judged.flatMap((each) => (teamId !== null && each.state === 'missing' && isToDo(each) && each.dueOn ? [{ teamId, dueOn: each.dueOn }] : [])));
  const rungs = new Map(climbed(missed, below, grace, (dueOn) => workingDaysBetween(dueOn, today, calendar).days).map((each) => [each.teamId, each.missed]));
  return below.filter(({ teamId }) => rungs.has(teamId) || without.has(teamId)).map(({ teamId, team }) => ({
    team, missed: rungs.get(teamId) ?? 0, href: `/oversight/points?state=missing&team=${teamId}`, without: without.get(teamId) ?? 0, withoutHref: `/oversight/supervision/workers?only=told&team=${teamId}` }));
}

/** In each team those whom the ladder of supervision tells this manager of; who reports to them stands on their day already. */
async function withoutSupervision({ db, who, today }: Visit): Promise<ReadonlyMap<number, number>> {
  const [workers, ladder, { servedFrom }] = [await listWorkersOf(db, who.manages, supervisedRoles, today), await listRungs(db), await findReckoning(db)];
  const others = workers.filter(({ id }) => id !== who.id && !who.reports.includes(id));
  return toldByTeam(others.map((each) => ({ teamId: each.teamId, since: withoutSince(each, servedFrom) })), who.roles, today, ladder);
}
