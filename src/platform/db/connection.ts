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

/** A pg client or pool as a Connection. */
export function connectionOver(client: Pick<pg.Client, 'query'>): Connection {
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(text, [...values])).rows as Row[];
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
