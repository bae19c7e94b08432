import type { Day } from '../../../kernel/day.ts';
import type { Level, Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { listBelow } from '../../people/index.ts';
import { type Decision, atLeast, below } from '../domain/delegation.ts';
import { listDelegated } from './find-delegation.ts';

/** Somebody on whose work of that kind the decision is this person's: theirs first, as the nearest manager of the level. */
export interface Decidable { readonly subject: string; readonly author: number }

/** Whose work waits for this person, for each subject: where the scheme asks for a level, by that; else who reports to them. */
export async function listDecidable(db: Connection, who: Person, decision: Decision, subjects: readonly string[], today: Day): Promise<Decidable[]> {
  const sets = await listDelegated(db, decision, subjects, today);
  const found: Decidable[] = [];
  for (const subject of subjects) {
    const set = sets.get(subject);
    const authors = set ? await listAt(db, who, set.role, set.cover, today) : who.reports;
    found.push(...authors.map((author) => ({ subject, author })));
  }
  return found;
}

async function listAt(db: Connection, who: Person, level: Level, cover: boolean, today: Day): Promise<number[]> {
  const managers = cover ? [who.id, ...who.standsInFor] : [who.id];
  const authors = await listBelow(db, managers, atLeast(level), below(level), today);
  return [...new Set([...authors, ...await listLetIn(db, [...managers, ...authors], today)])].filter((author) => author !== who.id);
}

/** Who works in a team by a role for a time, without a post, where one of these people is its manager. */
async function listLetIn(db: Connection, managers: readonly number[], today: Day): Promise<number[]> {
  const found = await db.rows<{ id: number }>(
    `select distinct g.person_id as id from access.granted g
     where g.approved_at is not null and g.ended_at is null and $2 between g.from_on and g.to_on
       and not exists (select from people.staff_on($2) s where s.id = g.person_id)
       and exists (select from people.staff_on($2) m where m.id = any ($1::integer[]) and m.role = 'team-manager' and m.team_id = g.team_id)`,
    [managers, today]);
  return found.map((each) => each.id);
}
