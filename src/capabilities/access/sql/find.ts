import type { Connection } from '../../../platform/db/connection.ts';

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
  return db.rows<JournalLine>(
    `select e.id, e.at, e.what, p.name as by, e.about, e.detail,
       exists (select from journal.seal s where s.entry_id = e.id) as sealed
     from journal.entry e left join people.person p on p.id = e.by_id
     where ($1::text is null or e.about = $1) and ($2::text is null or e.what = $2) and ($3::bigint is null or e.id < $3)
     order by e.id desc limit $4`,
    [filter.about, filter.what, filter.before, filter.limit]);
}
