import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { TermsSet } from '../domain/category.ts';
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

export function recordHold(db: Connection, fact: HoldPlaced): void {
  db.tell('insert into privacy.hold (kind, value, reason, placed_by, placed_at) values ($1, $2, $3, $4, $5)',
    [fact.kind, fact.value, fact.reason, fact.by, fact.at]);
  recordEntry(db, { what: 'hold-placed', by: fact.by, about: `${fact.kind}:${fact.value}` });
}

export function recordHoldLifted(db: Connection, fact: HoldLifted): void {
  db.tell('update privacy.hold set lifted_by = $2, lifted_at = $3, lifted_reason = $4 where id = $1', [fact.hold, fact.by, fact.at, fact.reason]);
  recordEntry(db, { what: 'hold-lifted', by: fact.by, about: `${fact.kind}:${fact.value}`, detail: { hold: fact.hold } });
}
