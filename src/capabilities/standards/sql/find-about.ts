import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** What a member of staff has said of the standard. */
export async function findAboutStaff(db: Connection, person: number) {
  const rows = await db.rows<{ id: number; code: string; at: Date; ease: string; words: string }>(
    'select id, code, at, ease, words from standards.experience where by_id = $1 order by id', [person]);
  return rows.map(({ id, code, at, ease, words }) => ({
    place: `experience:${id}`, title: `What they said of ${code}`, on: dayOf(at) as Day | null, parts: [{ name: 'How it is', text: ease }, { name: 'Words', text: words }],
  }));
}
