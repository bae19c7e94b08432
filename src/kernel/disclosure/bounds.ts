/**
 * What anybody can work out of published sums: the lowest and the highest value that another sum can have, where all that is known
 * of the counts is that none is below nought. By the simplex method (Dantzig 1947) with Bland’s rule, which always ends.
 */

/** A published sum: places of the counts that it adds up. */
export interface KnownSum { readonly of: readonly number[]; readonly sum: number }
export interface Bounds { readonly low: number; readonly high: number }

/** Counts are whole and small: what differs by less is the same. */
const nought = 1e-7;

interface Table { readonly rows: number[][]; readonly basis: number[]; readonly width: number }

/** `counts`: how many counts there are. The bounds of each target, a sum over places; `high` is Infinity where nothing holds it. */
export function boundsOf(counts: number, known: readonly KnownSum[], targets: readonly (readonly number[])[]): readonly Bounds[] {
  const table = begun(counts, known);
  return targets.map((target) => ({ low: -most(table, costs(counts, target, -1)), high: most(table, costs(counts, target, 1)) }));
}

const costs = (counts: number, places: readonly number[], sign: 1 | -1): number[] => {
  const row = Array.from({ length: counts }, () => 0);
  for (const place of places) row[place] = (row[place] ?? 0) + sign;
  return row;
};

/** A first set of counts that gives the known sums: each sum begins with a helper of its own, and the helpers are driven to nought. */
function begun(counts: number, known: readonly KnownSum[]): Table {
  const width = counts + known.length;
  const rows = known.map(({ of, sum }, each) => [...costs(counts, of, 1), ...known.map((_, other) => Number(other === each)), sum]);
  const table = { rows, basis: known.map((_, each) => counts + each), width };
  optimise(table, Array.from({ length: width }, (_, column) => (column < counts ? 0 : -1)), width);
  for (let row = 0; row < rows.length; row += 1) driveOut(table, row, counts);
  const kept = rows.flatMap((row, each) => ((table.basis[each] ?? 0) < counts ? [{ row: [...row.slice(0, counts), row[width] ?? 0], column: table.basis[each] ?? 0 }] : []));
  return { rows: kept.map(({ row }) => row), basis: kept.map(({ column }) => column), width: counts };
}

/** A helper that is still there at nought makes place for a count; where it cannot, its sum says nothing new. */
function driveOut(table: Table, row: number, counts: number): void {
  if ((table.basis[row] ?? 0) < counts) return;
  const column = table.rows[row]?.findIndex((value, each) => each < counts && Math.abs(value) > nought) ?? -1;
  if (column >= 0) turn(table, row, column);
}

function most(table: Table, goal: readonly number[]): number {
  return optimise(table, goal, table.width);
}

/** The highest value of the goal; the table is left where it is reached. */
function optimise(table: Table, goal: readonly number[], width: number): number {
  for (;;) {
    const column = enters(table, goal, width);
    if (column < 0) return table.rows.reduce((sum, row, each) => sum + (goal[table.basis[each] ?? 0] ?? 0) * (row[width] ?? 0), 0);
    const row = leaves(table, column);
    if (row < 0) return Infinity;
    turn(table, row, column);
  }
}

/** The first column that would raise the goal. */
function enters({ rows, basis }: Table, goal: readonly number[], width: number): number {
  for (let column = 0; column < width; column += 1) {
    if (basis.includes(column)) continue;
    const lost = rows.reduce((sum, row, each) => sum + (goal[basis[each] ?? 0] ?? 0) * (row[column] ?? 0), 0);
    if ((goal[column] ?? 0) - lost > nought) return column;
  }
  return -1;
}

/** The row that holds a column back first; of several that with the first column. */
function leaves({ rows, basis, width }: Table, column: number): number {
  let [best, least] = [-1, Infinity];
  rows.forEach((row, each) => {
    const by = row[column] ?? 0;
    if (by <= nought) return;
    const ratio = (row[width] ?? 0) / by;
    const first = Math.abs(ratio - least) <= nought && (basis[each] ?? 0) < (basis[best] ?? 0);
    if (ratio < least - nought || first) [best, least] = [each, Math.min(ratio, least)];
  });
  return best;
}

function turn({ rows, basis }: Table, at: number, column: number): void {
  const pivot = rows[at] ?? [];
  const by = pivot[column] ?? 1;
  pivot.forEach((value, each) => { pivot[each] = value / by; });
  rows.forEach((row, each) => {
    const times = row[column] ?? 0;
    if (each !== at && times !== 0) row.forEach((value, place) => { row[place] = value - times * (pivot[place] ?? 0); });
  });
  basis[at] = column;
}
