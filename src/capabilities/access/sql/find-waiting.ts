import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Something that one person asked for, and that waits for a second. */
export interface Waiting {
  readonly what: 'grant' | 'delegation' | 'lifting';
  readonly id: number;
  /** The person, the decision, or the child's reference. */
  readonly about: string;
  readonly role: Role | null;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** All that somebody else than this person asked for and that is not about them, the oldest first. */
export async function listWaiting(db: Connection, person: number, today: Day): Promise<Waiting[]> {
  return db.rows<Waiting>(
    `select w.what, w.id, w.about, w.role, p.name as "askedBy", w.asked_at as "askedAt" from (
       select 'grant' as what, g.id, o.name as about, g.role, g.asked_by, g.asked_at from access.granted g join people.person o on o.id = g.person_id
       where g.approved_at is null and g.ended_at is null and g.to_on >= $2 and g.asked_by <> $1 and g.person_id <> $1
       union all
       select 'delegation', l.id, l.decision, l.role, l.asked_by, l.asked_at from access.delegation l
       where l.approved_at is null and l.ended_at is null and coalesce(l.to_on, $2) >= $2 and l.asked_by <> $1
       union all
       select 'lifting', f.restriction_id, r.child, null, f.asked_by, f.asked_at from access.lifting f join access.restriction r on r.id = f.restriction_id
       where f.approved_at is null and f.ended_at is null and f.asked_by <> $1
     ) w join people.person p on p.id = w.asked_by order by w.asked_at, w.id limit 200`,
    [person, today]);
}
