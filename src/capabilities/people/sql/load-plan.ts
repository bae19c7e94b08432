import type { Connection } from '../../../platform/db/connection.ts';
import type { Plan } from '../domain/plan.ts';
import { planIn } from './plan-rows.ts';

/** The plan to be changed: whoever else wants to change it waits. */
export async function loadPlan(db: Connection, id: number): Promise<Plan | null> {
  db.tell('select id from people.plan where id = $1 for update', [id]);
  return planIn(db, id);
}

/** Whether somebody's interest in a post stands; their own only, unless they are HR. */
export async function loadInterest(db: Connection, post: number, person: number): Promise<number | null> {
  const found = await db.maybe<{ id: number }>('select id from people.interest where post_id = $1 and person_id = $2 and withdrawn_at is null', [post, person]);
  return found?.id ?? null;
}
