import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import type { KindRule, Mode } from '../domain/kind-rule.ts';
import type { State } from '../domain/work.ts';

/** A piece of work as a page shows it. */
export interface WorkView {
  readonly id: string; readonly number: number; readonly kind: Kind; readonly child: string; readonly childUnknown: string | null;
  readonly author: number; readonly authorName: string; readonly teamId: number; readonly team: string; readonly version: number; readonly dueOn: Day;
  readonly recordAddress: string | null; readonly state: State; readonly round: number; readonly startedAt: Date;
  readonly actedFirstReason: string | null; readonly actedFirstAt: Date | null; readonly withdrawnReason: string | null;
  readonly signOffs: number;
  /** An earlier sign-off went to a manager: so does the next. */
  readonly everDrawn: boolean;
  /** That of the child; 0: none. */
  readonly restriction: number;
}

/** Null where there is none, or none for this person to see. */
export async function findWork(db: Connection, id: string): Promise<WorkView | null> {
  return db.maybe<WorkView>(
    `select w.id, w.number, w.kind, w.child, w.child_unknown as "childUnknown", w.author_id as author, p.name as "authorName",
       w.team_id as "teamId", t.name as team, w.version_id as version, w.due_on as "dueOn", w.record_address as "recordAddress", w.state, w.round,
       w.started_at as "startedAt", w.acted_first_reason as "actedFirstReason", w.acted_first_at as "actedFirstAt",
       w.withdrawn_reason as "withdrawnReason", w.restriction,
       (select count(*) from checks.sign_off s where s.work_id = w.id)::integer as "signOffs",
       exists (select from checks.sign_off s where s.work_id = w.id and s.drawn) as "everDrawn"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     where w.id = $1`,
    [id]);
}

/** The newest answer to each statement. */
export async function findAnswers(db: Connection, work: string): Promise<(GivenAnswer & { readonly at: Date })[]> {
  return db.rows<GivenAnswer & { at: Date }>(
    `select distinct on (code) id as given, code, response, note, reason, attempts, next_step as "nextStep", improvement, improve_by as "improveBy", at
     from checks.answer where work_id = $1 order by code, id desc`,
    [work]);
}

/** A sign-off with what became of it. */
export interface SignOffView {
  readonly id: string; readonly number: number; readonly by: number; readonly byName: string; readonly at: Date;
  readonly content: string; readonly digest: string; readonly asWritten: boolean; readonly mode: Mode; readonly drawn: boolean; readonly shadow: boolean;
  readonly outcome: 'authorised' | 'returned' | 'recalled' | null; readonly decidedBy: string | null; readonly decidedAt: Date | null;
  readonly insteadOf: string | null; readonly improveBy: Day | null;
  readonly points: readonly { readonly code: string; readonly improve: string }[];
}

/** All sign-offs of a piece of work, the newest first. `asWritten`: the text still has the digest it was signed with. */
export async function listSignOffs(db: Connection, work: string): Promise<SignOffView[]> {
  return db.rows<SignOffView>(
    `select s.id, s.number, s.by_id as by, p.name as "byName", s.at, s.content, s.digest,
       s.digest = encode(sha256(convert_to(s.content, 'UTF8')), 'hex') as "asWritten", s.mode, s.drawn, s.shadow,
       d.outcome, m.name as "decidedBy", d.at as "decidedAt", i.name as "insteadOf", d.improve_by as "improveBy",
       coalesce((select json_agg(json_build_object('code', r.code, 'improve', r.improve) order by r.code)
         from checks.return_point r where r.sign_off_id = s.id), '[]') as points
     from checks.sign_off s join people.person p on p.id = s.by_id
     left join checks.decision d on d.sign_off_id = s.id
     left join people.person m on m.id = d.by_id left join people.person i on i.id = d.for_id
     where s.work_id = $1 order by s.number desc`,
    [work]);
}

/** The footprint: who did what, when, the newest first. */
export interface Step { readonly at: Date; readonly what: string; readonly by: string | null; readonly detail: Record<string, unknown> }

export async function listSteps(db: Connection, work: string): Promise<Step[]> {
  return db.rows<Step>(
    `select e.at, e.what, p.name as by, e.detail::jsonb as detail
     from journal.entry e left join people.person p on p.id = e.by_id
     where e.about = 'work:' || $1 and e.what <> 'work-read' order by e.id desc limit 200`,
    [work]);
}

export async function listKindRules(db: Connection): Promise<KindRule[]> {
  return db.rows<KindRule>(
    `select kind, mode, sample_percent as "samplePercent", live_from as "liveFrom", allow_partly as "allowPartly" from checks.kind_rule`);
}

export async function findKindRule(db: Connection, kind: Kind): Promise<KindRule> {
  return db.one<KindRule>(
    `select kind, mode, sample_percent as "samplePercent", live_from as "liveFrom", allow_partly as "allowPartly"
     from checks.kind_rule where kind = $1`,
    [kind]);
}
