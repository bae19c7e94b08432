import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerOptions } from './tools.ts';

/** What a signed cookie says beside the session: whose it was, which one, and when its last request was answered. */
export interface LastSeen { readonly person: number; readonly session: string; readonly at: number }

const answered = new WeakSet<FastifyRequest>();

/** This request was somebody's: its answer counts as the last they had. */
export function countAsSeen(request: FastifyRequest): void {
  answered.add(request);
}

export function isCounted(request: FastifyRequest): boolean {
  return answered.has(request);
}

const day = 24 * 60 * 60_000;
const nameOf = ({ secure }: ServerOptions) => (secure ? '__Host-touchstone-seen' : 'touchstone-seen');

/**
 * The browser itself keeps the time of the last request, signed, so that a session ends to the second on every server
 * without a write for each request; the database is told once a minute. It also says whose session it was when its row
 * is gone, so that what was typed can still be kept for them. It lets nobody in.
 */
export function tellLastSeen(reply: FastifyReply, options: ServerOptions, { person, session, at }: LastSeen): void {
  const words = `${person}.${session}.${at}`;
  void reply.setCookie(nameOf(options), `${words}.${signatureOf(words, options)}`, {
    secure: options.secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: day / 1000 });
}

export function forgetLastSeen(reply: FastifyReply, options: ServerOptions): void {
  void reply.clearCookie(nameOf(options), { secure: options.secure, httpOnly: true, sameSite: 'lax', path: '/' });
}

export function lastSeenIn(request: FastifyRequest, options: ServerOptions, now: number): LastSeen | null {
  const sent = request.cookies[nameOf(options)] ?? '';
  const [, words = '', person, session = '', at, signature = ''] = /^((\d{1,10})\.([0-9a-f]{64})\.(\d{1,15}))\.([\w-]{43})$/.exec(sent) ?? [];
  if (words === '' || !isSame(signature, signatureOf(words, options))) return null;
  const seen = { person: Number(person), session, at: Number(at) };
  // A clock that was set back may not keep anything alive.
  return seen.at <= now && now - seen.at < day ? seen : null;
}

export function isOfSession(seen: LastSeen, digest: string): boolean {
  return seen.session === digest;
}

function signatureOf(words: string, { secret }: ServerOptions): string {
  return createHmac('sha256', `last seen ${secret}`).update(words).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
