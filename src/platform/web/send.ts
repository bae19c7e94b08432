import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Person } from '../../kernel/person.ts';
import type { Answer } from './answer.ts';
import { endOf, timesOf } from './session.ts';
import type { Under } from './tools.ts';
import { turnTo } from './turn-session.ts';

/** Turns a page's answer into the HTTP response. Nothing else does. */
export async function send(under: Under, who: Person | null, answer: Answer): Promise<FastifyReply> {
  const { reply } = under;
  switch (answer.kind) {
    case 'page': return sendPage(under, who, answer.template, answer.model, answer.status);
    case 'redirect': return reply.redirect(answer.to, 303);
    case 'saved': return reply.header('cache-control', 'no-store').send(answer.body);
    case 'not-saved': return reply.code(answer.status).header('cache-control', 'no-store').send(answer.body);
    case 'not-found': return sendNotFound(under, who);
    case 'file': return reply.header('cache-control', 'no-store').type(answer.type)
      .header('content-disposition', `attachment; filename="${answer.name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`).send(answer.text);
    default: return turnTo(under, answer);
  }
}

const sorry = 'platform/web/layout/sorry.njk';

/** Renders a template with what is around every page: who is here, the form's token and a fresh key. */
export function sendPage(under: Under, who: Person | null, template: string, model: object, status: number): FastifyReply {
  const { request, reply, tools } = under;
  const noticed = who ? request.session.noticed : undefined;
  if (noticed?.length) request.session.noticed = [];
  const around = {
    ...tools.house.around(who, request.url.split('?')[0] ?? '/'),
    who, ...whenItEnds(under, who), csrf: who || template !== sorry ? reply.generateCsrf() : '', key: randomUUID(), cspNonce: reply.cspNonce?.script ?? '', here: request.url, now: under.now, noticed,
  };
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8')
    .send(tools.render(template, { ...around, ...model }));
}

/** When this session ends if nothing more is sent. */
function whenItEnds({ request, tools, now }: Under, who: Person | null): object {
  if (!who || !request.session) return {};
  return { ends: endOf(request.session, timesOf(tools.options), now.getTime()) };
}

/** Absent and forbidden look the same. */
export function sendNotFound(under: Under, who: Person | null): FastifyReply {
  return sendSorry(under, who, 404, 'not-found');
}

/** A page that says plainly what is wrong and what to do. The words are in the layout folder. */
export function sendSorry(under: Under, who: Person | null, status: number, why: string): FastifyReply {
  return sendPage(under, who, sorry, { why, reference: under.request.id }, status);
}
