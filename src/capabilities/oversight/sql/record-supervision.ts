import type { Plain } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import { type Wanted, type WantedAction, groupModes } from '../domain/supervision/hold.ts';

export interface By { readonly by: number; readonly at: Date; readonly today: Day }
export type SupervisionHeld = Wanted & { readonly worker: number; readonly team: number | null; /** The first of those recorded together; null: this one, or it is alone. */ readonly together: number | null };

/** Answers its number; null where one of that worker on that day is recorded already. What it says is the two’s, and never the journal’s. */
export async function recordHeld(db: Connection, fact: SupervisionHeld, { by, at, today }: By): Promise<number | null> {
  const made = await db.maybe<{ id: number }>(
    `insert into oversight.supervision (kind, source, worker_id, supervisor_id, team_id, held_on, mode, reflective, wellbeing, place, known_on, filed_on, made_by, made_at, together_id)
     values ('professional', 'here', $1, $2, $3, $4, $5, $6, $7, 'here', $8, $8, $2, $9, $10)
     on conflict (worker_id, held_on, mode) where kind = 'professional' and source = 'here' and gone_on is null do nothing returning id`,
    [fact.worker, by, fact.team, fact.heldOn, fact.mode, fact.reflective, fact.wellbeing, today, at, fact.together]);
  if (!made) return null;
  recordNotes(db, { supervision: made.id, version: 1, notes: fact.notes }, { by, at, today });
  for (const action of fact.actions) recordAction(db, { supervision: made.id, worker: fact.worker, action }, { by, at, today });
  // What the two wanted to talk about waits for a meeting of the two.
  if (!groupModes.includes(fact.mode)) db.tell('update oversight.supervision_topic set supervision_id = $1 where worker_id = $2 and supervision_id is null and dropped_at is null', [made.id, fact.worker]);
  db.tell('select oversight.match_supervisions($1, $1, $2, null)', [fact.heldOn, today]);
  note(db, 'supervision-held', `supervision:${made.id}`, by, { worker: fact.worker, heldOn: fact.heldOn, mode: fact.mode });
  return made.id;
}

export function recordNotes(db: Connection, { supervision, version, notes }: { readonly supervision: number; readonly version: number; readonly notes: string }, { by, at }: By): void {
  db.tell('insert into oversight.supervision_note (supervision_id, version, notes, written_by, written_at) values ($1, $2, $3, $4, $5)', [supervision, version, notes, by, at]);
  if (version > 1) note(db, 'supervision-corrected', `supervision:${supervision}`, by, { version });
}

export function recordAction(db: Connection, { supervision, worker, action }: { readonly supervision: number; readonly worker: number; readonly action: WantedAction }, { by }: By): void {
  db.tell('insert into oversight.supervision_action (supervision_id, worker_id, what, of, by_on) values ($1, $2, $3, $4, $5)', [supervision, worker, action.what, action.of, action.by]);
  note(db, 'supervision-action-set', `supervision:${supervision}`, by, { of: action.of, byOn: action.by });
}

/** The worker agrees (`otherwise` is null) or says what they see otherwise. */
export function recordAnswered(db: Connection, fact: { readonly supervision: number; readonly version: number; readonly otherwise: string | null }, { by, at }: By): void {
  db.tell('update oversight.supervision_note set answered_at = $3, otherwise = $4 where supervision_id = $1 and version = $2 and answered_at is null', [fact.supervision, fact.version, at, fact.otherwise]);
  note(db, fact.otherwise === null ? 'supervision-agreed' : 'supervision-seen-otherwise', `supervision:${fact.supervision}`, by, { version: fact.version });
}

export function recordActionEnded(db: Connection, fact: { readonly action: number; readonly as: 'done' | 'dropped'; readonly why: string }, { by, at }: By): void {
  db.tell(`update oversight.supervision_action set state = $2, why = nullif($3, ''), ended_by = $4, ended_at = $5 where id = $1 and state = 'open'`, [fact.action, fact.as, fact.why, by, at]);
  note(db, 'supervision-action-ended', `supervision-action:${fact.action}`, by, { as: fact.as });
}

export interface Topic { readonly worker: number; readonly source: string; readonly about: string; readonly words: string }

export function recordTopic(db: Connection, topic: Topic, { by, at }: By): void {
  db.tell(
    `insert into oversight.supervision_topic (worker_id, source, about, words, chosen_by, chosen_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (worker_id, source, about) where supervision_id is null and dropped_at is null and source <> 'own' do nothing`,
    [topic.worker, topic.source, topic.about, topic.words, by, at]);
  note(db, 'supervision-topic-chosen', `person:${topic.worker}`, by, { source: topic.source });
}

export function recordTopicDropped(db: Connection, topic: number, { by, at }: By): void {
  db.tell('update oversight.supervision_topic set dropped_at = $2 where id = $1 and supervision_id is null', [topic, at]);
  note(db, 'supervision-topic-dropped', `supervision-topic:${topic}`, by, {});
}

/** Answers whether there was something to take back: recorded by this supervisor, and not answered. */
export async function recordTakenBack(db: Connection, fact: { readonly supervision: number; readonly why: string }, { by, today }: By): Promise<boolean> {
  const { gone } = await db.one<{ gone: boolean | null }>('select oversight.take_back_supervision($1, $2, $3) as gone', [fact.supervision, today, fact.why]);
  if (gone) note(db, 'supervision-taken-back', `supervision:${fact.supervision}`, by, {});
  return gone === true;
}

export function recordFollowed(db: Connection, today: Day): void {
  db.tell('select oversight.follow_workers($1)', [today]);
}

function note(db: Connection, what: string, about: string, by: number, detail: Record<string, Plain>): void {
  recordEntry(db, { what, by, about, detail });
}
