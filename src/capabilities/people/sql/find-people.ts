import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export const standings = ['in-post', 'coming', 'left', 'no-post'] as const;
export type Standing = (typeof standings)[number];

/** Somebody in the list of everybody who is known. */
export interface PersonLine {
  readonly id: number; readonly name: string; readonly staffNumber: string | null; readonly email: string | null; readonly title: string | null;
  readonly role: Role | null; readonly team: string | null; readonly manager: string | null; readonly since: Day | null; readonly leaves: Day | null; readonly standing: Standing;
}

export const peopleSorts = ['name', 'number', 'title', 'team', 'since'] as const;
export interface PeopleFilter {
  readonly day: Day; readonly words: readonly string[]; readonly standing: Standing | null; readonly sort: (typeof peopleSorts)[number]; readonly descending: boolean;
  readonly limit: number; readonly offset: number;
}

const KNOWN = `with staff as materialized (select * from people.staff_on($1)), known as (
    select p.id, p.name, p.staff_number as "staffNumber", p.email, s.job_title as title, s.role, t.name as team,
      (select string_agg(m.name, ', ' order by m.name) from staff m where m.post_id = s.reports_to) as manager,
      (select max(j.from_on) from people.job j where j.person_id = p.id and j.from_on <= $1 and j.post_id is not null) as since,
      (select min(j.from_on) - 1 from people.job j where j.person_id = p.id and j.from_on > $1 and j.post_id is null) as leaves,
      case when s.id is not null then 'in-post'
        when exists (select from people.job j where j.person_id = p.id and j.from_on > $1 and j.post_id is not null) then 'coming'
        when exists (select from people.job j where j.person_id = p.id and j.from_on <= $1) then 'left' else 'no-post' end as standing
    from people.person p left join staff s on s.id = p.id left join people.teams_on($1) t on t.id = s.team_id
  ), wanted as (
    select * from known where ($2::text is null or standing = $2)
      and not exists (select from unnest($3::text[]) as word where position(lower(word) in
        lower(name || ' ' || coalesce(title, '') || ' ' || coalesce(team, '') || ' ' || coalesce("staffNumber", ''))) = 0)
  )`;
const BY = {
  name: { up: `${KNOWN} select * from wanted order by name, id limit $4 offset $5`, down: `${KNOWN} select * from wanted order by name desc, id desc limit $4 offset $5` },
  number: { up: `${KNOWN} select * from wanted order by "staffNumber" nulls last, id limit $4 offset $5`, down: `${KNOWN} select * from wanted order by "staffNumber" desc nulls last, id limit $4 offset $5` },
  title: { up: `${KNOWN} select * from wanted order by title nulls last, name, id limit $4 offset $5`, down: `${KNOWN} select * from wanted order by title desc nulls last, name, id limit $4 offset $5` },
  team: { up: `${KNOWN} select * from wanted order by team nulls last, name, id limit $4 offset $5`, down: `${KNOWN} select * from wanted order by team desc nulls last, name, id limit $4 offset $5` },
  since: { up: `${KNOWN} select * from wanted order by since nulls last, name, id limit $4 offset $5`, down: `${KNOWN} select * from wanted order by since desc nulls last, name, id limit $4 offset $5` },
} as const;

/** One page of everybody who is known, and how many there are in all. */
export async function listKnown(db: Connection, filter: PeopleFilter): Promise<{ lines: PersonLine[]; total: number }> {
  const wanted = [filter.day, filter.standing, filter.words];
  const [lines, { total }] = await Promise.all([
    db.rows<PersonLine>(BY[filter.sort][filter.descending ? 'down' : 'up'], [...wanted, filter.limit, filter.offset]),
    db.one<{ total: number }>(`${KNOWN} select count(*)::integer as total from wanted`, wanted),
  ]);
  return { lines, total };
}
