/** Times of one round, in milliseconds. */
export interface Times { readonly median: number; readonly p95: number; readonly perSecond: number }

/** What several rounds gave: the least, the middle and the most. */
export interface Spread { readonly least: number; readonly middle: number; readonly most: number }

export function timesOf(taken: readonly number[], seconds: number): Times {
  return { median: quantile(taken, 0.5), p95: quantile(taken, 0.95), perSecond: taken.length / seconds };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

export function spreadOf(values: readonly number[]): Spread {
  return { least: Math.min(...values), middle: quantile(values, 0.5), most: Math.max(...values) };
}

const nanosecondsInAMillisecond = 1e6;

/** How long something takes, in milliseconds, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
  const from = process.hrtime.bigint();
  const value = await work();
  return { took: Number(process.hrtime.bigint() - from) / nanosecondsInAMillisecond, value };
}
