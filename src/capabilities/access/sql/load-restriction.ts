import type { Connection } from '../../../platform/db/connection.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { Asked } from '../domain/two-people.ts';

/** A restriction with who is named now, held until the transaction ends. */
export async function loadRestriction(db: Connection, id: number): Promise<Restriction | null> {
  return db.maybe<Restriction>(
    `select r.id, r.child, r.lifted_at is not null as lifted,
       coalesce((select array_agg(n.person_id) from access.restriction_named n where n.restriction_id = r.id and n.removed_at is null), '{}') as named,
       exists (select from access.lifting f where f.restriction_id = r.id and f.approved_at is null and f.ended_at is null) as "liftingAsked"
     from access.restriction r where r.id = $1`,
    [id]);
}

/** The lifting of a restriction that waits for a second person. */
export async function loadLifting(db: Connection, restriction: number): Promise<Asked | null> {
  return db.maybe<Asked>(
    `select id, asked_by as "askedBy", approved_by as "approvedBy", ended_at is not null as ended from access.lifting
     where restriction_id = $1 and approved_at is null and ended_at is null for update`,
    [restriction]);
}
