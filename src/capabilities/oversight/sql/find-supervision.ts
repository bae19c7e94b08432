import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { AgendaSource } from '../domain/supervision/agenda.ts';
import type { Mode } from '../domain/supervision/hold.ts';

/** A worker with their last supervision, as far as whoever asks may know of it. */
export interface WorkerLine {
  readonly id: number; readonly name: string; readonly jobTitle: string; readonly teamId: number | null; readonly team: string | null;
  /** Since when they have been in post, without a break. */
  readonly begunOn: Day;
  readonly last: Day | null; readonly lastId: number | null; readonly supervisor: string | null; readonly waits: boolean;
  readonly actions: number; readonly topics: number;
}

const BEGAN = `began as (
    select j.person_id, max(j.from_on) as begun_on
    from (select person_id, from_on, post_id, lag(post_id) over (partition by person_id order by from_on) as before from people.job where from_on <= $1) j
    where j.post_id is not null and j.before is null group by j.person_id)`;
// Ours stands for both, where a list tells of the same meeting.
const WORKERS = `with ${BEGAN}
  select w.id, w.name, w.job_title as "jobTitle", w.team_id as "teamId", t.name as team, b.begun_on as "begunOn", l.held_on as last, l.id as "lastId", coalesce(p.name, l.supervisor_said) as supervisor,
    coalesce((select n.answered_at is null from oversight.supervision_note n where n.supervision_id = l.id order by n.version desc limit 1), false) as waits,
    (select count(*)::integer from oversight.supervision_action a where a.worker_id = w.id and a.state = 'open') as actions,
    (select count(*)::integer from oversight.supervision_topic c where c.worker_id = w.id and c.supervision_id is null and c.dropped_at is null) as topics
  from people.staff_on($1) w join began b on b.person_id = w.id left join people.team t on t.id = w.team_id
  left join lateral (select s.* from oversight.supervision s where s.worker_id = w.id and s.kind = 'professional' and s.gone_on is null and s.held_on <= $1 and (s.mode is null or s.mode = any ((select oversight.counting_modes())::text[]))
    order by s.held_on desc, s.source limit 1) l on true left join people.person p on p.id = l.supervisor_id`;

/** These people, in order of the alphabet. */
export async function listWorkers(db: Connection, ids: readonly number[], today: Day): Promise<WorkerLine[]> {
  return db.rows<WorkerLine>(`${WORKERS} where w.id = any ($2::integer[]) order by w.name`, [today, ids]);
}

/** Everybody of these roles in these teams; in all, where `teams` is null. */
export async function listWorkersOf(db: Connection, teams: readonly number[] | null, roles: readonly Role[], today: Day): Promise<WorkerLine[]> {
  return db.rows<WorkerLine>(`${WORKERS} where w.role = any ($2::text[]) and ($3::integer[] is null or w.team_id = any ($3::integer[])) order by t.name, w.name`, [today, roles, teams]);
}

/** The last supervision of each, and nothing more. */
export type LastOfWorker = Pick<WorkerLine, 'id' | 'teamId' | 'begunOn' | 'last'>;

/** As far as a number by team needs it: everybody of these roles in these teams, by the same last one as `listWorkersOf` has. */
export async function listLastOf(db: Connection, teams: readonly number[], roles: readonly Role[], today: Day): Promise<LastOfWorker[]> {
  return db.rows<LastOfWorker>(
    `with ${BEGAN}
     select w.id, w.team_id as "teamId", b.begun_on as "begunOn", (select max(s.held_on) from oversight.supervision s where s.worker_id = w.id and s.kind = 'professional' and s.gone_on is null and s.held_on <= $1
       and (s.mode is null or s.mode = any ((select oversight.counting_modes())::text[]))) as last
     from people.staff_on($1) w join began b on b.person_id = w.id where w.role = any ($2::text[]) and w.team_id = any ($3::integer[])`, [today, roles, teams]);
}

export interface TakenBack { readonly id: number; readonly worker: string; readonly supervisor: string; readonly heldOn: Day; readonly on: Day; readonly why: string }

/** Supervision that was taken back, for the two of them alone, the newest first. */
export async function listTakenBack(db: Connection): Promise<TakenBack[]> {
  return db.rows<TakenBack>(
    `select s.id, w.name as worker, p.name as supervisor, s.held_on as "heldOn", s.gone_on as "on", s.gone_why as why
     from oversight.supervision s join people.person w on w.id = s.worker_id join people.person p on p.id = s.supervisor_id
     where s.kind = 'professional' and s.source = 'here' and s.gone_on is not null and s.gone_why is not null and oversight.me() in (s.worker_id, s.supervisor_id)
     order by s.gone_on desc, s.id desc limit 24`);
}

export interface MeetingLine { readonly id: number; readonly worker: string; readonly workerId: number; readonly supervisor: string; readonly heldOn: Day; readonly mode: Mode | null; readonly source: 'here' | 'list'; readonly waits: boolean; readonly open: boolean }

const MEETINGS = `select s.id, s.worker_id as "workerId", w.name as worker, coalesce(p.name, s.supervisor_said, '') as supervisor, s.held_on as "heldOn", s.mode, s.source,
    coalesce((select n.answered_at is null from oversight.supervision_note n where n.supervision_id = s.id order by n.version desc limit 1), false) as waits,
    s.source = 'here' and oversight.me() in (s.worker_id, s.supervisor_id) as open
  from oversight.supervision s join people.person w on w.id = s.worker_id left join people.person p on p.id = s.supervisor_id
  where s.kind = 'professional' and s.gone_on is null and (s.source = 'here' or s.twin_id is null)`;

/** Every supervision of a worker that whoever asks may know of, the newest first; of one way of meeting, where one is asked for. */
export async function listMeetings(db: Connection, worker: number, limit: number, mode: Mode | null = null): Promise<MeetingLine[]> {
  return db.rows<MeetingLine>(`${MEETINGS} and s.worker_id = $1 and ($3::text is null or s.mode = $3) order by s.held_on desc, s.id desc limit $2`, [worker, limit, mode]);
}

/** How many of each way of meeting a worker had, as far as whoever asks may know. */
export async function countModes(db: Connection, worker: number): Promise<{ readonly mode: Mode; readonly number: number }[]> {
  return db.rows(
    `select s.mode, count(*)::integer as number from oversight.supervision s where s.kind = 'professional' and s.worker_id = $1 and s.mode is not null and s.gone_on is null and (s.source = 'here' or s.twin_id is null) group by s.mode`, [worker]);
}

/** Who else was there, as far as whoever asks may know: the supervisor knows all of them, each worker only of themselves. */
export async function listTogether(db: Connection, id: number): Promise<{ readonly id: number; readonly worker: string }[]> {
  return db.rows(
    `select s.id, w.name as worker from oversight.supervision m join oversight.supervision s on coalesce(s.together_id, s.id) = coalesce(m.together_id, m.id) and s.id <> m.id join people.person w on w.id = s.worker_id
     where m.id = $1 and s.gone_on is null and oversight.me() = s.supervisor_id order by w.name`, [id]);
}

export interface Meeting extends MeetingLine { readonly supervisorId: number; readonly reflective: boolean; readonly wellbeing: boolean; readonly madeAt: Date }

/** One with its words: only for the two of them. */
export async function findMeeting(db: Connection, id: number): Promise<Meeting | null> {
  return db.maybe<Meeting>(
    `select s.id, s.worker_id as "workerId", w.name as worker, p.name as supervisor, s.supervisor_id as "supervisorId", s.held_on as "heldOn", s.mode, s.source, s.reflective, s.wellbeing, s.made_at as "madeAt",
       false as waits, true as open
     from oversight.supervision s join people.person w on w.id = s.worker_id join people.person p on p.id = s.supervisor_id
     where s.id = $1 and s.kind = 'professional' and s.source = 'here' and s.gone_on is null and oversight.me() in (s.worker_id, s.supervisor_id)`, [id]);
}

export interface NoteView { readonly version: number; readonly notes: string; readonly by: string; readonly at: Date; readonly answeredAt: Date | null; readonly otherwise: string | null }

export async function listNotes(db: Connection, supervision: number): Promise<NoteView[]> {
  return db.rows<NoteView>(
    `select n.version, n.notes, p.name as by, n.written_at as at, n.answered_at as "answeredAt", n.otherwise
     from oversight.supervision_note n join people.person p on p.id = n.written_by where n.supervision_id = $1 order by n.version desc`, [supervision]);
}

export interface ActionView { readonly id: number; readonly what: string; readonly of: 'worker' | 'supervisor'; readonly by: Day; readonly state: 'open' | 'done' | 'dropped'; readonly why: string | null; readonly endedAt: Date | null; readonly setOn: Day; readonly supervision: number }

const ACTIONS = `select a.id, a.what, a.of, a.by_on as by, a.state, a.why, a.ended_at as "endedAt", s.held_on as "setOn", a.supervision_id as supervision
  from oversight.supervision_action a left join oversight.supervision s on s.id = a.supervision_id`;

/** What was agreed at one meeting. */
export async function listActionsOf(db: Connection, supervision: number): Promise<ActionView[]> {
  return db.rows<ActionView>(`${ACTIONS} where a.supervision_id = $1 order by a.by_on, a.id`, [supervision]);
}

/** What is still to do of a worker, from every meeting: it carries over until it is done or dropped. */
export async function listOpenActions(db: Connection, worker: number): Promise<ActionView[]> {
  return db.rows<ActionView>(`${ACTIONS} where a.worker_id = $1 and a.state = 'open' order by a.by_on, a.id limit 200`, [worker]);
}

export interface TopicView { readonly id: number; readonly source: AgendaSource; readonly about: string; readonly words: string; readonly by: string }

/** What the two of them would like to talk about next; or did, at one meeting. */
export async function listTopics(db: Connection, worker: number, supervision: number | null): Promise<TopicView[]> {
  return db.rows<TopicView>(
    `select c.id, c.source, c.about, c.words, p.name as by from oversight.supervision_topic c join people.person p on p.id = c.chosen_by
     where c.worker_id = $1 and c.supervision_id is not distinct from $2::integer and c.dropped_at is null order by c.id`, [worker, supervision]);
}
