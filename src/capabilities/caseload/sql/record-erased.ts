import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries } from '../../journal/index.ts';

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Children of whom the case system has told nothing since before that day. */
export async function loadChildrenDue(db: Connection, { before, heldChildren, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `select reference as id, 'Child ' || reference as title, as_at as "on", reference = any ($2::text[]) as held
     from caseload.child where as_at < $1 order by as_at, reference limit $3`, [before, heldChildren, most]);
}

export async function recordChildrenErased(db: Connection, ids: readonly string[], { before, heldChildren }: Due, by: number): Promise<number> {
  const gone = await db.rows<{ reference: string }>(
    'delete from caseload.child where reference = any ($1) and as_at < $2 and reference <> all ($3::text[]) returning reference', [ids, before, heldChildren]);
  db.tell('select caseload.erase_lines($1)', [gone.map(({ reference }) => reference)]);
  db.tell('select caseload.erase_doubts($1)', [gone.map(({ reference }) => reference)]);
  db.tell('select caseload.erase_problem_values($1)', [gone.map(({ reference }) => reference)]);
  recordEntries(db, gone.map(({ reference }) => ({ what: 'child-facts-erased', by, about: `child:${reference}` })));
  return gone.length;
}

/** What stood in the rows that were said to be wrong, of returns that came more than a year ago. Answers their numbers. */
export async function recordOldValuesErased(db: Connection): Promise<readonly number[]> {
  const gone = (await db.rows<{ id: number }>('select caseload.erase_old_problem_values() as id')).map(({ id }) => id);
  recordEntries(db, gone.map((id) => ({ what: 'return-values-erased', by: null, about: `extract:${id}` })));
  return gone;
}
