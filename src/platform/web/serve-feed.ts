import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { dayOf } from '../../kernel/day.ts';
import { inTransactionThatMay } from '../db/transaction.ts';
import type { Feed, FeedAnswer, FeedCall, FeedRoute } from './feed.ts';
import { plain } from './form.ts';
import type { Tools } from './tools.ts';

const largestBody = 256 * 1024;

/**
 * Puts a feed on the server, apart from all pages: no session, no cookie, no form. Every call brings its token, and
 * without one nothing can be told from anything else.
 */
export async function serveFeed(server: FastifyInstance, feed: Feed, tools: Tools): Promise<void> {
  await server.register(async (calls) => {
    calls.removeAllContentTypeParsers();
    calls.addContentTypeParser([feed.type, 'application/json'], { parseAs: 'string', bodyLimit: largestBody }, (_request, body, done) => done(null, body));
    calls.setNotFoundHandler(async (request, reply) => answered(request, reply, { feed, tools }, null));
    calls.setErrorHandler(async (fault: FastifyError, request, reply) => {
      const status = fault.statusCode !== undefined && fault.statusCode < 500 ? fault.statusCode : 500;
      if (status === 500) request.log.error({ code: fault.code, stack: fault.stack }, 'fault');
      return send(reply, feed, { status, body: feed.refused(status, status === 500 ? 'The service failed. Nothing was kept.' : fault.message) });
    });
    for (const route of feed.routes) {
      calls.route({ method: route.method, url: route.path, bodyLimit: largestBody, handler: async (request, reply) => answered(request, reply, { feed, tools }, route) });
    }
  }, { prefix: feed.prefix });
}

interface Serving { readonly feed: Feed; readonly tools: Tools }

async function answered(request: FastifyRequest, reply: FastifyReply, { feed, tools }: Serving, route: FeedRoute | null): Promise<FastifyReply> {
  const now = tools.options.now?.() ?? new Date();
  const { options } = tools;
  const answer = await inTransactionThatMay<FeedAnswer>(options.pool, async (db) => {
    const digest = digestIn(request.headers.authorization);
    const token = digest === null ? null : await feed.whoseToken(db, (route?.for ?? feed).token, digest, dayOf(now));
    if (token === null) return undone({ status: 401, body: feed.refused(401, 'A token is needed: Authorization: Bearer …') });
    if (!route) return undone({ status: 404, body: feed.refused(404, 'There is nothing at this address.') });
    const body = bodyOf(request);
    if (body === 'no-json') return undone({ status: 400, body: feed.refused(400, 'The body is not JSON.') });
    const given = await route.call({ ...callOf(request, feed), db, token, now, today: dayOf(now), body });
    return { keep: given.status < 400, value: given };
  });
  if (answer.status === 401) void reply.header('www-authenticate', 'Bearer');
  return send(reply, feed, answer);
}

const undone = (value: FeedAnswer) => ({ keep: false, value });

/** Only the digest of a token is kept, and looked for. */
function digestIn(header: string | undefined): string | null {
  const token = /^Bearer ([\w\-.~+/]{20,200}=*)$/i.exec(header ?? '')?.[1];
  return token === undefined ? null : createHash('sha256').update(token).digest('hex');
}

function bodyOf({ body }: FastifyRequest): unknown {
  if (typeof body !== 'string' || body === '') return null;
  try {
    return JSON.parse(plain(body)) as unknown;
  } catch {
    return 'no-json';
  }
}

function callOf(request: FastifyRequest, feed: Feed): Pick<FeedCall, 'params' | 'query' | 'address'> {
  const texts = (from: unknown) => Object.fromEntries(Object.entries(from as Record<string, string | string[]>).map(([name, value]) => [name, plain(Array.isArray(value) ? (value.at(-1) ?? '') : value)]));
  return { params: texts(request.params), query: texts(request.query), address: `${request.protocol}://${request.host}${feed.prefix}` };
}

function send(reply: FastifyReply, { type }: Feed, { status, body, location }: FeedAnswer): FastifyReply {
  if (location !== undefined) void reply.header('location', location);
  return reply.code(status).header('cache-control', 'no-store').type(`${type}; charset=utf-8`).send(body === null ? '' : JSON.stringify(body));
}
