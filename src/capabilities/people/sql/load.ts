import type { Connection } from '../../../platform/db/connection.ts';

/** The managers above a person, nearest first, up to the director. */
export async function loadManagersAbove(db: Connection, person: number): Promise<number[]> {
  const found = await db.rows<{ id: number }>(
    `with recursive above as (
       select line_manager_id as id, 1 as step from people.person where id = $1 and line_manager_id is not null
       union
       select p.line_manager_id, a.step + 1 from people.person p join above a on p.id = a.id
       where p.line_manager_id is not null and a.step < 20
     )
     select id from above order by step`,
    [person]);
  return found.map((each) => each.id);
}
