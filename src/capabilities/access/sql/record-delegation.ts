import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { LineAsked } from '../domain/delegation.ts';
import type { Done } from '../domain/two-people.ts';

export async function recordLineAsked(db: Connection, fact: LineAsked): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    `insert into access.delegation (decision, subject, role, cover, from_on, to_on, reason, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [fact.decision, fact.subject, fact.role, fact.cover, fact.from, fact.to, fact.reason, fact.by, fact.at]);
  const { decision, subject, role, cover, from, to } = fact;
  recordEntry(db, { what: 'delegation-asked', by: fact.by, about: `delegation:${id}`, detail: { decision, subject, role, cover, from, to } });
  return id;
}

export function recordLineApproved(db: Connection, fact: Done): void {
  db.tell('update access.delegation set approved_by = $2, approved_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'delegation-approved', by: fact.by, about: `delegation:${fact.id}` });
}

export function recordLineEnded(db: Connection, fact: Done): void {
  db.tell('update access.delegation set ended_by = $2, ended_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'delegation-ended', by: fact.by, about: `delegation:${fact.id}` });
}
