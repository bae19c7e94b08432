import type { Connection } from '../../../platform/db/connection.ts';
import { planForValues } from '../../../platform/db/transaction.ts';

/** The mark of people as they now are, where the account may still be used; null where it may not. */
export async function findMarkFor(db: Connection, account: number): Promise<string | null> {
  const found = await db.maybe<{ mark: string }>(
    'select s.mark from access.account a cross join people.stamp s where a.id = $1 and a.closed_at is null', [account]);
  return found?.mark ?? null;
}

/** A line of the journal with the name of the person. */
export interface JournalLine {
  readonly id: number;
  readonly at: Date;
  readonly what: string;
  readonly by: string | null;
  readonly about: string;
  readonly detail: string;
  readonly sealed: boolean;
}

export interface JournalFilter {
  readonly about: string | null;
  readonly what: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** The newest lines first. */
export async function listLines(db: Connection, filter: JournalFilter): Promise<JournalLine[]> {
  planForValues(db);
  return db.rows<JournalLine>(
    `with line as (
       select e.id, e.at, e.what, e.by_id, e.about, e.detail from journal.entry e
       where ($1::text is null or e.about = $1) and ($2::text is null or e.what = $2) and ($3::bigint is null or e.id < $3)
       order by e.id desc limit $4)
     select l.id, l.at, l.what, p.name as by, l.about, l.detail, s.position is not null as sealed
     from line l left join people.person p on p.id = l.by_id left join journal.seal s on s.entry_id = l.id
     order by l.id desc`,
    [filter.about, filter.what, filter.before, filter.limit]);
}
