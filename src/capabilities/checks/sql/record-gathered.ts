import type { Day } from '../../../kernel/day.ts';
import { type Kind, kindNames } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';

interface Line { readonly work: string; readonly number: number; readonly kind: Kind; readonly dueOn: Day; readonly part: string; readonly said: string }
/** One piece of work and what it says about somebody. */
export interface GatheredWork { readonly place: string; readonly title: string; readonly on: Day | null; readonly parts: { readonly name: string; readonly text: string }[] }

/** All that is held about a child or a member of staff, past the scope of teams: the database writes down who had it gathered. */
export async function recordGathered(db: Connection, about: { readonly kind: 'child' | 'person'; readonly value: string }, by: number): Promise<GatheredWork[]> {
  const lines = await db.rows<Line>(
    'select work, number, kind, due_on as "dueOn", part, said from checks.gather_about($1, $2, $3)', [about.kind, about.value, by]);
  return [...Map.groupBy(lines, (line) => line.work).values()].flatMap((list) => {
    const [first] = list;
    return first ? [{ place: `work:${first.work}`, title: `${kindNames[first.kind].one} ${first.number}`, on: first.dueOn, parts: list.map(({ part, said }) => ({ name: part, text: said })) }] : [];
  });
}
