import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { TermsSet } from '../domain/category.ts';
import type { ComplaintAcknowledged, ComplaintClosed, ComplaintMade } from '../domain/complaint.ts';
import type { DetailsSet } from '../domain/detail.ts';
import type { HoldLifted, HoldPlaced } from '../domain/hold.ts';

/** The journal keeps the period and the review day; the words themselves stand in the table. */
export function recordTerms(db: Connection, fact: TermsSet): void {
  db.tell(
    `update privacy.category set purpose = $2, lawful_basis = $3, owner = $4, keep_number = $5, keep_unit = $6, source = $7, review_on = $8,
       set_by = $9, set_at = $10 where code = $1`,
    [fact.code, fact.purpose, fact.lawfulBasis, fact.owner, fact.keep.number, fact.keep.unit, fact.source, fact.reviewOn, fact.by, fact.at]);
  recordEntry(db, { what: 'retention-set', by: fact.by, about: `category:${fact.code}`, detail: {
    keep: `${fact.keep.number} ${fact.keep.unit}`, reviewOn: fact.reviewOn, owner: fact.owner } });
}

/** Answers whether it was placed: of two at once on the same, one is. */
export async function recordHold(db: Connection, fact: HoldPlaced): Promise<boolean> {
  const placed = await db.maybe(
    'insert into privacy.hold (kind, value, reason, placed_by, placed_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
    [fact.kind, fact.value, fact.reason, fact.by, fact.at]);
  if (placed) recordEntry(db, { what: 'hold-placed', by: fact.by, about: `${fact.kind}:${fact.value}` });
  return placed !== null;
}

export function recordHoldLifted(db: Connection, fact: HoldLifted): void {
  db.tell('update privacy.hold set lifted_by = $2, lifted_at = $3, lifted_reason = $4 where id = $1', [fact.hold, fact.by, fact.at, fact.reason]);
  recordEntry(db, { what: 'hold-lifted', by: fact.by, about: `${fact.kind}:${fact.value}`, detail: { hold: fact.hold } });
}

/** What was complained of stands in the table alone. */
export function recordComplaint(db: Connection, fact: ComplaintMade): void {
  db.tell(
    `insert into privacy.complaint (id, name, contact, words, person_id, received_at, received_on, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [fact.id, fact.name, fact.contact, fact.words, fact.person, fact.at, fact.on, fact.dueOn]);
  recordEntry(db, { what: 'complaint-received', by: fact.person, about: `complaint:${fact.id}`, detail: { dueOn: fact.dueOn } });
}

export function recordAcknowledged(db: Connection, fact: ComplaintAcknowledged): void {
  db.tell('update privacy.complaint set acknowledged_on = $2, acknowledged_by = $3, how = $4 where id = $1', [fact.complaint, fact.on, fact.by, fact.how]);
  recordEntry(db, { what: 'complaint-acknowledged', by: fact.by, about: `complaint:${fact.complaint}` });
}

export function recordComplaintClosed(db: Connection, fact: ComplaintClosed): void {
  db.tell('update privacy.complaint set closed_on = $2, closed_by = $3, outcome = $4 where id = $1', [fact.complaint, fact.on, fact.by, fact.outcome]);
  recordEntry(db, { what: 'complaint-closed', by: fact.by, about: `complaint:${fact.complaint}` });
}

export function recordDetails(db: Connection, fact: DetailsSet): void {
  const changed = Object.entries(fact.changes);
  if (changed.length === 0) return;
  db.tell(
    `insert into privacy.detail (name, value, set_by, set_at) select name, value, $3, $4 from unnest($1::text[], $2::text[]) as given (name, value)
     on conflict (name) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
    [changed.map(([name]) => name), changed.map(([, value]) => value), fact.by, fact.at]);
  recordEntry(db, { what: 'statements-set', by: fact.by, about: 'privacy:statements', detail: { names: changed.map(([name]) => name) } });
}
