import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { WorkState } from '../../checks/index.ts';
import type { Place, Words } from '../domain/supervision/case.ts';

/** An open child with the last supervision about them, by where it is recorded. */
export interface CaseLine {
  readonly number: number; readonly child: string; readonly team: string | null; readonly workerId: number | null; readonly worker: string | null; readonly begunOn: Day;
  readonly recordedOn: Day | null; readonly beforeOn: Day | null; readonly wrongOn: Day | null; readonly unfiledOn: Day | null;
}

const CASES = `select c.number, c.reference as child, coalesce(t.name, c.team_said) as team, c.worker_id as "workerId", coalesce(p.name, c.worker_said) as worker, coalesce(o.begun_on, c.as_at) as "begunOn",
       l.days[1] as "recordedOn", l.days[2] as "beforeOn", l.wrong as "wrongOn", l.unfiled as "unfiledOn"
     from caseload.open_child c left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id left join oversight.open_case o on o.child = c.reference and o.to_on is null
     left join lateral (
       select (array_agg(distinct s.held_on order by s.held_on desc) filter (where s.filed_on is not null))[1:2] as days,
         max(s.held_on) filter (where s.filed_on is null and s.place = 'wrong-place') as wrong, max(s.held_on) filter (where s.filed_on is null and s.place = 'unfiled') as unfiled
       from oversight.supervision s where s.child = c.reference and s.kind = 'case' and s.gone_on is null and (s.source = 'here' or s.twin_id is null)) l on true`;

/** Open children of some teams, or of one worker. */
export async function listCases(db: Connection, { teams, worker }: { readonly teams: readonly number[]; readonly worker: number }): Promise<CaseLine[]> {
  return db.rows<CaseLine>(`${CASES} where c.team_id = any ($1::integer[]) or c.worker_id = $2 order by c.reference`, [teams, worker]);
}

/** Open children of these workers, in whatever team. */
export async function listCasesOf(db: Connection, workers: readonly number[]): Promise<CaseLine[]> {
  return db.rows<CaseLine>(`${CASES} where c.worker_id = any ($1::integer[]) order by c.reference`, [workers]);
}

export interface ToPutRight { readonly id: number; readonly child: string; readonly number: number | null; readonly worker: string; readonly supervisor: string; readonly supervisorId: number | null; readonly heldOn: Day; readonly place: Place; readonly placeSaid: string; readonly team: string | null; readonly source: 'here' | 'list' }

// Ours stands for both, where a list has the same meeting.
const WAITING = `select s.id, s.child, c.number, coalesce(w.name, s.worker_said, '') as worker, coalesce(p.name, s.supervisor_said, '') as supervisor, s.supervisor_id as "supervisorId", s.held_on as "heldOn", s.place, s.place_said as "placeSaid", t.name as team, s.source
  from oversight.supervision s join caseload.child c on c.reference = s.child left join people.person w on w.id = s.worker_id left join people.person p on p.id = s.supervisor_id left join people.team t on t.id = c.team_id
  where s.kind = 'case' and (s.source = 'here' or s.twin_id is null) and s.filed_on is null and s.gone_on is null`;

/** Those that took place and are not where they belong, as we or a list say, the oldest first: of teams, or of one supervisor or worker. */
export async function listToPutRight(db: Connection, { teams, person }: Whose): Promise<ToPutRight[]> {
  return db.rows<ToPutRight>(`${WAITING} and (c.team_id = any ($1::integer[]) or $2 in (s.supervisor_id, s.worker_id)) order by s.held_on, s.id limit 500`, [teams, person]);
}

/** The check against the standard that was begun from it. */
export interface CheckOfIt { readonly id: string; readonly number: number; readonly state: WorkState; readonly author: number; readonly teamId: number; readonly child: string; readonly restriction: number }

export interface CaseMeeting { readonly check: CheckOfIt | null; readonly twin: number | null; readonly id: number; readonly child: string; readonly number: number; readonly worker: string; readonly workerId: number | null; readonly supervisor: string; readonly supervisorId: number | null; readonly heldOn: Day; readonly place: Place; readonly placeSaid: string; readonly address: string | null; readonly knownOn: Day; readonly filedOn: Day | null; readonly source: 'here' | 'list'; readonly words: Words | null; readonly teamId: number | null }

/** One about a child, with what was written here. Within the scope of the child. */
export async function findCaseMeeting(db: Connection, id: number): Promise<CaseMeeting | null> {
  return db.maybe<CaseMeeting>(
    `select s.id, s.child, c.number, c.team_id as "teamId", coalesce(w.name, s.worker_said, '') as worker, s.worker_id as "workerId", coalesce(p.name, s.supervisor_said, '') as supervisor, s.supervisor_id as "supervisorId", s.held_on as "heldOn",
       s.place, s.place_said as "placeSaid", s.address, s.known_on as "knownOn", s.filed_on as "filedOn", s.source, s.twin_id as twin,
       case when k.id is not null then jsonb_build_object('id', k.id, 'number', k.number, 'state', k.state, 'author', k.author_id, 'teamId', k.team_id, 'child', k.child, 'restriction', k.restriction) end as check,
       case when x.supervision_id is not null then jsonb_build_object('analysis', x.analysis, 'decision', x.decision, 'actions', x.actions, 'voice', x.voice, 'risk', x.risk) end as words
     from oversight.supervision s join caseload.child c on c.reference = s.child left join people.person w on w.id = s.worker_id left join people.person p on p.id = s.supervisor_id
     left join oversight.supervision_words x on x.supervision_id = s.id left join checks.work k on k.id = s.work_id where s.id = $1 and s.kind = 'case' and s.gone_on is null`, [id]);
}

export interface ConflictLine {
  readonly here: number; readonly listed: number; readonly foundOn: Day; readonly worker: string; readonly hereOn: Day; readonly hereKind: 'professional' | 'case'; readonly hereChild: string | null;
  readonly listedOn: Day; readonly listedKind: 'professional' | 'case'; readonly listedChild: string | null; readonly listedPlace: Place; readonly listedSaid: string; readonly supervisor: string;
}

export interface Whose { readonly teams: readonly number[]; readonly person: number }

/** Ours and a list’s that do not go together, and nobody has said yet which is so: of children of teams, or of one of the two who met. */
export async function listConflicts(db: Connection, { teams, person }: Whose): Promise<ConflictLine[]> {
  return db.rows<ConflictLine>(
    `select k.here_id as here, k.listed_id as listed, k.found_on as "foundOn", w.name as worker, h.held_on as "hereOn", h.kind as "hereKind", h.child as "hereChild",
       l.held_on as "listedOn", l.kind as "listedKind", l.child as "listedChild", l.place as "listedPlace", l.place_said as "listedSaid", p.name as supervisor
     from oversight.supervision_conflict k join oversight.supervision h on h.id = k.here_id join oversight.supervision l on l.id = k.listed_id
     join people.person w on w.id = h.worker_id join people.person p on p.id = h.supervisor_id left join caseload.child c on c.reference = h.child
     where k.settled_as is null and h.gone_on is null and l.gone_on is null and (c.team_id = any ($1::integer[]) or $2 in (h.supervisor_id, h.worker_id))
     order by k.found_on, k.here_id limit 500`, [teams, person]);
}

export async function countQueues(db: Connection, { teams, person }: Whose): Promise<{ readonly wrong: number; readonly conflicts: number }> {
  return db.one(
    `select (select count(*)::integer from oversight.supervision s join caseload.child c on c.reference = s.child
         where s.kind = 'case' and (s.source = 'here' or s.twin_id is null) and s.filed_on is null and s.gone_on is null and (c.team_id = any ($1::integer[]) or $2 in (s.supervisor_id, s.worker_id))) as wrong,
       (select count(*)::integer from oversight.supervision_conflict k join oversight.supervision h on h.id = k.here_id join oversight.supervision l on l.id = k.listed_id left join caseload.child c on c.reference = h.child
        where k.settled_as is null and h.gone_on is null and l.gone_on is null and (c.team_id = any ($1::integer[]) or $2 in (h.supervisor_id, h.worker_id))) as conflicts`, [teams, person]);
}
