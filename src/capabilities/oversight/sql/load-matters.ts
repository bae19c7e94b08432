import type { Connection } from '../../../platform/db/connection.ts';
import type { Matter } from '../domain/matters/act-on.ts';
import type { WrittenStep } from '../domain/matters/filing.ts';

/** A matter, locked until the transaction ends; null where it is not there or not in scope. */
export async function loadMatter(db: Connection, id: number): Promise<Matter | null> {
  return db.maybe<Matter>(
    `select m.id, m.kind, m.child, m.team_id as "teamId", m.state, m.opened_by as "openedBy", m.facts, m.due_on as "dueOn", m.steps,
       (select coalesce(array_agg(s.by_id), '{}') from oversight.step s where s.matter_id = m.id and s.asks) as "askedBy"
     from oversight.matter m where m.id = $1 for update of m`, [id]);
}

/** A step as far as its filing goes, locked until the transaction ends; null where it is not there or not in scope. */
export async function loadWrittenStep(db: Connection, matter: number, number: number): Promise<WrittenStep | null> {
  return db.maybe<WrittenStep>('select s.composed, s.by_id as "byId", s.at, s.filed_at as "filedAt" from oversight.step s where s.matter_id = $1 and s.number = $2 for update', [matter, number]);
}
