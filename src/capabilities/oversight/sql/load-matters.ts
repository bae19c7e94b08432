import type { Connection } from '../../../platform/db/connection.ts';
import type { Matter } from '../domain/matters/act-on.ts';

/** A matter, locked until the transaction ends; null where it is not there or not in scope. */
export async function loadMatter(db: Connection, id: number): Promise<Matter | null> {
  return db.maybe<Matter>(
    `select m.id, m.kind, m.child, m.team_id as "teamId", m.state, m.opened_by as "openedBy", m.facts, m.due_on as "dueOn", m.steps,
       (select coalesce(array_agg(s.by_id), '{}') from oversight.step s where s.matter_id = m.id and s.asks) as "askedBy"
     from oversight.matter m where m.id = $1 for update of m`, [id]);
}
