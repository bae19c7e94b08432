import type { CellRead } from './read-cell.ts';
import type { FieldCounts } from './seam.ts';
import type { ListShape } from './shape.ts';

/** Counts the cells of one list while its rows are judged. */
export interface FieldTally {
  /** A row begins: what is said of its columns from here on is said of it. */
  begin(): void;
  /** Its cell of that column, which the file has. */
  see(column: number, read: CellRead): void;
  /** Something is wrong with its cell there, if with one. However much is, it counts once; of a blank cell nothing but that it is blank. */
  doubt(column: number | null): void;
}
export interface FieldTallies { of(shape: ListShape): FieldTally; all(): FieldCounts }

interface Tally { readonly columns: readonly string[]; readonly rows: number[]; readonly filled: number[]; readonly doubtful: number[]; readonly fill: FieldTally }

/** The counts of a whole return: those of a list that stands in several sheets or files are added up. */
export function openFieldTallies(): FieldTallies {
  const tallies = new Map<string, Tally>();
  const of = (shape: ListShape): FieldTally => {
    const before = tallies.get(shape.list) ?? openTally(shape);
    tallies.set(shape.list, before);
    return before.fill;
  };
  return { of, all: () => Object.fromEntries([...tallies].map(([list, tally]) => [list, countsOf(tally)])) };
}

function openTally({ columns }: ListShape): Tally {
  const [rows, filled, doubtful] = [columns.map(() => 0), columns.map(() => 0), columns.map(() => 0)];
  // The row in which a column was last filled, and last doubted.
  const [filledIn, doubtedIn] = [columns.map(() => 0), columns.map(() => 0)];
  let row = 0;
  const add = (to: number[], column: number) => { to[column] = (to[column] ?? 0) + 1; };
  return {
    columns: columns.map(({ name }) => name), rows, filled, doubtful,
    fill: {
      begin() { row += 1; },
      see(column, read) {
        add(rows, column);
        if (!isFilled(read)) return;
        add(filled, column);
        filledIn[column] = row;
      },
      doubt(column) {
        if (column === null || filledIn[column] !== row || doubtedIn[column] === row) return;
        doubtedIn[column] = row;
        add(doubtful, column);
      },
    },
  };
}

/** A formula that failed and a word for nothing are blank, as they are where the row is judged. */
const isFilled = ({ value, rule }: CellRead) => value !== null || (rule !== null && rule !== 'broken-cell');

const countsOf = ({ columns, rows, filled, doubtful }: Tally) =>
  Object.fromEntries(columns.map((name, index) => [name, [rows[index] ?? 0, filled[index] ?? 0, doubtful[index] ?? 0] as const]));
