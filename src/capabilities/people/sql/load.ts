import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** The managers above a person on that day, nearest first, up to the director: whoever holds the posts above theirs. */
export async function loadManagersAbove(db: Connection, person: number, today: Day): Promise<number[]> {
  const found = await db.rows<{ id: number }>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     above as (
       select p.reports_to as post_id, 1 as step from staff s join post p on p.id = s.post_id where s.id = $1
       union
       select p.reports_to, a.step + 1 from above a join post p on p.id = a.post_id where a.step < 20
     )
     select s.id from above a join staff s on s.post_id = a.post_id where s.id <> $1 group by s.id order by min(a.step), s.id`,
    [person, today]);
  return found.map((each) => each.id);
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
