import { type Command, usageError } from './command.ts';

/** `database query SQL`, which exists in demonstration mode only: it may read and change anything. */
export const databaseCommands: readonly Command[] = [{
  name: 'database query',
  usage: 'database query SQL [--json]',
  async run({ args, inTransaction }) {
    const [sql, ...more] = args;
    if (sql === undefined || more.length > 0) return usageError;
    try {
      const rows = await inTransaction(async (db) => {
        const marked = await db.maybe(`select from platform.setting where name = 'demonstration' and value = 'yes'`);
        if (!marked) throw new Error('this database is no demonstration');
        return db.rows<Record<string, unknown>>(sql);
      });
      return { json: rows, text: rows.length === 0 ? 'Done. No rows.' : rows.map((row) => JSON.stringify(row)).join('\n') };
    } catch (fault) {
      return { json: [], text: '', refused: [(fault as Error).message] };
    }
  },
}];
