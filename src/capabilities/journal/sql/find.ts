import type { Connection } from '../../../platform/db/connection.ts';
import type { Broken } from '../domain/entry.ts';

/** Where the chain no longer holds, the first break first. An empty list: every sealed entry is as it was written. */
export async function findBroken(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `with chain as (
       select s.position, s.entry_id, s.digest, e, e.id as found,
         lag(s.digest, 1, '') over w as previous, lag(s.position, 1, 0::bigint) over w as before
       from journal.seal s left join journal.entry e on e.id = s.entry_id
       window w as (order by s.position))
     select 'journal entry ' || entry_id as where,
       case when position <> before + 1 then 'a seal before it has been taken out'
            when found is null then 'it has been taken out'
            else 'it is not as it was written' end as problem
     from chain
     where position <> before + 1 or found is null or digest is distinct from journal.chained(previous, chain.e)
     union all
     select 'journal entry ' || e.id, 'it was put in later, or its seal has been taken out'
     from journal.entry e
     where e.written_in < (select below from journal.seal order by position desc limit 1)
       and not exists (select from journal.seal s where s.entry_id = e.id)
     limit 100`);
}

export interface SealState { sealed: number; unsealed: number; head: string | null }

/** How far the chain reaches. */
export async function findSealState(db: Connection): Promise<SealState> {
  return db.one<SealState>(
    `select (select count(*) from journal.seal) as sealed,
       (select count(*) from journal.entry) - (select count(*) from journal.seal) as unsealed,
       (select digest from journal.seal order by position desc limit 1) as head`);
}
