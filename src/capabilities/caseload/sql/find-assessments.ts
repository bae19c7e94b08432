import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** What a list told of one assessment, from the lists of one day and until those of another, or still. */
export interface AssessmentLine {
  readonly id: number;
  readonly list: 'annex-a/4' | 'local/assessments';
  readonly child: string;
  /** Null: the child is in no list but the authority's own. */
  readonly number: number | null;
  readonly teamId: number | null;
  readonly team: string | null;
  readonly workerId: number | null;
  readonly worker: string | null;
  readonly started: Day;
  readonly authorised: Day | null;
  /** The referral before it. */
  readonly referred: Day | null;
  /** The case was closed; it was noted by hand that nothing is due any more. */
  readonly closed: Day | null;
  readonly ended: Day | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/** Whose assessments, told or authorised from which day on (null: ever); `child`: of one child alone. */
export interface WhoseAssessments { readonly teams: readonly number[]; readonly worker: number; readonly whole: boolean; readonly since: Day | null; readonly child?: string }

/** What the lists tell of assessments, by child, as they told it over time. Only within the scope that is set on the connection. */
export async function listAssessmentLines(db: Connection, { teams, worker, whole, since, child }: WhoseAssessments): Promise<AssessmentLine[]> {
  return db.rows<AssessmentLine>(
    `select id::integer, list, child, number, team_id as "teamId", team, worker_id as "workerId", worker, started, authorised, referred, closed, ended, from_day as "fromDay", to_day as "toDay"
     from caseload.assessment_lines($1, $2, $3, $4, $5)`, [teams, worker, whole, since, child ?? null]);
}

/** A day on which the authority's own list has a manager's oversight of a child. */
export interface OversightLine { readonly child: string; readonly day: Day; readonly manager: string | null }

export async function listOversightLines(db: Connection, children: readonly string[]): Promise<OversightLine[]> {
  return db.rows<OversightLine>('select child, day, manager from caseload.oversight_lines($1)', [children]);
}

/** The day of the newest list of oversight that was brought in; null where this authority brings in none. */
export async function findOversightDay(db: Connection): Promise<Day | null> {
  return (await db.one<{ day: Day | null }>('select caseload.oversight_told() as day')).day;
}
