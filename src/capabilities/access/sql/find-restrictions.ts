import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** A restriction as a page shows it. */
export interface RestrictionView {
  readonly id: number; readonly child: string; readonly reason: string; readonly setBy: string; readonly setAt: Date; readonly liftedAt: Date | null;
  readonly named: readonly { readonly person: number; readonly name: string; readonly job: string | null; readonly by: string }[];
  readonly lifting: { readonly askedBy: number; readonly name: string; readonly reason: string; readonly at: string } | null;
}

const RESTRICTIONS = `
  select r.id, r.child, r.reason, s.name as "setBy", r.set_at as "setAt", r.lifted_at as "liftedAt",
    coalesce((select json_agg(json_build_object('person', p.id, 'name', p.name, 'job', people.job_title_on(p.id, $1), 'by', b.name) order by p.name)
      from access.restriction_named n join people.person p on p.id = n.person_id join people.person b on b.id = n.named_by
      where n.restriction_id = r.id and n.removed_at is null), '[]') as named,
    (select json_build_object('askedBy', f.asked_by, 'name', p.name, 'reason', f.reason, 'at', f.asked_at) from access.lifting f join people.person p on p.id = f.asked_by
      where f.restriction_id = r.id and f.approved_at is null and f.ended_at is null) as lifting
  from access.restriction r join people.person s on s.id = r.set_by`;

export interface RestrictionFilter { readonly child: string | null; readonly lifted: boolean; readonly limit: number; readonly offset: number }

/** Those that hold, or those that were lifted; the newest first. */
export async function listRestrictions(db: Connection, today: Day, { child, lifted, limit, offset }: RestrictionFilter): Promise<{ lines: RestrictionView[]; total: number }> {
  const lines = await db.rows<RestrictionView>(
    `${RESTRICTIONS} where ($2::text is null or r.child = $2) and (r.lifted_at is not null) = $3 order by r.set_at desc, r.id desc limit $4 offset $5`, [today, child, lifted, limit, offset]);
  const { total } = await db.one<{ total: number }>(
    'select count(*)::integer as total from access.restriction where ($1::text is null or child = $1) and (lifted_at is not null) = $2', [child, lifted]);
  return { lines, total };
}

export async function findRestriction(db: Connection, id: number, today: Day): Promise<RestrictionView | null> {
  return db.maybe<RestrictionView>(`${RESTRICTIONS} where r.id = $2`, [today, id]);
}
