import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { planForValues } from '../../../platform/db/transaction.ts';
import type { State } from '../domain/work.ts';

/** A line of a list of pieces of work. */
export interface WorkLine {
  readonly id: string; readonly number: number; readonly kind: Kind; readonly child: string; readonly author: number;
  readonly authorName: string; readonly team: string; readonly dueOn: Day; readonly state: State; readonly actedFirst: boolean;
  readonly signedAt: Date | null; readonly improveBy: Day | null;
  /** Of open work that was returned: when. */
  readonly returnedAt?: Date | null;
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

const WANTED = `w.team_id = any ($1::integer[]) and ($2::integer is null or w.author_id = $2 or w.team_id = any ($3::integer[]))
  and ($4::text is null or w.state = $4) and ($5::text is null or w.kind = $5) and ($6::text is null or w.child = $6)
  and ($7::text is null or w.author_id in (select id from people.person where position(lower($7) in lower(name)) > 0))
  and ($8::date is null or (w.due_on < $8 and w.state in ('in-progress', 'returned')))`;

// The order is part of the statement and not a value in it: where an index has that order, PostgreSQL reads no more than the page.
const FROM_WORK = `select w.*, p.name as author_name from checks.work w join people.person p on p.id = w.author_id where ${WANTED} order by`;
const LINES = `select m.id, m.number, m.kind, m.child, m.author_id as author, m.author_name as "authorName", t.name as team,
    m.due_on as "dueOn", m.state, m.acted_first_at is not null as "actedFirst", s.at as "signedAt", d.improve_by as "improveBy"
  from (select page.*, row_number() over () as place from page) m join people.team t on t.id = m.team_id
  left join lateral (select id, at from checks.sign_off where work_id = m.id order by number desc limit 1) s on true
  left join checks.decision d on d.sign_off_id = s.id
  order by m.place`;
const PAGE_BY = {
  due: { up: `with page as (${FROM_WORK} w.due_on, w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} w.due_on desc, w.number desc limit $9 offset $10) ${LINES}` },
  number: { up: `with page as (${FROM_WORK} w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} w.number desc limit $9 offset $10) ${LINES}` },
  child: { up: `with page as (${FROM_WORK} w.child, w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} w.child desc, w.number desc limit $9 offset $10) ${LINES}` },
  author: { up: `with page as (${FROM_WORK} p.name, w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} p.name desc, w.number desc limit $9 offset $10) ${LINES}` },
  kind: { up: `with page as (${FROM_WORK} w.kind, w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} w.kind desc, w.number desc limit $9 offset $10) ${LINES}` },
  state: { up: `with page as (${FROM_WORK} w.state, w.number limit $9 offset $10) ${LINES}`,
    down: `with page as (${FROM_WORK} w.state desc, w.number desc limit $9 offset $10) ${LINES}` },
} as const;

/** One page of the list, and how many there are in all. Past the last page there is nothing. */
export async function listWork(db: Connection, filter: WorkFilter): Promise<{ lines: WorkLine[]; total: number }> {
  const wanted = [filter.teams, filter.author, filter.manages, filter.state, filter.kind, filter.child, filter.name, filter.overdueBefore];
  planForValues(db);
  const [lines, { total }] = await Promise.all([
    db.rows<WorkLine>(PAGE_BY[filter.sort][filter.descending ? 'down' : 'up'], [...wanted, filter.limit, filter.offset]),
    db.one<{ total: number }>(`select count(*)::integer as total from checks.work w where ${WANTED}`, wanted),
  ]);
  return { lines, total };
}

/** What the author must still do: open work, returned first, then by day. */
export async function listOpenOf(db: Connection, author: number): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, w.acted_first_at is not null as "actedFirst", s.at as "signedAt", d.improve_by as "improveBy", d.at as "returnedAt"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     left join lateral (select id, at from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     left join checks.decision d on d.sign_off_id = s.id and d.outcome = 'returned'
     where w.author_id = $1 and w.state in ('in-progress', 'returned')
     order by coalesce(d.improve_by, w.due_on), w.number limit 200`,
    [author]);
}

/**
 * What waits for this person's authorisation: signed-off work whose author they manage, or for whose manager they stand
 * in, and on which they have no part. `reports` are the authors that they answer for directly.
 */
export async function listWaitingFor(db: Connection, person: number, reports: readonly number[]): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, w.acted_first_at is not null as "actedFirst", s.at as "signedAt", null as "improveBy"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     join lateral (select at from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     where w.state = 'signed-off' and w.author_id <> $1 and w.author_id = any ($2::integer[])
       and not exists (select from checks.answers_given a where a.work_id = w.id and a.by_id = $1)
     order by s.at, w.number limit 200`,
    [person, reports]);
}

/** Marked as acted first and still unsigned, in the teams somebody answers for. */
export async function listActedFirst(db: Connection, reports: readonly number[]): Promise<WorkLine[]> {
  return db.rows<WorkLine>(
    `select w.id, w.number, w.kind, w.child, w.author_id as author, p.name as "authorName", t.name as team, w.due_on as "dueOn",
       w.state, true as "actedFirst", null as "signedAt", null as "improveBy"
     from checks.work w join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
     where w.acted_first_at is not null and w.state in ('in-progress', 'returned') and w.author_id = any ($1::integer[])
     order by w.acted_first_at limit 100`,
    [reports]);
}
