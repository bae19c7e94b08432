import type { Day } from '../../../kernel/day.ts';
import { type Person, type Role, reachOf } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/**
 * The person as they are on that day, with the teams whose work they may see: their own and those of every post below
 * theirs or below that of somebody they stand in for, with the closed teams whose work went to these; all of them or none,
 * where their role says so (`reachOf`). The line goes from post to post, so that it holds while a post is vacant or shared. Null for somebody who is not in post.
 */
export async function findPerson(db: Connection, id: number, today: Day): Promise<Person | null> {
  const found = await db.maybe<PersonRow>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     history as materialized (select * from people.history_on($2)), stood_in as (
       select for_id from people.stand_in where person_id = $1 and $2 between from_on and to_on
     ), below as (
       select p.id, p.team_id from staff s join post p on p.id = s.post_id where s.id = $1 or s.id in (select for_id from stood_in)
       union
       select p.id, p.team_id from post p join below b on p.reports_to = b.id
     ), entrusted as (
       select p.id, p.team_id from staff s join post p on p.id = s.post_id where s.id in (select for_id from stood_in)
       union
       select p.id, p.team_id from post p join entrusted e on p.reports_to = e.id
     ), direct as (
       select p.id from staff s join post p on p.reports_to = s.post_id where s.id = $1 or s.id in (select for_id from stood_in)
       union
       -- Who reports to a vacant post is answered for by whoever is above it.
       select p.id from post p join direct d on p.reports_to = d.id where not exists (select from staff s where s.post_id = d.id)
     )
     select s.id, s.name, s.job_title as "jobTitle", s.role, s.team_id as team,
       (select coalesce(array_agg(distinct h.then_id), '{}') from below b join history h on h.team_id = b.team_id) as below,
       (select coalesce(array_agg(distinct h.then_id), '{}') from entrusted e join history h on h.team_id = e.team_id) as entrusted,
       (select coalesce(array_agg(id order by id), '{}') from people.team) as all,
       (select coalesce(array_agg(for_id), '{}') from stood_in) as "standsInFor",
       (select coalesce(array_agg(distinct r.id), '{}') from staff r join direct d on d.id = r.post_id where r.id <> $1) as reports
     from staff s where s.id = $1`,
    [id, today]);
  return found && personFrom(found);
}

interface PersonRow extends Omit<Person, 'teams' | 'manages' | 'roles' | 'whole' | 'named' | 'glass'> {
  readonly below: readonly number[]; readonly entrusted: readonly number[]; readonly all: readonly number[];
}

function personFrom({ below, entrusted, all, ...person }: PersonRow): Person {
  const teams = { all, line: below, own: below, none: [] }[reachOf[person.role]];
  return {
    ...person, roles: [person.role], teams, manages: reachOf[person.role] === 'own' ? entrusted : teams,
    whole: reachOf[person.role] === 'all', named: [], glass: [],
  };
}

/** A person in a list to choose from. */
export interface Listed {
  readonly id: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Person['role'];
  readonly team: string | null;
}

/** People in post on that day whose name, job or team holds all the words; at most `limit`. */
export async function listPeople(db: Connection, words: readonly string[], today: Day, limit: number): Promise<Listed[]> {
  return db.rows<Listed>(
    `select s.id, s.name, s.job_title as "jobTitle", s.role, t.name as team
     from people.staff_on($2) s left join people.team t on t.id = s.team_id
     where not exists (select from unnest($1::text[]) as word
         where position(lower(word) in lower(s.name || ' ' || s.job_title || ' ' || coalesce(t.name, ''))) = 0)
     order by s.name limit $3`,
    [words, today, limit]);
}

/** Names by id, for a page. */
export async function findNames(db: Connection, ids: readonly number[]): Promise<Map<number, string>> {
  const found = await db.rows<{ id: number; name: string }>('select id, name from people.person where id = any($1)', [ids]);
  return new Map(found.map((each) => [each.id, each.name]));
}

/**
 * Everybody whose nearest manager of those roles is one of these people, by the posts on that day: those who report to them,
 * and those below a vacant post or a post of the roles in `through`, which is passed over.
 */
export async function listBelow(db: Connection, managers: readonly number[], roles: readonly Role[], through: readonly Role[], today: Day): Promise<number[]> {
  const found = await db.rows<{ id: number }>(
    `with recursive post as materialized (select * from people.posts_on($4)), staff as materialized (select * from people.staff_on($4)),
     direct as (
       select p.id, p.role from staff s join post p on p.reports_to = s.post_id where s.id = any ($1::integer[]) and s.role = any ($2::text[])
       union
       select p.id, p.role from post p join direct d on p.reports_to = d.id where d.role = any ($3::text[]) or not exists (select from staff s where s.post_id = d.id)
     )
     select distinct s.id from staff s join direct d on d.id = s.post_id`,
    [managers, roles, through, today]);
  return found.map((each) => each.id);
}
