import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Category, type KeepUnit, keptSince } from '../domain/category.ts';
import type { HoldKind } from '../domain/hold.ts';

/** A category with who set its terms; null where they are as they came with Touchstone. */
export interface CategoryLine extends Category { readonly setBy: string | null; readonly setAt: Date | null; readonly held: boolean }
type CategoryRow = Omit<CategoryLine, 'keep'> & { readonly keepNumber: number; readonly keepUnit: KeepUnit };

export async function listCategories(db: Connection): Promise<CategoryLine[]> {
  const rows = await db.rows<CategoryRow>(
    `select c.code, c.name, c.holds, c.purpose, c.lawful_basis as "lawfulBasis", c.owner, c.keep_number as "keepNumber", c.keep_unit as "keepUnit",
       c.keep_from as "keepFrom", c.source, c.review_on as "reviewOn", p.name as "setBy", c.set_at as "setAt",
       exists (select from privacy.hold h where h.kind = 'category' and h.value = c.code and h.lifted_at is null) as held
     from privacy.category c left join people.person p on p.id = c.set_by order by c.position`);
  return rows.map(({ keepNumber, keepUnit, ...rest }) => ({ ...rest, keep: { number: keepNumber, unit: keepUnit } }));
}

/** The day before which what belongs to a category is over its time: for what goes by itself. Null while the category is held. */
export async function findKeptSince(db: Connection, code: string, today: Day): Promise<Day | null> {
  const found = (await listCategories(db)).find((each) => each.code === code && !each.held);
  return found ? keptSince(found.keep, today) : null;
}

export interface HoldLine {
  readonly id: number; readonly kind: HoldKind; readonly value: string; readonly name: string | null; readonly reason: string;
  readonly placedBy: string; readonly placedAt: Date; readonly liftedBy: string | null; readonly liftedAt: Date | null; readonly liftedReason: string | null;
}

/** Those that stand first, then those that were lifted, newest first. */
export async function listHolds(db: Connection): Promise<HoldLine[]> {
  return db.rows<HoldLine>(
    `select h.id, h.kind, h.value, coalesce(c.name, p.name) as name, h.reason, b.name as "placedBy", h.placed_at as "placedAt",
       l.name as "liftedBy", h.lifted_at as "liftedAt", h.lifted_reason as "liftedReason"
     from privacy.hold h join people.person b on b.id = h.placed_by left join people.person l on l.id = h.lifted_by
     left join privacy.category c on h.kind = 'category' and c.code = h.value
     left join people.person p on h.kind = 'person' and p.id::text = h.value
     order by h.lifted_at is not null, h.id desc limit 1000`);
}

export interface DetailLine { readonly name: string; readonly value: string; readonly setAt: Date }

/** What the authority has said of itself, by name. */
export async function listDetails(db: Connection): Promise<DetailLine[]> {
  return db.rows<DetailLine>('select name, value, set_at as "setAt" from privacy.detail order by name');
}

export interface Counts { readonly holds: number; readonly reviews: number; readonly complaints: number; readonly late: number }

export async function countForDesk(db: Connection, today: Day): Promise<Counts> {
  return db.one<Counts>(
    `select (select count(*)::integer from privacy.hold where lifted_at is null) as holds,
       (select count(*)::integer from privacy.category where review_on <= $1) as reviews,
       (select count(*)::integer from privacy.complaint where closed_on is null) as complaints,
       (select count(*)::integer from privacy.complaint where acknowledged_on is null and due_on < $1) as late`, [today]);
}

/** Full names in lower case of everybody in post: naming a colleague is fine. */
export async function findStaffNames(db: Connection, today: Day): Promise<string[]> {
  const rows = await db.rows<{ name: string }>('select distinct lower(name) as name from people.staff_on($1) order by 1', [today]);
  return rows.map((each) => each.name);
}

/** Somebody to choose: also those who have left. */
export interface Named { readonly id: number; readonly name: string; readonly job: string | null }

/** By number, or everybody whose name holds all the words; at most thirty. */
export async function findPeople(db: Connection, words: readonly string[], today: Day): Promise<Named[]> {
  return db.rows<Named>(
    `select p.id, p.name, s.job_title as job from people.person p left join people.staff_on($2) s on s.id = p.id
     where p.id::text = any ($1::text[])
        or not exists (select from unnest($1::text[]) as word where position(lower(word) in lower(p.name)) = 0)
     order by p.name, p.id limit 30`,
    [words, today]);
}
