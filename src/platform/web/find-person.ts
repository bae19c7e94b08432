import type { Person } from '../../kernel/person.ts';
import { inTransaction } from '../db/transaction.ts';
import { isAlive } from './session.ts';
import type { Under } from './tools.ts';

/** The person whose session this is, while it is alive and they may still come in. */
export async function findPerson({ request, tools, now }: Under): Promise<Person | null> {
  const { session } = request;
  if (session.person === undefined || !isAlive(session, now.getTime())) return null;
  if (now.getTime() - (session.seenAt ?? 0) > 60_000) session.seenAt = now.getTime();
  const id = session.person;
  return inTransaction(tools.options.pool, (db) => tools.house.whoIs(db, id, now), { readOnly: true });
}
