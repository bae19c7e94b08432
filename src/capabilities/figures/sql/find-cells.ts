import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Point } from '../domain/series.ts';

/** Figures of the whole authority, within what everybody who sees figures may see. */
const COLUMNS = `c.month, c.numerator, c.denominator, c.left_out as "leftOut", c.as_at as "asAt", c.extract_id as extract, c.whole`;

export interface PointOf extends Point { readonly indicator: string }
export interface PointOfTeam extends Point { readonly team: number }

/** Every indicator, every month. */
export async function listOfWhole(db: Connection, indicators: readonly string[]): Promise<PointOf[]> {
  return db.rows<PointOf>(`select c.indicator, ${COLUMNS} from figures.cell c where c.team_id = 0 and c.indicator = any ($1::text[]) order by c.indicator, c.month`, [indicators]);
}

/**
 * The same of an area, a service or a team: all teams in it added up, as they were in each month, or as they are on a day
 * with the teams that went into them. A month that the lists know, and in which none of them had anybody, is nought of nought.
 * The caller has made sure that every team is in scope, and that the lists name teams.
 */
export async function listOfUnit(db: Connection, indicators: readonly string[], unit: number, asOn: Day | null): Promise<PointOf[]> {
  return db.rows<PointOf>(
    `with recursive month as materialized (select distinct month from figures.cell where indicator = any ($1::text[])),
     org as materialized (select m.month, t.id, t.within_id from month m cross join lateral people.teams_on(coalesce($3, m.month)) t),
     under as (select month, id from org where id = $2 union select o.month, o.id from org o join under u on u.month = o.month and u.id = o.within_id),
     team as materialized (select u.month, u.id as team_id from under u union select u.month, h.then_id from under u join people.history_on($3) h on h.team_id = u.id where $3 is not null),
     counted as (select c.indicator, c.month, sum(c.numerator)::integer as numerator, sum(c.denominator)::integer as denominator, sum(c.left_out)::integer as left_out
       from figures.cell c join team t on t.month = c.month and t.team_id = c.team_id where c.indicator = any ($1::text[]) group by c.indicator, c.month)
     select c.indicator, c.month, coalesce(n.numerator, 0) as numerator, coalesce(n.denominator, 0) as denominator, coalesce(n.left_out, 0) as "leftOut", c.as_at as "asAt", c.extract_id as extract, c.whole
     from figures.cell c left join counted n on n.indicator = c.indicator and n.month = c.month
     where c.team_id = 0 and c.indicator = any ($1::text[]) and exists (select from under u where u.month = c.month)
     order by c.indicator, c.month`, [indicators, unit, asOn]);
}

/** One indicator in one month, team by team. */
export async function listOfTeams(db: Connection, indicator: string, month: Day): Promise<PointOfTeam[]> {
  return db.rows<PointOfTeam>(`select c.team_id as team, ${COLUMNS} from figures.cell c where c.indicator = $1 and c.month = $2 and c.team_id <> 0 order by c.team_id`, [indicator, month]);
}

/** The months that any figure is known of, the first first, and when they were counted; null where nothing was. */
export async function findCounted(db: Connection): Promise<{ readonly months: readonly Day[]; readonly at: Date } | null> {
  const last = await db.maybe<{ at: Date }>('select at from figures.counting order by id desc limit 1');
  const months = await db.rows<{ month: Day }>('select distinct month from figures.cell where team_id = 0 order by month');
  return last && months.length > 0 ? { months: months.map(({ month }) => month), at: last.at } : null;
}

export interface Unit { readonly id: number; readonly name: string; readonly kind: 'authority' | 'area' | 'service' | 'team'; readonly within: number | null; readonly depth: number; readonly teams: readonly number[] }

/** The organisation on a day, each unit with all teams in it, in the order of the tree. */
export async function listUnits(db: Connection, day: Day): Promise<Unit[]> {
  return db.rows<Unit>(
    `with recursive org as materialized (select * from people.teams_on($1)),
     tree as (select id, name, kind, within_id, 0 as depth, array[name, id::text] as path from org where within_id is null or within_id not in (select id from org)
       union all select o.id, o.name, o.kind, o.within_id, t.depth + 1, t.path || array[o.name, o.id::text] from org o join tree t on t.id = o.within_id where t.depth < 8),
     under as (select id as unit_id, id from tree union select u.unit_id, o.id from org o join under u on u.id = o.within_id)
     select t.id, t.name, t.kind, t.within_id as within, t.depth, (select array_agg(u.id order by u.id) from under u join org o on o.id = u.id and o.kind = 'team' where u.unit_id = t.id) as teams
     from tree t order by t.path`, [day]).then((rows) => rows.map((row) => ({ ...row, teams: row.teams ?? [] })));
}
