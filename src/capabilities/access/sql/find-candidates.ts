import { dayOf } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Open, withGlass } from '../domain/visitor.ts';
import { findPersonOn } from './find-visitor.ts';

/**
 * Everybody who could have a reason to see work of that author in that team, as the person they are at that instant: the
 * author, the holders of the posts above the team and their stand-ins, who sees the whole, who has a role for a time, and
 * who has something open in an emergency. Whether they do is for a rule to say.
 */
export async function listCandidates(db: Connection, { author, team }: { readonly author: number; readonly team: number }, now: Date): Promise<Person[]> {
  const today = dayOf(now);
  const ids = await db.rows<{ id: number }>(
    `with recursive post as materialized (select * from people.posts_on($3)), staff as materialized (select * from people.staff_on($3)),
     above as (
       select id, reports_to from post where team_id = $2
       union
       select p.id, p.reports_to from post p join above a on a.reports_to = p.id
     ), holder as (select s.id from staff s join above a on a.id = s.post_id)
     select $1::integer as id union select id from holder
     union select i.person_id from people.stand_in i join holder h on h.id = i.for_id where $3 between i.from_on and i.to_on
     union select id from staff where role in ('director', 'quality-lead', 'principal-social-worker')
     union select person_id from access.granted where approved_at is not null and ended_at is null and $3 between from_on and to_on
     union select person_id from access.glass where from_at <= $4 and until_at > $4 and ended_at is null`,
    [author, team, today, now]);
  const found: Person[] = [];
  for (const { id } of ids) {
    const person = await findPersonOn(db, id, today);
    if (person) found.push(withGlass(person, await listOpen(db, id, now)));
  }
  return found.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

async function listOpen(db: Connection, person: number, now: Date): Promise<Open[]> {
  return db.rows<Open>(
    `select id, team_id as team, child, until_at as until, teams, restriction_id as restriction from access.glass
     where person_id = $1 and from_at <= $2 and until_at > $2 and ended_at is null order by id`,
    [person, now]);
}
