import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** The few facts about a child; of a member of staff, how many children they are the worker of. */
export async function findAboutChild(db: Connection, reference: string) {
  const rows = await db.rows<{ text: string; on: Day }>(
    `select concat('Born on ', coalesce(c.born_on::text, 'not known'), '. Status: ', c.status, '. Team: ', coalesce(t.name, 'none'), '. Worker: ', coalesce(p.name, 'none'), '.') as text, c.as_at as "on"
     from caseload.child c left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id where c.reference = $1`, [reference]);
  return rows.map(({ text, on }) => ({ place: `child:${reference}`, title: 'Facts about the child', on, parts: [{ name: 'Facts', text }] }));
}

export async function countChildrenOf(db: Connection, worker: number) {
  const { count } = await db.one<{ count: number }>('select count(*)::integer as count from caseload.child where worker_id = $1', [worker]);
  return count === 0 ? [] : [{ place: `person:${worker}`, title: 'Children they are the worker of', on: null as Day | null, parts: [{ name: 'How many', text: String(count) }] }];
}
