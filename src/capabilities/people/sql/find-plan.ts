import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Plan } from '../domain/plan.ts';
import { planIn } from './plan-rows.ts';

export async function findPlan(db: Connection, id: number): Promise<Plan | null> {
  return planIn(db, id);
}

export interface PlanLine { readonly id: number; readonly name: string; readonly about: string; readonly shown: boolean; readonly phases: number; readonly published: number; readonly first: Day | null; readonly last: Day | null }

/** All plans, or those that staff are shown. */
export async function listPlans(db: Connection, shownOnly: boolean): Promise<PlanLine[]> {
  return db.rows<PlanLine>(
    `select p.id, p.name, p.about, p.shown_at is not null as shown, count(h.id)::integer as phases, count(h.published_at)::integer as published,
       min(h.on_day) as first, max(h.on_day) as last
     from people.plan p left join people.plan_phase h on h.plan_id = p.id where not $1 or p.shown_at is not null group by p.id order by p.id desc`, [shownOnly]);
}

export interface InterestLine { readonly id: number; readonly post: number; readonly person: number; readonly name: string; readonly jobTitle: string | null; readonly words: string; readonly at: Date; readonly withdrawnAt: Date | null }

/** What the policy of the table lets through: all to HR, and to anybody else their own. */
export async function listInterest(db: Connection, plan: number, today: Day): Promise<InterestLine[]> {
  return db.rows<InterestLine>(
    `select i.id, i.post_id as post, i.person_id as person, p.name, people.job_title_on(i.person_id, $2) as "jobTitle", i.words, i.at, i.withdrawn_at as "withdrawnAt"
     from people.interest i join people.person p on p.id = i.person_id where i.plan_id = $1 order by i.post_id, i.at`, [plan, today]);
}
