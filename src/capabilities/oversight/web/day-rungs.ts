import { type Day, dayOf } from '../../../kernel/day.ts';
import { workingDaysBetween } from '../../../kernel/working-days.ts';
import { findCalendar, findReckoning } from '../../caseload/index.ts';
import { type Missed, climbed } from '../domain/day/ladder.ts';
import { isToDo } from '../domain/points/judge-points.ts';
import { supervisedRoles } from '../domain/supervision/due.ts';
import { toldByTeam, withoutSince } from '../domain/supervision/ladder.ts';
import { countOverdue } from '../sql/find-matters.ts';
import { listRungs } from '../sql/find-supervision-report.ts';
import { listLastOf } from '../sql/find-supervision.ts';
import type { Asking } from './asking.ts';
import type { Around } from './day-sources.ts';
import type { WaitingHere } from './waiting-here.ts';

/** What the teams below missed for longer than their managers have to put it right: numbers, and nobody’s name. */
export async function rungsOf(asking: Asking, { teams, points, waiting }: Pick<Around, 'teams' | 'points' | 'waiting'>, grace: number) {
  const { db, today } = asking;
  const below = teams.filter(({ steps }) => steps > 0);
  if (below.length === 0) return [];
  const [without, calendar, { servedFrom }] = [await withoutSupervision(asking), await findCalendar(db), await findReckoning(db)];
  const overdue = await countOverdue(db, below.map(({ teamId }) => teamId), { today, servedFrom });
  const late = (dueOn: Day) => workingDaysBetween(dueOn, today, calendar).days;
  const byTeam = (missed: readonly Missed[]) => new Map(climbed(missed, below, grace, late).map((each) => [each.teamId, each.missed]));
  const [missed, matters] = [byTeam(missedPoints(points)), byTeam([...overdue, ...waiting.map(waitedFor)])];
  return below.filter(({ teamId }) => missed.has(teamId) || matters.has(teamId) || without.has(teamId)).map(({ teamId, team }) => ({
    team, missed: missed.get(teamId) ?? 0, href: `/oversight/points?state=missing&team=${teamId}`, matters: matters.get(teamId) ?? 0, without: without.get(teamId) ?? 0, withoutHref: `/oversight/supervision/workers?only=told&team=${teamId}` }));
}

function missedPoints(points: Around['points']): Missed[] {
  return points.each.flatMap(({ assessment: { teamId }, points: judged }) => judged.flatMap((each) => (teamId !== null && each.state === 'missing' && isToDo(each) && each.dueOn ? [{ teamId, dueOn: each.dueOn }] : [])));
}

/** A decision is late from the day after it was asked for, an answer from the last day of its stage; with whoever it falls to first. */
function waitedFor({ matter: { teamId, dueOn, movedAt }, turn: { act, between } }: WaitingHere): Missed {
  return { teamId, dueOn: act.decides === undefined && dueOn ? dueOn : dayOf(movedAt), from: between };
}

/** In each team those whom the ladder of supervision tells this manager of; who reports to them stands on their day already. */
async function withoutSupervision({ db, who, today }: Asking): Promise<ReadonlyMap<number, number>> {
  const [workers, ladder, { servedFrom }] = [await listLastOf(db, who.manages, supervisedRoles, today), await listRungs(db), await findReckoning(db)];
  const others = workers.filter(({ id }) => id !== who.id && !who.reports.includes(id));
  return toldByTeam(others.map((each) => ({ teamId: each.teamId, since: withoutSince(each, servedFrom) })), who.roles, today, ladder);
}
