import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Children of one team or one worker, as the newest Annex A lists have them. Closed ones are not counted. */
export interface Caseload {
  readonly inNeed: number;
  readonly protection: number;
  readonly inCare: number;
  readonly leavers: number;
  readonly assessments: number;
  readonly children: number;
  /** Without a worker in the case system. */
  readonly unallocated: number;
  /** Last seen more than six weeks before the day of the lists, or no such day. Care leavers are not counted here. */
  readonly unseen: number;
}
export type TeamCaseload = Caseload & { readonly teamId: number | null; readonly team: string };
export type WorkerCaseload = Caseload & { readonly worker: string; readonly team: string };

const COUNTS = `count(*) filter (where c.status = 'child-in-need')::integer as "inNeed", count(*) filter (where c.status = 'child-protection')::integer as protection,
  count(*) filter (where c.status = 'child-in-care')::integer as "inCare", count(*) filter (where c.status = 'care-leaver')::integer as leavers,
  count(*) filter (where c.status = 'assessment')::integer as assessments, count(*)::integer as children, count(*) filter (where c.worker_said is null)::integer as unallocated,
  count(*) filter (where c.status <> 'care-leaver' and (c.last_seen is null or c.last_seen < c.as_at - 42))::integer as unseen`;

/** The teams somebody answers for; who sees the whole, sees as well the children whose team we do not know. */
const MINE = `from caseload.child c left join people.team t on t.id = c.team_id left join people.teams_on($3) s on s.id = t.id
  where c.status <> 'closed' and c.from_extract is not null and (c.team_id = any ($1::integer[]) or ($2 and c.team_id is null))`;

interface Scope { readonly teams: readonly number[]; readonly whole: boolean; readonly today: Day }

export async function listTeamCaseloads(db: Connection, { teams, whole, today }: Scope): Promise<TeamCaseload[]> {
  return db.rows<TeamCaseload>(
    `select c.team_id as "teamId", coalesce(max(s.name), max(c.team_said), 'No team') as team, ${COUNTS} ${MINE} group by c.team_id, case when c.team_id is null then lower(c.team_said) end order by 2`, [teams, whole, today]);
}

export async function listWorkerCaseloads(db: Connection, { teams, whole, today }: Scope): Promise<WorkerCaseload[]> {
  return db.rows<WorkerCaseload>(
    `select max(c.worker_said) as worker, coalesce(max(s.name), max(c.team_said), 'No team') as team, ${COUNTS} ${MINE} and c.worker_said is not null
     group by lower(c.worker_said), c.team_id, case when c.team_id is null then lower(c.team_said) end order by count(*) desc, 1`, [teams, whole, today]);
}

/** The day of the newest Annex A lists that are kept; null where none are. */
export async function findCaseloadDay(db: Connection): Promise<Day | null> {
  return (await db.maybe<{ day: Day }>(`select as_at as day from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1`))?.day ?? null;
}
