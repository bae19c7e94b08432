/**
 * Process behaviour (XmR) charts: limits of what a steady process gives by chance, as NHS England’s “Making Data Count” states
 * them. Each value stands for its own time span: rolling or overlapping values must not be judged with these.
 */

/** Limits of one phase. All in the unit of the values; limits may pass what the unit allows (below 0%) and are kept so. */
export interface Limits {
  readonly mean: number;
  /** The mean of the moving ranges that were used. */
  readonly range: number;
  readonly low: number;
  readonly high: number;
  /** Where the outer third of the way to a limit begins. */
  readonly nearLow: number;
  readonly nearHigh: number;
}

export interface LimitSettings {
  /** Limits come from so many first values of the phase alone; all where it is not given. */
  readonly fixedAfter?: number;
  /** Moving ranges of 3.267 times their mean or more are left out once. Off, as in the sheet that NHS users have. */
  readonly screened?: boolean;
}

/** 3 / d2 of two values, and D4 of two values (Wheeler, Understanding Variation). */
const [toLimit, tooWide] = [2.66, 3.267] as const;

/** Fewer values than this give limits that are only a trial. */
export const enoughForLimits = 12;

/** The limits that one run of values gives. One value alone has no range: its limits are the value itself. Null without any. */
export function limitsOf(values: readonly number[], { fixedAfter, screened = false }: LimitSettings = {}): Limits | null {
  const count = fixedAfter === undefined ? values.length : Math.min(fixedAfter, values.length);
  if (count === 0) return null;
  const range = screened ? screenedRange(values, count) : meanRange(values, count, Infinity);
  const mean = sumOf(values, count) / count;
  const [far, near] = [toLimit * range, (2 * toLimit * range) / 3];
  return { mean, range, low: mean - far, high: mean + far, nearLow: mean - near, nearHigh: mean + near };
}

function sumOf(values: readonly number[], count: number): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += values[place] ?? 0;
  return sum;
}

/** The mean of the moving ranges that are narrower than a bound. */
function meanRange(values: readonly number[], count: number, bound: number): number {
  let [sum, taken] = [0, 0];
  for (let place = 1; place < count; place += 1) {
    const range = Math.abs((values[place] ?? 0) - (values[place - 1] ?? 0));
    if (range < bound) [sum, taken] = [sum + range, taken + 1];
  }
  return taken === 0 ? 0 : sum / taken;
}

function screenedRange(values: readonly number[], count: number): number {
  const all = meanRange(values, count, Infinity);
  return all === 0 ? 0 : meanRange(values, count, tooWide * all);
}
