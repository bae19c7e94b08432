import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { planForValues } from '../../../platform/db/transaction.ts';

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

/** The same sign-offs by kind of work and by team, in the teams of the person who looks: both from one reading of them. */
export async function listFigures(
  db: Connection, teams: readonly number[], from: Date, to: Date,
): Promise<{ readonly kinds: readonly KindFigures[]; readonly teams: readonly TeamFigures[] }> {
  planForValues(db);
  const rows = await db.rows<KindFigures & TeamFigures>(
    `with decided as materialized (
       select kind, team_id, number = 1 as first, outcome, not_possible_yet, date_part('epoch', at - signed_at) / 86400 as days
       from checks.decision where team_id = any ($1::integer[]) and signed_at >= $2 and signed_at < $3),
     counted as (
       select kind, team_id,
         count(*) filter (where first and outcome in ('authorised', 'returned'))::integer as decided,
         count(*) filter (where first and outcome = 'authorised')::integer as "firstPass",
         count(*) filter (where outcome = 'authorised')::integer as authorised,
         percentile_cont(0.5) within group (order by days) filter (where outcome = 'authorised') as "medianDays",
         max(days) filter (where outcome = 'authorised') as "longestDays",
         count(*) filter (where outcome = 'authorised' and not_possible_yet)::integer as "notPossibleYet"
       from decided group by grouping sets ((kind), (team_id))),
     waiting as (
       select w.kind, w.team_id, count(*)::integer as waiting
       from checks.work w cross join lateral (select at from checks.sign_off where work_id = w.id order by number desc limit 1) s
       where w.team_id = any ($1::integer[]) and w.state = 'signed-off' and s.at >= $2 and s.at < $3
       group by grouping sets ((w.kind), (w.team_id)))
     select coalesce(c.kind, n.kind) as kind, t.name as team, coalesce(c.decided, 0) as decided, coalesce(c."firstPass", 0) as "firstPass",
       coalesce(c.authorised, 0) as authorised, c."medianDays", c."longestDays", coalesce(n.waiting, 0) as waiting, coalesce(c."notPossibleYet", 0) as "notPossibleYet"
     from counted c full join waiting n on coalesce(n.kind, n.team_id::text) = coalesce(c.kind, c.team_id::text)
     left join people.team t on t.id = coalesce(c.team_id, n.team_id) order by t.name`,
    [teams, from, to]);
  return { kinds: rows.filter((row) => row.kind !== null), teams: rows.filter((row) => row.kind === null) };
}

export interface ReturnedStatement { readonly code: string; readonly times: number }

/** Which statements work was returned for, the most frequent first. */
export async function listReturnedStatements(db: Connection, teams: readonly number[], from: Date, to: Date): Promise<ReturnedStatement[]> {
  return db.rows<ReturnedStatement>(
    `select r.code, count(*)::integer as times
     from checks.return_point r join checks.decision d on d.sign_off_id = r.sign_off_id
     where d.team_id = any ($1::integer[]) and d.signed_at >= $2 and d.signed_at < $3
     group by r.code order by times desc, r.code limit 60`,
    [teams, from, to]);
}
