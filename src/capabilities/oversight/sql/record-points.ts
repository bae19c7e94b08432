import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { AssessmentGiven } from '../domain/points/add-assessment.ts';
import type { PointRecorded } from '../domain/points/record-point.ts';

interface Act { readonly by: number; readonly at: Date }

/** Answers the number; null where somebody was first. The journal says that it was done, never what was written. */
export async function recordPointDone(db: Connection, fact: PointRecorded, team: number): Promise<number | null> {
  const here = fact.kept === 'here';
  const done = await db.maybe<{ id: number }>(
    `insert into oversight.point (child, started_on, point, done_on, by_id, for_id, worker_id, kept, address, place, direction, change, change_by, review, team_id, at, corrects)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing returning id`,
    [fact.child, fact.startedOn, fact.point, fact.doneOn, fact.by, fact.insteadOf, fact.worker, fact.kept, fact.address || null, fact.kept === 'elsewhere' ? fact.place : null,
      here ? fact.direction : null, here ? fact.change : null, here ? fact.changeBy : null, here ? fact.review : null, team, fact.at, fact.corrects]);
  if (!done) return null;
  const { child, startedOn, point, doneOn, kept, insteadOf, corrects } = fact;
  recordEntry(db, { what: corrects === null ? 'oversight-recorded' : 'oversight-corrected', by: fact.by, about: `child:${child}`, detail: { id: done.id, startedOn, point, doneOn, kept, insteadOf, corrects } });
  return done.id;
}

/** What was written here stands in the case system now. */
export async function recordPointFiled(db: Connection, point: { readonly id: number; readonly child: string }, address: string, { by, at }: Act): Promise<boolean> {
  const filed = await db.maybe(
    `insert into oversight.filing (point_id, team_id, restriction, by_id, at, address)
     select p.id, p.team_id, p.restriction, $2, $3, $4 from oversight.point p where p.id = $1 on conflict do nothing returning point_id`, [point.id, by, at, address || null]);
  if (filed) recordEntry(db, { what: 'oversight-filed', by, about: `child:${point.child}`, detail: { id: point.id } });
  return filed !== null;
}

/** Answers the number. */
export async function recordAssessmentAdded(db: Connection, { child, started, worker }: AssessmentGiven, team: number, { by, at }: Act): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    'insert into oversight.new_assessment (child, started_on, worker_id, team_id, added_by, added_at) values ($1, $2, $3, $4, $5, $6) returning id', [child, started, worker, team, by, at]);
  recordEntry(db, { what: 'assessment-added', by, about: `child:${child}`, detail: { id, started, worker } });
  return id;
}

/** Answers false where somebody was first. */
export async function recordAssessmentTakenBack(db: Connection, added: { readonly id: number; readonly child: string; readonly started: Day }, { by, at }: Act): Promise<boolean> {
  const back = await db.maybe(
    `insert into oversight.new_assessment_taken_back (assessment_id, team_id, restriction, by_id, at)
     select a.id, a.team_id, a.restriction, $2, $3 from oversight.new_assessment a where a.id = $1 on conflict do nothing returning assessment_id`, [added.id, by, at]);
  if (back) recordEntry(db, { what: 'assessment-taken-back', by, about: `child:${added.child}`, detail: { id: added.id, started: added.started } });
  return back !== null;
}
