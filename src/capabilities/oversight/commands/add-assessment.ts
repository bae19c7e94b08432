import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { isReference, listAssessmentLines } from '../../caseload/index.ts';
import { type AssessmentGiven, type CannotAdd, addAssessment } from '../domain/points/add-assessment.ts';
import { assessmentsOf } from '../domain/points/assessment.ts';
import { loadAdded, loadOneAdded } from '../sql/load-points.ts';
import { recordAssessmentAdded, recordAssessmentTakenBack } from '../sql/record-points.ts';
import type { Act } from './act.ts';

/** The worker who was chosen, with their team; null where there is none. */
export interface Chosen { readonly id: number; readonly team: number | null }

/** Says that an assessment has begun, before a list does. Answers the number. */
export async function addNewAssessment({ db, who, now, today }: Act, given: AssessmentGiven, workers: readonly Chosen[]): Promise<Outcome<number, CannotAdd>> {
  const lines = await listAssessmentLines(db, { teams: [], worker: 0, whole: true, since: null, child: given.child });
  const known = assessmentsOf(lines, await loadAdded(db, given.child), today);
  const outcome = addAssessment(given, { by: who.id, today, isReference: isReference(given.child), workers: workers.map(({ id }) => id), known });
  if (!outcome.ok) return outcome;
  // A child of the lists is in the team that they name, where it is one of this person’s; otherwise in the worker’s.
  const listed = lines.find(({ teamId }) => teamId !== null && who.teams.includes(teamId))?.teamId;
  const team = listed ?? workers.find(({ id }) => id === given.worker)?.team ?? who.team;
  if (team === null || !who.teams.includes(team)) return refuse('not-of-yours');
  return accept(await recordAssessmentAdded(db, outcome.value, team, { by: who.id, at: now }));
}

/** It was a slip, or nothing was begun: taken back by who typed it, or by who answers for the team. */
export async function takeAssessmentBack({ db, who, now }: Act, id: number): Promise<Outcome<'taken-back', 'not-there'>> {
  const added = await loadOneAdded(db, id);
  if (!added || (added.by !== who.id && who.manages.length === 0)) return refuse('not-there');
  return await recordAssessmentTakenBack(db, added, { by: who.id, at: now }) ? accept('taken-back' as const) : refuse('not-there');
}
