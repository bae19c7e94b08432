import type { Connection } from '../../../platform/db/connection.ts';
import type { SettlingWhat } from '../domain/extract.ts';

/** What somebody decided of a return and no node has done yet: the oldest first. */
export interface SettlingWaiting { readonly extract: number; readonly kind: string; readonly what: SettlingWhat; readonly by: number | null; readonly tries: number }

export async function loadWaiting(db: Connection): Promise<SettlingWaiting[]> {
  return db.rows<SettlingWaiting>(
    `select s.extract_id as extract, e.kind, s.what, s.asked_by as by, s.tries from caseload.settling s join caseload.extract e on e.id = s.extract_id
     where s.refused is null order by s.asked_at, s.extract_id`);
}

/** How many returns of the same kind are on their way, this one counted in. */
export async function loadOthersUnderWay(db: Connection, kind: string): Promise<number> {
  return (await db.one<{ others: number }>('select count(*)::integer as others from caseload.settling s join caseload.extract e on e.id = s.extract_id where e.kind = $1 and s.refused is null', [kind])).others;
}

/**
 * Takes a return up for the length of this transaction: false where another node is at one of its kind, or it was stopped.
 * A node that is gone holds nothing any more.
 */
export async function loadTurn(db: Connection, { extract, kind }: Pick<SettlingWaiting, 'extract' | 'kind'>): Promise<boolean> {
  const { free } = await db.one<{ free: boolean }>(`select pg_try_advisory_xact_lock(hashtext('caseload.keep ' || $1)) as free`, [kind]);
  return free && await db.maybe('select extract_id from caseload.settling where extract_id = $1 and refused is null', [extract]) !== null;
}

/** The lists of a return whose keeping or undoing has begun in this transaction, with their rows. */
export async function loadListsHalfway(db: Connection, extract: number): Promise<{ readonly list: string; readonly rows: number }[]> {
  return db.rows('select list, rows from caseload.lists_halfway($1)', [extract]);
}
