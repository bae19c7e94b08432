import type { Day } from '../../kernel/day.ts';
import type { Permission, Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { type Answer, notFound } from './answer.ts';
import type { Form } from './form.ts';
import type { Away, Way } from './session.ts';

/** One request, as far as a page may know it. */
export interface OpenVisit {
  readonly db: Connection;
  readonly who: Person | null;
  readonly now: Date;
  readonly today: Day;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Form;
  /** The address as asked for, with its query. */
  readonly path: string;
  /** Where it came from, as the network says. */
  readonly from: string;
  readonly session: Held;
}

/** What a page may know of the session itself. */
export interface Held {
  readonly account: number | null;
  readonly way: Way | null;
  /** A digest of its id. */
  readonly digest: string;
  /** When its person last showed who they are, in milliseconds. */
  readonly provedAt: number;
  /** Those sent to the provider who are not back yet. */
  readonly away: Readonly<Record<string, Away>>;
  readonly idToken: string | null;
}

/** The same, of somebody who is signed in. */
export interface Visit extends OpenVisit {
  readonly who: Person;
}

/** Who may come is part of every route: one that does not say so does not compile. */
export type Route = Look | Change;

interface To<Method, Who, Came> {
  readonly method: Method;
  readonly path: string;
  readonly for: Who;
  readonly page: (visit: Came) => Promise<Answer>;
}
type Look = (To<'GET', 'everyone', OpenVisit> | To<'GET', Permission, Visit>) & {
  /** When who they are must have been shown within five minutes. Nothing said: to save it as a file. */
  readonly fresh?: Fresh;
  /** Asks another service before a connection to the database is taken, and answers the page; that page may write. */
  readonly arrive?: (asked: Asked) => Promise<(visit: OpenVisit) => Promise<Answer>>;
};
/** 'always': for the page as a whole. 'not-needed': what may be saved of it is about nobody, or published. */
export type Fresh = 'always' | 'not-needed';
export type Asked = Pick<OpenVisit, 'query' | 'path' | 'session' | 'now'>;
type Change = (To<'POST', 'everyone', OpenVisit> | To<'POST', Permission, Visit>) & {
  /** The names its form may have; one that ends with a star stands for all that begin so. Others are refused. */
  readonly fields: readonly string[];
  /** The one of them that may be a file. Where none may, a form with files is not even read. */
  readonly file?: string;
  /** Files of one return: several, and larger than a document is. */
  readonly large?: true;
  readonly fresh?: Fresh;
  /** Its fields are secret: nothing of them is kept, not even a digest, and so the form has no key. */
  readonly secret?: true;
  /** Those of its fields that hold free text about work with children: what seems to name somebody in them is said after saving. */
  readonly watched?: readonly string[];
};

/** A page to look at. */
export function look(path: string, who: Permission, page: (visit: Visit) => Promise<Answer>): Route {
  return { method: 'GET', path, for: who, page };
}

/** A form that changes something: one POST, one transaction. */
export function change(
  path: string, who: Permission, fields: readonly string[], page: (visit: Visit) => Promise<Answer>,
): Route {
  return { method: 'POST', path, for: who, fields, page };
}

/** The same form, with a file among its fields. */
export function withFile(file: string, route: Route): Route {
  return route.method === 'POST' ? { ...route, fields: [...route.fields, file], file } : route;
}

/** The same form, with several large files. */
export function withLargeFiles(file: string, route: Route): Route {
  return route.method === 'POST' ? { ...route, fields: [...route.fields, file], file, large: true } : route;
}

/** The same form, of which these fields are free text about work with children. */
export function watching(watched: readonly string[], route: Route): Route {
  return route.method === 'POST' ? { ...route, watched } : route;
}

/** How much of files a form may bring: none, a document, or the files of a return. */
export function filesOf(route: Route): 'none' | 'document' | 'large' {
  if (route.method !== 'POST' || route.file === undefined) return 'none';
  return route.large ? 'large' : 'document';
}

/** The same route, open only to who has shown within the last five minutes who they are; or never asking for that. */
export function freshly(fresh: Fresh, route: Route): Route {
  return { ...route, fresh };
}

/** The same form, of which nothing is kept. */
export function secretly(route: Route): Route {
  return route.method === 'POST' ? { ...route, secret: true } : route;
}

/** Where people come back from another service, or set out for it. Nobody waits for that with a connection in hand. */
export function arrival(path: string, arrive: (asked: Asked) => Promise<(visit: OpenVisit) => Promise<Answer>>): Route {
  return { method: 'GET', path, for: 'everyone', arrive, page: async () => notFound };
}
