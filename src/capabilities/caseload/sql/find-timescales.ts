import type { Day } from '../../../kernel/day.ts';
import type { Calendar } from '../../../kernel/working-days.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { AddedDay } from '../domain/clocks/added-day.ts';
import { calendarWith } from '../domain/clocks/calendar-here.ts';
import type { Override } from '../domain/clocks/override.ts';
import type { OwnTimescale } from '../domain/clocks/own-timescale.ts';
import type { LocalTold } from '../domain/children/local-told.ts';
import { OVERRIDE } from './load-timescales.ts';

/** By what clocks are judged here. */
export interface ReckoningHere {
  /** What the authority has set in place of timescales. */
  readonly overrides: readonly Override[];
  /** Since when the service is there. */
  readonly servedFrom: Day | null;
  /** Which lists of its own the authority brings in. */
  readonly told: LocalTold;
  /** Which days are working days, with what the authority has added. */
  readonly calendar: Calendar;
}

export async function findReckoning(db: Connection): Promise<ReckoningHere> {
  const [rows, { servedFrom }, told, calendar] = await Promise.all([
    db.rows<{ override: Override }>(`select ${OVERRIDE} as override from caseload.timescale_override o where o.withdrawn_at is null order by o.id`), findServiceStart(db), findLocalTold(db), findCalendar(db)]);
  return { overrides: rows.map(({ override }) => override), servedFrom, told, calendar };
}

async function findLocalTold(db: Connection): Promise<LocalTold> {
  const { visits, from, arrangements } = await db.one<{ visits: Day | null; from: Day | null; arrangements: Day | null }>('select visits, visits_from as "from", arrangements from caseload.local_told()');
  return { visits: visits && { from, asAt: visits }, arrangements };
}

/** Which days are working days here. */
export async function findCalendar(db: Connection): Promise<Calendar> {
  return calendarWith(await db.rows<AddedDay>('select what, day from caseload.added_day where taken_back_at is null'));
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
