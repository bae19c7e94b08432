import type { Day } from '../../../kernel/day.ts';
import { type Kind, kindNames } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** What is asked for: what was last touched before that day, and what a hold keeps. */
export interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Pieces of work whose time is over, past the scope of teams; without the child's reference. */
export async function loadWorkDue(db: Connection, { before, heldChildren, heldPeople, most }: Due) {
  const rows = await db.rows<{ id: string; number: number; kind: Kind; on: Day; held: boolean }>(
    'select id, number, kind, last_on as "on", held from checks.work_due($1, $2, $3, $4)', [before, heldChildren, heldPeople, most]);
  return rows.map(({ id, number, kind, on, held }) => ({ id, title: `${kindNames[kind].one} ${number}`, on, held }));
}

/** The database erases only what is due and not held, and writes each into the journal. */
export async function recordWorkErased(db: Connection, ids: readonly string[], { before, heldChildren, heldPeople }: Due, by: number): Promise<number> {
  const { erased } = await db.one<{ erased: number }>('select checks.erase_work($1, $2, $3, $4, $5) as erased', [ids, before, heldChildren, heldPeople, by]);
  return erased;
}
