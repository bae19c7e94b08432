import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { AddedAssessment } from '../domain/points/assessment.ts';
import type { PointRecord } from '../domain/points/point.ts';

/** What was recorded of a child, for a decision: without names. Whoever records something of the same child meanwhile waits. */
export async function loadRecords(db: Connection, child: string): Promise<PointRecord[]> {
  db.tell(`select pg_advisory_xact_lock(hashtext('oversight.point ' || $1))`, [child]);
  return db.rows<PointRecord>(
    `select p.id, p.child, p.started_on as "startedOn", p.point, p.done_on as "doneOn", p.by_id as "byId", '' as by, null as "insteadOf", p.kept, p.address, p.place,
       coalesce(p.direction, '') as direction, coalesce(p.change, '') as change, p.change_by as "changeBy", coalesce(p.review, '') as review, p.at, p.corrects,
       case when f.point_id is not null then json_build_object('by', '', 'at', f.at, 'address', f.address) end as filed
     from oversight.point p left join oversight.filing f on f.point_id = p.id where p.child = $1 order by p.id`, [child]);
}

/** What was typed in of a child and not taken back, for a decision: without names. Whoever types in the same child meanwhile waits. */
export async function loadAdded(db: Connection, child: string): Promise<AddedAssessment[]> {
  db.tell(`select pg_advisory_xact_lock(hashtext('oversight.point ' || $1))`, [child]);
  return db.rows<AddedAssessment>(
    `select a.id, a.child, null as number, a.team_id as "teamId", '' as team, a.worker_id as "workerId", '' as worker, a.started_on as started,
       (a.added_at at time zone 'Europe/London')::date as "addedOn", '' as "addedBy"
     from oversight.new_assessment a where a.child = $1 and not exists (select from oversight.new_assessment_taken_back b where b.assessment_id = a.id) order by a.id`, [child]);
}

/** One by its number; null where it is not there for this person, or was taken back. */
export async function loadOneAdded(db: Connection, id: number): Promise<{ readonly id: number; readonly child: string; readonly started: Day; readonly by: number } | null> {
  return db.maybe(
    `select a.id, a.child, a.started_on as started, a.added_by as by from oversight.new_assessment a
     where a.id = $1 and not exists (select from oversight.new_assessment_taken_back b where b.assessment_id = a.id)`, [id]);
}
