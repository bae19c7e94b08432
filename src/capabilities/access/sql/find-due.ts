import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Accounts of those who left before that day and have not come back. */
export async function findAccountsDue(db: Connection, { before, heldPeople, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `select a.id::text as id, 'Account ' || a.name as title, j.from_on as "on", a.person_id = any ($2::integer[]) as held
     from access.account a
     join lateral (select from_on, post_id from people.job where person_id = a.person_id order by from_on desc limit 1) j on j.post_id is null
     where j.from_on < $1 and a.name not like 'erased-%' order by j.from_on, a.id limit $3`, [before, heldPeople, most]);
}
