import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Somebody looked at something, as the journal says. */
export interface ReadingLine {
  readonly id: number; readonly at: Date; readonly what: string; readonly by: number; readonly name: string; readonly job: string | null;
  /** The number of the piece of work, where whoever asks may see it. */
  readonly number: number | null; readonly work: string | null;
  /** It was read in an emergency. */
  readonly glass: boolean;
}

export interface ReadingFilter { readonly name: string | null; readonly today: Day; readonly limit: number; readonly offset: number }

const READINGS = `e.what in ('work-read', 'child-looked-at')`;
const LINES = `select e.id, e.at, e.what, e.by_id as by, p.name, people.job_title_on(p.id, $2) as job, w.number, w.id as work, e.detail::jsonb ? 'glass' as glass
  from journal.entry e join read r on r.about = e.about join people.person p on p.id = e.by_id left join checks.work w on e.about = 'work:' || w.id
  where ${READINGS} and ($3::text is null or position(lower($3) in lower(p.name)) > 0) order by e.id desc limit $4 offset $5`;
const COUNT = `select count(*)::integer as total from journal.entry e join read r on r.about = e.about join people.person p on p.id = e.by_id
  where ${READINGS} and ($2::text is null or position(lower($2) in lower(p.name)) > 0)`;

const OF_WORK = `with read as (select 'work:' || $1::text as about)`;
/** All work about a child that whoever asks may see, and the child itself where there is any. */
const OF_CHILD = `with seen as (select 'work:' || id as about from checks.work where child = $1), read as (
  select about from seen union select 'child:' || $1 where exists (select from seen))`;
/** All work that was ever started about a child, as the journal says it. */
const OF_CHILD_EVER = `with read as (
  select e.about from journal.entry e where e.what = 'work-started' and e.detail::jsonb ->> 'child' = $1 union select 'child:' || $1)`;

const OF = {
  work: { lines: `${OF_WORK} ${LINES}`, count: `${OF_WORK} ${COUNT}` },
  child: { lines: `${OF_CHILD} ${LINES}`, count: `${OF_CHILD} ${COUNT}` },
  'child-ever': { lines: `${OF_CHILD_EVER} ${LINES}`, count: `${OF_CHILD_EVER} ${COUNT}` },
} as const;

/** Who looked, the newest first. `child`: as far as whoever asks sees; `child-ever`: all of it, for the information officer. */
export async function listReadings(db: Connection, of: keyof typeof OF, about: string, filter: ReadingFilter): Promise<{ lines: ReadingLine[]; total: number }> {
  const lines = await db.rows<ReadingLine>(OF[of].lines, [about, filter.today, filter.name, filter.limit, filter.offset]);
  const { total } = await db.one<{ total: number }>(OF[of].count, [about, filter.name]);
  return { lines, total };
}

const OF_ME = `with read as (
    select e.id, e.at, e.what, e.by_id, e.detail, w.number, w.id as work from checks.work w join journal.entry e on e.about = 'work:' || w.id and e.what = 'work-read'
    where w.author_id = $1 and e.by_id <> $1
    union all
    select e.id, e.at, e.what, e.by_id, e.detail, null, null from journal.entry e where e.about = 'person:' || $1::text and e.what = 'person-read' and e.by_id <> $1)`;

/** Who read somebody's work or their page, other than themselves. */
export async function listReadingsOfMe(db: Connection, me: number, filter: ReadingFilter): Promise<{ lines: ReadingLine[]; total: number }> {
  const lines = await db.rows<ReadingLine>(
    `${OF_ME} select r.id, r.at, r.what, r.by_id as by, p.name, people.job_title_on(p.id, $2) as job, r.number, r.work, r.detail::jsonb ? 'glass' as glass
     from read r join people.person p on p.id = r.by_id where $3::text is null or position(lower($3) in lower(p.name)) > 0 order by r.id desc limit $4 offset $5`,
    [me, filter.today, filter.name, filter.limit, filter.offset]);
  const { total } = await db.one<{ total: number }>(
    `${OF_ME} select count(*)::integer as total from read r join people.person p on p.id = r.by_id where $2::text is null or position(lower($2) in lower(p.name)) > 0`, [me, filter.name]);
  return { lines, total };
}
