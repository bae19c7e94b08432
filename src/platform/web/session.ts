import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { overPool } from '../db/connection.ts';

declare module 'fastify' {
  interface Session {
    person?: number;
    account?: number;
    startedAt?: number;
    seenAt?: number;
    /** What the text that was just saved seems to hold: said on the next page, and then forgotten. Never the text itself. */
    noticed?: readonly string[];
  }
}

const minute = 60_000;
/** Half an hour without a request, or twelve hours in all, ends a session. */
export const idleFor = 30 * minute;
const endsAfter = 12 * 60 * minute;

interface Held { person?: number; startedAt?: number; seenAt?: number }

/** Whether the session still lets its person in at that instant. */
export function isAlive(held: Held, now: number): boolean {
  return held.person !== undefined && now - (held.seenAt ?? 0) < idleFor && now - (held.startedAt ?? 0) < endsAfter;
}

/**
 * Sessions in PostgreSQL, found by a digest of their id: who reads the table cannot sign in with it.
 * An ended session stays a day, so that what its person had typed can be given back to them.
 */
export function sessionStore(pool: pg.Pool): SessionStore {
  const db = overPool(pool);
  const find = async (id: string) => (await db.maybe<{ content: Session }>(
    'select content from platform.session where id_digest = $1 and not ended and expires_at > now()', [digestOf(id)]))?.content ?? null;
  const put = (id: string, content: object) => db.rows(
    `insert into platform.session (id_digest, content, expires_at) values ($1, $2, now() + interval '24 hours')
     on conflict (id_digest) do update set content = excluded.content, expires_at = excluded.expires_at where not session.ended`,
    [digestOf(id), JSON.stringify(content)]);
  // It stays for its time as ended: a request that was under way while somebody signed out must not bring it back.
  const end = (id: string) => db.rows(`update platform.session set ended = true, content = '{}' where id_digest = $1`, [digestOf(id)]);
  return {
    get: (id, done) => void find(id).then((content) => done(null, content), (fault) => done(fault)),
    set: (id, session, done) => void put(id, session).then(() => done(), (fault) => done(fault)),
    destroy: (id, done) => void end(id).then(() => done(), (fault) => done(fault)),
  };
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
