import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '../db/transaction.ts';
import type { Comer } from './find-person.ts';
import type { Form } from './form.ts';
import type { Route } from './route.ts';
import { keepForm } from './submission.ts';
import { type Under, pathOf, wantsJson } from './tools.ts';

export interface Turned { readonly route: Route; readonly comer: Comer; readonly form: Form }

/** The session ended while somebody was typing: what they typed waits for them, and for nobody else. */
export async function signInFirst(under: Under, { route, comer: { was }, form }: Turned): Promise<FastifyReply> {
  const { request, reply } = under;
  if (wantsJson(request)) return reply.code(401).header('cache-control', 'no-store').send({ signedOut: true });
  const why = was ? { why: was.by } : {};
  if (route.method === 'GET') return reply.redirect(address('/sign-in', { ...why, to: request.url }));
  const typed = was !== null && isKept(route);
  if (typed) await keep(under, was.person, form);
  return reply.redirect(address('/sign-in', { ...(typed ? { kept: 'yes' } : {}), ...why, to: cameFrom(request) }), 303);
}

/** Who is signed in shows again who they are, and goes on where they were; what they sent waits for them. */
export async function proveFirst(under: Under, { route, comer: { who }, form }: Turned): Promise<FastifyReply> {
  const { request, reply } = under;
  if (wantsJson(request)) return reply.code(401).header('cache-control', 'no-store').send({ prove: true });
  if (route.method === 'GET') return reply.redirect(address('/prove', { to: request.url }));
  const typed = who !== null && isKept(route);
  if (typed) await keep(under, who.id, form);
  return reply.redirect(address('/prove', { ...(typed ? { kept: 'yes' } : {}), to: cameFrom(request) }), 303);
}

/** A form with nothing typed into it, or with a secret, is not kept. */
export function isKept(route: Route): boolean {
  return route.method === 'POST' && route.fields.length > 0 && !route.secret;
}

async function keep(under: Under, person: number, form: Form): Promise<void> {
  await inTransaction(under.tools.options.pool, (db) => keepForm(db, person, pathOf(under), form));
}

function address(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function cameFrom(request: FastifyRequest): string {
  return URL.parse(request.headers.referer ?? '')?.pathname ?? '/';
}
