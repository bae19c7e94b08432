import { type Day, addDays } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findOversightDay, findReckoning, listAssessmentLines, listOversightLines } from '../../caseload/index.ts';
import { clocksWith } from '../commands/clocks-of-points.ts';
import { type Assessment, assessmentsOf, near } from '../domain/points/assessment.ts';
import { type JudgedPoint, judgePoints, recordsOf } from '../domain/points/judge-points.ts';
import { maySeeAssessment } from '../domain/points/may-see.ts';
import type { PointRecord, ToldOversight } from '../domain/points/point.ts';
import { type OfDays, findAddedChild, findReference, listAdded, listRecords } from '../sql/find-points.ts';

/** Assessments that ended longer ago than this are in no list of points: what a child’s page shows goes back for ever. */
const shownFor = 183;

export interface Whose { readonly teams: readonly number[]; readonly worker: number; readonly whole: boolean; readonly child?: string }
export const whoseOf = ({ id, manages, whole }: Pick<Person, 'id' | 'manages' | 'whole'>): Whose => ({ teams: manages, worker: id, whole });

/** An assessment with its points, and all that was recorded of it. */
export interface WithPoints { readonly assessment: Assessment; readonly points: readonly JudgedPoint[]; readonly records: readonly PointRecord[] }
export interface PointsFound { readonly each: readonly WithPoints[]; readonly records: readonly PointRecord[]; readonly told: readonly ToldOversight[] }

/** The assessments of these teams, of this worker or of one child, with how each point stands today. Of one child all there ever were. */
export async function pointsOf({ db, today }: Pick<Visit, 'db' | 'today'>, whose: Whose, days = shownFor): Promise<PointsFound> {
  const since: Day | null = whose.child === undefined ? addDays(today, -days) : null;
  const [lines, added, set, toldOn] = await Promise.all([
    listAssessmentLines(db, { ...whose, since }), listAdded(db, { ...whose, since }), findReckoning(db), findOversightDay(db)]);
  const assessments = assessmentsOf(lines, added, today);
  const children = [...new Set(assessments.map(({ child }) => child))];
  const asked = whose.child === undefined ? assessments.map(({ child, starts }) => daysOf(child, starts)) : [{ child: whose.child, from: '0001-01-01' as Day, to: '9999-12-31' as Day }];
  const [records, told] = await Promise.all([listRecords(db, asked), toldOn === null ? [] : listOversightLines(db, children)]);
  const [recordsByChild, toldByChild] = [Map.groupBy(records, ({ child }) => child), Map.groupBy(told, ({ child }) => child)];
  const clocksOf = clocksWith(set, today);
  const each = assessments.map((assessment): WithPoints => {
    const mine = recordsByChild.get(assessment.child) ?? [];
    const clocks = clocksOf(assessment);
    return { assessment, records: recordsOf(assessment, mine), points: judgePoints({ assessment, clocks, records: mine, told: toldByChild.get(assessment.child) ?? [], toldOn, today }) };
  });
  return { each, records, told };
}

function daysOf(child: string, starts: readonly Day[]): OfDays {
  const sorted = starts.toSorted();
  return { child, from: addDays(sorted[0] as Day, -near), to: addDays(sorted.at(-1) as Day, near) };
}

/** The assessment that an address names, with its points; null where there is none, or none for this person. */
export async function seeAssessment(visit: Visit, about: string, started: string): Promise<WithPoints | null> {
  const child = await childOf(visit, about);
  if (child === null) return null;
  const { each } = await pointsOf(visit, { ...whoseOf(visit.who), whole: true, child });
  const found = each.find(({ assessment: { starts } }) => starts.some((day) => day === started));
  return found && maySeeAssessment(visit.who, found.assessment) ? found : null;
}

/** The reference behind `12`, `a5` or `l991`. A reference itself stands in no address: addresses stand in logs. */
async function childOf(visit: Visit, about: string): Promise<string | null> {
  const [, kind = '', digits = ''] = /^([al]?)([1-9]\d{0,8})$/.exec(about) ?? [];
  if (digits === '') return null;
  if (kind === 'a') return findAddedChild(visit.db, Number(digits));
  if (kind === '') return findReference(visit.db, Number(digits));
  const lines = await listAssessmentLines(visit.db, { ...whoseOf(visit.who), since: null });
  return lines.find(({ id }) => id === Number(digits))?.child ?? null;
}

/** Where a point is recorded. */
export const recordHref = ({ assessment: { about, started }, point }: Pick<JudgedPoint, 'assessment' | 'point'>) => `/oversight/points/new?child=${about}&started=${started}&point=${point}`;
