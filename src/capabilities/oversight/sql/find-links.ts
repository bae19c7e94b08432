import { type Day, dayOf, dayWords } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { maySeeChild } from '../../caseload/index.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { type WhoseCase, maySeeCase } from '../domain/supervision/may-see-case.ts';

interface Link { readonly text: string; readonly href: string }

/** Which supervision a piece of work checks, and which decisions it is named for: for who may open them. */
export async function listLinksOfWork(db: Connection, who: Person, work: string): Promise<Link[]> {
  return [...await supervisionsOf(db, who, work), ...await mattersOf(db, who, work)];
}

interface MatterOf { readonly id: number; readonly kind: string; readonly reference: string; readonly openedBy: number; readonly openedAt: Date; readonly teamId: number; readonly childTeam: number | null; readonly workerId: number | null }

async function mattersOf(db: Connection, who: Person, work: string): Promise<Link[]> {
  const found = await db.rows<MatterOf>(
    `select m.id, m.kind, m.child as reference, m.opened_by as "openedBy", m.opened_at as "openedAt", m.team_id as "teamId", c.team_id as "childTeam", c.worker_id as "workerId"
     from checks.work w join oversight.matter m on m.check_number = w.number and m.child = w.child left join caseload.child c on c.reference = m.child where w.id = $1 order by m.opened_at desc, m.id`, [work]);
  return found.filter((each) => each.openedBy === who.id || who.manages.includes(each.teamId) || maySeeChild(who, { ...each, teamId: each.childTeam }))
    .map(({ id, kind, openedAt }) => ({ text: `${definitionOf(kind)?.one ?? kind}, begun on ${dayWords(dayOf(openedAt))}`, href: `/oversight/matters/${id}` }));
}

async function supervisionsOf(db: Connection, who: Person, work: string): Promise<Link[]> {
  const found = await db.rows<WhoseCase & { readonly id: number; readonly heldOn: Day }>(
    `select s.id, s.held_on as "heldOn", s.worker_id as "workerId", s.supervisor_id as "supervisorId", c.team_id as "teamId"
     from oversight.supervision s join caseload.child c on c.reference = s.child where s.work_id = $1 and s.gone_on is null order by s.held_on desc, s.id`, [work]);
  return found.filter((each) => maySeeCase(who, each)).map(({ id, heldOn }) => ({ text: `Supervision about the child on ${dayWords(heldOn)}`, href: `/oversight/supervision/cases/${id}` }));
}
