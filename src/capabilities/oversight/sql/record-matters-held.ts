import { type Day, dayOf, dayWords } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Facts } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { saidInAct } from '../domain/matters/said.ts';

interface About { readonly kind: 'child' | 'person'; readonly value: string }
interface StepHeld { readonly matter: number; readonly kind: string; readonly child: string | null; readonly team: string; readonly openedOn: Day; readonly act: string; readonly by: string; readonly insteadOf: string | null; readonly at: Date; readonly facts: Facts; readonly filedBy: string | null; readonly filedAt: Date | null }

/** What was decided and followed for a child, or done by a member of staff, step by step, past the scope of teams: the database writes down who had it gathered. */
export async function recordMattersGathered(db: Connection, about: About, by: number) {
  const steps = await db.rows<StepHeld>(
    `select matter, kind, child, team, opened_on as "openedOn", act, by_name as by, for_name as "insteadOf", at, facts, filed_name as "filedBy", filed_at as "filedAt" from oversight.gather_matters($1, $2, $3)`, [about.kind, about.value, by]);
  return [...Map.groupBy(steps, ({ matter }) => matter)].map(([matter, each]) => ({ place: `matter:${matter}`, title: titleOf(each[0] as StepHeld), on: (each[0] as StepHeld).openedOn as Day | null, parts: each.map(partOf) }));
}

const titleOf = ({ kind, child, team }: StepHeld) => `${definitionOf(kind)?.one ?? kind}${child === null ? '' : `, child ${child}`}, ${team}`;

function partOf({ kind, act, by, insteadOf, at, facts, filedBy, filedAt }: StepHeld) {
  const { name, said } = saidInAct(kind, act, facts);
  const words = said.map(({ label, words: value, day }) => `${label}: ${day ? dayWords(value as Day) : value}`);
  return { name, text: [`${dayWords(dayOf(at))}, ${by}${insteadOf ? ` for ${insteadOf}` : ''}`, ...words, ...(filedAt ? [`Filed in the case system: ${dayWords(dayOf(filedAt))}, ${filedBy ?? ''}`] : [])].join('\n') };
}

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** What nothing was done of since before that day, past the scope of teams; without the reference. */
export async function loadMattersDue(db: Connection, { before, heldChildren, heldPeople, most }: Due) {
  const rows = await db.rows<{ id: number; kind: string; on: Day; held: boolean }>('select id, kind, last_on as "on", held from oversight.matters_due($1, $2, $3, $4)', [before, heldChildren, heldPeople, most]);
  return rows.map(({ id, kind, on, held }) => ({ id: String(id), title: `${definitionOf(kind)?.one ?? kind}, number ${id}`, on, held }));
}

/** The database erases only what is due and not held, and writes each into the journal. */
export async function recordMattersErased(db: Connection, ids: readonly string[], { before, heldChildren, heldPeople }: Due, by: number): Promise<number> {
  return (await db.one<{ erased: number }>('select oversight.erase_matters($1::integer[], $2, $3, $4, $5) as erased', [ids.map(Number), before, heldChildren, heldPeople, by])).erased;
}
