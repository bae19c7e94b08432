import type { Connection } from '../../../platform/db/connection.ts';
import { findHeadingsSaid } from './find-headings.ts';

/** What the authority's own words mean: list and column → word, folded → code. */
export async function findWordsSaid(db: Connection): Promise<Map<string, Map<string, string>>> {
  const rows = await db.rows<{ list: string; col: string; folded: string; code: string }>('select list, col, folded, code from caseload.word where taken_back_at is null order by id');
  const columns = Map.groupBy(rows, ({ list, col }) => `${list} ${col}`);
  return new Map([...columns].map(([column, each]) => [column, new Map(each.map(({ folded, code }) => [folded, code]))]));
}

/** All that was said once of how the authority writes its returns: what they are read with. */
export async function findOurWords(db: Connection) {
  return { words: await findWordsSaid(db), headings: await findHeadingsSaid(db) };
}

export interface WordSaid { readonly id: number; readonly list: string; readonly column: string; readonly heading: string; readonly word: string; readonly code: string; readonly by: string | null; readonly at: Date }

export async function listWordsSaid(db: Connection): Promise<WordSaid[]> {
  return db.rows<WordSaid>(
    `select w.id, w.list, w.col as "column", w.heading, w.word, w.code, p.name as by, w.said_at as at from caseload.word w left join people.person p on p.id = w.said_by
     where w.taken_back_at is null order by w.list, w.heading, w.word limit 2000`);
}
