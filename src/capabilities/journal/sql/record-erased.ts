import { type Day, beginOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Entries written before that day that still say who and about what, and are no evidence. */
export async function loadEntriesDue(db: Connection, { before, heldChildren, heldPeople, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `with held_work as (
       select about from journal.entry where what = 'work-started' and detail::jsonb ->> 'child' = any ($2::text[])
     )
     select e.id::text as id, 'Entry ' || e.id || ', ' || replace(e.what, '-', ' ') as title, (e.at at time zone 'Europe/London')::date as "on",
       e.by_id = any ($3::integer[]) or e.about = any (select 'person:' || each from unnest($3::integer[]) as each)
         or e.about = any (select 'child:' || each from unnest($2::text[]) as each) or e.about in (select about from held_work) as held
     from journal.entry e where e.at < $1 and e.salt is not null and not journal.is_evidence(e.what) order by e.id limit $4`,
    [beginOf(before), heldChildren, heldPeople, most]);
}

/** The chain goes on verifying: it covers a salted commitment, and each erasure is an entry of its own. */
export async function recordEntriesErased(db: Connection, ids: readonly string[], { before }: Due, by: number): Promise<number> {
  const { erased } = await db.one<{ erased: number }>(
    `select journal.erase_outdated($1::bigint[], $2, $3, 'its time was over') as erased`, [ids, beginOf(before), by]);
  return erased;
}
