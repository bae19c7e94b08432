import type { Day } from '../../../kernel/day.ts';
import type { Level } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Decision, Delegated } from '../domain/delegation.ts';

/** A line of the scheme of delegation, as a page shows it. */
export interface LineView {
  readonly id: number; readonly decision: Decision; readonly subject: string; readonly role: Level; readonly cover: boolean;
  readonly from: Day; readonly to: Day | null; readonly reason: string; readonly askedBy: number; readonly askedByName: string; readonly askedAt: Date;
  readonly approvedBy: string | null; readonly approvedAt: Date | null; readonly endedBy: string | null; readonly endedAt: Date | null;
  readonly state: LineState;
}
export type LineState = 'asked' | 'to-come' | 'now' | 'replaced' | 'over' | 'ended' | 'refused';

const LINES = `
  select l.id, l.decision, l.subject, l.role, l.cover, l.from_on as "from", l.to_on as "to", l.reason, l.asked_by as "askedBy", a.name as "askedByName",
    l.asked_at as "askedAt", b.name as "approvedBy", l.approved_at as "approvedAt", e.name as "endedBy", l.ended_at as "endedAt",
    case when l.ended_at is not null then case when l.approved_at is null then 'refused' else 'ended' end
      when l.to_on < $1 then 'over' when l.approved_at is null then 'asked' when l.from_on > $1 then 'to-come'
      when exists (select from access.delegation n where n.decision = l.decision and n.subject = l.subject and n.approved_at is not null and n.ended_at is null
        and n.from_on <= $1 and coalesce(n.to_on, $1) >= $1 and (n.from_on, n.id) > (l.from_on, l.id)) then 'replaced' else 'now' end as state
  from access.delegation l join people.person a on a.id = l.asked_by left join people.person b on b.id = l.approved_by left join people.person e on e.id = l.ended_by`;

/** All lines, the newest first: an authority has a few dozen in its life. */
export async function listLines(db: Connection, today: Day): Promise<LineView[]> {
  return db.rows<LineView>(`${LINES} order by l.from_on desc, l.id desc limit 1000`, [today]);
}

export async function findLine(db: Connection, id: number, today: Day): Promise<LineView | null> {
  return db.maybe<LineView>(`${LINES} where l.id = $2`, [today, id]);
}

/** For each of these subjects the line of the scheme that holds on that day, where there is one: as `loadDelegated` finds it for one. */
export async function listDelegated(db: Connection, decision: Decision, subjects: readonly string[], today: Day): Promise<ReadonlyMap<string, Delegated>> {
  const sets = await db.rows<Delegated & { readonly subject: string }>(
    `select subject, d.role, d.cover from unnest($2::text[]) as asked (subject) join lateral (
       select role, cover from access.delegation l
       where l.decision = $1 and l.subject in (asked.subject, '') and l.approved_at is not null and l.ended_at is null
         and l.from_on <= $3 and coalesce(l.to_on, $3) >= $3
       order by l.subject = '', l.from_on desc, l.id desc limit 1) d on true`,
    [decision, subjects, today]);
  return new Map(sets.map(({ subject, role, cover }) => [subject, { role, cover }]));
}
