import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Facts } from '../domain/matters/definition.ts';
import type { WrittenStep } from '../domain/matters/filing.ts';

export interface UnfiledStep extends WrittenStep { readonly matter: number; readonly number: number; readonly kind: string; readonly child: string; readonly childNumber: number | null; readonly team: string; readonly act: string; readonly by: string; readonly facts: Facts }

/** Whose: written for children of teams, or by somebody; all where somebody sees the whole. Of one child where one is asked for. */
export interface WhoseUnfiled { readonly teams: readonly number[]; readonly person: number; readonly whole: boolean; readonly child?: string }

/** Words that were written here about children and that nobody has said to be in the case system, the oldest first; a list may show them yet. `facts`: of the whole matter. */
export async function listUnfiled(db: Connection, { teams, person, whole, child }: WhoseUnfiled): Promise<UnfiledStep[]> {
  return db.rows<UnfiledStep>(
    `select s.matter_id as matter, s.number, m.kind, m.child, c.number as "childNumber", t.name as team, s.act, p.name as by, s.by_id as "byId", s.at, m.facts, s.composed, s.filed_at as "filedAt"
     from oversight.step s join oversight.matter m on m.id = s.matter_id join people.team t on t.id = m.team_id join people.person p on p.id = s.by_id left join caseload.child c on c.reference = m.child
     where s.composed and s.filed_at is null and m.child is not null and ($3 or s.team_id = any ($1::integer[]) or s.by_id = $2) and ($4::text is null or m.child = $4) order by s.at, s.matter_id, s.number limit 2000`,
    [teams, person, whole, child ?? null]);
}

/** A day that a list would show of a matter. */
export interface AskedOfLists { readonly matter: number; readonly list: string; readonly column: string; readonly day: Day }

/** Of which of these a list shows it, with the day of that list. */
export async function findTold(db: Connection, asked: readonly AskedOfLists[]): Promise<ReadonlyMap<number, Day>> {
  if (asked.length === 0) return new Map();
  const told = await db.rows<{ matter: number; asAt: Day }>('select matter, as_at as "asAt" from oversight.matters_told($1, $2, $3, $4)', [
    asked.map(({ matter }) => matter), asked.map(({ list }) => list), asked.map(({ column }) => column), asked.map(({ day }) => day)]);
  return new Map(told.map(({ matter, asAt }) => [matter, asAt]));
}
