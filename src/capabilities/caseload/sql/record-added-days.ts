import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { AddedDay, WantedDay } from '../domain/clocks/added-day.ts';

interface Act { readonly by: number; readonly at: Date }

/** From now on every clock counts with it. Answers its number. */
export async function recordDayAdded(db: Connection, { what, day, source }: WantedDay, { by, at }: Act): Promise<number> {
  const { id } = await db.one<{ id: number }>('insert into caseload.added_day (what, day, source, set_by, set_at) values ($1, $2, $3, $4, $5) returning id', [what, day, source, by, at]);
  recordEntry(db, { what: 'day-added', by, about: `day:${day}`, detail: { id, what } });
  return id;
}

export async function recordDayTakenBack(db: Connection, { id, what, day }: AddedDay & { readonly id: number }, { by, at }: Act): Promise<void> {
  db.tell('update caseload.added_day set taken_back_by = $2, taken_back_at = $3 where id = $1', [id, by, at]);
  recordEntry(db, { what: 'day-taken-back', by, about: `day:${day}`, detail: { id, what } });
}
