import type { FastifyError, FastifyInstance } from 'fastify';
import type { Person } from '../../kernel/person.ts';
import { inTransaction } from '../db/transaction.ts';
import { findPerson } from './find-person.ts';
import { fromAnotherSite } from './same-site.ts';
import { sendNotFound, sendSorry } from './send.ts';
import { type Tools, type Under, underWay, wantsJson } from './tools.ts';

/** Faults and refusals of the platform itself, in plain words; the fault is logged once, and never shown. */
export function errorPages(server: FastifyInstance, tools: Tools): void {
  server.setNotFoundHandler(async (request, reply) => {
    const under = underWay(request, reply, tools);
    return sendNotFound(under, await whoOrNobody(under));
  });
  server.setErrorHandler(async (fault: FastifyError, request, reply) => {
    const under = underWay(request, reply, tools);
    const { status, why } = kindOf(fault);
    if (status >= 500) request.log.error({ code: fault.code, stack: fault.stack }, 'fault');
    if (status === 503) void reply.header('retry-after', '10');
    if (wantsJson(request)) return reply.code(status).send({ why });
    return sendSorry(under, await whoOrNobody(under), status, why);
  });
}

async function whoOrNobody(under: Under): Promise<Person | null> {
  try {
    return await inTransaction(under.tools.options.pool, (db) => findPerson(under, db), { readOnly: true });
  } catch {
    return null;
  }
}

const known: Readonly<Record<string, { status: number; why: string }>> = {
  FST_CSRF_INVALID_TOKEN: { status: 403, why: 'form-not-yours' },
  FST_CSRF_MISSING_SECRET: { status: 403, why: 'form-not-yours' },
  [fromAnotherSite]: { status: 403, why: 'form-not-yours' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, why: 'file-too-large' },
};

// Connection lost, database closed for a while, too many connections, shutting down, disk full, statement cancelled: it may work in a moment.
const passingCode = /^(08|53|57)|^55000$|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const passingWords = /timeout exceeded when trying to connect|Connection terminated/;

function kindOf(fault: FastifyError): { status: number; why: string } {
  const { code } = fault;
  const plain = known[code];
  if (plain) return plain;
  if (fault.statusCode === 413) return { status: 413, why: 'form-too-large' };
  if (fault.statusCode !== undefined && fault.statusCode < 500) return { status: fault.statusCode, why: 'form-not-ours' };
  const passes = passingCode.test(code) || passingWords.test(fault.message);
  return passes ? { status: 503, why: 'busy' } : { status: 500, why: 'fault' };
}
