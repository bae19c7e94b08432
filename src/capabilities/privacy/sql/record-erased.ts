import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Asked, DueItem, Erased } from '../domain/erasure.ts';

/** Closed requests whose time is over. */
export async function loadRequestsDue(db: Connection, { before, heldChildren, heldPeople, most }: Asked): Promise<DueItem[]> {
  return db.rows<DueItem>(
    `select id::text as id, 'Request ' || number as title, closed_on as "on",
       case subject_kind when 'child' then subject = any ($2::text[]) else subject = any ($3::text[]) end as held
     from privacy.request where closed_on < $1 order by closed_on, number limit $4`, [before, heldChildren, heldPeople.map(String), most]);
}

export async function recordRequestsErased(db: Connection, ids: readonly string[], { before }: Asked): Promise<number> {
  return (await db.one<{ erased: number }>('select privacy.erase_requests($1::uuid[], $2) as erased', [ids, before])).erased;
}

/** Closed complaints whose time is over. */
export async function loadComplaintsDue(db: Connection, { before, heldPeople, most }: Asked): Promise<DueItem[]> {
  return db.rows<DueItem>(
    `select id::text as id, 'Complaint ' || number as title, closed_on as "on", coalesce(person_id = any ($2::integer[]), false) as held
     from privacy.complaint where closed_on < $1 order by closed_on, number limit $3`, [before, heldPeople, most]);
}

export async function recordComplaintsErased(db: Connection, ids: readonly string[], { before }: Asked): Promise<number> {
  return (await db.one<{ erased: number }>('select privacy.erase_complaints($1::uuid[], $2) as erased', [ids, before])).erased;
}

/** The certificate. */
export function recordErasure(db: Connection, fact: Erased): void {
  db.tell('insert into privacy.erasure (id, category, before_on, erased, held, list_digest, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [fact.id, fact.category, fact.before, fact.erased, fact.held, fact.digest, fact.by, fact.at]);
  recordEntry(db, { what: 'data-erased', by: fact.by, about: `category:${fact.category}`, detail: { erasure: fact.id, before: fact.before, erased: fact.erased, held: fact.held } });
}
