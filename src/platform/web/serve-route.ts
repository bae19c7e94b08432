import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { inTransaction, inTransactionThatMay, setScope } from '../db/transaction.ts';
import { type Answer, notFound } from './answer.ts';
import { type Comer, findComer, turnSession } from './find-person.ts';
import { type Form, emptyForm, textOf, textsIn, unexpected } from './form.ts';
import { formGuard } from './form-guard.ts';
import { readForm } from './read-form.ts';
import type { OpenVisit, Route } from './route.ts';
import { isProved } from './session.ts';
import { send, sendSorry } from './send.ts';
import { proveFirst, signInFirst } from './sign-in-first.ts';
import { claim, dropKeptForm, remember, type Sent, sentOf } from './submission.ts';
import { type Tools, type Under, pathOf, underWay } from './tools.ts';
import { askedOf, visitOf } from './visit.ts';

/** Puts a route on the server: who comes in, the form's token and key, one transaction, the journal of readings. */
export function serveRoute(server: FastifyInstance, route: Route, tools: Tools): void {
  server.route({
    method: route.method, url: route.path,
    ...(route.method === 'POST' ? { preHandler: formGuard(server, route, tools) } : {}),
    handler: async (request, reply) => {
      const under = underWay(request, reply, tools);
      if (route.method === 'POST') return serveChange(route, under);
      return route.arrive ? serveArrival(route.arrive, under) : serveLook(route, under);
    },
  });
}

type Look = Route & { readonly method: 'GET' };
type Change = Route & { readonly method: 'POST' };

/** What came of a request before anything is sent, and whose it was. */
interface Came { readonly comer: Comer; readonly answer: Answer | Shut | 'not-ours' }
type Shut = 'sign-in-first' | 'prove-first';

async function serveLook(route: Look, under: Under): Promise<FastifyReply> {
  const { house, options } = under.tools;
  const { comer, answer } = await inTransaction(options.pool, async (db): Promise<Came> => {
    const visitor = await admit(under, db);
    return { comer: visitor, answer: closed(route, under, visitor.who) ?? await answerOf(route, visitOf(under, db, visitor.who, emptyForm)) };
  }, { readOnly: true });
  await turnSession(under, comer);
  if (answer === 'sign-in-first') return signInFirst(under, { route, comer, form: emptyForm });
  if (answer === 'prove-first') return proveFirst(under, { route, comer, form: emptyForm });
  if (answer === 'not-ours') return sendSorry(under, comer.who, 400, 'form-not-ours');
  const { who } = comer;
  if (who && 'readings' in answer && answer.readings.length > 0) {
    // The reading stands in the journal before the page is sent: if that fails, this throws and nothing is sent.
    await inTransaction(options.pool, async (db) => house.noteReading(db, who, answer.readings));
  }
  return send(under, who, answer);
}

/** Coming back from another service, which is asked before a connection to the database is taken. */
async function serveArrival(arrive: NonNullable<Look['arrive']>, under: Under): Promise<FastifyReply> {
  const asked = askedOf(under);
  comeBackOnce(under, asked.query['state'] ?? '');
  const page = await arrive(asked);
  const { comer, answer } = await inTransactionThatMay(under.tools.options.pool, async (db) => {
    const visitor = await admit(under, db);
    const given = await page(visitOf(under, db, visitor.who, emptyForm));
    return { keep: stays(given), value: { comer: visitor, answer: given } };
  });
  await turnSession(under, comer);
  await noteAttempts(under, comer.who, answer);
  return send(under, comer.who, answer);
}

/** What was remembered for them is for one way back, whatever comes of it. */
function comeBackOnce({ request: { session } }: Under, word: string): void {
  if (session.away && Object.hasOwn(session.away, word)) session.away = Object.fromEntries(Object.entries(session.away).filter(([each]) => each !== word));
}

async function serveChange(route: Change, under: Under): Promise<FastifyReply> {
  const form = await readForm(under.request);
  const strange = unexpected(form, route.fields).length > 0;
  const { comer, answer } = await inTransactionThatMay(under.tools.options.pool, async (db): Promise<{ keep: boolean; value: Came }> => {
    const visitor = await admit(under, db);
    const shut = closed(route, under, visitor.who);
    if (shut || strange) return { keep: false, value: { comer: visitor, answer: shut ?? 'not-ours' } };
    const { keep, value } = await changeOnce(route, under, db, { who: visitor.who, form });
    return { keep, value: { comer: visitor, answer: value } };
  });
  await turnSession(under, comer);
  if (answer === 'sign-in-first') return signInFirst(under, { route, comer, form });
  if (answer === 'prove-first') return proveFirst(under, { route, comer, form });
  if (answer === 'not-ours') return sendSorry(under, comer.who, 400, 'form-not-ours');
  await noteAttempts(under, comer.who, answer);
  return send(under, comer.who, answer);
}

/** What must be written down although the act itself was undone. */
async function noteAttempts({ tools }: Under, who: Person | null, answer: Answer): Promise<void> {
  if (answer.kind !== 'page' || answer.notes.length + answer.readings.length === 0) return;
  await inTransaction(tools.options.pool, async (db) => {
    tools.house.noteAttempt(db, who, answer.notes);
    if (who) tools.house.noteReading(db, who, answer.readings);
  });
}

/** The person of the session, with row-level scope set on the connection before any query of the page. */
async function admit(under: Under, db: Connection): Promise<Comer> {
  const comer = await findComer(under, db);
  const { who } = comer;
  if (who) setScope(db, { ...who, person: who.id });
  return comer;
}

/** Why the route is closed to this visitor; null where it is open. Forbidden looks as absent does. */
function closed(route: Route, under: Under, who: Person | null): Answer | Shut | null {
  if (route.for === 'everyone') return null;
  if (!who) return 'sign-in-first';
  if (!under.tools.house.permits(who, route.for)) return notFound;
  return mustProve(route, under) ? 'prove-first' : null;
}

/** Whatever leaves as a file asks for it, unless its route says that there is no need. */
function mustProve({ method, fresh }: Route, { request, now }: Under): boolean {
  const saves = method === 'GET' && (request.query as { as?: string }).as !== undefined;
  const asked = fresh === 'always' || (saves && fresh !== 'not-needed');
  return asked && !isProved(request.session, now.getTime());
}

/** One form, one effect: the key is claimed in the act's own transaction, and remembers where the act led. */
async function changeOnce(
  route: Change, under: Under, db: Connection, { who, form }: { who: Person | null; form: Form },
): Promise<{ keep: boolean; value: Answer }> {
  const key = textOf(form, '_key');
  const from = { person: who?.id ?? null, path: pathOf(under) };
  const sent = isKey(key) && !route.secret ? sentOf(key, from, form) : null;
  const before = sent ? await claim(db, sent, from) : null;
  if (before && !before.fresh) {
    const again: Answer = { kind: 'redirect', to: before.ledTo };
    settle(db, { who, form, sent: null, answer: again });
    return { keep: true, value: again };
  }
  const answer = await answerOf(route, visitOf(under, db, who, form));
  const keep = stays(answer);
  if (keep) settle(db, { who, form, sent, answer });
  if (answer.kind === 'redirect') await notice(route, under, db, form);
  return { keep, value: answer };
}

/** Whether what was written before this answer stays. */
function stays(answer: Answer): boolean {
  return answer.kind === 'page' ? answer.kept : !['not-found', 'not-saved'].includes(answer.kind);
}

/** A gentle word on the next page, where what was saved seems to name somebody. It is saved all the same. */
async function notice(route: Change, { request, tools, now }: Under, db: Connection, form: Form): Promise<void> {
  const texts = textsIn(form, route.watched ?? []);
  const noticed = texts.length > 0 && tools.house.notice ? await tools.house.notice(db, texts, now) : [];
  if (noticed.length > 0) request.session.noticed = noticed;
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
