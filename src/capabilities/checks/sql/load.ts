import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import type { KindRule } from '../domain/kind-rule.ts';
import type { Decision, Signature, State, Work } from '../domain/work.ts';

interface WorkRow {
  readonly id: string; readonly number: number; readonly kind: Kind; readonly child: string; readonly author: number;
  readonly team: number; readonly restriction: number; readonly version: number; readonly dueOn: Day; readonly recordAddress: string | null;
  readonly state: State; readonly round: number; readonly actedFirst: boolean; readonly writers: number[]; readonly everDrawn: boolean;
  readonly signOff: string | null; readonly signOffNumber: number; readonly signedBy: number; readonly signedAt: Date; readonly digest: string;
  readonly mode: KindRule['mode']; readonly samplePercent: number; readonly liveFrom: Day | null; readonly allowPartly: boolean;
  readonly outcome: Decision['outcome'] | null; readonly decidedBy: number; readonly decidedAt: Date;
}

export interface LoadedWork {
  readonly work: Work;
  readonly latest: Decision | null;
  /** What the authority has set for its kind. */
  readonly rule: KindRule;
}

/**
 * The piece of work as it is now, held until the transaction ends, so that whoever else wants to change it waits.
 * Null where there is none in the person's scope. The row is locked by a statement of its own: one that locked and
 * joined at once would see the newest row with an older decision beside it.
 */
export async function loadWork(db: Connection, id: string): Promise<LoadedWork | null> {
  db.tell('select id from checks.work where id = $1 for update', [id]);
  const row = await db.maybe<WorkRow>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, w.team_id as team, w.restriction, w.version_id as version,
       w.due_on as "dueOn", w.record_address as "recordAddress", w.state, w.round,
       w.acted_first_at is not null as "actedFirst",
       coalesce((select array_agg(distinct a.by_id) from checks.answers_given a where a.work_id = w.id), '{}') as writers,
       exists (select from checks.sign_off o where o.work_id = w.id and o.drawn) as "everDrawn",
       s.id as "signOff", coalesce(s.number, 0) as "signOffNumber", s.by_id as "signedBy", s.at as "signedAt", s.digest,
       k.mode, k.sample_percent as "samplePercent", k.live_from as "liveFrom", k.allow_partly as "allowPartly",
       d.outcome, d.by_id as "decidedBy", d.at as "decidedAt"
     from checks.work w join checks.kind_rule k on k.kind = w.kind
     left join lateral (select * from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     left join checks.decision d on d.sign_off_id = s.id
     where w.id = $1`,
    [id]);
  if (!row) return null;
  const { kind, mode, samplePercent, liveFrom, allowPartly } = row;
  return { work: workFrom(row), latest: decisionFrom(row), rule: { kind, mode, samplePercent, liveFrom, allowPartly } };
}

function workFrom(row: WorkRow): Work {
  const { id, number, kind, child, author, team, restriction, version, dueOn, recordAddress, round, actedFirst, writers, everDrawn } = row;
  const always = { id, number, kind, child, author, team, restriction, version, dueOn, recordAddress, round, actedFirst, writers, everDrawn, signOffs: row.signOffNumber };
  if (row.state === 'in-progress' || row.state === 'withdrawn') return { ...always, state: row.state };
  const signOff = signatureFrom(row);
  if (row.state !== 'authorised') return { ...always, state: row.state, signOff };
  const decision = decisionFrom(row);
  if (!decision) throw new Error(`piece of work ${row.number} is authorised and has no decision`);
  return { ...always, state: 'authorised', signOff, decision };
}

function signatureFrom(row: WorkRow): Signature {
  if (row.signOff === null) throw new Error(`piece of work ${row.number} is ${row.state} and has no sign-off`);
  return { id: row.signOff, number: row.signOffNumber, by: row.signedBy, at: row.signedAt, digest: row.digest };
}

function decisionFrom(row: WorkRow): Decision | null {
  return row.outcome === null ? null : { outcome: row.outcome, by: row.decidedBy, at: row.decidedAt };
}

/** The newest answer to each statement. */
export async function loadAnswers(db: Connection, work: string): Promise<GivenAnswer[]> {
  return db.rows<GivenAnswer>(
    `select distinct on (code) id as given, code, response, note, reason, attempts, next_step as "nextStep", improvement, improve_by as "improveBy"
     from checks.answer where work_id = $1 order by code, id desc`,
    [work]);
}

/** A number that nobody can steer, evenly from 0 to just below 1: decides whether a sign-off is drawn for a manager. */
export async function loadChance(db: Connection): Promise<number> {
  return (await db.one<{ chance: number }>('select random() as chance')).chance;
}
