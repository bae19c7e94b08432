import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import sessions, { type SessionStore } from '@fastify/session';
import statics from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type pg from 'pg';
import { errorPages } from './error-pages.ts';
import { addHeaders, answerUnread } from './headers.ts';
import { type Assets, openAssets, openPages } from './pages.ts';
import { filesOf } from './route.ts';
import { refuseOtherSites } from './same-site.ts';
import { serveFeed } from './serve-feed.ts';
import { serveRoute } from './serve-route.ts';
import { digestOf, sessionStore } from './session.ts';
import { forgetLastSeen, isCounted, tellLastSeen } from './last-seen.ts';
import { type House, type ServerOptions, type Under, underWay } from './tools.ts';

const root = new URL('../../../', import.meta.url).pathname;
const megabyte = 1024 * 1024;
/** A document, and the files of a return: the largest, and how many at once. */
const limits = { document: { fileSize: 5 * megabyte, files: 1 }, large: { fileSize: 48 * megabyte, files: 24 } } as const;

export type Server = FastifyInstance;

/** The web server with every route of the house, ready to listen or to be injected into. */
export async function openServer(house: House, options: ServerOptions): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    ...(options.log ? { logger: { level: options.log === 'all' ? 'info' : 'error', serializers: { req: quietRequest } } } : {}),
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: 15_000,
    // Told to stop, it still answers what comes in on an open connection, and says that the connection closes.
    return503OnClosing: false,
    // An address that is not well formed is an absent page like any other, in our own words.
    rewriteUrl: (request) => (isWellFormed(request.url ?? '/') ? (request.url ?? '/') : '/not-well-formed'),
    // No part of an address is too long for it to be absent like any other; Node ends a request whose head is over 16 kB.
    routerOptions: { maxParamLength: 16_384 },
    clientErrorHandler: answerUnread,
    http: { requireHostHeader: false },
    trustProxy: options.secure,
  });
  const assets = openAssets(house.rules);
  const render = openPages({ styles: assets.styles.path, script: assets.script.path });
  sayWhenClosing(server);
  await addHeaders(server, options.leadsTo);
  await addAssets(server, assets);
  server.get('/health/live', async () => ({ alive: true }));
  server.get('/health/ready', async (_request, reply) => ready(options.pool, reply));
  for (const feed of house.feeds ?? []) await serveFeed(server, feed, { house, render, options });
  // Apart, so that neither health nor a style sheet asks the database for a session.
  await server.register(async (pages) => {
    // Forms only: nothing here takes JSON or plain text.
    pages.removeContentTypeParser(['application/json', 'text/plain']);
    await addPlugins(pages, options);
    const tools = { house, render, options };
    errorPages(pages, tools);
    pages.addHook('onSend', async (request, reply) => tellWhenAnswered(underWay(request, reply, tools)));
    for (const route of house.routes.filter((each) => filesOf(each) === 'none')) serveRoute(pages, route, tools);
    // A form with files is read before its token can be looked at: so only where a route has a file to take.
    for (const size of ['document', 'large'] as const) {
      await pages.register(async (withFiles) => {
        await withFiles.register(multipart, { attachFieldsToBody: true, limits: { ...limits[size], fields: 50, fieldSize: megabyte } });
        for (const route of house.routes.filter((each) => filesOf(each) === size)) serveRoute(withFiles, route, tools);
      });
    }
  });
  return server;
}

function isWellFormed(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** What is under way when the server is told to stop is answered, without an invitation to send more. */
function sayWhenClosing(server: FastifyInstance): void {
  const unanswered = new Set<FastifyReply>();
  server.addHook('onRequest', async (_request, reply) => void unanswered.add(reply));
  server.addHook('onResponse', async (_request, reply) => void unanswered.delete(reply));
  server.addHook('preClose', async () => {
    for (const { raw } of unanswered) if (!raw.headersSent) raw.setHeader('connection', 'close');
  });
}

/** What was answered to somebody signed in counts as their last request; signing out ends that as well. */
function tellWhenAnswered({ request, reply, tools: { options }, now }: Under): void {
  const { session } = request;
  if (!session) return forgetLastSeen(reply, options);
  if (session.person === undefined || !isCounted(request) || (options.secure && request.protocol !== 'https')) return;
  tellLastSeen(reply, options, { person: session.person, session: digestOf(session.sessionId), at: now.getTime() });
}

async function addPlugins(server: FastifyInstance, { pool, secret, secure }: ServerOptions): Promise<void> {
  await server.register(cookie);
  await server.register(sessions, {
    secret, store: saidPlainly(sessionStore(pool)), saveUninitialized: false, rolling: false,
    cookieName: secure ? '__Host-touchstone' : 'touchstone',
    cookie: { secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: 24 * 60 * 60 * 1000 },
  });
  server.addHook('onRequest', refuseOtherSites);
  await server.register(formbody);
  await server.register(csrf, { sessionPlugin: '@fastify/session', getToken: tokenOf });
}

/**
 * The store's faults, so that the plug-in takes them for that. An embedded database that is away leaves no socket, and
 * says "no such file" of it: the plug-in would think that there is no such session, and sign the person out. And a
 * session that could not be saved is not saved again with the page that says so: that page would not be sent either.
 */
function saidPlainly(store: SessionStore): SessionStore {
  const failed = new WeakSet<object>();
  return {
    destroy: store.destroy.bind(store),
    get: (id, done) => store.get(id, (fault: Error | null, found) => done(fault && Object.assign(new Error(fault.message, { cause: fault }), { code: '08006' }), found)),
    set(id, held, done) {
      if (failed.has(held)) return done();
      store.set(id, held, (fault: unknown) => {
        if (fault) failed.add(held);
        done(fault);
      });
    },
  };
}

function tokenOf(request: FastifyRequest): string | undefined {
  const sent = (request.body as { _csrf?: string | { value?: string } } | null)?._csrf;
  return typeof sent === 'object' ? sent.value : sent;
}

async function addAssets(server: FastifyInstance, { styles, script }: Assets): Promise<void> {
  const kept = 'public, max-age=31536000, immutable';
  server.get(styles.path, (_request, reply) => reply.header('cache-control', kept).type('text/css; charset=utf-8').send(styles.text));
  server.get(script.path, (_request, reply) => reply.header('cache-control', kept).type('text/javascript; charset=utf-8').send(script.text));
  await server.register(statics, { root: `${root}assets/images`, prefix: '/assets/images/', maxAge: '1d' });
  await server.register(statics, {
    root: `${root}node_modules/@fontsource-variable/atkinson-hyperlegible-next/files`, prefix: '/assets/fonts/', decorateReply: false, maxAge: '365d',
  });
  server.get('/assets/simplewebauthn.min.js', (_request, reply) => reply.sendFile('index.umd.min.js', `${root}node_modules/@simplewebauthn/browser/dist/bundle`, { maxAge: '1d' }));
  server.get('/assets/govuk-frontend.min.js', (_request, reply) => reply.sendFile('govuk-frontend.min.js', `${root}node_modules/govuk-frontend/dist/govuk`, { maxAge: '1d' }));
}

async function ready(pool: pg.Pool, reply: FastifyReply): Promise<object> {
  try {
    await pool.query('select 1');
    return { ready: true };
  } catch {
    return reply.code(503).send({ ready: false });
  }
}

// Never personal data in the log: the address without its query is enough to find a fault. A secret in an address is none of it.
function quietRequest(request: { method: string; url: string }): { method: string; url: string } {
  return { method: request.method, url: (request.url.split('?')[0] ?? '/').replaceAll(/[0-9a-f]{40,}/gi, '…') };
}
