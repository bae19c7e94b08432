import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { findPerson } from '../../people/index.ts';
import type { Grant } from '../domain/grant.ts';

/** As it is now, held until the transaction ends: of two who approve at once the second sees that it was. */
export async function loadGrant(db: Connection, id: number): Promise<Omit<Grant, 'askerRoles'> | null> {
  return db.maybe<Omit<Grant, 'askerRoles'>>(
    `select id, person_id as person, role, to_on as "to", asked_by as "askedBy", approved_by as "approvedBy", ended_at is not null as ended
     from access.granted where id = $1 for update`,
    [id]);
}

/** What somebody is on that day: by their post, and by what two people gave them. */
export async function loadRoles(db: Connection, person: number, today: Day): Promise<Role[]> {
  const post = await findPerson(db, person, today);
  const held = await db.rows<{ role: Role }>(
    'select role from access.granted where person_id = $1 and approved_at is not null and ended_at is null and $2 between from_on and to_on', [person, today]);
  return [...post?.roles ?? [], ...held.map((each) => each.role)];
}
