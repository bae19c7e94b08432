import { dayOf } from '../../kernel/day.ts';
import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { type Form, plain } from './form.ts';
import type { Asked, Held, OpenVisit } from './route.ts';
import { digestOf } from './session.ts';
import type { Under } from './tools.ts';

/** The request, as far as a page may know it. */
export function visitOf(under: Under, db: Connection, who: Person | null, form: Form): OpenVisit {
  const { request, now } = under;
  const params = Object.entries(request.params as Record<string, string>).map(([name, value]) => [name, plain(value)] as const);
  return { ...askedOf(under), db, who, today: dayOf(now), form, params: Object.fromEntries(params), from: request.ip };
}

/** What is known before a connection to the database is taken. */
export function askedOf(under: Under): Asked {
  const { request, now } = under;
  const last = (value: string | string[]) => (Array.isArray(value) ? (value.at(-1) ?? '') : value).replaceAll('\0', '');
  const query = Object.entries(request.query as Record<string, string | string[]>);
  return { now, path: request.url, query: Object.fromEntries(query.map(([name, value]) => [name, last(value)])), session: heldBy(under) };
}

function heldBy({ request: { session } }: Under): Held {
  return {
    account: session.account ?? null, way: session.way ?? null, digest: digestOf(session.sessionId), provedAt: session.provedAt ?? 0,
    away: session.away ?? {}, idToken: session.idToken ?? null,
  };
}
