import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** A phase that stands, held until the end; null where there is none of that number. */
export async function loadPhase(db: Connection, id: number): Promise<{ readonly indicator: string; readonly month: Day } | null> {
  return db.maybe('select indicator, from_month as month from figures.phase where id = $1 and taken_back_at is null for update', [id]);
}

/** Where the series begins anew. Whoever asks for the same one waits until it is decided. */
export async function loadPhaseMonths(db: Connection, indicator: string): Promise<readonly Day[]> {
  await db.rows('select pg_advisory_xact_lock(hashtext($1))', [`figures.phase ${indicator}`]);
  return (await db.rows<{ month: Day }>('select from_month as month from figures.phase where indicator = $1 and taken_back_at is null', [indicator])).map(({ month }) => month);
}

/** The months that are known of the whole authority. */
export async function loadMonths(db: Connection, indicator: string): Promise<readonly Day[]> {
  return (await db.rows<{ month: Day }>('select month from figures.cell where indicator = $1 and team_id = 0 order by month', [indicator])).map(({ month }) => month);
}

export async function loadTarget(db: Connection, indicator: string, day: Day): Promise<{ readonly owner: string } | null> {
  const last = await db.maybe<{ owner: string; ended: boolean }>('select owner, ended from figures.target where indicator = $1 and from_on <= $2 order by from_on desc, id desc limit 1', [indicator, day]);
  return last && !last.ended ? { owner: last.owner } : null;
}
