/** How far two who judge the same things agree, beyond what chance would give. Judgements in order, the best or the worst first. */

/** Rows: what the first said; columns: what the second said; how often. Square. */
export type Judgements = readonly (readonly number[])[];
export type Weights = 'unweighted' | 'linear' | 'quadratic';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const cells = (matrix: Judgements) => matrix.flatMap((row, first) => row.map((count, second) => ({ first, second, count })));

/** Shares of all: the same grade, at most one apart, the first of the two earlier in the order, and later. Null where nothing was judged by both. */
export function agreementOf(matrix: Judgements) {
  const total = sum(matrix.flat());
  const share = (holds: (first: number, second: number) => boolean) => sum(cells(matrix).map(({ first, second, count }) => (holds(first, second) ? count : 0))) / total;
  return total === 0 ? null : { total, exact: share((a, b) => a === b), withinOne: share((a, b) => Math.abs(a - b) <= 1), firstEarlier: share((a, b) => a < b), firstLater: share((a, b) => a > b) };
}

/** Cohen’s kappa, with the weights that an order of grades asks for. Null where chance alone explains everything, or nothing was judged. */
export function kappa(matrix: Judgements, weights: Weights): number | null {
  const [total, widest] = [sum(matrix.flat()), matrix.length - 1];
  const power = { unweighted: 0, linear: 1, quadratic: 2 }[weights];
  const apart = (first: number, second: number) => (first === second ? 0 : (Math.abs(first - second) / widest) ** power);
  const rows = matrix.map(sum);
  const columns = matrix.map((_, column) => sum(matrix.map((row) => row[column] ?? 0)));
  const seen = sum(cells(matrix).map(({ first, second, count }) => count * apart(first, second))) / total;
  const byChance = sum(cells(matrix).map(({ first, second }) => (rows[first] ?? 0) * (columns[second] ?? 0) * apart(first, second))) / (total * total);
  return total === 0 || byChance === 0 ? null : 1 - seen / byChance;
}

export type Scale = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff’s alpha, for any number of people and with judgements missing. `units`: for each thing that was judged, the grades it
 * was given, as places in the order (0, 1 …). Null where no thing was judged by two, or all said the same of everything.
 */
export function alpha(units: readonly (readonly number[])[], grades: number, scale: Scale): number | null {
  const together = coincidences(units, grades);
  const margins = together.map(sum);
  const total = sum(margins);
  const apart = differenceOf(scale, margins);
  const seen = sum(cells(together).map(({ first, second, count }) => count * apart(first, second)));
  const byChance = sum(cells(together).map(({ first, second }) => (margins[first] ?? 0) * (margins[second] ?? 0) * apart(first, second)));
  return total < 2 || byChance === 0 ? null : 1 - ((total - 1) * seen) / byChance;
}

/** How often two grades were given to the same thing, each thing counting as much as it has judgements. */
function coincidences(units: readonly (readonly number[])[], grades: number): number[][] {
  const matrix = Array.from({ length: grades }, () => Array.from({ length: grades }, () => 0));
  for (const unit of units.filter(({ length }) => length > 1)) {
    unit.forEach((one, place) => unit.forEach((other, otherPlace) => {
      const row = matrix[one];
      if (place !== otherPlace && row) row[other] = (row[other] ?? 0) + 1 / (unit.length - 1);
    }));
  }
  return matrix;
}

function differenceOf(scale: Scale, margins: readonly number[]): (first: number, second: number) => number {
  if (scale === 'nominal') return (first, second) => (first === second ? 0 : 1);
  if (scale === 'interval') return (first, second) => (first - second) ** 2;
  return (first, second) => {
    const [low, high] = first < second ? [first, second] : [second, first];
    return (sum(margins.slice(low, high + 1)) - ((margins[low] ?? 0) + (margins[high] ?? 0)) / 2) ** 2;
  };
}

/** The things that a table of two people stands for. */
export const unitsOf = (matrix: Judgements): readonly (readonly number[])[] => cells(matrix).flatMap(({ first, second, count }) => Array.from({ length: count }, () => [first, second]));
