import { type Day, dayWords } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type WhoseCase, maySeeCase } from '../domain/supervision/may-see-case.ts';

/** Which supervision a piece of work checks: for who may open it. */
export async function listLinksOfWork(db: Connection, who: Person, work: string): Promise<{ readonly text: string; readonly href: string }[]> {
  const found = await db.rows<WhoseCase & { readonly id: number; readonly heldOn: Day }>(
    `select s.id, s.held_on as "heldOn", s.worker_id as "workerId", s.supervisor_id as "supervisorId", c.team_id as "teamId"
     from oversight.supervision s join caseload.child c on c.reference = s.child where s.work_id = $1 and s.gone_on is null order by s.held_on desc, s.id`, [work]);
  return found.filter((each) => maySeeCase(who, each)).map(({ id, heldOn }) => ({ text: `Supervision about the child on ${dayWords(heldOn)}`, href: `/oversight/supervision/cases/${id}` }));
}
