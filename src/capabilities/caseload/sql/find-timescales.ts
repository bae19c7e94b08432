import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Override } from '../domain/clocks/override.ts';
import type { OwnTimescale } from '../domain/clocks/own-timescale.ts';
import type { LocalTold } from '../domain/children/local-told.ts';
import { OVERRIDE } from './load-timescales.ts';

/** By what clocks are judged here: what the authority has set in place of timescales, since when the service is there, and which lists of its own it brings in. */
export async function findReckoning(db: Connection): Promise<{ readonly overrides: readonly Override[]; readonly servedFrom: Day | null; readonly told: LocalTold }> {
  const [rows, { servedFrom }, told] = await Promise.all([
    db.rows<{ override: Override }>(`select ${OVERRIDE} as override from caseload.timescale_override o where o.withdrawn_at is null order by o.id`), findServiceStart(db), findLocalTold(db)]);
  return { overrides: rows.map(({ override }) => override), servedFrom, told };
}

async function findLocalTold(db: Connection): Promise<LocalTold> {
  const { visits, from, arrangements } = await db.one<{ visits: Day | null; from: Day | null; arrangements: Day | null }>('select visits, visits_from as "from", arrangements from caseload.local_told()');
  return { visits: visits && { from, asAt: visits }, arrangements };
}

export interface ServiceStart {
  /** What fell due before it carries 'before Touchstone'; null where nobody has said, and no lists were ever kept. */
  readonly servedFrom: Day | null;
  /** As somebody has said; null: it is the day of the first lists. */
  readonly saidDay: Day | null;
  readonly by: string | null;
  readonly at: Date | null;
}

/** The day on which the service began here: as it was said last, otherwise the day of the first Annex A lists that are kept. */
export async function findServiceStart(db: Connection): Promise<ServiceStart> {
  return db.one<ServiceStart>(
    `select coalesce(s.began_on, (select e.as_at from caseload.extract e where e.kind = 'annex-a' and e.state = 'kept' order by e.id limit 1)) as "servedFrom", s.began_on as "saidDay", p.name as by, s.set_at as at
     from (select) as one left join lateral (select * from caseload.service_start order by id desc limit 1) s on true left join people.person p on p.id = s.set_by`);
}

/** Everything that was ever set in place of one timescale, the newest first. */
export async function listOwnTimescales(db: Connection, timescale: string): Promise<OwnTimescale[]> {
  const rows = await db.rows<{ override: Override } & Omit<OwnTimescale, keyof Override>>(
    `select ${OVERRIDE} as override, o.id, s.name as "setBy", o.set_at as "setAt", e.name as "endedBy", o.ended_at as "endedAt", w.name as "withdrawnBy", o.withdrawn_at as "withdrawnAt"
     from caseload.timescale_override o left join people.person s on s.id = o.set_by left join people.person e on e.id = o.ended_by left join people.person w on w.id = o.withdrawn_by
     where o.timescale = $1 order by o.id desc`, [timescale]);
  return rows.map(({ override, ...row }) => ({ ...override, ...row }));
}
