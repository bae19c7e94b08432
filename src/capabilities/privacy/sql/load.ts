import type { Connection } from '../../../platform/db/connection.ts';
import type { Category, KeepUnit } from '../domain/category.ts';
import type { Complaint } from '../domain/complaint.ts';
import type { Details } from '../domain/detail.ts';
import type { Hold } from '../domain/hold.ts';

type CategoryRow = Omit<Category, 'keep'> & { readonly keepNumber: number; readonly keepUnit: KeepUnit };

/** The category, held until the end of the act; null where there is none of that code. */
export async function loadCategory(db: Connection, code: string): Promise<Category | null> {
  const row = await db.maybe<CategoryRow>(
    `select code, name, holds, purpose, lawful_basis as "lawfulBasis", owner, keep_number as "keepNumber", keep_unit as "keepUnit",
       keep_from as "keepFrom", source, review_on as "reviewOn"
     from privacy.category where code = $1 for update`, [code]);
  if (!row) return null;
  const { keepNumber, keepUnit, ...rest } = row;
  return { ...rest, keep: { number: keepNumber, unit: keepUnit } };
}

/** Every hold that stands. Of two that are placed at once on the same, a unique index lets one through. */
export async function loadHolds(db: Connection): Promise<Hold[]> {
  return db.rows<Hold>('select id, kind, value, false as lifted from privacy.hold where lifted_at is null order by id');
}

export async function loadHold(db: Connection, id: number): Promise<Hold | null> {
  return db.maybe<Hold>('select id, kind, value, lifted_at is not null as lifted from privacy.hold where id = $1 for update', [id]);
}

/** The complaint, held until the end of the act. */
export async function loadComplaint(db: Connection, id: string): Promise<Complaint | null> {
  return db.maybe<Complaint>(
    `select id, received_on as "receivedOn", acknowledged_on as "acknowledgedOn", closed_on as "closedOn"
     from privacy.complaint where id = $1 for update`, [id]);
}

/** How many came since that instant. */
export async function loadComplaintsSince(db: Connection, since: Date): Promise<number> {
  const { count } = await db.one<{ count: number }>('select count(*)::integer as count from privacy.complaint where received_at > $1', [since]);
  return count;
}

export async function loadDetails(db: Connection): Promise<Details> {
  const rows = await db.rows<{ name: string; value: string }>('select name, value from privacy.detail for update');
  return Object.fromEntries(rows.map((each) => [each.name, each.value]));
}

export async function loadDigest(db: Connection, text: string): Promise<string> {
  return (await db.one<{ digest: string }>(`select encode(sha256(convert_to($1, 'UTF8')), 'hex') as digest`, [text])).digest;
}

/** An id that nobody can guess: chance comes from outside the rules. */
export async function loadNewId(db: Connection): Promise<string> {
  return (await db.one<{ id: string }>('select gen_random_uuid() as id')).id;
}
