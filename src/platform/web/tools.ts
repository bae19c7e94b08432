import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Permission, Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import type { Note, Reading } from './answer.ts';
import type { Feed } from './feed.ts';
import type { Render } from './pages.ts';
import type { Route } from './route.ts';

/** What the platform needs from the house above it, handed in as plain functions by the composition root. */
export interface House {
  readonly routes: readonly Route[];
  /** What other systems may call. */
  readonly feeds?: readonly Feed[];
  /** The person as they are on that day, or null where they may no longer come in. */
  readonly whoIs: (db: Connection, session: { readonly person: number; readonly account: number }, now: Date) => Promise<Person | null>;
  readonly permits: (who: Person, permission: Permission) => boolean;
  readonly noteReading: (db: Connection, who: Person, readings: readonly Reading[]) => void;
  readonly noteAttempt: (db: Connection, who: Person | null, notes: readonly Note[]) => void;
  /** What every page shows: the authority's name, the way through for this person. */
  readonly around: (who: Person | null, path: string) => object;
  /** What a saved text seems to hold of what does not belong here, in words for the person: an empty list when it is fine. */
  readonly notice?: (db: Connection, texts: readonly string[], now: Date) => Promise<readonly string[]>;
  /** Rules that run in the browser as well, as scripts. */
  readonly rules?: readonly string[];
}

export interface ServerOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** The service is reached by https: cookies are sent over nothing else. */
  readonly secure: boolean;
  /** After so many minutes without a request, and so many hours in all, a session ends: 30 and 12 unless set. */
  readonly idleMinutes?: number;
  readonly sessionHours?: number;
  /** Other origins that a form of ours may lead to: the provider's, to sign out there. */
  readonly leadsTo?: readonly string[];
  readonly now?: () => Date;
  /** Every request, or only what went wrong. */
  readonly log?: 'all' | 'faults';
}

export interface Tools {
  readonly house: House;
  readonly render: Render;
  readonly options: ServerOptions;
}

/** One request under way: what the platform itself needs beside what the page gets. */
export interface Under {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly tools: Tools;
  readonly now: Date;
}

export function underWay(request: FastifyRequest, reply: FastifyReply, tools: Tools): Under {
  return { request, reply, tools, now: tools.options.now?.() ?? new Date() };
}

/** The address without its query. */
export function pathOf({ request }: Pick<Under, 'request'>): string {
  return request.url.split('?')[0] ?? '/';
}

/** A script asked, not a person's browser opening a page. */
export function wantsJson(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').startsWith('application/json');
}
