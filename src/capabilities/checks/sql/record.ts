import type { Plain } from '../../../kernel/canonical.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { ActedFirst, AnswersGiven, DetailsChanged, WorkAuthorised, WorkReopened, WorkReturned, WorkSignedOff, WorkStarted, WorkWithdrawn } from '../domain/facts.ts';
import type { KindRule } from '../domain/kind-rule.ts';
import type { State } from '../domain/work.ts';

export function recordStarted(db: Connection, fact: WorkStarted): void {
  db.tell(
    `insert into checks.work (id, kind, child, child_unknown, author_id, team_id, version_id, due_on, record_address, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [fact.work, fact.kind, fact.child, fact.childUnknown, fact.by, fact.team, fact.version, fact.dueOn, fact.recordAddress, fact.at]);
  note(db, 'work-started', fact, { kind: fact.kind, child: fact.child, known: fact.childUnknown === null });
}

/** All answers of one save in one row. The journal says which statements, never the words. */
export function recordAnswers(db: Connection, fact: AnswersGiven): void {
  if (fact.answers.length === 0) return;
  const column = <Name extends keyof Answer>(name: Name) => fact.answers.map((each) => each[name]);
  db.tell(
    `insert into checks.answers_given (work_id, team_id, round, by_id, at, given)
     values ($1, $13, $2, $3, $4, (
       select array_agg(row(code, response, note, reason, attempts, next_step, improvement, improve_by)::checks.given_answer)
       from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::date[])
         as a (code, response, note, reason, attempts, next_step, improvement, improve_by)))`,
    [fact.work, fact.round, fact.by, fact.at, column('code'), column('response'), column('note'), column('reason'), column('attempts'),
      column('nextStep'), column('improvement'), column('improveBy'), fact.team]);
  note(db, 'answers-given', fact, { codes: column('code') });
}

/** Freezes the text. Its digest is made by PostgreSQL from the very text that is kept. */
export async function recordSignedOff(db: Connection, fact: WorkSignedOff): Promise<void> {
  const { digest } = await db.one<{ digest: string }>(
    `insert into checks.sign_off (id, work_id, team_id, number, by_id, at, content, digest, mode, drawn, shadow)
     select $1, w.id, w.team_id, $3, $4, $5, $6::text, encode(sha256(convert_to($6::text, 'UTF8')), 'hex'), $7, $8, $9
     from checks.work w where w.id = $2 returning digest`,
    [fact.signOff, fact.work, fact.number, fact.by, fact.at, fact.content, fact.mode, fact.drawn, fact.shadow]);
  setState(db, fact.work, fact.drawn ? 'signed-off' : 'completed');
  note(db, 'work-signed-off', fact, { number: fact.number, digest, mode: fact.mode, drawn: fact.drawn });
}

export async function recordAuthorised(db: Connection, fact: WorkAuthorised): Promise<void> {
  await decide(db, fact, 'authorised', null);
  setState(db, fact.work, 'authorised');
  note(db, 'work-authorised', fact, { number: fact.signOff.number, digest: fact.signOff.digest, insteadOf: fact.insteadOf });
}

export async function recordReturned(db: Connection, fact: WorkReturned): Promise<void> {
  await decide(db, fact, 'returned', fact.improveBy);
  db.tell(
    `insert into checks.return_point (sign_off_id, team_id, code, improve)
     select d.sign_off_id, d.team_id, code, improve
     from checks.decision d cross join jsonb_to_recordset($2::jsonb) as point (code text, improve text) where d.sign_off_id = $1`,
    [fact.signOff.id, JSON.stringify(fact.points)]);
  db.tell(`update checks.work set state = 'returned', round = round + 1 where id = $1`, [fact.work]);
  note(db, 'work-returned', fact, {
    number: fact.signOff.number, codes: fact.points.map((each) => each.code), improveBy: fact.improveBy, insteadOf: fact.insteadOf });
}

export async function recordReopened(db: Connection, fact: WorkReopened): Promise<void> {
  if (fact.recalled) await decide(db, { ...fact, insteadOf: null }, 'recalled', null);
  db.tell(`update checks.work set state = 'in-progress', round = round + 1 where id = $1`, [fact.work]);
  note(db, fact.recalled ? 'work-recalled' : 'work-reopened', fact, { number: fact.signOff.number });
}

export function recordActedFirst(db: Connection, fact: ActedFirst): void {
  db.tell('update checks.work set acted_first_reason = $2, acted_first_at = $3, acted_first_by = $4 where id = $1',
    [fact.work, fact.reason, fact.at, fact.by]);
  note(db, 'work-acted-first', fact, {});
}

export function recordWithdrawn(db: Connection, fact: WorkWithdrawn): void {
  db.tell(`update checks.work set state = 'withdrawn', withdrawn_reason = $2 where id = $1`, [fact.work, fact.reason]);
  note(db, 'work-withdrawn', fact, {});
}

export function recordDetails(db: Connection, fact: DetailsChanged): void {
  db.tell('update checks.work set due_on = $2, record_address = $3 where id = $1', [fact.work, fact.dueOn, fact.recordAddress]);
  note(db, 'work-details-changed', fact, { dueOn: fact.dueOn });
}

export function recordKindRule(db: Connection, rule: KindRule, by: number, at: Date): void {
  db.tell(
    `update checks.kind_rule set mode = $2, sample_percent = $3, live_from = $4, allow_partly = $5, set_by = $6, set_at = $7 where kind = $1`,
    [rule.kind, rule.mode, rule.samplePercent, rule.liveFrom, rule.allowPartly, by, at]);
  recordEntry(db, { what: 'kind-rule-set', by, about: `kind:${rule.kind}`, detail: {
    mode: rule.mode, samplePercent: rule.samplePercent, liveFrom: rule.liveFrom, allowPartly: rule.allowPartly } });
}

async function decide(
  db: Connection, fact: WorkAuthorised, outcome: 'authorised' | 'returned' | 'recalled', improveBy: string | null,
): Promise<void> {
  await db.one(
    `insert into checks.decision (sign_off_id, team_id, outcome, by_id, for_id, at, digest, improve_by)
     select s.id, s.team_id, $2, $3, $4, $5, $6, $7 from checks.sign_off s where s.id = $1 returning sign_off_id`,
    [fact.signOff.id, outcome, fact.by, fact.insteadOf, fact.at, fact.signOff.digest, improveBy]);
}

function setState(db: Connection, work: string, state: State): void {
  db.tell('update checks.work set state = $2 where id = $1', [work, state]);
}

function note(db: Connection, what: string, fact: { work: string; by: number }, detail: Record<string, Plain>): void {
  recordEntry(db, { what, by: fact.by, about: `work:${fact.work}`, detail });
}
