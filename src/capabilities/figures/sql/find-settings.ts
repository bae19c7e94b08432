import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Target } from '../domain/target.ts';

export interface TargetSet extends Target { readonly indicator: string; readonly by: string; readonly at: Date }

/** The targets that hold on a day, by indicator. */
export async function findTargets(db: Connection, day: Day): Promise<ReadonlyMap<string, TargetSet>> {
  const rows = await db.rows<TargetSet & { ended: boolean }>(
    `select distinct on (t.indicator) t.indicator, t.value::float8 as value, t.near::float8 as near, t.owner, t.from_on as "from", t.ended, p.name as by, t.set_at as at
     from figures.target t join people.person p on p.id = t.set_by where t.from_on <= $1 order by t.indicator, t.from_on desc, t.id desc`, [day]);
  return new Map(rows.filter(({ ended }) => !ended).map((row) => [row.indicator, row]));
}

/** Everything that was ever set for one, the newest first. */
export async function listTargets(db: Connection, indicator: string): Promise<(TargetSet & { readonly ended: boolean })[]> {
  return db.rows(`select t.indicator, t.value::float8 as value, t.near::float8 as near, t.owner, t.from_on as "from", t.ended, p.name as by, t.set_at as at
    from figures.target t join people.person p on p.id = t.set_by where t.indicator = $1 order by t.from_on desc, t.id desc`, [indicator]);
}

export interface PhaseSaid { readonly id: number; readonly indicator: string; readonly month: Day; readonly reason: string; readonly by: string; readonly at: Date }

/** Where series begin anew, the first first. */
export async function listPhases(db: Connection, indicators: readonly string[]): Promise<PhaseSaid[]> {
  return db.rows<PhaseSaid>(`select f.id, f.indicator, f.from_month as month, f.reason, p.name as by, f.said_at as at from figures.phase f join people.person p on p.id = f.said_by
    where f.indicator = any ($1::text[]) and f.taken_back_at is null order by f.from_month`, [indicators]);
}

/** Whether wide moving ranges are left out; off until somebody sets it. */
export async function findScreening(db: Connection): Promise<boolean> {
  return (await db.maybe<{ screened: boolean }>('select screened from figures.screening order by id desc limit 1'))?.screened ?? false;
}
