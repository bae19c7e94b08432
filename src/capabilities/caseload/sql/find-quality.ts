import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { ListAt } from '../domain/quality.ts';

/**
 * Lists of extracts that are kept, once for each day: one of the same day corrected the one before it. The newest of those with the
 * same lists. Tables of published statistics are one list, and each stands by itself.
 */
const KEPT = `select distinct on (f.each ->> 'list', t."table", e.as_at) e.id as extract, t."table", e.files -> 0 ->> 'name' as file, e.kind, e.as_at as "asAt", f.each ->> 'list' as list, f.each -> 'columns' as columns, e.changed -> (f.each ->> 'list') as changed,
    coalesce((select (l ->> 'read')::integer from jsonb_array_elements(e.judged -> 'lists') l where l ->> 'list' = f.each ->> 'list' limit 1), 0) as rows
  from (select *, row_number() over (partition by kind, holds order by id desc) as place from caseload.extract where state = 'kept' and judged ? 'fields') e
  cross join lateral jsonb_array_elements(e.judged -> 'fields') as f (each)
  cross join lateral (select string_agg(substr(h, length('dfe-statistics/figures | ') + 1), '; ' order by h) as "table" from unnest(e.holds) h where f.each ->> 'list' = 'dfe-statistics/figures' and h like 'dfe-statistics/figures | %') t`;

/** Each list on its newest days, the newest first. */
export async function listNewestLists(db: Connection, { days }: { readonly days: number }): Promise<(ListAt & { readonly place: number })[]> {
  return db.rows<ListAt & { place: number }>(
    `select * from (select k.*, row_number() over (partition by list, "table" order by "asAt" desc)::integer as place from (${KEPT} where e.place <= $1 * 2 order by f.each ->> 'list', t."table", e.as_at, e.id desc) k) each
     where place <= $1 order by list, "table", place`, [days]);
}

/** One list, of published statistics one table of it where it is named; the newest day first. */
export async function listDaysOf(db: Connection, { list, table }: Pick<ListAt, 'list' | 'table'>, { days }: { readonly days: number }): Promise<ListAt[]> {
  return db.rows<ListAt>(`select * from (${KEPT} where f.each ->> 'list' = $1 and ($3::text is null or t."table" = $3) order by f.each ->> 'list', t."table", e.as_at, e.id desc) k order by "asAt" desc limit $2`, [list, days, table]);
}

/** In how many rows of a list each column differs from the extract before; null where too many differ to be counted. */
export async function findFieldsChanged(db: Connection, { extract, list }: Pick<ListAt, 'extract' | 'list'>): Promise<Readonly<Record<string, number>> | null> {
  return (await db.one<{ changed: Record<string, number> | null }>('select caseload.fields_changed($1, $2) as changed', [extract, list])).changed;
}

/** Somebody who sees to it that a list is right; not in post any more: they have left. */
export interface Owner { readonly list: string; readonly name: string; readonly inPost: boolean }

export async function listOwners(db: Connection, today: Day): Promise<Owner[]> {
  return db.rows<Owner>(
    `select o.list, p.name, s.id is not null as "inPost" from caseload.list_owner o join people.person p on p.id = o.person_id left join people.staff_on($1) s on s.id = o.person_id
     where o.until_at is null order by o.list`, [today]);
}
