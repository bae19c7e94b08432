import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { AddedAssessment } from '../domain/points/assessment.ts';
import type { PointRecord } from '../domain/points/point.ts';

/** A child, and the days between which an assessment began whose records are asked for. */
export interface OfDays { readonly child: string; readonly from: Day; readonly to: Day }

/** What was recorded of these, in the order in which it was. */
export async function listRecords(db: Connection, asked: readonly OfDays[]): Promise<PointRecord[]> {
  const rows = await db.rows<Omit<PointRecord, 'filed'> & { readonly filedBy: string | null; readonly filedAt: Date; readonly filedAddress: string | null }>(
    `select p.id, p.child, p.started_on as "startedOn", p.point, p.done_on as "doneOn", p.by_id as "byId", b.name as by, i.name as "insteadOf", p.kept, p.address, p.place,
       coalesce(p.direction, '') as direction, coalesce(p.change, '') as change, p.change_by as "changeBy", coalesce(p.review, '') as review, p.at, p.corrects,
       g.name as "filedBy", f.at as "filedAt", f.address as "filedAddress"
     from oversight.point p join people.person b on b.id = p.by_id left join people.person i on i.id = p.for_id
     left join oversight.filing f on f.point_id = p.id left join people.person g on g.id = f.by_id
     where exists (select from unnest($1::text[], $2::date[], $3::date[]) a (child, low, high) where a.child = p.child and p.started_on between a.low and a.high) order by p.id`,
    [asked.map(({ child }) => child), asked.map(({ from }) => from), asked.map(({ to }) => to)]);
  return rows.map(({ filedBy, filedAt, filedAddress, ...row }) => ({ ...row, filed: filedBy === null ? null : { by: filedBy, at: filedAt, address: filedAddress } }));
}

/** What was typed in since a day (null: ever) for these teams, this worker, or all; of one child where one is asked for. Nothing that was taken back. */
export interface WhoseAdded { readonly teams: readonly number[]; readonly worker: number; readonly whole: boolean; readonly since: Day | null; readonly child?: string }

export async function listAdded(db: Connection, { teams, worker, whole, since, child }: WhoseAdded): Promise<AddedAssessment[]> {
  return db.rows<AddedAssessment>(
    `select a.id, a.child, c.number, a.team_id as "teamId", t.name as team, a.worker_id as "workerId", w.name as worker, a.started_on as started,
       (a.added_at at time zone 'Europe/London')::date as "addedOn", b.name as "addedBy"
     from oversight.new_assessment a join people.team t on t.id = a.team_id join people.person w on w.id = a.worker_id join people.person b on b.id = a.added_by
     left join caseload.child c on c.reference = a.child
     where ($3 or a.team_id = any ($1::integer[]) or a.worker_id = $2) and ($4::date is null or a.started_on >= $4) and ($5::text is null or a.child = $5)
       and not exists (select from oversight.new_assessment_taken_back k where k.assessment_id = a.id) order by a.id`, [teams, worker, whole, since, child ?? null]);
}

/** The reference of what was typed in, by its number; null where it is not there for this person. */
export async function findAddedChild(db: Connection, id: number): Promise<string | null> {
  return (await db.maybe<{ child: string }>('select child from oversight.new_assessment where id = $1', [id]))?.child ?? null;
}

/** The reference of a child by its number; null where there is none that this person may know of. */
export async function findReference(db: Connection, number: number): Promise<string | null> {
  return (await db.maybe<{ reference: string }>('select reference from caseload.child where number = $1', [number]))?.reference ?? null;
}

/** Somebody whose assessments can be added, with the team that they work in. */
export interface OwnWorker { readonly id: number; readonly name: string; readonly team: number | null; readonly teamName: string | null }

/** Who works in these teams on that day, in order of the alphabet. */
export async function listWorkers(db: Connection, teams: readonly number[], today: Day): Promise<OwnWorker[]> {
  return db.rows<OwnWorker>(
    `select s.id, s.name, s.team_id as team, t.name as "teamName" from people.staff_on($2) s join people.team t on t.id = s.team_id where s.team_id = any ($1::integer[]) order by s.name limit 1000`, [teams, today]);
}

/** What somebody typed in within the last weeks and may take back, the newest first. */
export async function listOwnAdded(db: Connection, person: number): Promise<{ readonly id: number; readonly child: string; readonly started: Day; readonly worker: string; readonly at: Date }[]> {
  return db.rows(
    `select a.id, a.child, a.started_on as started, w.name as worker, a.added_at as at from oversight.new_assessment a join people.person w on w.id = a.worker_id
     where a.added_by = $1 and not exists (select from oversight.new_assessment_taken_back b where b.assessment_id = a.id) order by a.id desc limit 20`, [person]);
}

/** The child that a record is about, by its number; null where it is not there for this person. */
export async function findRecordOf(db: Connection, id: number): Promise<string | null> {
  return (await db.maybe<{ child: string }>('select child from oversight.point where id = $1', [id]))?.child ?? null;
}
