import type { Connection } from './connection.ts';

/** Whether everybody in this database is invented: marked so when the demonstration was loaded, never afterwards. */
export async function isDemonstration(db: Connection): Promise<boolean> {
  return await db.maybe(`select from platform.setting where name = 'demonstration' and value = 'yes'`) !== null;
}

export async function markDemonstration(db: Connection): Promise<void> {
  await db.rows(`insert into platform.setting (name, value) values ('demonstration', 'yes')`);
}

/** Runs whatever somebody typed, on a demonstration alone. Throws the database's own words where it will not. */
export async function runOnDemonstration(db: Connection, sql: string): Promise<Record<string, unknown>[]> {
  if (!await isDemonstration(db)) throw new Error('this database is no demonstration');
  return db.rows(sql);
}
