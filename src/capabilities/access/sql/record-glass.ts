import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { GlassBroken } from '../domain/glass.ts';

/** With everybody who is told of it, in one transaction: nobody opens anything unseen. The reason is not in the journal. */
export async function recordGlassBroken(db: Connection, fact: GlassBroken): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    `insert into access.glass (person_id, team_id, child, teams, restriction_id, reason, from_at, until_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [fact.by, fact.team, fact.child, fact.teams, fact.restriction, fact.reason, fact.from, fact.until]);
  db.tell('insert into access.glass_told (glass_id, person_id) select $1::integer, unnest($2::integer[])', [id, fact.told]);
  recordEntry(db, { what: 'glass-broken', by: fact.by, about: fact.child === null ? `team:${fact.team}` : `child:${fact.child}`,
    detail: { glass: id, until: fact.until.toISOString(), told: [...fact.told] } });
  return id;
}

export function recordGlassClosed(db: Connection, fact: { readonly id: number; readonly by: number; readonly at: Date }): void {
  db.tell('update access.glass set ended_at = $2 where id = $1', [fact.id, fact.at]);
  recordEntry(db, { what: 'glass-closed', by: fact.by, about: `person:${fact.by}`, detail: { glass: fact.id } });
}

export function recordGlassSeen(db: Connection, fact: { readonly id: number; readonly by: number; readonly at: Date; readonly about: number }): void {
  db.tell('update access.glass_told set seen_at = $3 where glass_id = $1 and person_id = $2', [fact.id, fact.by, fact.at]);
  recordEntry(db, { what: 'glass-seen', by: fact.by, about: `person:${fact.about}`, detail: { glass: fact.id } });
}
