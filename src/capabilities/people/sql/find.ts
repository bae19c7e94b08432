import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/**
 * The person as they are on that day, with the teams whose work they may see: their own, those of everybody below them
 * and below those they stand in for; all of them for the director and the quality lead; none for an administrator.
 * Null for somebody who has left or not yet started.
 */
export async function findPerson(db: Connection, id: number, today: Day): Promise<Person | null> {
  return db.maybe<Person>(
    `with recursive stood_in as (
       select for_id from people.stand_in where person_id = $1 and $2 between from_on and to_on
     ), below as (
       select id, team_id from people.person where id = $1 or id in (select for_id from stood_in)
       union
       select p.id, p.team_id from people.person p join below b on p.line_manager_id = b.id
     ), entrusted as (
       select id, team_id from people.person where id in (select for_id from stood_in)
       union
       select p.id, p.team_id from people.person p join entrusted e on p.line_manager_id = e.id
     ), who as (
     select p.id, p.name, p.job_title as "jobTitle", p.role, p.team_id as team,
       case when p.role in ('director', 'quality-lead') then (select coalesce(array_agg(id order by id), '{}') from people.team)
            when p.role = 'administrator' then '{}'
            else (select coalesce(array_agg(distinct team_id), '{}') from below where team_id is not null) end as teams,
       (select coalesce(array_agg(for_id), '{}') from stood_in) as "standsInFor"
     from people.person p
     where p.id = $1 and p.started_on <= $2 and (p.left_on is null or p.left_on > $2))
     select who.*, case when role = 'practitioner' then (select coalesce(array_agg(distinct team_id), '{}') from entrusted where team_id is not null)
       else teams end as manages
     from who`,
    [id, today]);
}

const known = new Map<string, Person | null>();
const mostKnown = 5_000;

/**
 * The same, worked out once while nothing changes: `mark` is the one that `people.stamp` had in this transaction, and
 * every change of people, teams or cover renews it, so that a leaver is out at the next request.
 */
export async function findKnownPerson(db: Connection, id: number, today: Day, mark: string): Promise<Person | null> {
  const key = `${mark} ${today} ${id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const person = await findPerson(db, id, today);
  if (known.size >= mostKnown) known.clear();
  known.set(key, person);
  return person;
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
    `select p.id, p.name, p.job_title as "jobTitle", p.role, t.name as team
     from people.person p left join people.team t on t.id = p.team_id
     where p.started_on <= $2 and (p.left_on is null or p.left_on > $2)
       and not exists (select from unnest($1::text[]) as word
         where position(lower(word) in lower(p.name || ' ' || p.job_title || ' ' || coalesce(t.name, ''))) = 0)
     order by p.name limit $3`,
    [words, today, limit]);
}

/** Names by id, for a page. */
export async function findNames(db: Connection, ids: readonly number[]): Promise<Map<number, string>> {
  const found = await db.rows<{ id: number; name: string }>('select id, name from people.person where id = any($1)', [ids]);
  return new Map(found.map((each) => [each.id, each.name]));
}
