import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** What was recorded about somebody, past the scope of teams: the database writes down who had it gathered. */
export async function recordOversightGathered(db: Connection, about: { readonly kind: 'child' | 'person'; readonly value: string }, by: number) {
  const rows = await db.rows<{ place: string; title: string; on: Day | null; part: string; said: string }>(
    'select place, title, on_day as "on", part, said from oversight.gather_about($1, $2, $3)', [about.kind, about.value, by]);
  return rows.map(({ place, title, on, part, said }) => ({ place, title, on, parts: [{ name: part, text: said }] }));
}

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Children about whom nothing was recorded since before that day, past the scope of teams; without the reference. */
export async function loadPointsDue(db: Connection, { before, heldChildren, heldPeople, most }: Due) {
  const rows = await db.rows<{ id: number; records: number; on: Day; held: boolean }>('select id, records, last_on as "on", held from oversight.points_due($1, $2, $3, $4)', [before, heldChildren, heldPeople, most]);
  return rows.map(({ id, records, on, held }) => ({ id: String(id), title: `Management oversight of a child, ${records} ${records === 1 ? 'record' : 'records'}`, on, held }));
}

/** The database erases only what is due and not held, and writes each into the journal. */
export async function recordPointsErased(db: Connection, ids: readonly string[], { before, heldChildren, heldPeople }: Due, by: number): Promise<number> {
  return (await db.one<{ erased: number }>('select oversight.erase_points($1::integer[], $2, $3, $4, $5) as erased', [ids, before, heldChildren, heldPeople, by])).erased;
}
