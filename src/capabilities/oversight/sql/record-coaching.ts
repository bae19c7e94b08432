import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { CoachingWanted } from '../domain/coaching.ts';

interface By { readonly by: number; readonly at: Date }

export async function recordCoaching(db: Connection, wanted: CoachingWanted, { by, at }: By): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    'insert into oversight.coaching (manager_id, coach_id, goal, hours, begun_on, made_by, made_at) values ($1, $2, $3, $4, $5, $2, $6) returning id', [wanted.manager, by, wanted.goal, wanted.hours, wanted.from, at]);
  recordEntry(db, { what: 'coaching-begun', by, about: `coaching:${id}`, detail: { hours: wanted.hours } });
  return id;
}

export function recordSession(db: Connection, { coaching, on, words }: { readonly coaching: number; readonly on: Day; readonly words: string }, { by, at }: By): void {
  db.tell('insert into oversight.coaching_session (coaching_id, held_on, words, by_id, at) values ($1, $2, $3, $4, $5)', [coaching, on, words, by, at]);
  recordEntry(db, { what: 'coaching-session-held', by, about: `coaching:${coaching}`, detail: { on } });
}

export function recordCoachingEnded(db: Connection, { coaching, on, effect }: { readonly coaching: number; readonly on: Day; readonly effect: string }, { by }: By): void {
  db.tell('update oversight.coaching set ended_on = $2, effect = $3 where id = $1 and ended_on is null', [coaching, on, effect]);
  recordEntry(db, { what: 'coaching-ended', by, about: `coaching:${coaching}`, detail: { on } });
}
