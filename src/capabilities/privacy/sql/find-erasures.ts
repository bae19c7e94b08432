import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export interface ErasureLine { readonly id: string; readonly category: string; readonly name: string; readonly before: Day; readonly erased: number; readonly held: number; readonly digest: string; readonly by: string; readonly at: Date }

/** The certificates, newest first. */
export async function listErasures(db: Connection, limit: number): Promise<ErasureLine[]> {
  return db.rows<ErasureLine>(
    `select e.id, e.category, c.name, e.before_on as before, e.erased, e.held, e.list_digest as digest, p.name as by, e.at
     from privacy.erasure e join privacy.category c on c.code = e.category join people.person p on p.id = e.by_id order by e.at desc, e.id limit $1`, [limit]);
}
