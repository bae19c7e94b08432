import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { GrantAsked } from '../domain/grant.ts';
import type { Done } from '../domain/two-people.ts';

interface About { readonly person: number; readonly role: string }

export async function recordGrantAsked(db: Connection, fact: GrantAsked): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    `insert into access.granted (person_id, role, team_id, from_on, to_on, reason, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [fact.person, fact.role, fact.team, fact.from, fact.to, fact.reason, fact.by, fact.at]);
  recordEntry(db, { what: 'grant-asked', by: fact.by, about: `person:${fact.person}`, detail: { grant: id, role: fact.role, from: fact.from, to: fact.to } });
  return id;
}

/** An account for somebody who has none: how they sign in with it is said elsewhere. */
export function recordAccount(db: Connection, person: number): void {
  db.tell(
    `insert into access.account (person_id, name) select $1::integer, 'let-in-' || $1::integer
     where not exists (select from access.account a where a.person_id = $1)`,
    [person]);
}

/** Somebody who has no account yet gets one with it. */
export function recordGrantApproved(db: Connection, fact: Done, { person, role }: About): void {
  db.tell('update access.granted set approved_by = $2, approved_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordAccount(db, person);
  recordEntry(db, { what: 'grant-approved', by: fact.by, about: `person:${person}`, detail: { grant: fact.id, role } });
}

export function recordGrantEnded(db: Connection, fact: Done, { person, role }: About): void {
  db.tell('update access.granted set ended_by = $2, ended_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'grant-ended', by: fact.by, about: `person:${person}`, detail: { grant: fact.id, role } });
}
