import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Override } from '../domain/clocks/override.ts';

/** A row as the rules know it: what was not set is not there. */
export const OVERRIDE = `jsonb_build_object('timescale', o.timescale, 'from', o.from_day, 'to', o.to_day, 'source', o.source) || jsonb_strip_nulls(jsonb_build_object('off', nullif(o.off, false), 'begins', o.begins,
  'limit', case when o.limit_number is not null then jsonb_build_object('number', o.limit_number, 'unit', o.limit_unit, 'firstDayCounts', nullif(o.first_day_counts, false)) end))`;

/** What is set in place of one timescale and was not withdrawn. Whoever sets it at the same moment waits. */
export async function loadOverrides(db: Connection, timescale: string): Promise<Override[]> {
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.timescale ' || $1))`, [timescale]);
  const rows = await db.rows<{ override: Override }>(`select ${OVERRIDE} as override from caseload.timescale_override o where o.timescale = $1 and o.withdrawn_at is null`, [timescale]);
  return rows.map(({ override }) => override);
}

/** One of them, held until the end; null where there is none of that number, or it was withdrawn. */
export async function loadOverride(db: Connection, id: number): Promise<Override | null> {
  return (await db.maybe<{ override: Override }>(`select ${OVERRIDE} as override from caseload.timescale_override o where o.id = $1 and o.withdrawn_at is null for update`, [id]))?.override ?? null;
}

/** The day that was said last; null where none was, or the day of the first lists holds again. */
export async function loadServiceStart(db: Connection): Promise<Day | null> {
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.service_start'))`);
  return (await db.maybe<{ day: Day | null }>('select began_on as day from caseload.service_start order by id desc limit 1'))?.day ?? null;
}
