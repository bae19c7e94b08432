import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** When somebody wants to be told, and what they were told in the last month. */
export async function findNoticesOf(db: Connection, person: number) {
  const { way, lines } = await db.one<{ way: string | null; lines: string | null }>(
    `select (select way from notices.setting where person_id = $1) as way,
       (select string_agg(day || ' ' || kind || ', ' || things || ', ' || state, e'\n' order by made_at) from notices.message where person_id = $1) as lines`, [person]);
  const parts = [{ name: 'When they are told', text: way ?? '' }, { name: 'Messages', text: lines ?? '' }].filter((each) => each.text !== '');
  return parts.length === 0 ? [] : [{ place: `person:${person}`, title: 'E-mail to them', on: null as Day | null, parts }];
}
