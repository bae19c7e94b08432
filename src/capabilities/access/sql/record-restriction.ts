import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { LiftingAsked, Naming, RestrictionSet } from '../domain/restriction.ts';
import type { Done } from '../domain/two-people.ts';

/** From this commit on nobody sees anything of the child who is not named. Null where somebody else was first. */
export async function recordRestrictionSet(db: Connection, fact: RestrictionSet): Promise<number | null> {
  const made = await db.maybe<{ id: number }>(
    'insert into access.restriction (child, reason, set_by, set_at) values ($1, $2, $3, $4) on conflict do nothing returning id', [fact.child, fact.reason, fact.by, fact.at]);
  if (made) recordEntry(db, { what: 'restriction-set', by: fact.by, about: `child:${fact.child}`, detail: { restriction: made.id } });
  return made?.id ?? null;
}

export function recordNamed(db: Connection, fact: Naming, child: string): void {
  db.tell('insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $3, $4) on conflict do nothing', [fact.restriction, fact.person, fact.by, fact.at]);
  recordEntry(db, { what: 'restriction-named', by: fact.by, about: `child:${child}`, detail: { restriction: fact.restriction, person: fact.person } });
}

export function recordNameRemoved(db: Connection, fact: Naming, child: string): void {
  db.tell('update access.restriction_named set removed_by = $3, removed_at = $4 where restriction_id = $1 and person_id = $2 and removed_at is null',
    [fact.restriction, fact.person, fact.by, fact.at]);
  recordEntry(db, { what: 'restriction-name-removed', by: fact.by, about: `child:${child}`, detail: { restriction: fact.restriction, person: fact.person } });
}

export function recordLiftingAsked(db: Connection, fact: LiftingAsked, child: string): void {
  db.tell('insert into access.lifting (restriction_id, reason, asked_by, asked_at) values ($1, $2, $3, $4) on conflict do nothing', [fact.restriction, fact.reason, fact.by, fact.at]);
  recordEntry(db, { what: 'lifting-asked', by: fact.by, about: `child:${child}`, detail: { restriction: fact.restriction } });
}

/** The trigger of the table lifts the restriction: nothing else can. */
export function recordLifted(db: Connection, fact: Done, child: string): void {
  db.tell('update access.lifting set approved_by = $2, approved_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'restriction-lifted', by: fact.by, about: `child:${child}`, detail: { lifting: fact.id } });
}

export function recordLiftingEnded(db: Connection, fact: Done, child: string): void {
  db.tell('update access.lifting set ended_by = $2, ended_at = $3 where id = $1', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'lifting-refused', by: fact.by, about: `child:${child}`, detail: { lifting: fact.id } });
}
