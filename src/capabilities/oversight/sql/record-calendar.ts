import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

interface Act { readonly by: number; readonly at: Date }

/** Of the secret the digest alone is kept. One that was there before ends; of two made at once the later one stays. */
export function recordCalendarMade(db: Connection, secret: string, { by, at }: Act): void {
  db.tell('select pg_advisory_xact_lock(hashtext($1))', [`oversight.calendar ${by}`]);
  db.tell('update oversight.calendar set ended_at = $2 where person_id = $1 and ended_at is null', [by, at]);
  db.tell(`insert into oversight.calendar (person_id, digest, made_at) values ($1, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), $3) on conflict (digest) do nothing`, [by, secret, at]);
  recordEntry(db, { what: 'calendar-made', by, about: `person:${by}` });
}

/** Answers whether there was one. */
export async function recordCalendarEnded(db: Connection, { by, at }: Act): Promise<boolean> {
  const ended = await db.maybe('update oversight.calendar set ended_at = $2 where person_id = $1 and ended_at is null returning id', [by, at]);
  if (ended) recordEntry(db, { what: 'calendar-ended', by, about: `person:${by}` });
  return ended !== null;
}
