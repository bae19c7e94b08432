import type { Day } from '../../../kernel/day.ts';
import { type Level, type Role, levels } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { SupervisionKind, Window } from '../domain/supervision/due.ts';
import type { Mode } from '../domain/supervision/hold.ts';
import { type Rung, firstLadder } from '../domain/supervision/ladder.ts';
import type { Group } from '../domain/supervision/standing.ts';

export interface TeamPlace { readonly id: number; readonly name: string; readonly area: string | null; readonly head: string | null }

/** Teams as they were on a day, with the area that they lie within and the head of service above their posts. */
export async function listTeamsOf(db: Connection, teams: readonly number[], day: Day): Promise<TeamPlace[]> {
  return db.rows<TeamPlace>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)), team as materialized (select * from people.teams_on($2)),
     above as (
       select t.id as team_id, p.id as post_id, p.role, p.reports_to, 0 as step from team t join post p on p.team_id = t.id where t.id = any ($1::integer[])
       union
       select a.team_id, p.id, p.role, p.reports_to, a.step + 1 from above a join post p on p.id = a.reports_to where a.step < 12 and a.role <> 'head-of-service'),
     within as (
       select t.id as team_id, t.within_id as id, 1 as step from team t where t.id = any ($1::integer[]) and t.within_id is not null
       union
       select w.team_id, t.within_id, w.step + 1 from within w join team t on t.id = w.id where t.within_id is not null and w.step < 8)
     select t.id, t.name, (select string_agg(u.name, ', ' order by w.step) from within w join team u on u.id = w.id where w.team_id = t.id and u.kind <> 'authority') as area,
       (select string_agg(distinct s.name, ', ') from above a join staff s on s.post_id = a.post_id where a.team_id = t.id and a.role = 'head-of-service') as head
     from team t where t.id = any ($1::integer[]) order by t.name`, [teams, day]);
}

/** How those who should have had one stood on a day, by what was known on another: by team, and nobody named. */
export async function listGroups(db: Connection, kind: SupervisionKind, { day, known, window, roles }: { readonly day: Day; readonly known: Day; readonly window: Window; readonly roles: readonly Role[] }): Promise<Group[]> {
  const values = [day, known, window.covers ?? day, window.since, window.days, window.dues];
  return kind === 'case' ? db.rows<Group>(`select team_id as "teamId", recorded, in_time as "inTime", elsewhere, unfiled, fresh, number from oversight.count_cases($1, $2, $3, $4, $5, $6)`, values)
    : db.rows<Group>(`select team_id as "teamId", recorded, in_time as "inTime", elsewhere, unfiled, fresh, number from oversight.count_workers($1, $2, $3, $4, $5, $6, $7)`, [...values, roles]);
}

export interface Target { readonly percent: number; readonly owner: string; readonly from: Day; readonly by: string; readonly at: Date }

/** What holds on that day; null where none was set. */
export async function findTarget(db: Connection, kind: SupervisionKind, day: Day): Promise<Target | null> {
  return db.maybe<Target>(
    `select t.percent, t.owner, t.from_on as "from", p.name as by, t.set_at as at from oversight.supervision_target t join people.person p on p.id = t.set_by
     where t.kind = $1 and t.from_on <= $2 order by t.from_on desc, t.id desc limit 1`, [kind, day]);
}

/** Which ways of meeting count as the supervision that is due each month. */
export async function findCounting(db: Connection): Promise<readonly Mode[]> {
  return (await db.one<{ modes: readonly Mode[] }>('select oversight.counting_modes() as modes')).modes;
}

/** The ladder as it was set last; the first one where nobody has set it. */
export async function listRungs(db: Connection): Promise<readonly Rung[]> {
  const set = await db.rows<Rung>('select distinct on (level) level, months from oversight.supervision_ladder order by level, id desc');
  return levels.map((level: Level) => set.find((each) => each.level === level) ?? firstLadder.find((each) => each.level === level) ?? { level, months: null });
}
