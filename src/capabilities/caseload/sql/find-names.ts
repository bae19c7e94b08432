import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Named, OneOfOurs } from '../domain/names/mean-name.ts';

/** A name of the newest lists that is nobody of ours yet: nobody has it, several have it, or whoever was said is not there any more. */
export interface NameUnmatched { readonly what: Named; readonly name: string; readonly children: number; readonly why: 'nobody' | 'several' | 'gone' }

/** As at `today`, teams first, the most children first. Answers at most `limit`, and how many there are. */
export async function listNamesUnmatched(db: Connection, today: Day, limit: number): Promise<{ names: NameUnmatched[]; total: number }> {
  const rows = await db.rows<NameUnmatched & { total: number }>(
    `with here as (
       select 'team' as what, caseload.name_key(name) as folded from people.teams_on($1) where kind = 'team'
       union all select 'worker', caseload.name_key(name) from people.staff_on($1)),
     counted as (select what, folded, count(*) as times from here group by what, folded)
     select n.what, n.name, n.children, case when s.id is not null then 'gone' when c.times > 1 then 'several' else 'nobody' end as why, count(*) over ()::integer as total
     from caseload.names_of_children() n
     left join caseload.named_on($1) o on o.what = n.what and o.folded = n.folded
     left join caseload.name_said s on s.what = n.what and s.folded = n.folded and s.taken_back_at is null
     left join counted c on c.what = n.what and c.folded = n.folded
     where o.ours is null and (s.id is null or coalesce(s.team_id, s.person_id) is not null)
     order by n.what, n.children desc, n.folded limit $2`, [today, limit]);
  return { names: rows.map(({ what, name, children, why }) => ({ what, name, children, why })), total: rows[0]?.total ?? 0 };
}

export interface NameSaid { readonly id: number; readonly what: Named; readonly name: string; /** Null: not one of ours. */ readonly ours: string | null; readonly children: number; readonly by: string; readonly at: Date }

/** What was said, with how many children of the newest lists have that name. */
export async function listNamesSaid(db: Connection): Promise<NameSaid[]> {
  return db.rows<NameSaid>(
    `select s.id, s.what, s.name, coalesce(t.name, p.name) as ours, coalesce(n.children, 0) as children, b.name as by, s.said_at as at
     from caseload.name_said s left join caseload.names_of_children() n on n.what = s.what and n.folded = s.folded
     left join people.team t on t.id = s.team_id left join people.person p on p.id = s.person_id join people.person b on b.id = s.said_by
     where s.taken_back_at is null order by s.what, s.folded limit 5000`);
}

/** Teams, or everybody in post, on that day. */
export async function listOurs(db: Connection, what: Named, today: Day): Promise<OneOfOurs[]> {
  if (what === 'team') return db.rows<OneOfOurs>(`select id, name, '' as about from people.teams_on($1) where kind = 'team' order by name, id`, [today]);
  return db.rows<OneOfOurs>(
    `select s.id, s.name, concat_ws(', ', s.job_title, t.name) as about from people.staff_on($1) s left join people.teams_on($1) t on t.id = s.team_id order by s.name, s.id`, [today]);
}
