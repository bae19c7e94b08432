import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Named, NameMeant } from '../domain/names/mean-name.ts';

interface Act { readonly by: number; readonly at: Date }

/** Whom a name means from now on, and at once for the children who have it; what was said of it before is taken back. */
export async function recordNameSaid(db: Connection, { what, name, ours }: NameMeant, { by, at }: Act): Promise<void> {
  // Two who say it at once say it one after the other.
  db.tell(`select pg_advisory_xact_lock(hashtext('caseload.name ' || $1 || caseload.name_key($2)))`, [what, name]);
  db.tell('update caseload.name_said set taken_back_at = $3, taken_back_by = $4 where what = $1 and folded = caseload.name_key($2) and taken_back_at is null', [what, name, at, by]);
  const { id } = await db.one<{ id: number }>(
    `insert into caseload.name_said (what, name, team_id, person_id, said_by, said_at)
     values ($1, $2, case when $1 = 'team' then $3::integer end, case when $1 = 'worker' then $3::integer end, $4, $5) returning id`, [what, name, ours, by, at]);
  const children = await applied(db, what, name);
  recordEntry(db, { what: 'name-said', by, about: `name:${id}`, detail: { what, ours, children } });
}

/** Taken back, only one of ours with exactly that name is meant. Answers whether it was said. */
export async function recordNameTakenBack(db: Connection, id: number, { by, at }: Act): Promise<boolean> {
  const back = await db.maybe<{ what: Named; name: string }>('update caseload.name_said set taken_back_at = $2, taken_back_by = $3 where id = $1 and taken_back_at is null returning what, name', [id, at, by]);
  if (!back) return false;
  const children = await applied(db, back.what, back.name);
  recordEntry(db, { what: 'name-taken-back', by, about: `name:${id}`, detail: { what: back.what, children } });
  return true;
}

/** By a function of the owner: children of all teams have the name, restricted ones too. Answers how many. */
async function applied(db: Connection, what: Named, name: string): Promise<number> {
  return (await db.one<{ children: number }>('select caseload.apply_name($1, caseload.name_key($2)) as children', [what, name])).children;
}
