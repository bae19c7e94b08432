import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Above, loadLineAbove, loadLineOfTeam } from '../../people/index.ts';
import type { Decision, Delegated } from '../domain/delegation.ts';

/** The managers above somebody, nearest first: by their post, or by the team in which two people let them in. */
export async function loadLine(db: Connection, person: number, today: Day): Promise<Above[]> {
  const line = await loadLineAbove(db, person, today);
  if (line.length > 0) return line;
  const held = await db.rows<{ team: number }>(
    `select team_id as team from access.granted where person_id = $1 and team_id is not null and approved_at is not null and ended_at is null
       and $2 between from_on and to_on order by id limit 1`,
    [person, today]);
  return held[0] ? loadLineOfTeam(db, held[0].team, today) : [];
}

/** The line of the scheme that holds on that day: that about the very subject before that about every one, the newest first. */
export async function loadDelegated(db: Connection, decision: Decision, subject: string, today: Day): Promise<Delegated | null> {
  return db.maybe<Delegated>(
    `select role, cover from access.delegation
     where decision = $1 and subject in ($2, '') and approved_at is not null and ended_at is null and from_on <= $3 and coalesce(to_on, $3) >= $3
     order by subject = '', from_on desc, id desc limit 1`,
    [decision, subject, today]);
}
