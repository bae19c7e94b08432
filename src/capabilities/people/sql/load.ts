import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** A manager above somebody, by the post they hold. */
export interface Above { readonly id: number; readonly role: Role }

/** The managers above a person on that day, nearest first, up to the director: whoever holds the posts above theirs. */
export async function loadLineAbove(db: Connection, person: number, today: Day): Promise<Above[]> {
  return db.rows<Above>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     above as (
       select p.reports_to as post_id, 1 as step from staff s join post p on p.id = s.post_id where s.id = $1
       union
       select p.reports_to, a.step + 1 from above a join post p on p.id = a.post_id where a.step < 20
     )
     select s.id, s.role from above a join staff s on s.post_id = a.post_id where s.id <> $1 group by s.id, s.role order by min(a.step), s.id`,
    [person, today]);
}

/** The same for somebody who works in a team without a post: its managers, and those above them. */
export async function loadLineOfTeam(db: Connection, team: number, today: Day): Promise<Above[]> {
  return db.rows<Above>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     above as (
       select p.id as post_id, 1 as step from post p where p.team_id = $1 and p.role = 'team-manager'
       union
       select p.reports_to, a.step + 1 from above a join post p on p.id = a.post_id where a.step < 20
     )
     select s.id, s.role from above a join staff s on s.post_id = a.post_id group by s.id, s.role order by min(a.step), s.id`,
    [team, today]);
}

/** A manager above a team. `step`: how many posts up from the team, that of its own manager being 1. */
export interface AboveTeam extends Above { readonly teamId: number; readonly step: number }

/** The same for several teams at once, each team's nearest first. */
export async function loadLinesOfTeams(db: Connection, teams: readonly number[], today: Day): Promise<AboveTeam[]> {
  return db.rows<AboveTeam>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     above as (
       select p.team_id, p.id as post_id, 1 as step from post p where p.team_id = any ($1::integer[]) and p.role = 'team-manager'
       union
       select a.team_id, p.reports_to, a.step + 1 from above a join post p on p.id = a.post_id where a.step < 20
     )
     select a.team_id as "teamId", s.id, s.role, min(a.step) as step from above a join staff s on s.post_id = a.post_id group by a.team_id, s.id, s.role order by a.team_id, min(a.step), s.id`,
    [teams, today]);
}

/** The managers above a person, as ids. */
export async function loadManagersAbove(db: Connection, person: number, today: Day): Promise<number[]> {
  return (await loadLineAbove(db, person, today)).map((each) => each.id);
}

/** Who holds a post of that role on that day. */
export async function loadHolders(db: Connection, role: Role, today: Day): Promise<number[]> {
  return (await db.rows<{ id: number }>('select id from people.staff_on($2) where role = $1 order by id', [role, today])).map((each) => each.id);
}

/** The person in post on that day who has this address; null where nobody has. */
export async function loadInPostByEmail(db: Connection, email: string, today: Day): Promise<number | null> {
  const found = await db.maybe<{ id: number }>('select id from people.staff_on($2) where lower(email) = lower($1)', [email, today]);
  return found?.id ?? null;
}

/** Those in post on that day whom a word may mean: their number, staff number, address or whole name. */
export async function loadInPostMeant(db: Connection, word: string, today: Day): Promise<{ readonly id: number; readonly name: string; readonly email: string | null }[]> {
  return db.rows(
    `select s.id, s.name, s.email from people.staff_on($2) s join people.person p on p.id = s.id
     where s.id::text = $1 or p.staff_number = $1 or lower(s.email) = lower($1) or lower(s.name) = lower($1) order by s.id`,
    [word, today]);
}

/** Whether somebody holds a post already. */
export async function loadIsAnybody(db: Connection, today: Day): Promise<boolean> {
  return await db.maybe('select from people.staff_on($1) limit 1', [today]) !== null;
}

/** Where somebody was in post on that day: their team, where they had one; null where they were not in post. */
export async function loadPlaceOn(db: Connection, person: number, day: Day): Promise<{ readonly team: number | null } | null> {
  return db.maybe('select team_id as team from people.staff_on($2) where id = $1', [person, day]);
}
