import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Override } from '../domain/clocks/override.ts';

interface Act { readonly by: number; readonly at: Date }

const notSet = { off: false, number: null, unit: null, firstDayCounts: false, begins: null };

/** Set for what begins from a day on. Answers its number. */
export async function recordTimescaleSet(db: Connection, override: Override, { by, at }: Act): Promise<number> {
  const { timescale, from, to, source, off, number, unit, firstDayCounts, begins } = { ...notSet, ...override.limit, ...override };
  const { id } = await db.one<{ id: number }>(
    `insert into caseload.timescale_override (timescale, from_day, to_day, off, limit_number, limit_unit, first_day_counts, begins, source, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [timescale, from, to, off, number, unit, firstDayCounts, begins, source, by, at]);
  recordEntry(db, { what: 'timescale-set', by, about: `timescale:${timescale}`, detail: { id, from, to, off, number, unit, firstDayCounts, begins } });
  return id;
}

/** It holds up to and with that day. */
export async function recordTimescaleEnded(db: Connection, { id, timescale, on }: { readonly id: number; readonly timescale: string; readonly on: Day }, { by, at }: Act): Promise<void> {
  db.tell('update caseload.timescale_override set to_day = $2, ended_by = $3, ended_at = $4 where id = $1', [id, on, by, at]);
  recordEntry(db, { what: 'timescale-ended', by, about: `timescale:${timescale}`, detail: { id, on } });
}

export async function recordTimescaleWithdrawn(db: Connection, { id, timescale }: { readonly id: number; readonly timescale: string }, { by, at }: Act): Promise<void> {
  db.tell('update caseload.timescale_override set withdrawn_by = $2, withdrawn_at = $3 where id = $1', [id, by, at]);
  recordEntry(db, { what: 'timescale-withdrawn', by, about: `timescale:${timescale}`, detail: { id } });
}

/** The day on which the service began here; null: that of the first lists holds again. */
export async function recordServiceStart(db: Connection, day: Day | null, { by, at }: Act): Promise<void> {
  db.tell('insert into caseload.service_start (began_on, set_by, set_at) values ($1, $2, $3)', [day, by, at]);
  recordEntry(db, { what: 'service-start-set', by, about: 'service', detail: { day } });
}
