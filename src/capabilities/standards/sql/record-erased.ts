import { type Day, beginOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** What staff said of the standard before that day. */
export async function loadExperienceDue(db: Connection, { before, heldPeople, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `select id::text as id, 'Said of ' || code as title, (at at time zone 'Europe/London')::date as "on", by_id = any ($2::integer[]) as held
     from standards.experience where at < $1 order by at, id limit $3`, [beginOf(before), heldPeople, most]);
}

export async function recordExperienceErased(db: Connection, ids: readonly string[], { before, heldPeople }: Due, by: number): Promise<number> {
  const gone = await db.rows<{ id: number }>(
    'delete from standards.experience where id::text = any ($1) and at < $2 and by_id <> all ($3::integer[]) returning id', [ids, beginOf(before), heldPeople]);
  if (gone.length > 0) recordEntry(db, { what: 'experience-erased', by, about: 'category:experience', detail: { erased: gone.length } });
  return gone.length;
}
