import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Wanted } from '../domain/scim-filter.ts';
import type { Told } from '../domain/scim-user.ts';

/** Somebody as a feed may read them: whom it told of, or who is known here with an e-mail address. */
export interface Fed {
  readonly id: number; readonly name: string; readonly staffNumber: string | null; readonly email: string | null; readonly told: Told | null;
  readonly createdAt: Date | null; readonly changedAt: Date | null; readonly title: string | null; readonly department: string | null; readonly manager: number | null;
  readonly inPost: boolean; readonly left: boolean;
}

const FED = `with staff as materialized (select * from people.staff_on($1)), fed as (
    select p.id, p.name, p.staff_number as "staffNumber", p.email, u.told, u.created_at as "createdAt", u.changed_at as "changedAt", s.job_title as title,
      t.name as department, (select m.id from staff m where m.post_id = s.reports_to order by m.id limit 1) as manager, s.id is not null as "inPost",
      s.id is null and exists (select from people.job j where j.person_id = p.id and j.from_on <= $1) as left, coalesce(u.user_name, p.email) as user_name, u.external_id
    from people.person p left join people.feed_user u on u.person_id = p.id left join staff s on s.id = p.id left join people.teams_on($1) t on t.id = s.team_id
    where coalesce(u.user_name, p.email) is not null and u.deleted_at is null
  ), wanted as (
    select * from fed where $2::text is null or case $2::text when 'username' then lower(user_name) = lower($3) when 'emails.value' then lower(email) = lower($3)
      when 'externalid' then external_id = $3 when 'displayname' then lower(name) = lower($3) else id::text = $3 end
  )`;

export async function listFed(db: Connection, today: Day, wanted: Wanted | null, slice: { readonly start: number; readonly count: number }): Promise<{ users: Fed[]; total: number }> {
  const values = [today, wanted?.attribute ?? null, wanted?.value ?? null];
  const [users, { total }] = await Promise.all([
    db.rows<Fed>(`${FED} select * from wanted order by id limit $4 offset $5`, [...values, slice.count, slice.start - 1]),
    db.one<{ total: number }>(`${FED} select count(*)::integer as total from wanted`, values),
  ]);
  return { users, total };
}

/** A team that is open on that day, as a group with its members. */
export interface FedGroup { readonly id: number; readonly name: string; readonly members: readonly { readonly id: number; readonly name: string }[] }

export async function listGroups(db: Connection, today: Day, wanted: Wanted | null, slice: { readonly start: number; readonly count: number }): Promise<{ groups: FedGroup[]; total: number }> {
  const groups = await db.rows<FedGroup>(
    `select t.id, t.name, coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.id) from people.staff_on($1) s where s.team_id = t.id), '[]') as members
     from people.teams_on($1) t where $2::text is null or case $2::text when 'displayname' then lower(t.name) = lower($3) when 'id' then t.id::text = $3 else false end order by t.id`,
    [today, wanted?.attribute ?? null, wanted?.value ?? null]);
  return { groups: groups.slice(slice.start - 1, slice.start - 1 + slice.count), total: groups.length };
}

export interface TokenLine { readonly id: number; readonly name: string; readonly madeAt: Date; readonly madeBy: string | null; readonly endedAt: Date | null; readonly lastUsedOn: Day | null }

export async function listTokens(db: Connection): Promise<TokenLine[]> {
  return db.rows<TokenLine>(
    `select t.id, t.name, t.made_at as "madeAt", p.name as "madeBy", t.ended_at as "endedAt", t.last_used_on as "lastUsedOn"
     from people.feed_token t left join people.person p on p.id = t.made_by order by t.id desc`);
}

export interface WaitingLine { readonly id: number; readonly name: string; readonly title: string | null; readonly department: string | null; readonly why: string }

/** Whom a feed has told of and who has no place yet. */
export async function listWaitingForPlace(db: Connection, today: Day): Promise<WaitingLine[]> {
  return db.rows<WaitingLine>(
    `select p.id, p.name, u.told ->> 'title' as title, u.told ->> 'department' as department, u.waiting as why
     from people.feed_user u join people.person p on p.id = u.person_id where u.waiting is not null and u.deleted_at is null
       and not exists (select from people.staff_on($1) s where s.id = p.id) order by p.name`, [today]);
}
