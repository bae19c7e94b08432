import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { Changed } from './extract.ts';
import { shapeOfList } from './returns/definitions.ts';
import type { FieldCount, ReturnKind } from './returns/seam.ts';
import type { Column } from './returns/shape.ts';

/** One list as it was in one extract that is kept. */
export interface ListAt {
  readonly extract: number;
  readonly kind: ReturnKind;
  readonly asAt: Day;
  readonly list: string;
  /** Of published statistics, which of their tables: by category or first figure, as they are told apart. */
  readonly table: string | null;
  /** The first of the files that it came in. */
  readonly file: string | null;
  readonly rows: number;
  readonly columns: readonly FieldCount[];
  /** Lines against the extract before; of the first, all are new. */
  readonly changed: Changed | null;
}

/**
 * Of one field, or of all those of a list together, in cells. A blank counts against the data only where the field must or should
 * be filled: a case that is open has no closing day. A field that the file does not have is blank in each of its rows, so that
 * leaving it out never looks better.
 */
export interface Quality {
  /** Cells that should be filled: of one field one in each row of the list, or none where blank may be right. */
  readonly needed: number;
  readonly neededFilled: number;
  readonly filled: number;
  /** Filled, and an error, a warning or a word to be asked about: each cell once. */
  readonly wrong: number;
  /** Of these, what is to be asked. */
  readonly asks: number;
  /** Cells for somebody to put right: blank where they should not be, and wrong. */
  readonly toPutRight: number;
}

export interface FieldQuality extends Quality {
  readonly column: string;
  readonly heading: string;
  readonly need: Column['need'];
  /** Rows of files that have it. */
  readonly rows: number;
  /** The rule that is broken most often. */
  readonly common: FieldCount['rules'][number] | null;
}

const nothing: Quality = { needed: 0, neededFilled: 0, filled: 0, wrong: 0, asks: 0, toPutRight: 0 };

/** The fields of a list in the order of the list; those that it has only to be compared with others as well. */
export function fieldsOf({ list, columns, rows }: Pick<ListAt, 'list' | 'columns' | 'rows'>): FieldQuality[] {
  const counts = new Map(columns.map((each) => [each.name, each]));
  return (shapeOfList(list)?.columns ?? []).map((column) => fieldOf(column, counts.get(column.name), rows));
}

function fieldOf({ name, heads, need }: Column, count: FieldCount | undefined, all: number): FieldQuality {
  const { rows, filled, errors, warnings, asks, rules, heading } = count ?? { rows: 0, filled: 0, errors: 0, warnings: 0, asks: 0, rules: [], heading: heads[0] ?? name };
  const [needed, neededFilled, wrong] = [need === 'may' ? 0 : all, need === 'may' ? 0 : filled, errors + warnings + asks];
  return { column: name, heading, need, rows, needed, neededFilled, filled, wrong, asks, toPutRight: needed - neededFilled + wrong, common: rules[0] ?? null };
}

/** All fields of a list together. */
export function qualityOf(at: ListAt): Quality {
  return fieldsOf(at).reduce(add, nothing);
}

const add = (one: Quality, other: Quality): Quality => ({
  needed: one.needed + other.needed, neededFilled: one.neededFilled + other.neededFilled, filled: one.filled + other.filled,
  wrong: one.wrong + other.wrong, asks: one.asks + other.asks, toPutRight: one.toPutRight + other.toPutRight,
});

/** Fields that the list has and the file did not, though they must or should be filled. */
export function missingFields(at: ListAt): string[] {
  return fieldsOf(at).filter(({ rows, need }) => at.rows > 0 && rows === 0 && need !== 'may').map(({ heading }) => heading);
}

/** Lists that change every week are old after one; returns of a year after that and a month. In days. */
const goodFor: Readonly<Record<ReturnKind, number>> = { 'annex-a': 7, local: 7, 'cin-census': 400, ssda903: 400, workforce: 400, 'dfe-statistics': 400, ofsted: 400 };

/** How many days ago it was so, and whether that is longer than is good for lists of its kind. */
export function ageOf({ kind, asAt }: Pick<ListAt, 'kind' | 'asAt'>, today: Day): { readonly days: number; readonly old: boolean } {
  const days = daysBetween(asAt, today);
  return { days, old: days > goodFor[kind] };
}
