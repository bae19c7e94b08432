import type { Day } from '../../kernel/day.ts';
import type { Connection } from '../db/connection.ts';

/** One call of another system, as far as its answer may know it. */
export interface FeedCall {
  readonly db: Connection;
  /** The number of the token that it came with. */
  readonly token: number;
  readonly now: Date;
  readonly today: Day;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was sent, as JSON; null where nothing was. It is never trusted. */
  readonly body: unknown;
  /** The address of the feed itself, for references in its answers. */
  readonly address: string;
}

/** A status below 400 keeps what was done; any other undoes it. */
export interface FeedAnswer { readonly status: number; readonly body: object | null; readonly location?: string }

/** Who may call is part of every route: a token of that kind, and nobody else. There is no session and no form here. */
export interface FeedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly for: { readonly token: string };
  readonly call: (call: FeedCall) => Promise<FeedAnswer>;
}

/** Routes for another system below one address, in JSON of one content type, with its own form of saying no. */
export interface Feed {
  readonly prefix: string;
  readonly type: string;
  /** The kind of token without which nothing below the address is there at all. */
  readonly token: string;
  /** The number of the token of that kind with this digest, while it may be used; null for any other. */
  readonly whoseToken: (db: Connection, kind: string, digest: string, today: Day) => Promise<number | null>;
  readonly routes: readonly FeedRoute[];
  readonly refused: (status: number, detail: string) => object;
}
