import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Said } from '../domain/returns/own-words.ts';

interface Act { readonly by: number; readonly at: Date }

/** What a word means from now on; what was said of it before is taken back. */
export async function recordWordSaid(db: Connection, { list, column, heading, word, folded, code }: Said, { by, at }: Act): Promise<void> {
  // Two who say it at once say it one after the other.
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.word ' || $1))`, [`${list} ${column} ${folded}`]);
  db.tell('update caseload.word set taken_back_at = $4, taken_back_by = $5 where list = $1 and col = $2 and folded = $3 and taken_back_at is null', [list, column, folded, at, by]);
  const { id } = await db.one<{ id: number }>(
    'insert into caseload.word (list, col, heading, word, folded, code, said_by, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id', [list, column, heading, word, folded, code, by, at]);
  recordEntry(db, { what: 'word-said', by, about: `word:${id}`, detail: { list, column, code } });
}

/** Taken back, it is asked again. Answers whether it was said. */
export async function recordWordTakenBack(db: Connection, id: number, { by, at }: Act): Promise<boolean> {
  const back = await db.maybe('update caseload.word set taken_back_at = $2, taken_back_by = $3 where id = $1 and taken_back_at is null returning id', [id, at, by]);
  if (back) recordEntry(db, { what: 'word-taken-back', by, about: `word:${id}` });
  return back !== null;
}
