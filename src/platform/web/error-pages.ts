import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Tools, type Under, findPerson, wantsJson } from './serve-route.ts';
import { sendNotFound, sendSorry } from './send.ts';

/** Faults and refusals of the platform itself, in plain words; the fault is logged once, and never shown. */
export function errorPages(server: FastifyInstance, tools: Tools): void {
  const underOf = (request: FastifyRequest, reply: FastifyReply): Under => ({ request, reply, tools, now: tools.options.now?.() ?? new Date() });
  server.setNotFoundHandler(async (request, reply) => {
    const under = underOf(request, reply);
    return sendNotFound(under, await whoOrNobody(under));
  });
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const under = underOf(request, reply);
    const { status, why } = kindOf(error);
    if (status >= 500) request.log.error({ code: error.code, stack: error.stack }, 'fault');
    if (status === 503) reply.header('retry-after', '10');
    if (wantsJson(request)) return reply.code(status).send({ why });
    return sendSorry(under, await whoOrNobody(under), status, why);
  });
}

async function whoOrNobody(under: Under) {
  try {
    return await findPerson(under);
  } catch {
    return null;
  }
}

// Connection lost, too many connections, shutting down, disk full, statement cancelled: it may work in a moment.
const passing = /^(08|53|57)/;
const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);

function kindOf(error: FastifyError): { status: number; why: string } {
  if (error.code === 'FST_CSRF_INVALID_TOKEN' || error.code === 'FST_CSRF_MISSING_SECRET') return { status: 403, why: 'form-not-yours' };
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, why: 'file-too-large' };
  if (error.statusCode === 413) return { status: 413, why: 'form-too-large' };
  if (error.statusCode && error.statusCode < 500) return { status: error.statusCode, why: 'form-not-ours' };
  const said = `${error.code ?? ''}`;
  if (passing.test(said) || lost.has(said) || /timeout exceeded when trying to connect|Connection terminated/.test(error.message)) {
    return { status: 503, why: 'busy' };
  }
  return { status: 500, why: 'fault' };
}
