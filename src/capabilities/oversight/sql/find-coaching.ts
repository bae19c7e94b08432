import type { Day } from '../../../kernel/day.ts';
import { type Role, levels } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export interface CoachingLine { readonly id: number; readonly managerId: number; readonly manager: string; readonly coach: string; readonly goal: string; readonly hours: number; readonly begunOn: Day; readonly endedOn: Day | null; readonly effect: string | null; readonly sessions: number; readonly last: Day | null }

const COACHINGS = `select c.id, c.manager_id as "managerId", m.name as manager, k.name as coach, c.goal, c.hours, c.begun_on as "begunOn", c.ended_on as "endedOn", c.effect,
    (select count(*)::integer from oversight.coaching_session s where s.coaching_id = c.id) as sessions, (select max(s.held_on) from oversight.coaching_session s where s.coaching_id = c.id) as last
  from oversight.coaching c join people.person m on m.id = c.manager_id join people.person k on k.id = c.coach_id`;

/** That of whoever asks: as the one or the other. */
export async function listCoachings(db: Connection): Promise<CoachingLine[]> {
  return db.rows<CoachingLine>(`${COACHINGS} order by c.ended_on desc nulls first, c.id desc limit 200`);
}

export async function findCoaching(db: Connection, id: number): Promise<CoachingLine | null> {
  return db.maybe<CoachingLine>(`${COACHINGS} where c.id = $1`, [id]);
}

export interface SessionLine { readonly id: number; readonly heldOn: Day; readonly words: string; readonly by: string }

export async function listSessions(db: Connection, coaching: number): Promise<SessionLine[]> {
  return db.rows<SessionLine>('select s.id, s.held_on as "heldOn", s.words, p.name as by from oversight.coaching_session s join people.person p on p.id = s.by_id where s.coaching_id = $1 order by s.held_on desc, s.id desc', [coaching]);
}

const managing: readonly Role[] = levels;

/** Managers in post on that day: who may be coached. */
export async function listManagers(db: Connection, day: Day): Promise<{ readonly id: number; readonly name: string; readonly jobTitle: string }[]> {
  return db.rows('select id, name, job_title as "jobTitle" from people.staff_on($1) where role = any ($2::text[]) order by name', [day, managing]);
}
