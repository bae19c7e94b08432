import type { Day } from '../../../kernel/day.ts';
import { type Role, roleNames } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Listed } from '../../people/index.ts';

/** A role for a time, as a page shows it. */
export interface GrantView {
  readonly id: number; readonly person: number; readonly name: string; readonly role: Role; readonly team: string | null; readonly from: Day; readonly to: Day;
  readonly reason: string; readonly askedBy: number; readonly askedByName: string; readonly askedAt: Date;
  readonly approvedBy: string | null; readonly approvedAt: Date | null; readonly endedBy: string | null; readonly endedAt: Date | null;
  readonly state: GrantState;
}
export type GrantState = 'asked' | 'to-come' | 'now' | 'over' | 'ended' | 'refused';

export interface GrantFilter {
  readonly state: GrantState | null;
  readonly role: Role | null;
  readonly name: string | null;
  readonly sort: 'name' | 'role' | 'from' | 'to';
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

const GRANTS = `
  select g.id, g.person_id as person, p.name, g.role, t.name as team, g.from_on as "from", g.to_on as "to", g.reason, g.asked_by as "askedBy",
    a.name as "askedByName", g.asked_at as "askedAt", b.name as "approvedBy", g.approved_at as "approvedAt", e.name as "endedBy", g.ended_at as "endedAt",
    case when g.ended_at is not null then case when g.approved_at is null then 'refused' else 'ended' end
      when g.to_on < $1 then 'over' when g.approved_at is null then 'asked' when g.from_on > $1 then 'to-come' else 'now' end as state
  from access.granted g join people.person p on p.id = g.person_id join people.person a on a.id = g.asked_by
  left join people.team t on t.id = g.team_id left join people.person b on b.id = g.approved_by left join people.person e on e.id = g.ended_by`;
const WANTED = `($2::text is null or state = $2) and ($3::text is null or role = $3) and ($4::text is null or position(lower($4) in lower(name)) > 0)`;
const SOME = `with granted as (${GRANTS}) select * from granted where ${WANTED} order by`;
const BY = {
  name: { up: `${SOME} name, id limit $5 offset $6`, down: `${SOME} name desc, id desc limit $5 offset $6` },
  role: { up: `${SOME} role, name, id limit $5 offset $6`, down: `${SOME} role desc, name desc, id limit $5 offset $6` },
  from: { up: `${SOME} "from", id limit $5 offset $6`, down: `${SOME} "from" desc, id desc limit $5 offset $6` },
  to: { up: `${SOME} "to", id limit $5 offset $6`, down: `${SOME} "to" desc, id desc limit $5 offset $6` },
} as const;

/** One page of the roles for a time, and how many there are in all. */
export async function listGrants(db: Connection, today: Day, filter: GrantFilter): Promise<{ lines: GrantView[]; total: number }> {
  const wanted = [today, filter.state, filter.role, filter.name];
  const lines = await db.rows<GrantView>(BY[filter.sort][filter.descending ? 'down' : 'up'], [...wanted, filter.limit, filter.offset]);
  const { total } = await db.one<{ total: number }>(`with granted as (${GRANTS}) select count(*)::integer as total from granted where ${WANTED}`, wanted);
  return { lines, total };
}

export async function findGrant(db: Connection, id: number, today: Day): Promise<GrantView | null> {
  return db.maybe<GrantView>(`${GRANTS} where g.id = $2`, [today, id]);
}

export interface Team { readonly id: number; readonly name: string }

/** Teams that are open on that day, to choose from. */
export async function listTeams(db: Connection, today: Day): Promise<Team[]> {
  return db.rows<Team>(`select id, name from people.teams_on($1) where kind = 'team' order by name`, [today]);
}

/** Anybody whom the service knows by a part of their name, in post or not: at most 20. */
export async function listByName(db: Connection, words: string, today: Day): Promise<{ id: number; name: string; job: string | null }[]> {
  return db.rows<{ id: number; name: string; job: string | null }>(
    `select p.id, p.name, people.job_title_on(p.id, $2) as job from people.person p
     where position(lower($1) in lower(p.name)) > 0 order by p.name, p.id limit 20`,
    [words, today]);
}

/** Who is let in today without a post, as a list of people to choose from has it. */
export async function listLetIn(db: Connection, words: readonly string[], today: Day): Promise<Listed[]> {
  const found = await db.rows<Listed>(
    `select distinct on (p.id) p.id, p.name, '' as "jobTitle", g.role, t.name as team
     from access.granted g join people.person p on p.id = g.person_id left join people.team t on t.id = g.team_id
     where g.approved_at is not null and g.ended_at is null and $2 between g.from_on and g.to_on
       and not exists (select from people.staff_on($2) s where s.id = p.id)
       and not exists (select from unnest($1::text[]) as word where position(lower(word) in lower(p.name)) = 0)
     order by p.id, g.id limit 100`,
    [words, today]);
  return found.map((each) => ({ ...each, jobTitle: roleNames[each.role] }));
}
