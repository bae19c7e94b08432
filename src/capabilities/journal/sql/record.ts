import type { Connection } from '../../../platform/db/connection.ts';
import type { Entry } from '../domain/entry.ts';

/** Writes one entry, in the transaction of the act itself. Only the `record…` functions of the capabilities call it. */
export function recordEntry(db: Connection, entry: Entry): void {
  db.tell('insert into journal.entry (what, by_id, about, detail) values ($1, $2, $3, $4)', [entry.what, entry.by, entry.about, JSON.stringify(entry.detail ?? {})]);
}

/** Several entries in one statement. */
export function recordEntries(db: Connection, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  db.tell(
    `insert into journal.entry (what, by_id, about, detail)
     select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[])`,
    [entries.map((each) => each.what), entries.map((each) => each.by), entries.map((each) => each.about),
      entries.map((each) => JSON.stringify(each.detail ?? {}))]);
}

/** Seals what can be sealed, in order. Answers how many entries that was. */
export async function recordSeals(db: Connection): Promise<number> {
  const { sealed } = await db.one<{ sealed: number }>('select journal.seal_entries() as sealed');
  return sealed;
}
