import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Notice, Way } from '../domain/notice.ts';

export function recordWay(db: Connection, person: number, way: Way, at: Date): void {
  db.tell(
    `insert into notices.setting (person_id, way, set_at) values ($1, $2, $3)
     on conflict (person_id) do update set way = excluded.way, set_at = excluded.set_at`, [person, way, at]);
  recordEntry(db, { what: 'notices-set', by: person, about: `person:${person}`, detail: { way } });
}

/** Answers whether it is new: of two that are made of the same, one stands. */
export async function recordNotice(db: Connection, notice: Notice): Promise<boolean> {
  const made = await db.maybe(
    `insert into notices.message (id, person_id, kind, things, day, newest_at, made_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing returning id`,
    [notice.id, notice.person, notice.kind, notice.things, notice.day, notice.newest, notice.at]);
  if (made) recordEntry(db, { what: 'notice-made', by: null, about: `person:${notice.person}`, detail: { notice: notice.id, kind: notice.kind } });
  return made !== null;
}

export function recordDayMade(db: Connection, day: Day, messages: number, at: Date): void {
  db.tell('insert into notices.day (day, made_at, messages) values ($1, $2, $3) on conflict do nothing', [day, at, messages]);
  recordEntry(db, { what: 'daily-notices-made', by: null, about: `day:${day}`, detail: { messages } });
}

/** Written and kept before the carrier is asked: after a crash it is known that this one may have got through. */
export function recordTrying(db: Connection, id: string, at: Date): void {
  db.tell(`update notices.message set state = 'trying', tries = tries + 1, tried_at = $2 where id = $1`, [id, at]);
}

interface Ended { readonly id: string; readonly person: number }

export function recordSent(db: Connection, { id, person }: Ended, providerId: string, at: Date): void {
  db.tell(`update notices.message set state = 'sent', sent_at = $2, provider_id = $3, fault = null where id = $1`, [id, at, providerId]);
  recordEntry(db, { what: 'notice-sent', by: null, about: `person:${person}`, detail: { notice: id } });
}

/** To be tried again, or given up. */
export function recordFault(db: Connection, { id, person }: Ended, fault: string, isLast: boolean): void {
  db.tell('update notices.message set state = $2, fault = $3 where id = $1', [id, isLast ? 'failed' : 'waiting', fault.slice(0, 100)]);
  if (isLast) recordEntry(db, { what: 'notice-failed', by: null, about: `person:${person}`, detail: { notice: id, fault: fault.slice(0, 100) } });
}

export function recordDropped(db: Connection, { id, person }: Ended, why: 'left' | 'stale'): void {
  db.tell(`update notices.message set state = 'dropped', fault = $2 where id = $1`, [id, why]);
  recordEntry(db, { what: 'notice-dropped', by: null, about: `person:${person}`, detail: { notice: id, why } });
}

export function recordAgain(db: Connection, id: string, by: number): void {
  db.tell(`update notices.message set state = 'waiting', fault = null where id = $1`, [id]);
  recordEntry(db, { what: 'notice-tried-again', by, about: `notice:${id}` });
}

/** Messages are of no use once they are read. */
export function recordTidied(db: Connection, before: Date): void {
  db.tell(`delete from notices.message where made_at < $1 and state in ('sent', 'failed', 'dropped')`, [before]);
  db.tell('delete from notices.day where made_at < $1', [before]);
}
