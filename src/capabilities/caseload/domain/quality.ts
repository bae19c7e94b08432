import type { Day } from '../../../kernel/day.ts';
import type { Changed } from './extract.ts';
import { shapeOfList } from './returns/definitions.ts';
import type { FieldCounts } from './returns/seam.ts';
import type { Column, ListShape } from './returns/shape.ts';

/** One list as it was in one extract that is kept. */
export interface ListAt {
  readonly extract: number;
  readonly asAt: Day;
  readonly list: string;
  readonly rows: number;
  readonly fields: FieldCounts[string];
  /** Lines against the extract before; of the first, all are new. */
  readonly changed: Changed | null;
}

/**
 * Of one field, or of all those of a list together. A blank counts against the data only where the field must or should be
 * filled: a case that is open has no closing day. A field that the file does not have is blank in each of its rows, so that leaving
 * it out never looks better.
 */
export interface Quality {
  /** Cells that should be filled: of one field one in each row of the list, or none where blank may be right. */
  readonly needed: number;
  readonly neededFilled: number;
  readonly filled: number;
  /** Filled with what could not be read, was asked about, or breaks a rule of its row. */
  readonly doubtful: number;
  /** Cells for somebody to put right: blank where they should not be, and doubtful. */
  readonly toPutRight: number;
}

export interface FieldQuality extends Quality {
  readonly column: string;
  readonly heading: string;
  readonly need: Column['need'];
  /** Rows of files that have it. */
  readonly rows: number;
}

const nothing: Quality = { needed: 0, neededFilled: 0, filled: 0, doubtful: 0, toPutRight: 0 };

/** The fields of a list in the order of the list; those that it has only to be compared with others as well. */
export function fieldsOf({ list, fields, rows }: Pick<ListAt, 'list' | 'fields' | 'rows'>): FieldQuality[] {
  return (shapeOfList(list)?.columns ?? []).map((column) => fieldOf(column, fields[column.name] ?? [0, 0, 0], rows));
}

function fieldOf({ name, heads, need }: Column, [rows, filled, doubtful]: FieldCounts[string][string], all: number): FieldQuality {
  const needed = need === 'may' ? 0 : all;
  const neededFilled = need === 'may' ? 0 : filled;
  return { column: name, heading: heads[0] ?? name, need, rows, needed, neededFilled, filled, doubtful, toPutRight: needed - neededFilled + doubtful };
}

/** All fields of a list together. */
export function qualityOf(at: ListAt): Quality {
  return fieldsOf(at).reduce(add, nothing);
}

const add = (one: Quality, other: Quality): Quality => ({
  needed: one.needed + other.needed, neededFilled: one.neededFilled + other.neededFilled, filled: one.filled + other.filled,
  doubtful: one.doubtful + other.doubtful, toPutRight: one.toPutRight + other.toPutRight,
});

/** Fields that the list has and the file did not, though they must or should be filled. */
export function missingFields(at: ListAt): string[] {
  return fieldsOf(at).filter(({ rows, need }) => at.rows > 0 && rows === 0 && need !== 'may').map(({ heading }) => heading);
}

/** The lists of returns that we know, as an address names them. */
export function knownList(kind: string, name: string): ListShape | undefined {
  return shapeOfList(`${kind}/${name}`);
}
