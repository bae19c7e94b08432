import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { State } from '../domain/work.ts';

/** A line of a list of pieces of work. */
export interface WorkLine {
  readonly id: string; readonly number: number; readonly kind: Kind; readonly child: string; readonly author: number;
  readonly authorName: string; readonly team: string; readonly dueOn: Day; readonly state: State; readonly actedFirst: boolean;
  readonly signedAt: Date | null; readonly improveBy: Day | null;
}

export interface WorkFilter {
  /** The teams of the person who looks. */
  readonly teams: readonly number[];
  /** Of those teams only this author's work, and all of the teams in `manages`; null: all of it. */
  readonly author: number | null;
  readonly manages: readonly number[];
  readonly state: State | null;
  readonly kind: Kind | null;
  readonly child: string | null;
  readonly name: string | null;
  readonly overdueBefore: Day | null;
  readonly sort: 'due' | 'number' | 'child' | 'author' | 'kind' | 'state';
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** One page of the list, and how many there are in all: both from the same rows. Past the last page there is nothing. */
export async function listWork(db: Connection, filter: WorkFilter): Promise<{ lines: WorkLine[]; total: number }> {
  const found = await db.rows<WorkLine & { total: number }>(
    `with matching as (
       select w.*, p.name as author_name, (count(*) over ())::integer as total from checks.work w join people.person p on p.id = w.author_id
       where w.team_id = any ($12::integer[]) and ($1::integer is null or w.author_id = $1 or w.team_id = any ($2::integer[]))
         and ($3::text is null or w.state = $3) and ($4::text is null or w.kind = $4) and ($5::text is null or w.child = $5)
         and ($6::text is null or position(lower($6) in lower(p.name)) > 0)
         and ($7::date is null or (w.due_on < $7 and w.state in ('in-progress', 'returned')))
       order by
         case when $8 = 'due' and not $9 then w.due_on end, case when $8 = 'due' and $9 then w.due_on end desc,
         case when $8 = 'child' and not $9 then w.child end, case when $8 = 'child' and $9 then w.child end desc,
         case when $8 = 'author' and not $9 then p.name end, case when $8 = 'author' and $9 then p.name end desc,
         case when $8 = 'kind' and not $9 then w.kind end, case when $8 = 'kind' and $9 then w.kind end desc,
         case when $8 = 'state' and not $9 then w.state end, case when $8 = 'state' and $9 then w.state end desc,
         case when $9 then w.number end desc, w.number
       limit $10 offset $11)
     select m.id, m.number, m.kind, m.child, m.author_id as author, m.author_name as "authorName", t.name as team,
       m.due_on as "dueOn", m.state, m.acted_first_at is not null as "actedFirst", s.at as "signedAt", d.improve_by as "improveBy", m.total
     from (select matching.*, row_number() over () as place from matching) m join people.team t on t.id = m.team_id
     left join lateral (select id, at from checks.sign_off where work_id = m.id order by number desc limit 1) s on true
     left join checks.decision d on d.sign_off_id = s.id
     order by m.place`,
    [filter.author, filter.manages, filter.state, filter.kind, filter.child, filter.name, filter.overdueBefore,
      filter.sort, filter.descending, filter.limit, filter.offset, filter.teams]);
  return { lines: found, total: found[0]?.total ?? 0 };
}

/** What the author must still do: open work, returned first, then by day. */
export async function listOpenOf(db: Connection, author: number): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, w.acted_first_at is not null as "actedFirst", s.at as "signedAt", d.improve_by as "improveBy"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     left join lateral (select id, at from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     left join checks.decision d on d.sign_off_id = s.id and d.outcome = 'returned'
     where w.author_id = $1 and w.state in ('in-progress', 'returned')
     order by coalesce(d.improve_by, w.due_on), w.number limit 200`,
    [author]);
}

/**
 * What waits for this person's authorisation: signed-off work whose author they manage, or for whose manager they stand
 * in, and on which they have no part. `people` are the authors that they answer for directly.
 */
export async function listWaitingFor(db: Connection, person: number, managers: readonly number[]): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, w.acted_first_at is not null as "actedFirst", s.at as "signedAt", null as "improveBy"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     join lateral (select at from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     where w.state = 'signed-off' and w.author_id <> $1 and p.line_manager_id = any ($2::integer[])
       and not exists (select from checks.answers_given a where a.work_id = w.id and a.by_id = $1)
     order by s.at, w.number limit 200`,
    [person, managers]);
}

/** Marked as acted first and still unsigned, in the teams somebody answers for. */
export async function listActedFirst(db: Connection, managers: readonly number[]): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, true as "actedFirst", null as "signedAt", null as "improveBy"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     where w.acted_first_at is not null and w.state in ('in-progress', 'returned') and p.line_manager_id = any ($1::integer[])
     order by w.acted_first_at limit 100`,
    [managers]);
}
