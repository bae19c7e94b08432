import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { isAlive } from './session.ts';
import type { Under } from './tools.ts';

/** A session ends to the second, so its last request is kept to the second; a script that saves faster writes no more. */
const noteEveryMs = 1_000;

/** The person whose session this is, while it is alive and they may still come in. */
export async function findPerson({ request, tools, now }: Under, db: Connection): Promise<Person | null> {
  const { session } = request;
  if (session.person === undefined || !isAlive(session, now.getTime())) return null;
  if (now.getTime() - (session.seenAt ?? 0) >= noteEveryMs) session.seenAt = now.getTime();
  return tools.house.whoIs(db, { person: session.person, account: session.account ?? 0 }, now);
}
