import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { ListOwned } from '../domain/own-list.ts';

interface Act { readonly by: number; readonly at: Date }

const end = 'update caseload.list_owner set until_at = $2, ended_by = $3 where list = $1 and until_at is null returning person_id as person';

/** From now on; whoever owned it before does no longer. */
export async function recordOwned(db: Connection, { list, person }: ListOwned, { by, at }: Act): Promise<void> {
  await db.maybe(end, [list, at, by]);
  db.tell('insert into caseload.list_owner (list, person_id, from_at, set_by) values ($1, $2, $3, $4)', [list, person, at, by]);
  recordEntry(db, { what: 'list-owned', by, about: `person:${person}`, detail: { list } });
}

/** Nobody owns it from now on. Answers whether somebody did. */
export async function recordOwnerCleared(db: Connection, list: string, { by, at }: Act): Promise<boolean> {
  const was = await db.maybe<{ person: number }>(end, [list, at, by]);
  if (was) recordEntry(db, { what: 'list-owner-cleared', by, about: `person:${was.person}`, detail: { list } });
  return was !== null;
}
