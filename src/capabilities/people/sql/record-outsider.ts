import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

/** Somebody who is no staff and holds no post: an inspector, a councillor, an agency worker. Their name alone lets nobody in. */
export async function recordOutsider(db: Connection, { name, by }: { readonly name: string; readonly by: number }): Promise<number> {
  const { id } = await db.one<{ id: number }>('insert into people.person (name) values ($1) returning id', [name]);
  recordEntry(db, { what: 'person-added', by, about: `person:${id}`, detail: { post: null } });
  return id;
}
