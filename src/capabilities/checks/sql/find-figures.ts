import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Counted over the sign-offs of a period that went to a manager. */
interface Figures {
  /** First sign-offs that a manager decided on, and those of them that were authorised without a return. */
  readonly decided: number; readonly firstPass: number;
  /** Authorised sign-offs and the middle of the days that they waited. */
  readonly authorised: number; readonly medianDays: number | null; readonly longestDays: number | null;
  readonly waiting: number;
  readonly notPossibleYet: number;
}
export type KindFigures = Figures & { readonly kind: Kind };
export type TeamFigures = Figures & { readonly team: string };

/** Sign-offs of a period. `asNow`: by the teams as they are on that day, each with the history it carries; null: as they were. */
export interface Period { readonly from: Date; readonly to: Date; readonly last: Day; readonly asNow: Day | null }

/** The same sign-offs by kind of work and by team, in the teams of the person who looks: both from one reading of them. */
export async function listFigures(
  db: Connection, teams: readonly number[], { from, to, last, asNow }: Period,
): Promise<{ readonly kinds: readonly KindFigures[]; readonly teams: readonly TeamFigures[] }> {
  const rows = await db.rows<KindFigures & TeamFigures>(
    `with carrier as materialized (select * from people.carrier_on($4::date)), signed as materialized (
       select s.kind, c.team_id, s.number = 1 as first, d.outcome, s.not_possible_yet, extract(epoch from d.at - s.at)::float8 / 86400 as days
       from checks.sign_off s join carrier c on c.then_id = s.team_id left join checks.decision d on d.sign_off_id = s.id
       where s.team_id = any ($1::integer[]) and s.at >= $2 and s.at < $3 and s.drawn),
     counted as (
       select kind, team_id,
         count(*) filter (where first and outcome in ('authorised', 'returned'))::integer as decided,
         count(*) filter (where first and outcome = 'authorised')::integer as "firstPass",
         count(*) filter (where outcome = 'authorised')::integer as authorised,
         percentile_cont(0.5) within group (order by days) filter (where outcome = 'authorised') as "medianDays",
         max(days) filter (where outcome = 'authorised') as "longestDays",
         count(*) filter (where outcome is null)::integer as waiting,
         count(*) filter (where outcome = 'authorised' and not_possible_yet)::integer as "notPossibleYet"
       from signed group by grouping sets ((kind), (team_id)))
     select c.*, coalesce(n.name, t.name) as team from counted c left join people.team t on t.id = c.team_id
     left join lateral (select name from people.team_state where $4::date is null and team_id = t.id and from_on <= $5 order by from_on desc limit 1) n on true
     order by team`,
    [teams, from, to, asNow, last]);
  return { kinds: rows.filter((row) => row.kind !== null), teams: rows.filter((row) => row.kind === null) };
}

export interface ReturnedStatement { readonly code: string; readonly times: number }

/** Which statements work was returned for, the most frequent first. */
export async function listReturnedStatements(db: Connection, teams: readonly number[], from: Date, to: Date): Promise<ReturnedStatement[]> {
  return db.rows<ReturnedStatement>(
    `select r.code, count(*)::integer as times
     from checks.return_point r join checks.sign_off s on s.id = r.sign_off_id
     where s.team_id = any ($1::integer[]) and s.at >= $2 and s.at < $3
     group by r.code order by times desc, r.code limit 60`,
    [teams, from, to]);
}
