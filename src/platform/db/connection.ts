import type pg from 'pg';

/**
 * All that commands and SQL may do with the database: one statement, its values, its rows.
 * A connection is handed out inside a transaction that the platform opened, with the person's scope set on it.
 */
export interface Connection {
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The one row that must be there; a fault (thrown) when there is none or more than one. */
  one<Row>(text: string, values?: readonly unknown[]): Promise<Row>;
  /** The one row there may be. */
  maybe<Row>(text: string, values?: readonly unknown[]): Promise<Row | null>;
}

/** How a client is asked: the part of pg's own that is used here. */
export type Ask = (asked: pg.QueryConfig) => Promise<pg.QueryResult>;

/**
 * A pg client as a Connection. Statements with values are prepared once for each session, under a name of their own:
 * PostgreSQL then plans them once. (PgBouncer in transaction mode must be 1.21 or newer.)
 */
export function connectionOver(ask: Ask): Connection {
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await ask(values.length === 0 ? { text } : { name: nameOf(text), text, values: [...values] })).rows as Row[];
  return {
    rows,
    async one<Row>(text: string, values: readonly unknown[] = []) {
      const found = await rows<Row>(text, values);
      const first = found[0];
      if (first === undefined || found.length > 1) throw new Error(`expected one row, found ${found.length}`);
      return first;
    },
    async maybe<Row>(text: string, values: readonly unknown[] = []) {
      const found = await rows<Row>(text, values);
      if (found.length > 1) throw new Error(`expected at most one row, found ${found.length}`);
      return found[0] ?? null;
    },
  };
}

const names = new Map<string, string>();

/** Statements are constants, so there are as many names as statements in the source. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `t${names.size + 1}`;
  names.set(text, known);
  return known;
}
