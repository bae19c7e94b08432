import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

interface About { readonly kind: 'child' | 'person'; readonly value: string }
interface Held { readonly place: string; readonly title: string; readonly onDay: Day; readonly part: string; readonly said: string }

/** All that is held of supervision and coaching about a child or a member of staff. The journal says who asked. */
export async function recordSupervisionGathered(db: Connection, { kind, value }: About, by: number) {
  const rows = await db.rows<Held>('select place, title, on_day as "onDay", part, said from oversight.gather_supervision($1, $2, $3)', [kind, value, by]);
  return rows.map(({ place, title, onDay, part, said }) => ({ place, title, on: onDay as Day | null, parts: [{ name: part, text: said }] }));
}

interface Due { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

/** Supervision that was held before that day. */
export async function loadSupervisionDue(db: Connection, { before, heldChildren, heldPeople, most }: Due) {
  return db.rows<{ id: string; title: string; on: Day; held: boolean }>(
    `select id::text as id, 'Supervision ' || id as title, on_day as "on", held from oversight.supervision_due($1, $2, $3, $4)`, [before, heldChildren, heldPeople, most]);
}

export async function recordSupervisionErased(db: Connection, ids: readonly string[], { before, heldChildren, heldPeople }: Due, by: number): Promise<number> {
  const { gone } = await db.one<{ gone: number }>('select oversight.erase_supervision($1::integer[], $2, $3, $4, $5) as gone', [ids.map(Number), before, heldChildren, heldPeople, by]);
  return gone;
}
