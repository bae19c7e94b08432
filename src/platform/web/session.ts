import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Connection, overPool } from '../db/connection.ts';

/** How somebody showed who they are: by choosing a name (demonstration), a password, a passkey, or the authority's own provider. */
export type Way = 'demonstration' | 'password' | 'passkey' | 'provider';

/** What is remembered of somebody who was sent to the provider and is not back yet. */
export type Away = Readonly<Record<string, string | number | boolean>>;

declare module 'fastify' {
  interface Session {
    person?: number;
    account?: number;
    way?: Way;
    startedAt?: number;
    seenAt?: number;
    /** When they last showed who they are, beside signing in. */
    provedAt?: number;
    /** What they might do when that was last looked at. */
    roles?: readonly string[];
    /** The browser, in a few words. */
    device?: string;
    /** By the word that the provider sends back. */
    away?: Readonly<Record<string, Away>>;
    /** What the provider wants back at sign-out. */
    idToken?: string;
    /** What the text that was just saved seems to hold: said on the next page, and then forgotten. Never the text itself. */
    noticed?: readonly string[];
  }
}

export interface SessionTimes { readonly idleMs: number; readonly wholeMs: number }

const minute = 60_000;
/** Half an hour without a request, or twelve hours in all, ends a session, unless the authority has set otherwise. */
export function timesOf({ idleMinutes = 30, sessionHours = 12 }: { readonly idleMinutes?: number; readonly sessionHours?: number }): SessionTimes {
  return { idleMs: idleMinutes * minute, wholeMs: sessionHours * 60 * minute };
}

interface Held { readonly startedAt?: number; readonly seenAt?: number }

/** Why a session no longer lets its person in, by the clock; null while it does. */
export function endedBy(held: Held, times: SessionTimes, now: number): 'idle' | 'whole' | null {
  if (now - (held.startedAt ?? 0) >= times.wholeMs) return 'whole';
  return now - (held.seenAt ?? 0) >= times.idleMs ? 'idle' : null;
}

/** When it ends if nothing more is sent: by having been idle, or as a whole, which nothing puts off. */
export interface Ends { readonly at: Date; readonly last: boolean; readonly idleMs: number; readonly wholeMs: number }

export function endOf(held: Held, times: SessionTimes, now: number): Ends {
  const wholeMs = Math.max((held.startedAt ?? 0) + times.wholeMs - now, 0);
  return { at: new Date(now + Math.min(wholeMs, times.idleMs)), last: wholeMs <= times.idleMs, idleMs: times.idleMs, wholeMs };
}

/** How long somebody who has just shown who they are need not do so again. */
const provedForMs = 5 * minute;

export function isProved({ provedAt = 0 }: { readonly provedAt?: number }, now: number): boolean {
  return now - provedAt < provedForMs;
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

/** A session that was neither ended nor kept: its row is gone, and nobody meant it to be. */
export async function isGone(db: Connection, digest: string): Promise<boolean> {
  return (await db.maybe('select from platform.session where id_digest = $1', [digest])) === null;
}

export function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
