/** Logarithms of factorials, made as far as they are asked for: of whole numbers from 0. */
const logs: number[] = [0, 0];
export function logFactorial(number: number): number {
  for (let each = logs.length; each <= number; each += 1) logs.push((logs[each - 1] ?? 0) + Math.log(each));
  return logs[number] ?? 0;
}

const logChoose = (of: number, take: number) => logFactorial(of) - logFactorial(take) - logFactorial(of - take);

/** The chance of exactly so many of n, where each has the chance p. */
export function binomial(count: number, of: number, chance: number): number {
  if (chance <= 0) return count === 0 ? 1 : 0;
  if (chance >= 1) return count === of ? 1 : 0;
  return Math.exp(logChoose(of, count) + count * Math.log(chance) + (of - count) * Math.log(1 - chance));
}

/** The chance of exactly so many in the first of two groups, the sums of both being given. */
export function hypergeometric(count: number, { first, second, counted }: { readonly first: number; readonly second: number; readonly counted: number }): number {
  return Math.exp(logChoose(first, count) + logChoose(second, counted - count) - logChoose(first + second, counted));
}
