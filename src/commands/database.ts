import { runOnDemonstration } from '../platform/db/demonstration.ts';
import { type Command, usageError } from './command.ts';

/** `database query SQL`, which exists in demonstration mode only: it may read and change anything. */
export const databaseCommands: readonly Command[] = [{
  name: 'database query',
  usage: 'database query SQL [--json]',
  async run({ args, inTransaction }) {
    const [sql, ...more] = args;
    if (sql === undefined || more.length > 0) return usageError;
    try {
      const rows = await inTransaction((db) => runOnDemonstration(db, sql));
      return { json: rows, text: rows.length === 0 ? 'Done. No rows.' : rows.map((row) => JSON.stringify(row)).join('\n') };
    } catch (fault) {
      return { json: [], text: '', refused: [(fault as Error).message] };
    }
  },
}];
