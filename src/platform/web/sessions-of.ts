import type { Connection } from '../db/connection.ts';
import { endedBy, type SessionTimes } from './session.ts';

/** One of the sessions that somebody has open. */
export interface OpenSession { readonly digest: string; readonly device: string; readonly startedAt: Date; readonly seenAt: Date }

/** Those of a person that are alive, the newest first. When one was last used is known to the minute. */
export async function findSessionsOf(db: Connection, person: number, times: SessionTimes, now: Date): Promise<OpenSession[]> {
  const found = await db.rows<{ digest: string; content: { device?: string; startedAt?: number; seenAt?: number } }>(
    `select id_digest as digest, content from platform.session where (content ->> 'person')::integer = $1 and not ended and expires_at > now()`, [person]);
  return found.filter(({ content }) => endedBy(content, times, now.getTime()) === null)
    .map(({ digest, content }) => ({ digest, device: content.device ?? 'A browser', startedAt: new Date(content.startedAt ?? 0), seenAt: new Date(content.seenAt ?? 0) }))
    .toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime());
}

/** Ends one session of that person, at once and for all servers. */
export async function endSessionOf(db: Connection, person: number, digest: string): Promise<boolean> {
  return await db.maybe(`update platform.session set ended = true, content = '{}' where (content ->> 'person')::integer = $1 and id_digest = $2 and not ended returning id_digest`, [person, digest]) !== null;
}

/** Ends all sessions of that person but one; answers how many that were. */
export async function endOtherSessionsOf(db: Connection, person: number, but: string): Promise<number> {
  return (await db.rows(`update platform.session set ended = true, content = '{}' where (content ->> 'person')::integer = $1 and id_digest <> $2 and not ended returning id_digest`, [person, but])).length;
}
