import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { WantedCase } from '../domain/supervision/case.ts';
import type { By } from './record-supervision.ts';

export type CaseHeld = WantedCase & { readonly team: number | null };

/** Answers its number; null where that worker’s of that child on that day is recorded already. */
export async function recordCaseHeld(db: Connection, fact: CaseHeld, { by, at, today }: By): Promise<number | null> {
  const made = await db.maybe<{ id: number }>(
    `insert into oversight.supervision (kind, source, worker_id, supervisor_id, team_id, child, held_on, place, place_said, address, known_on, filed_on, made_by, made_at)
     values ('case', 'here', $1, $2, $3, $4, $5, $6, $7, $8, $9, case when $6 = 'case-system' then $9::date end, $2, $10)
     on conflict (child, worker_id, held_on) where kind = 'case' and source = 'here' and gone_on is null do nothing returning id`,
    [fact.worker, by, fact.team, fact.child, fact.heldOn, fact.place, fact.place === 'wrong-place' ? fact.placeSaid : '', fact.address, today, at]);
  if (!made) return null;
  if (fact.place === 'unfiled') {
    const { analysis, decision, actions, voice, risk } = fact.words;
    db.tell(
      `insert into oversight.supervision_words (supervision_id, analysis, decision, actions, voice, risk, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [made.id, analysis, decision, actions, voice, risk, by, at]);
  }
  db.tell('select oversight.match_supervisions($1, $1, $2, null)', [fact.heldOn, today]);
  recordEntry(db, { what: 'case-supervision-held', by, about: `child:${fact.child}`, detail: { supervision: made.id, worker: fact.worker, heldOn: fact.heldOn, place: fact.place } });
  return made.id;
}

/** It is now recorded where it belongs. Answers false where somebody said so first, or it is not theirs to see. */
export async function recordPutRight(db: Connection, fact: { readonly supervision: number; readonly since: Day; readonly address: string | null }, { by }: By): Promise<boolean> {
  const { put } = await db.one<{ put: boolean | null }>('select oversight.put_right($1, $2, $3) as put', [fact.supervision, fact.since, fact.address]);
  if (put) recordEntry(db, { what: 'case-supervision-put-right', by, about: `supervision:${fact.supervision}`, detail: { since: fact.since } });
  return put === true;
}

/** The check that was begun from it. Answers false where there is one already, or it is about another child. */
export async function recordCheckTied(db: Connection, { supervision, work }: { readonly supervision: number; readonly work: string }, { by }: By): Promise<boolean> {
  const { tied } = await db.one<{ tied: boolean | null }>('select oversight.tie_check($1, $2) as tied', [supervision, work]);
  if (tied) recordEntry(db, { what: 'case-supervision-checked', by, about: `supervision:${supervision}`, detail: { work } });
  return tied === true;
}

export type SettledAs = 'both' | 'ours-wrong' | 'list-wrong';

/** Somebody has said which of the two is so. What is wrong does not count any more; both stay to be read. */
export async function recordConflictSettled(db: Connection, fact: { readonly here: number; readonly listed: number; readonly as: SettledAs }, { by, at, today }: By): Promise<boolean> {
  const settled = await db.maybe(
    'update oversight.supervision_conflict set settled_as = $3, settled_by = $4, settled_at = $5 where here_id = $1 and listed_id = $2 and settled_as is null returning here_id', [fact.here, fact.listed, fact.as, by, at]);
  if (!settled) return false;
  db.tell('select oversight.drop_contradicted($1, $2, $3)', [fact.here, fact.listed, today]);
  recordEntry(db, { what: 'supervision-conflict-settled', by, about: `supervision:${fact.here}`, detail: { listed: fact.listed, as: fact.as } });
  return true;
}
