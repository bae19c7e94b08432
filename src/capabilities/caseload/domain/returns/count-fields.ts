import type { CellRead } from './read-cell.ts';
import { type RuleId, rules } from './rules.ts';
import type { ListFields, Problem } from './seam.ts';
import type { ListShape } from './shape.ts';

type Fault = Problem['severity'];
type Heads = readonly (string | null)[];

/** Counts the cells of one list while its rows are judged. */
export interface FieldTally {
  /** A row begins: what is said of its columns from here on is said of it. */
  begin(): void;
  /** Its cell of that column, which the file has. */
  see(column: number, read: CellRead): void;
  /** Something is wrong with its cell there, if with one. A filled cell is counted once, by the worst of it; of a blank one only the rule. */
  fault(column: number | null, rule: RuleId): void;
}
/** `of`: the count of a list, whose headings the file has like this; those of several sheets or files are added up. */
export interface FieldTallies { of(shape: ListShape, heads: Heads): FieldTally; all(): ListFields[] }

interface Counts { readonly rows: number[]; readonly filled: number[]; readonly faults: Readonly<Record<Fault, number[]>>; readonly rules: (Map<RuleId, number> | undefined)[] }
interface Tally { readonly shape: ListShape; readonly heads: Heads[]; readonly counts: Counts; readonly fill: FieldTally }

const rank: Readonly<Record<Fault, number>> = { error: 3, ask: 2, warning: 1 };
const most = 5;

export function openFieldTallies(): FieldTallies {
  const tallies = new Map<string, Tally>();
  const of = (shape: ListShape, heads: Heads): FieldTally => {
    const tally = tallies.get(shape.list) ?? openTally(shape);
    tallies.set(shape.list, tally);
    tally.heads.push(heads);
    return tally.fill;
  };
  return { of, all: () => [...tallies.values()].map(fieldsOf) };
}

const add = (to: number[], column: number, by = 1): void => { to[column] = (to[column] ?? 0) + by; };

function openTally(shape: ListShape): Tally {
  const zeros = () => shape.columns.map(() => 0);
  const counts: Counts = { rows: zeros(), filled: zeros(), faults: { error: zeros(), ask: zeros(), warning: zeros() }, rules: [] };
  return { shape, heads: [], counts, fill: openFill(counts, zeros) };
}

function openFill({ rows, filled, faults, rules: broken }: Counts, zeros: () => number[]): FieldTally {
  // The row in which a column was last filled, the one in which it was last found wrong, and how badly.
  const [filledIn, wrongIn] = [zeros(), zeros()];
  const worst: Fault[] = [];
  let row = 0;
  return {
    begin() { row += 1; },
    see(column, read) {
      add(rows, column);
      if (!isFilled(read)) return;
      add(filled, column);
      filledIn[column] = row;
    },
    fault(column, rule) {
      if (column === null) return;
      const said = broken[column] ??= new Map();
      said.set(rule, (said.get(rule) ?? 0) + 1);
      if (filledIn[column] !== row) return;
      const before = wrongIn[column] === row ? worst[column] : undefined;
      const { severity } = rules[rule];
      if (before && rank[before] >= rank[severity]) return;
      if (before) add(faults[before], column, -1);
      add(faults[severity], column);
      wrongIn[column] = row;
      worst[column] = severity;
    },
  };
}

/** A formula that failed and a word for nothing are blank, as they are where the row is judged. */
const isFilled = ({ value, rule }: CellRead) => value !== null || (rule !== null && rule !== 'broken-cell');

function fieldsOf({ shape, heads, counts: { rows, filled, faults, rules: broken } }: Tally): ListFields {
  const columns = shape.columns.map(({ name, heads: known }, index) => ({
    name, heading: heads.map((each) => each[index]).find((head) => typeof head === 'string') ?? known[0] ?? name, rows: rows[index] ?? 0, filled: filled[index] ?? 0,
    errors: faults.error[index] ?? 0, warnings: faults.warning[index] ?? 0, asks: faults.ask[index] ?? 0,
    rules: [...broken[index] ?? []].map(([rule, times]) => ({ rule, times })).toSorted((one, other) => other.times - one.times).slice(0, most),
  }));
  return { list: shape.list, columns };
}
