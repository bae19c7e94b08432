import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { HeadingMatched } from '../domain/returns/own-headings.ts';

interface Act { readonly by: number; readonly at: Date }

/** What a heading is from now on; what was said of it before is taken back. */
export async function recordHeadingMatched(db: Connection, { list, column, heading, folded }: HeadingMatched, { by, at }: Act): Promise<void> {
  // Two who say it at once say it one after the other.
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.heading ' || $1))`, [`${list} ${folded}`]);
  db.tell('update caseload.heading set taken_back_at = $3, taken_back_by = $4 where list = $1 and folded = $2 and taken_back_at is null', [list, folded, at, by]);
  const { id } = await db.one<{ id: number }>(
    'insert into caseload.heading (list, col, heading, folded, said_by, said_at) values ($1, $2, $3, $4, $5, $6) returning id', [list, column, heading, folded, by, at]);
  recordEntry(db, { what: 'heading-matched', by, about: `heading:${id}`, detail: { list, column } });
}

/** Taken back, it is asked again. Answers whether it was said. */
export async function recordHeadingTakenBack(db: Connection, id: number, { by, at }: Act): Promise<boolean> {
  const back = await db.maybe('update caseload.heading set taken_back_at = $2, taken_back_by = $3 where id = $1 and taken_back_at is null returning id', [id, at, by]);
  if (back) recordEntry(db, { what: 'heading-taken-back', by, about: `heading:${id}` });
  return back !== null;
}
