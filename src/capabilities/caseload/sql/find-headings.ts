import type { Connection } from '../../../platform/db/connection.ts';
import type { HeadingsSaid } from '../domain/returns/own-headings.ts';

/** Which column the authority's own headings stand for: list → heading, folded → our name of the column. */
export async function findHeadingsSaid(db: Connection): Promise<HeadingsSaid> {
  const rows = await db.rows<{ list: string; col: string; folded: string }>('select list, col, folded from caseload.heading where taken_back_at is null order by id');
  return new Map([...Map.groupBy(rows, ({ list }) => list)].map(([list, each]) => [list, new Map(each.map(({ folded, col }) => [folded, col]))]));
}

export interface HeadingSaid { readonly id: number; readonly list: string; readonly column: string; readonly heading: string; readonly by: string; readonly at: Date }

export async function listHeadingsSaid(db: Connection): Promise<HeadingSaid[]> {
  return db.rows<HeadingSaid>(
    `select h.id, h.list, h.col as "column", h.heading, p.name as by, h.said_at as at from caseload.heading h join people.person p on p.id = h.said_by
     where h.taken_back_at is null order by h.list, h.heading limit 2000`);
}
