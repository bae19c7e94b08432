import type { FastifyReply } from 'fastify';
import type { Answer, SignedIn } from './answer.ts';
import { deviceOf } from './device.ts';
import { renewId } from './find-person.ts';
import { countAsSeen } from './last-seen.ts';
import type { Under } from './tools.ts';

export type Turning = Answer & { readonly kind: 'signed-in' | 'proved' | 'sent-away' | 'signed-out' };

/** The answers that change the session itself, and lead on. */
export async function turnTo(under: Under, answer: Turning): Promise<FastifyReply> {
  switch (answer.kind) {
    case 'signed-in': return signIn(under, answer);
    case 'proved': return goOnProved(under, answer);
    case 'sent-away': return sendAway(under, answer);
    case 'signed-out': return signOut(under, answer.to);
  }
}

async function signIn({ request, reply, now }: Under, answer: SignedIn): Promise<FastifyReply> {
  await request.session.regenerate();
  const { person, account, way, provedAt, idToken } = answer;
  const at = now.getTime();
  Object.assign(request.session, { person, account, way, startedAt: at, seenAt: at, provedAt, device: deviceOf(request), ...(idToken ? { idToken } : {}) });
  countAsSeen(request);
  return reply.redirect(answer.to, 303);
}

/** Who they are counts for more from now on: the session has another id. */
async function goOnProved({ request, reply }: Under, { at, to }: Answer & { kind: 'proved' }): Promise<FastifyReply> {
  await renewId(request.session);
  request.session.provedAt = at;
  return reply.redirect(to, 303);
}

const mostAway = 5;

function sendAway({ request, reply }: Under, { to, word, away }: Answer & { kind: 'sent-away' }): FastifyReply {
  const before = Object.entries(request.session.away ?? {}).slice(1 - mostAway);
  request.session.away = Object.fromEntries([...before, [word, away]]);
  return reply.redirect(to, 303);
}

/** Kept pages go with the session. Words not saved yet stay in the browser: see decision 12. */
async function signOut({ request, reply }: Under, to: string): Promise<FastifyReply> {
  await request.session.destroy();
  return reply.header('clear-site-data', '"cache"').redirect(to, 303);
}
