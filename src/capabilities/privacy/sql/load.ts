import type { Connection } from '../../../platform/db/connection.ts';
import type { Category, KeepUnit } from '../domain/category.ts';
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
