import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Job, PostState, Succession, TeamState } from '../domain/organisation.ts';
import type { Plan } from '../domain/plan.ts';

interface InPhase { readonly phase: number }

/** A plan with all that is drawn in it, its phases in the order of their days; null where there is none. */
export async function planIn(db: Connection, id: number): Promise<Plan | null> {
  const [plan, phases, teams, successions, posts, jobs] = await Promise.all([
    db.maybe<Omit<Plan, 'phases'>>('select id, name, about, shown_at is not null as shown from people.plan where id = $1', [id]),
    db.rows<{ id: number; name: string; on: Day; published: boolean }>(
      'select id, name, on_day as on, published_at is not null as published from people.plan_phase where plan_id = $1 order by on_day', [id]),
    db.rows<TeamState & InPhase>(
      `select d.phase_id as phase, d.team_id as team, p.on_day as from, d.name, d.within_id as within, d.open
       from people.plan_team d join people.plan_phase p on p.id = d.phase_id where p.plan_id = $1 order by d.team_id`, [id]),
    db.rows<Succession & InPhase>(
      `select d.phase_id as phase, d.from_id as from, d.to_id as to, p.on_day as on, d.carries
       from people.plan_succession d join people.plan_phase p on p.id = d.phase_id where p.plan_id = $1 order by d.from_id, d.to_id`, [id]),
    db.rows<PostState & InPhase>(
      `select d.phase_id as phase, d.post_id as post, p.on_day as from, d.title, d.role, d.team_id as team, d.reports_to as "reportsTo", d.open
       from people.plan_post d join people.plan_phase p on p.id = d.phase_id where p.plan_id = $1 order by d.post_id`, [id]),
    db.rows<Job & InPhase>(
      `select d.phase_id as phase, d.person_id as person, p.on_day as from, d.post_id as post
       from people.plan_job d join people.plan_phase p on p.id = d.phase_id where p.plan_id = $1 order by d.person_id`, [id]),
  ]);
  const inPhase = <Row extends InPhase>(rows: readonly Row[], phase: number) => rows.filter((each) => each.phase === phase).map((each) => without(each));
  return plan && { ...plan, phases: phases.map((each) => ({
    ...each, teams: inPhase(teams, each.id), successions: inPhase(successions, each.id), posts: inPhase(posts, each.id), jobs: inPhase(jobs, each.id) })) };
}

function without<Row extends InPhase>(each: Row): Omit<Row, 'phase'> {
  return Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'phase')) as Omit<Row, 'phase'>;
}
