import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '../db/transaction.ts';
import { unexpected } from './form.ts';
import { lastSeenIn } from './last-seen.ts';
import { readForm } from './read-form.ts';
import type { Route } from './route.ts';
import { isGone } from './session.ts';
import { isKept, signInFirst } from './sign-in-first.ts';
import { type Tools, type Under, underWay } from './tools.ts';

/**
 * The token of every form. Where it does not fit because the whole session is gone, and with it whose it was, the
 * browser's signed word says whose: the form has no effect, and what was typed waits for its person.
 */
export function formGuard(server: FastifyInstance, route: Route & { readonly method: 'POST' }, tools: Tools) {
  const guard = server.csrfProtection.bind(server);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const fault = await faultOf(guard, request, reply);
    if (fault === null) return undefined;
    const under = underWay(request, reply, tools);
    const person = route.for === 'everyone' ? null : await whoseItWas(under);
    const form = await readForm(request);
    if (person === null || !isKept(route) || unexpected(form, route.fields).length > 0) throw fault;
    return signInFirst(under, { route, form, comer: { who: null, was: { person, by: 'gone' }, turn: 'nothing' } });
  };
}

async function whoseItWas({ request, tools: { options }, now }: Under): Promise<number | null> {
  const seen = request.session.person === undefined ? lastSeenIn(request, options, now.getTime()) : null;
  if (!seen) return null;
  return await inTransaction(options.pool, (db) => isGone(db, seen.session), { readOnly: true }) ? seen.person : null;
}

type Guard = FastifyInstance['csrfProtection'];

/** The plug-in sends its refusal itself: it is held back here, so that we may answer otherwise. */
function faultOf(guard: Guard, request: FastifyRequest, reply: FastifyReply): Promise<Error | null> {
  return new Promise((resolve) => {
    const held = new Proxy(reply, { get: (target, name) => (name === 'send' ? (fault: Error) => resolve(fault) : Reflect.get(target, name) as unknown) });
    guard.call(request.server, request, held, (fault?: Error) => resolve(fault ?? null));
  });
}
