import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries } from '../../journal/index.ts';

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Who left before that day and has not come back, and is still here by name. */
const LEFT = `select p.id, p.name, j.from_on as "on" from people.person p
  join lateral (select from_on, post_id from people.job where person_id = p.id order by from_on desc limit 1) j on j.post_id is null
  where j.from_on < $1 and p.name not like 'Former member of staff %'`;

export async function loadLeaversDue(db: Connection, { before, heldPeople, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `select id::text as id, name as title, "on", id = any ($2::integer[]) as held from (${LEFT}) left_before order by "on", id limit $3`, [before, heldPeople, most]);
}

/** The name, address and number go; what they signed stays with a number in their place. */
export async function recordLeaversErased(db: Connection, ids: readonly string[], { before, heldPeople }: Due, by: number): Promise<number> {
  const gone = await db.rows<{ id: number }>(
    `update people.person p set name = 'Former member of staff ' || p.id, email = null, staff_number = null
     from (${LEFT}) left_before where p.id = left_before.id and p.id::text = any ($2) and p.id <> all ($3::integer[]) returning p.id`, [before, ids, heldPeople]);
  recordEntries(db, gone.map(({ id }) => ({ what: 'person-erased', by, about: `person:${id}` })));
  return gone.length;
}
