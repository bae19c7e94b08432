import type { Connection } from './connection.ts';

/** A connection as a library sees one that brings its own statements: they run in the transaction of the act. */
export function executorOver(db: Connection): { executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> } {
  return { executeSql: async (text, values = []) => ({ rows: await db.rows<Record<string, unknown>>(text, values) }) };
}
