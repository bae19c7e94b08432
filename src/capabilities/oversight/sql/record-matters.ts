import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Step } from '../domain/matters/act-on.ts';
import type { After } from '../domain/matters/after-step.ts';

interface Opened { readonly kind: string; readonly child: string | null; readonly teamId: number; readonly step: Step; readonly after: After; readonly at: Date }

/** Begins a matter with its first step. Answers its number. */
export async function recordOpened(db: Connection, { kind, child, teamId, step, after, at }: Opened): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    `insert into oversight.matter (kind, child, team_id, state, waits, is_open, opened_by, opened_at, due_on, facts, moved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8) returning id`,
    [kind, child, teamId, step.to, after.waits, after.open, step.by, at, after.dueOn, JSON.stringify(after.facts)]);
  recordStepRow(db, id, 1, step, after, at);
  recordTied(db, id, step, at);
  recordEntry(db, { what: 'matter-opened', by: step.by, about: `matter:${id}`, detail: { kind, child: child ?? '', act: step.act } });
  return id;
}

/** A further step. Answers false where somebody else was first. */
export async function recordStep(db: Connection, id: number, number: number, step: Step, after: After, at: Date): Promise<boolean> {
  const moved = await db.maybe(
    `update oversight.matter set state = $3, waits = $4, is_open = $5, due_on = $6, facts = $7, steps = $2, moved_at = $8 where id = $1 and steps = $2 - 1 returning id`,
    [id, number, step.to, after.waits, after.open, after.dueOn, JSON.stringify(after.facts), at]);
  if (!moved) return false;
  recordStepRow(db, id, number, step, after, at);
  recordTied(db, id, step, at);
  recordEntry(db, { what: 'matter-moved', by: step.by, about: `matter:${id}`, detail: { act: step.act, to: step.to } });
  return true;
}

function recordStepRow(db: Connection, id: number, number: number, step: Step, { asks, composed }: After, at: Date): void {
  db.tell(
    `insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, decides, asks, by_id, for_id, at, facts, composed)
     select $1, $2, m.team_id, m.restriction, m.opened_by, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 and m.child is not null from oversight.matter m where m.id = $1`,
    [id, number, step.act, step.from, step.to, step.decides, asks, step.by, step.insteadOf, at, JSON.stringify(step.facts), composed]);
}

/** Children whom it affects, each once. */
function recordTied(db: Connection, id: number, { children = [], by }: Step, at: Date): void {
  if (children.length === 0) return;
  db.tell('insert into oversight.departure_child (matter_id, child, tied_by, tied_at) select $1, child, $3, $4 from unnest($2::text[]) as child on conflict do nothing', [id, children, by, at]);
  for (const child of children) recordEntry(db, { what: 'matter-tied', by, about: `child:${child}`, detail: { matter: id } });
}

/** What was written in a step is in the case system now. Answers false where somebody said so first. */
export async function recordStepFiled(db: Connection, { matter, number, address }: { readonly matter: number; readonly number: number; readonly address: string }, { by, at }: { readonly by: number; readonly at: Date }): Promise<boolean> {
  const filed = await db.maybe(
    'update oversight.step set filed_by = $3, filed_at = $4, filed_address = $5 where matter_id = $1 and number = $2 and composed and filed_at is null returning number', [matter, number, by, at, address || null]);
  if (filed) recordEntry(db, { what: 'matter-filed', by, about: `matter:${matter}`, detail: { step: number } });
  return filed !== null;
}
