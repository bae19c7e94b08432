import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { setScope } from '../../../platform/db/transaction.ts';
import { findPersonOn } from '../../access/index.ts';

/** When somebody’s calendar address was made; null where they have none. */
export async function findCalendarOf(db: Connection, person: number): Promise<{ readonly madeAt: Date } | null> {
  return db.maybe('select made_at as "madeAt" from oversight.calendar where person_id = $1 and ended_at is null', [person]);
}

/**
 * Whose calendar a secret opens, with their scope set on the connection from here on; null where none does any more, or its
 * person is no longer in post or has no open account.
 */
export async function findCalendarPerson(db: Connection, secret: string, today: Day): Promise<{ readonly id: number; readonly who: Person } | null> {
  const found = await db.maybe<{ id: number; person: number }>(
    `select c.id, c.person_id as person from oversight.calendar c
     where c.digest = encode(sha256(convert_to($1::text, 'UTF8')), 'hex') and c.ended_at is null and exists (select from access.account a where a.person_id = c.person_id and a.closed_at is null)`, [secret]);
  const who = found && await findPersonOn(db, found.person, today);
  if (!who) return null;
  setScope(db, { ...who, person: who.id });
  return { id: found.id, who };
}
