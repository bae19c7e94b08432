import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Counted over the sign-offs of a period, in the teams of the person who looks. */
export interface KindFigures {
  readonly kind: Kind;
  /** First sign-offs that a manager decided on, and those of them that were authorised without a return. */
  readonly decided: number; readonly firstPass: number;
  /** Authorised sign-offs and the middle of the days that they waited. */
  readonly authorised: number; readonly medianDays: number | null; readonly longestDays: number | null;
  readonly waiting: number;
  readonly notPossibleYet: number;
}

export async function listKindFigures(db: Connection, teams: readonly number[], from: Date, to: Date): Promise<KindFigures[]> {
  return db.rows<KindFigures>(
    `with signed as (
       select w.kind, s.number, s.at, d.outcome, d.at as decided_at, s.content,
         extract(epoch from d.at - s.at) / 86400 as days
       from checks.sign_off s join checks.work w on w.id = s.work_id left join checks.decision d on d.sign_off_id = s.id
       where w.team_id = any ($1::integer[]) and s.at >= $2 and s.at < $3 and s.drawn)
     select kind,
       count(*) filter (where number = 1 and outcome in ('authorised', 'returned'))::integer as decided,
       count(*) filter (where number = 1 and outcome = 'authorised')::integer as "firstPass",
       count(*) filter (where outcome = 'authorised')::integer as authorised,
       (percentile_cont(0.5) within group (order by days) filter (where outcome = 'authorised'))::float8 as "medianDays",
       max(days) filter (where outcome = 'authorised')::float8 as "longestDays",
       count(*) filter (where outcome is null)::integer as waiting,
       count(*) filter (where outcome = 'authorised' and position('"response":"not-possible-yet"' in content) > 0)::integer as "notPossibleYet"
     from signed group by kind`,
    [teams, from, to]);
}

export interface ReturnedStatement { readonly code: string; readonly version: number; readonly times: number }

/** Which statements work was returned for, the most frequent first. */
export async function listReturnedStatements(db: Connection, teams: readonly number[], from: Date, to: Date): Promise<ReturnedStatement[]> {
  return db.rows<ReturnedStatement>(
    `select r.code, max(w.version_id) as version, count(*)::integer as times
     from checks.return_point r join checks.sign_off s on s.id = r.sign_off_id join checks.work w on w.id = s.work_id
     where w.team_id = any ($1::integer[]) and s.at >= $2 and s.at < $3
     group by r.code order by times desc, r.code limit 60`,
    [teams, from, to]);
}

export interface TeamFigures { readonly team: string; readonly decided: number; readonly firstPass: number; readonly medianDays: number | null; readonly waiting: number }

export async function listTeamFigures(db: Connection, teams: readonly number[], from: Date, to: Date): Promise<TeamFigures[]> {
  return db.rows<TeamFigures>(
    `select t.name as team,
       count(*) filter (where s.number = 1 and d.outcome in ('authorised', 'returned'))::integer as decided,
       count(*) filter (where s.number = 1 and d.outcome = 'authorised')::integer as "firstPass",
       (percentile_cont(0.5) within group (order by extract(epoch from d.at - s.at) / 86400) filter (where d.outcome = 'authorised'))::float8 as "medianDays",
       count(*) filter (where d.outcome is null)::integer as waiting
     from checks.sign_off s join checks.work w on w.id = s.work_id join people.team t on t.id = w.team_id
     left join checks.decision d on d.sign_off_id = s.id
     where w.team_id = any ($1::integer[]) and s.at >= $2 and s.at < $3 and s.drawn
     group by t.name order by t.name`,
    [teams, from, to]);
}
