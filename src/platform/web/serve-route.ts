import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../../kernel/day.ts';
import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { inTransaction, inTransactionThatMay } from '../db/transaction.ts';
import { type Answer, notFound } from './answer.ts';
import { type Form, emptyForm, textOf, unexpected } from './form.ts';
import type { Render } from './pages.ts';
import { readForm } from './read-form.ts';
import { send, sendNotFound, sendSorry } from './send.ts';
import type { House, ServerOptions } from './server.ts';
import type { OpenVisit, Route } from './route.ts';
import { isAlive } from './session.ts';
import { claim, dropKeptForm, keepForm, remember } from './submission.ts';

export interface Tools { readonly house: House; readonly render: Render; readonly options: ServerOptions }

/** One request under way: what the platform itself needs beside what the page gets. */
export interface Under { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly tools: Tools; readonly now: Date }

/** Puts a route on the server: who comes in, the form's token and key, one transaction, the journal of readings. */
export function serveRoute(server: FastifyInstance, route: Route, tools: Tools): void {
  server.route({
    method: route.method, url: route.path,
    ...(route.method === 'POST' ? { preHandler: server.csrfProtection } : {}),
    handler: async (request, reply) => {
      const under: Under = { request, reply, tools, now: tools.options.now?.() ?? new Date() };
      return route.method === 'GET' ? serveLook(route, under) : serveChange(route, under);
    },
  });
}

async function serveLook(route: Route, under: Under): Promise<FastifyReply> {
  const { house, options } = under.tools;
  const { who, answer } = await withPerson(under, async (who) => {
    if (!who && route.for !== 'everyone') return null;
    if (who && !mayCome(route, who, house)) return notFound;
    const answer = await inTransaction(options.pool, (db) => answerOf(route, visitOf(under, db, who, emptyForm)), { readOnly: true, settings: scopeOf(who) });
    if (who) await noteReadings(under, who, answer);
    return answer;
  });
  if (!answer) return under.reply.redirect(`/sign-in?to=${encodeURIComponent(under.request.url)}`);
  return send(under, who, answer);
}

async function serveChange(route: Route & { method: 'POST' }, under: Under): Promise<FastifyReply> {
  const { house, options } = under.tools;
  const form = await readForm(under.request);
  const { who, answer } = await withPerson(under, async (who) => {
    if (!who && route.for !== 'everyone') return null;
    if (who && !mayCome(route, who, house)) return notFound;
    if (unexpected(form, route.fields).length > 0) return 'extra' as const;
    return change(route, under, who, form);
  });
  if (answer === 'extra') return sendSorry(under, who, 400, 'form-not-ours');
  if (!answer) return keepForLater(under, form);
  return send(under, who, answer);
}

async function change(route: Route, under: Under, who: Person | null, form: Form): Promise<Answer> {
  const { house, options } = under.tools;
  const key = textOf(form, '_key');
  const work = async (db: Connection): Promise<{ keep: boolean; value: Answer }> => {
    const claimed = isKey(key) ? await claim(db, key, who?.id ?? null, pathOf(under)) : null;
    if (claimed && !claimed.fresh) return { keep: false, value: { kind: 'redirect', to: claimed.ledTo } };
    const answer = await answerOf(route, visitOf(under, db, who, form));
    if (answer.kind === 'redirect' && claimed) await remember(db, key, answer.to);
    const keep = answer.kind !== 'page' && answer.kind !== 'not-found' && answer.kind !== 'not-saved';
    if (keep && who && textOf(form, '_kept')) await dropKeptForm(db, who.id, pathOf(under));
    return { keep, value: answer };
  };
  const answer = await inTransactionThatMay(options.pool, work, { settings: scopeOf(who) });
  if (answer.kind === 'page' && (answer.notes.length > 0 || answer.readings.length > 0)) {
    await inTransaction(options.pool, async (db) => {
      await house.noteAttempt(db, who, answer.notes);
      if (who) await house.noteReading(db, who, answer.readings);
    });
  }
  return answer;
}

const isKey = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

// A route's page takes the visitor that its `for` promises; the check stands just before each call.
async function answerOf(route: Route, visit: OpenVisit): Promise<Answer> {
  if (route.for === 'everyone') return route.page(visit);
  return visit.who ? route.page({ ...visit, who: visit.who }) : notFound;
}

function mayCome(route: Route, who: Person, house: House): boolean {
  return route.for === 'everyone' || house.permits(who, route.for);
}

async function withPerson<T>(under: Under, work: (who: Person | null) => Promise<T>): Promise<{ who: Person | null; answer: T }> {
  const who = await findPerson(under);
  return { who, answer: await work(who) };
}

/** The person whose session this is, while it is alive and they may still come in. */
export async function findPerson({ request, tools, now }: Under): Promise<Person | null> {
  const { session } = request;
  if (session.person === undefined || !isAlive(session, now.getTime())) return null;
  if (now.getTime() - (session.seenAt ?? 0) > 60_000) session.seenAt = now.getTime();
  const id = session.person;
  return inTransaction(tools.options.pool, (db) => tools.house.whoIs(db, id), { readOnly: true });
}

function visitOf({ request, now }: Under, db: Connection, who: Person | null, form: Form): OpenVisit {
  return {
    db, who, now, today: dayOf(now), form, path: request.url,
    params: request.params as Record<string, string>,
    query: Object.fromEntries(Object.entries(request.query as Record<string, string | string[]>)
      .map(([name, value]) => [name, (Array.isArray(value) ? (value.at(-1) ?? '') : value).replaceAll('\0', '')])),
  };
}

/** Row-level scope, set on the connection before any query of the page. */
function scopeOf(who: Person | null): Record<string, string> {
  return { 'touchstone.person': String(who?.id ?? ''), 'touchstone.teams': who ? who.teams.join(',') : '' };
}

// The reading stands in the journal before the page is sent: if that fails, this throws and nothing is sent.
async function noteReadings({ tools }: Under, who: Person, answer: Answer): Promise<void> {
  if ((answer.kind === 'page' || answer.kind === 'file') && answer.readings.length > 0) {
    await inTransaction(tools.options.pool, (db) => tools.house.noteReading(db, who, answer.readings));
  }
}

// The session ended while somebody was typing: what they typed waits for them, and for nobody else.
async function keepForLater(under: Under, form: Form): Promise<FastifyReply> {
  const { request, reply, tools } = under;
  const person = request.session.person;
  if (wantsJson(request)) return reply.code(401).send({ signedOut: true });
  if (person !== undefined) await inTransaction(tools.options.pool, (db) => keepForm(db, person, pathOf(under), form));
  return reply.redirect(`/sign-in?${person === undefined ? '' : 'kept=yes&'}to=${encodeURIComponent(backFrom(request))}`);
}

export const wantsJson = (request: FastifyRequest) => (request.headers.accept ?? '').startsWith('application/json');

function backFrom(request: FastifyRequest): string {
  try {
    return new URL(request.headers.referer ?? '').pathname;
  } catch {
    return '/';
  }
}

function pathOf({ request }: Under): string {
  return request.url.split('?')[0] ?? '/';
}

export { sendNotFound };
