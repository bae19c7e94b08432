import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { EndingGiven } from '../domain/children/ending.ts';

interface Act { readonly by: number; readonly at: Date }

/** Answers false where somebody has said it already. */
export async function recordEnded(db: Connection, { reference, why, on, mergedInto }: EndingGiven, { by, at }: Act): Promise<boolean> {
  const ended = await db.maybe(
    `insert into caseload.child_ending (reference, why, on_day, merged_into, said_by, said_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (reference) where taken_back_at is null do nothing returning id`, [reference, why, on, mergedInto, by, at]);
  if (ended) recordEntry(db, { what: 'child-ended', by, about: `child:${reference}`, detail: { why, on } });
  return ended !== null;
}

/** Answers whether there was something to take back. */
export async function recordEndingTakenBack(db: Connection, reference: string, { by, at }: Act): Promise<boolean> {
  const back = await db.maybe('update caseload.child_ending set taken_back_by = $2, taken_back_at = $3 where reference = $1 and taken_back_at is null returning id', [reference, by, at]);
  if (back) recordEntry(db, { what: 'child-ending-taken-back', by, about: `child:${reference}` });
  return back !== null;
}
