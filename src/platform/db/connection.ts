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
  /**
   * A statement whose rows nobody waits for: it goes with the next one, in one message. Should it fail, then the next
   * that is waited for fails with its fault, or the commit does: what was sent is kept as a whole or not at all.
   */
  tell(text: string, values?: readonly unknown[]): void;
}

/** The first fault of what was sent and not waited for. */
export interface Sending { fault: Error | null; readonly under: Promise<unknown>[] }

/** How a client is asked: the part of pg's own that is used here. `noted` hears of a fault before anything else runs. */
export type Ask = (asked: pg.QueryConfig, noted?: (fault: Error) => void) => Promise<pg.QueryResult>;

/**
 * A pg client as a Connection. Statements with values are prepared once for each session, under a name of their own:
 * PostgreSQL then plans them once. (PgBouncer in transaction mode must be 1.21 or newer.)
 */
export function connectionOver(ask: Ask, sending: Sending = { fault: null, under: [] }): Connection {
  const configOf = (text: string, values: readonly unknown[]) => (values.length === 0 ? { text } : { name: nameOf(text), text, values: [...values] });
  const note = (fault: Error) => { sending.fault ??= fault; };
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    try {
      return (await ask(configOf(text, values))).rows as Row[];
    } catch (fault) {
      // After a failed statement PostgreSQL only says that the transaction is aborted: the first fault says why.
      throw sending.fault ?? fault;
    }
  };
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
    tell(text: string, values: readonly unknown[] = []) {
      sending.under.push(ask(configOf(text, values), note).catch(note));
    },
  };
}

/** Each statement on whichever connection is free, in a transaction of its own. */
export function overPool(pool: pg.Pool): Connection {
  return connectionOver((asked) => pool.query(asked));
}

/** Waits for what was sent; throws its first fault. */
export async function settled(sending: Sending): Promise<void> {
  await Promise.all(sending.under);
  if (sending.fault) throw sending.fault;
}

const names = new Map<string, string>();

/** Statements are constants, so there are as many names as statements in the source. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `t${names.size + 1}`;
  names.set(text, known);
  return known;
}
