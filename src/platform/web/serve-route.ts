import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../../kernel/day.ts';
import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { inTransaction, inTransactionThatMay, setOn } from '../db/transaction.ts';
import { type Answer, notFound } from './answer.ts';
import { findPerson } from './find-person.ts';
import { type Form, emptyForm, plain, textOf, unexpected } from './form.ts';
import { readForm } from './read-form.ts';
import type { OpenVisit, Route } from './route.ts';
import { send, sendSorry } from './send.ts';
import { claim, dropKeptForm, keepForm, remember, type Sent, sentOf } from './submission.ts';
import { type Tools, type Under, pathOf, underWay, wantsJson } from './tools.ts';

/** Puts a route on the server: who comes in, the form's token and key, one transaction, the journal of readings. */
export function serveRoute(server: FastifyInstance, route: Route, tools: Tools): void {
  const guard = server.csrfProtection.bind(server);
  server.route({
    method: route.method, url: route.path,
    ...(route.method === 'POST' ? { preHandler: guard } : {}),
    handler: async (request, reply) => {
      const under = underWay(request, reply, tools);
      return route.method === 'GET' ? serveLook(route, under) : serveChange(route, under);
    },
  });
}

type Look = Route & { readonly method: 'GET' };
type Change = Route & { readonly method: 'POST' };

/** What came of a request before anything is sent, and whose it was. */
interface Came { readonly who: Person | null; readonly answer: Answer | 'sign-in-first' | 'not-ours' }

async function serveLook(route: Look, under: Under): Promise<FastifyReply> {
  const { house, options } = under.tools;
  const { who, answer } = await inTransaction(options.pool, async (db) => {
    const visitor = await admit(under, db);
    return { who: visitor, answer: closed(route, under, visitor) ?? await answerOf(route, visitOf(under, db, visitor, emptyForm)) };
  }, { readOnly: true });
  if (answer === 'sign-in-first') return signInFirst(under, route, emptyForm);
  if (who && 'readings' in answer && answer.readings.length > 0) {
    // The reading stands in the journal before the page is sent: if that fails, this throws and nothing is sent.
    await inTransaction(options.pool, async (db) => house.noteReading(db, who, answer.readings));
  }
  return send(under, who, answer);
}

async function serveChange(route: Change, under: Under): Promise<FastifyReply> {
  const { house, options } = under.tools;
  const form = await readForm(under.request);
  const strange = unexpected(form, route.fields).length > 0;
  const { who, answer } = await inTransactionThatMay(options.pool, async (db): Promise<{ keep: boolean; value: Came }> => {
    const visitor = await admit(under, db);
    const shut = closed(route, under, visitor);
    if (shut || strange) return { keep: false, value: { who: visitor, answer: shut ?? 'not-ours' } };
    const { keep, value } = await changeOnce(route, under, db, { who: visitor, form });
    return { keep, value: { who: visitor, answer: value } };
  });
  if (answer === 'sign-in-first') return signInFirst(under, route, form);
  if (answer === 'not-ours') return sendSorry(under, who, 400, 'form-not-ours');
  if (answer.kind === 'page' && answer.notes.length + answer.readings.length > 0) {
    await inTransaction(options.pool, async (db) => {
      house.noteAttempt(db, who, answer.notes);
      if (who) house.noteReading(db, who, answer.readings);
    });
  }
  return send(under, who, answer);
}

/** The person of the session, with row-level scope set on the connection before any query of the page. */
async function admit(under: Under, db: Connection): Promise<Person | null> {
  const who = await findPerson(under, db);
  if (who) setOn(db, { 'touchstone.person': String(who.id), 'touchstone.teams': `{${who.teams.join(',')}}`, 'touchstone.roles': who.roles.join(',') });
  return who;
}

/** Why the route is closed to this visitor; null where it is open. Forbidden looks as absent does. */
function closed(route: Route, { tools }: Under, who: Person | null): Answer | 'sign-in-first' | null {
  if (route.for === 'everyone') return null;
  if (!who) return 'sign-in-first';
  return tools.house.permits(who, route.for) ? null : notFound;
}

/** One form, one effect: the key is claimed in the act's own transaction, and remembers where the act led. */
async function changeOnce(
  route: Change, under: Under, db: Connection, { who, form }: { who: Person | null; form: Form },
): Promise<{ keep: boolean; value: Answer }> {
  const key = textOf(form, '_key');
  const from = { person: who?.id ?? null, path: pathOf(under) };
  const sent = isKey(key) ? sentOf(key, from, form) : null;
  const before = sent ? await claim(db, sent, from) : null;
  if (before && !before.fresh) {
    const again: Answer = { kind: 'redirect', to: before.ledTo };
    settle(db, { who, form, sent: null, answer: again });
    return { keep: true, value: again };
  }
  const answer = await answerOf(route, visitOf(under, db, who, form));
  const keep = !['page', 'not-found', 'not-saved'].includes(answer.kind);
  if (keep) settle(db, { who, form, sent, answer });
  return { keep, value: answer };
}

interface Settled { readonly who: Person | null; readonly form: Form; readonly sent: Sent | null; readonly answer: Answer }

/** What is remembered of a form that had its effect. */
function settle(db: Connection, { who, form, sent, answer }: Settled): void {
  if (answer.kind === 'redirect' && sent) remember(db, sent, answer.to);
  const kept = textOf(form, '_kept');
  if (who && kept !== '') dropKeptForm(db, who.id, kept);
}

const isKey = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

// A route's page takes the visitor that its `for` promises; the check stands just before each call.
async function answerOf(route: Route, visit: OpenVisit): Promise<Answer> {
  if (route.for === 'everyone') return route.page(visit);
  return visit.who ? route.page({ ...visit, who: visit.who }) : notFound;
}

function visitOf({ request, now }: Under, db: Connection, who: Person | null, form: Form): OpenVisit {
  const last = (value: string | string[]) => (Array.isArray(value) ? (value.at(-1) ?? '') : value).replaceAll('\0', '');
  const query = Object.entries(request.query as Record<string, string | string[]>);
  return {
    db, who, now, today: dayOf(now), form, path: request.url, params: Object.fromEntries(Object.entries(request.params as Record<string, string>).map(([name, value]) => [name, plain(value)])),
    query: Object.fromEntries(query.map(([name, value]) => [name, last(value)])),
  };
}

// The session ended while somebody was typing: what they typed waits for them, and for nobody else.
async function signInFirst(under: Under, route: Route, form: Form): Promise<FastifyReply> {
  const { request, reply, tools } = under;
  if (route.method === 'GET') return reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`);
  if (wantsJson(request)) return reply.code(401).send({ signedOut: true });
  const person = request.session.person;
  if (person !== undefined) await inTransaction(tools.options.pool, (db) => keepForm(db, person, pathOf(under), form));
  return reply.redirect(`/sign-in?${person === undefined ? '' : 'kept=yes&'}to=${encodeURIComponent(cameFrom(request))}`, 303);
}

function cameFrom(request: FastifyRequest): string {
  return URL.parse(request.headers.referer ?? '')?.pathname ?? '/';
}
