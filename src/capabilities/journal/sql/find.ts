import type { Connection } from '../../../platform/db/connection.ts';
import type { Broken } from '../domain/entry.ts';

/** A whole journal takes longer to check than any page may take. */
export function allowTime(db: Connection): void {
  db.tell('set local statement_timeout = 0');
}

/** Where the journal no longer is as it was written. An empty list: every sealed entry is. */
export async function findBroken(db: Connection): Promise<Broken[]> {
  return [...await findBrokenLinks(db), ...await findBrokenEntries(db)];
}

/** Breaks in the chain itself, the first first. */
async function findBrokenLinks(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `with chain as (
       select s.position, s.entry_id, s.digest, e.id, e.at, e.what, e.commitment,
         lag(s.digest, 1, '') over w as previous, lag(s.position, 1, 0::bigint) over w as before
       from journal.seal s left join journal.entry e on e.id = s.entry_id
       window w as (order by s.position))
     select 'journal entry ' || entry_id as where,
       case when position <> before + 1 then 'a seal before it has been taken out'
            when id is null then 'it has been taken out'
            else 'it is not as it was written' end as problem
     from chain
     where position <> before + 1 or id is null or digest is distinct from journal.chained(previous, id, at, what, commitment)
     order by position limit 100`);
}

/** Entries that no longer fit their own commitment, were erased by nobody, or have no seal though they should. */
async function findBrokenEntries(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `select 'journal entry ' || e.id as where,
       case when e.salt is null and (e.by_id is not null or e.about <> 'erased' or e.detail <> '{}') then 'something was written where it was erased'
            when e.salt is null then 'it was erased, and no entry says who had that done'
            when e.commitment is distinct from journal.commitment_of(e.salt, e.by_id, e.about, e.detail) then 'it is not as it was written'
            else 'it was put in later, or its seal has been taken out' end as problem
     from journal.entry e
     where (e.salt is null and (e.by_id is not null or e.about <> 'erased' or e.detail <> '{}'))
        or (e.salt is null and not exists (select from journal.entry o where o.about = 'journal:' || e.id and o.what = 'entry-erased'))
        or (e.salt is not null and e.commitment is distinct from journal.commitment_of(e.salt, e.by_id, e.about, e.detail))
        or (e.written_in < (select below from journal.seal order by position desc limit 1)
            and not exists (select from journal.seal s where s.entry_id = e.id))
     order by e.id limit 100`);
}

/** A sealed entry as an export carries it. Without salt, who, about and detail where it was erased. */
export interface SealedEntry {
  readonly position: number; readonly id: number; readonly at: string; readonly what: string; readonly commitment: string; readonly digest: string;
  readonly salt: string | null; readonly by: number | null; readonly about: string; readonly detail: string;
}

/** A run of the chain, in its order, after that position. */
export async function listSealed(db: Connection, after: number, limit: number): Promise<SealedEntry[]> {
  return db.rows<SealedEntry>(
    `select s.position, e.id, journal.written_at(e.at) as at, e.what, e.commitment, s.digest, e.salt, e.by_id as by, e.about, e.detail
     from journal.seal s join journal.entry e on e.id = s.entry_id
     where s.position > $1 order by s.position limit $2`,
    [after, limit]);
}

/** The digest that the chain has at a position; null where it does not reach so far. */
export async function findDigestsAt(db: Connection, positions: readonly number[]): Promise<Map<number, string>> {
  const found = await db.rows<{ position: number; digest: string }>(
    'select position, digest from journal.seal where position = any ($1::bigint[])', [positions]);
  return new Map(found.map((each) => [each.position, each.digest]));
}

/** The newest link: cheap enough to be asked at every turn of the sealer. */
export async function findHead(db: Connection): Promise<{ sealed: number; head: string | null }> {
  return db.one<{ sealed: number; head: string | null }>(
    `select coalesce(last.position, 0) as sealed, last.digest as head
     from (select 1) as always left join (select * from journal.seal order by position desc limit 1) last on true`);
}

export interface SealState { sealed: number; unsealed: number; head: string | null }

/**
 * How far the chain reaches. A seal takes all entries of transactions before its `below`, so the others are younger; where the database was restored from a
 * dump and counts its transactions anew, it is looked for among all.
 */
export async function findSealState(db: Connection): Promise<SealState> {
  return db.one<SealState>(
    `with last as materialized (
       select position, digest, below, below > pg_snapshot_xmax(pg_current_snapshot()) as restored from journal.seal order by position desc limit 1)
     select coalesce((select position from last), 0) as sealed, (select digest from last) as head,
       (select count(*) from journal.entry e where not coalesce((select restored from last), false)
          and e.written_in >= coalesce((select below from last), '0'::xid8))
       + (select count(*) from journal.entry e where coalesce((select restored from last), false)
          and not exists (select from journal.seal s where s.entry_id = e.id)) as unsealed`);
}
