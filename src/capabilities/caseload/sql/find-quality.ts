import type { Connection } from '../../../platform/db/connection.ts';
import type { ListAt } from '../domain/quality.ts';

/** Lists of extracts that are kept, once for each day: one of the same day corrected the one before it. The newest of each kind. */
const KEPT = `select distinct on (f.list, e.as_at) e.id as extract, e.kind, e.as_at as "asAt", f.list, f.fields, e.changed -> f.list as changed,
    coalesce((select (l ->> 'read')::integer from jsonb_array_elements(e.judged -> 'lists') l where l ->> 'list' = f.list limit 1), 0) as rows
  from (select *, row_number() over (partition by kind order by id desc) as place from caseload.extract where state = 'kept') e
  cross join lateral jsonb_each(e.judged -> 'fields') as f (list, fields)`;

/** Each list as it is now, and as it was the day before that it was kept of. */
export async function listNewestLists(db: Connection): Promise<(ListAt & { readonly place: number })[]> {
  return db.rows<ListAt & { place: number }>(
    `select * from (select k.*, row_number() over (partition by list order by "asAt" desc)::integer as place from (${KEPT} where e.place <= 60 order by f.list, e.as_at, e.id desc) k) each
     where place <= 2 order by kind, list, place`);
}

/** One list, the newest day first. */
export async function listDaysOf(db: Connection, list: string, { most }: { readonly most: number }): Promise<ListAt[]> {
  return db.rows<ListAt>(`select * from (${KEPT} where f.list = $1 order by f.list, e.as_at, e.id desc) k order by "asAt" desc limit $2`, [list, most]);
}
