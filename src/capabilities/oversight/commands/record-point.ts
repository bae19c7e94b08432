import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { loadLine, permits } from '../../access/index.ts';
import { findReckoning, listAssessmentLines } from '../../caseload/index.ts';
import { loadLineOfTeam } from '../../people/index.ts';
import { type Assessment, assessmentsOf } from '../domain/points/assessment.ts';
import { type Above, type CannotRecord, type PointGiven, filePoint, notTheirs, recordPoint } from '../domain/points/record-point.ts';
import { loadAdded, loadRecords } from '../sql/load-points.ts';
import { recordPointDone, recordPointFiled } from '../sql/record-points.ts';
import type { Act } from './act.ts';
import { clocksOfPoints } from './clocks-of-points.ts';

/** An assessment by its child and a day on which it was said to begin. */
export interface OfAssessment { readonly child: string; readonly started: string }

/** Records management oversight of an assessment, or corrects what was recorded. Answers its number. */
export async function recordOversight(act: Act, of: OfAssessment, given: PointGiven): Promise<Outcome<number, CannotRecord | { readonly why: 'not-there' | 'was-first' }>> {
  const { db, who, now, today } = act;
  const records = await loadRecords(db, of.child);
  const assessment = await loadAssessment(act, of);
  if (!assessment) return refuse({ why: 'not-there' });
  const above = await loadAbove(act, assessment);
  const clocks = clocksOfPoints(assessment, await findReckoning(db), today);
  const outcome = recordPoint(given, { by: who.id, at: now, today, above, assessment, clocks, records });
  if (!outcome.ok) return outcome;
  const id = await recordPointDone(db, outcome.value, assessment.teamId ?? who.team ?? who.manages[0] ?? 0);
  return id === null ? refuse({ why: 'was-first' }) : accept(id);
}

/** Whom the lists and those who typed know of this child: as one assessment. */
async function loadAssessment({ db, today }: Act, { child, started }: OfAssessment): Promise<Assessment | null> {
  const lines = await listAssessmentLines(db, { teams: [], worker: 0, whole: true, since: null, child });
  return assessmentsOf(lines, await loadAdded(db, child), today).find(({ starts }) => starts.some((each) => each === started)) ?? null;
}

/** The managers above the child’s worker; where nobody is the worker, those of the team. */
export async function loadAbove({ db, who, today }: Act, { workerId, teamId, added }: Pick<Assessment, 'workerId' | 'teamId' | 'added'>): Promise<Above> {
  const worker = workerId ?? added?.workerId ?? null;
  const line = worker !== null ? await loadLine(db, worker, today) : teamId !== null ? await loadLineOfTeam(db, teamId, today) : [];
  const managersAbove = line.map(({ id }) => id);
  return { managersAbove, standsInFor: who.standsInFor.filter((each) => managersAbove.includes(each)), mayAuthorise: permits(who, 'authorise-work') };
}

/** Says that what was written here stands in the case system now, and where. */
export async function fileOversight(act: Act, of: OfAssessment & { readonly id: number }, address: string, told: boolean): Promise<Outcome<'filed', 'not-there' | 'not-theirs' | 'not-written-here' | 'filed-already'>> {
  const record = (await loadRecords(act.db, of.child)).find(({ id }) => id === of.id);
  const assessment = record && await loadAssessment(act, of);
  if (!record || !assessment) return refuse('not-there');
  const why = notTheirs({ by: act.who.id, above: await loadAbove(act, assessment), assessment });
  if (why === 'not-above-the-worker') return refuse('not-theirs');
  const outcome = filePoint(record, told);
  if (!outcome.ok) return outcome;
  return await recordPointFiled(act.db, record, address, { by: act.who.id, at: act.now }) ? accept('filed' as const) : refuse('filed-already');
}
