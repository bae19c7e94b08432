import type { Day } from '../../../kernel/day.ts';
import type { Plain } from '../../../kernel/canonical.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Lines } from '../domain/draw.ts';
import type { Team } from '../domain/organisation.ts';
import type { Phase } from '../domain/plan.ts';

export interface Doing { readonly by: number | null; readonly at: Date }

function note(db: Connection, what: string, plan: number, { by }: Pick<Doing, 'by'>, detail: Record<string, Plain> = {}): void {
  recordEntry(db, { what, by, about: `plan:${plan}`, detail });
}

export async function recordPlan(db: Connection, { name, about }: { readonly name: string; readonly about: string }, doing: Doing): Promise<number> {
  const { id } = await db.one<{ id: number }>('insert into people.plan (name, about, made_by, made_at) values ($1, $2, $3, $4) returning id', [name, about, doing.by, doing.at]);
  note(db, 'plan-made', id, doing);
  return id;
}

export async function recordPhase(db: Connection, plan: number, { name, on }: { readonly name: string; readonly on: Day }, doing: Doing): Promise<number> {
  const { id } = await db.one<{ id: number }>('insert into people.plan_phase (plan_id, name, on_day) values ($1, $2, $3) returning id', [plan, name, on]);
  note(db, 'plan-phase-added', plan, doing, { phase: id, on });
  return id;
}

export function recordPhaseChanged(db: Connection, plan: number, { id, name, on }: Pick<Phase, 'id' | 'name' | 'on'>, doing: Doing): void {
  db.tell('update people.plan_phase set name = $2, on_day = $3 where id = $1', [id, name, on]);
  note(db, 'plan-phase-changed', plan, doing, { phase: id, on });
}

export function recordShown(db: Connection, plan: number, shown: boolean, doing: Doing): void {
  db.tell('update people.plan set shown_at = $2 where id = $1', [plan, shown ? doing.at : null]);
  note(db, shown ? 'plan-shown' : 'plan-hidden', plan, doing);
}

/** A team that there is only in plans so far: it has a number and no day. */
export function recordTeamDrawn(db: Connection, { id, kind }: Team, name: string): void {
  db.tell('insert into people.team (id, kind, name) values ($1, $2, $3)', [id, kind, name]);
}

export function recordLines(db: Connection, plan: number, phase: number, lines: Lines, doing: Doing): void {
  const { teams = [], successions = [], posts = [], jobs = [] } = lines;
  db.tell(
    `insert into people.plan_team (phase_id, team_id, name, within_id, open) select $1, * from unnest($2::integer[], $3::text[], $4::integer[], $5::boolean[])
     on conflict (phase_id, team_id) do update set name = excluded.name, within_id = excluded.within_id, open = excluded.open`,
    [phase, teams.map((each) => each.team), teams.map((each) => each.name), teams.map((each) => each.within), teams.map((each) => each.open)]);
  db.tell('delete from people.plan_succession where phase_id = $1 and from_id = any ($2::integer[])', [phase, teams.map((each) => each.team)]);
  db.tell('insert into people.plan_succession (phase_id, from_id, to_id, carries) select $1, * from unnest($2::integer[], $3::integer[], $4::boolean[])',
    [phase, successions.map((each) => each.from), successions.map((each) => each.to), successions.map((each) => each.carries)]);
  db.tell('insert into people.post (id) select * from unnest($1::integer[]) on conflict (id) do nothing', [posts.map((each) => each.post)]);
  db.tell(
    `insert into people.plan_post (phase_id, post_id, title, role, team_id, reports_to, open)
     select $1, * from unnest($2::integer[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::boolean[])
     on conflict (phase_id, post_id) do update set title = excluded.title, role = excluded.role, team_id = excluded.team_id, reports_to = excluded.reports_to, open = excluded.open`,
    [phase, posts.map((each) => each.post), posts.map((each) => each.title), posts.map((each) => each.role), posts.map((each) => each.team), posts.map((each) => each.reportsTo), posts.map((each) => each.open)]);
  db.tell(
    `insert into people.plan_job (phase_id, person_id, post_id) select $1, * from unnest($2::integer[], $3::integer[])
     on conflict (phase_id, person_id) do update set post_id = excluded.post_id`,
    [phase, jobs.map((each) => each.person), jobs.map((each) => each.post)]);
  note(db, 'plan-drawn', plan, doing, { phase, teams: teams.map((each) => each.team), posts: posts.map((each) => each.post), people: jobs.map((each) => each.person) });
}

export interface Undrawn { readonly teams: readonly number[]; readonly posts: readonly number[]; readonly people: readonly number[] }

export function recordUndrawn(db: Connection, plan: number, phase: number, { teams, posts, people }: Undrawn, doing: Doing): void {
  db.tell('delete from people.plan_succession where phase_id = $1 and from_id = any ($2::integer[])', [phase, teams]);
  db.tell('delete from people.plan_team where phase_id = $1 and team_id = any ($2::integer[])', [phase, teams]);
  db.tell('delete from people.plan_post where phase_id = $1 and post_id = any ($2::integer[])', [phase, posts]);
  db.tell('delete from people.plan_job where phase_id = $1 and person_id = any ($2::integer[])', [phase, people]);
  note(db, 'plan-undrawn', plan, doing, { phase, teams: [...teams], posts: [...posts], people: [...people] });
}

export function recordPublished(db: Connection, plan: number, phase: Phase, doing: Doing): void {
  db.tell('update people.plan_phase set published_at = $2, published_by = $3 where id = $1', [phase.id, doing.at, doing.by]);
  note(db, 'plan-phase-published', plan, doing, { phase: phase.id, on: phase.on, teams: phase.teams.length, posts: phase.posts.length, people: phase.jobs.length });
}

/** Takes out again what publishing wrote for its day, and nothing else. */
export function recordPublishingUndone(db: Connection, plan: number, { id, on }: Phase, doing: Doing): void {
  db.tell('delete from people.team_succession s using people.plan_succession d where d.phase_id = $1 and s.from_id = d.from_id and s.to_id = d.to_id and s.on_day = $2', [id, on]);
  db.tell('delete from people.job j using people.plan_job d where d.phase_id = $1 and j.person_id = d.person_id and j.from_on = $2', [id, on]);
  db.tell('delete from people.post_state s using people.plan_post d where d.phase_id = $1 and s.post_id = d.post_id and s.from_on = $2', [id, on]);
  db.tell('delete from people.team_state s using people.plan_team d where d.phase_id = $1 and s.team_id = d.team_id and s.from_on = $2', [id, on]);
  db.tell('update people.plan_phase set published_at = null, published_by = null where id = $1', [id]);
  note(db, 'plan-phase-publishing-undone', plan, doing, { phase: id, on });
}

/** The journal says that somebody did, not who and for which post: only HR is to see that. */
export function recordInterest(db: Connection, interest: { readonly plan: number; readonly post: number; readonly person: number; readonly words: string; readonly at: Date }): void {
  db.tell('insert into people.interest (plan_id, post_id, person_id, words, at) values ($1, $2, $3, $4, $5)', [interest.plan, interest.post, interest.person, interest.words, interest.at]);
  note(db, 'interest-expressed', interest.plan, { by: null });
}

export function recordInterestWithdrawn(db: Connection, { id, plan, at }: { readonly id: number; readonly plan: number; readonly at: Date }): void {
  db.tell('update people.interest set withdrawn_at = $2 where id = $1', [id, at]);
  note(db, 'interest-withdrawn', plan, { by: null });
}
