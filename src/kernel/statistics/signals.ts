import type { Limits } from './process-limits.ts';

/** Which rule a value keeps or breaks, in the order in which they are looked at: the first that fires is said. */
export const rules = ['outside', 'trend', 'two-of-three', 'shift'] as const;
export type Rule = (typeof rules)[number];
export interface Signal { readonly rule: Rule; readonly side: 'high' | 'low' }

/**
 * 1 where a value is above a bound, -1 below, 0 on it: sums of decimals differ in their last digits, so that the mean of
 * twenty times 66.7 is not quite 66.7.
 */
function beside(value: number, bound: number): number {
  const apart = value - bound;
  return Math.abs(apart) <= 1e-9 * Math.max(1, Math.abs(bound)) ? 0 : Math.sign(apart);
}

/** So many values in a row make a trend, and so many on one side of the mean a shift. */
const inARow = 7;

/**
 * What each value of one phase says: null where it is what a steady process gives by chance. A point is outside only beyond a
 * limit, not on it; equal neighbours break a trend; a value on the mean breaks a shift; beyond a limit is not near it.
 */
export function signalsOf(values: readonly number[], limits: Limits): readonly (Signal | null)[] {
  const [trends, shifts] = [trendsOf(values), shiftsOf(values, limits.mean)];
  const near = nearOf(values, limits);
  return values.map((value, place) => {
    const outside = beside(value, limits.high) > 0 ? 'high' : beside(value, limits.low) < 0 ? 'low' : null;
    return said('outside', outside) ?? said('trend', trends[place]) ?? said('two-of-three', near[place]) ?? said('shift', shifts[place]);
  });
}

type Side = Signal['side'] | null;
const said = (rule: Rule, side: Side | undefined): Signal | null => (side ? { rule, side } : null);

/** Six steps one after the other in one direction: all seven values of them. */
function trendsOf(values: readonly number[]): Side[] {
  const steps = values.slice(1).map((value, place) => beside(value, values[place] ?? value));
  const sides: Side[] = values.map(() => null);
  for (const { from, to, sign } of runsOf(steps)) if (sign !== 0 && to - from + 1 >= inARow - 1) sides.fill(sign > 0 ? 'high' : 'low', from, to + 2);
  return sides;
}

function shiftsOf(values: readonly number[], mean: number): Side[] {
  const sides: Side[] = values.map(() => null);
  for (const { from, to, sign } of runsOf(values.map((value) => beside(value, mean)))) if (sign !== 0 && to - from + 1 >= inARow) sides.fill(sign > 0 ? 'high' : 'low', from, to + 1);
  return sides;
}

/** Runs of the same sign, first and last place. */
function runsOf(signs: readonly number[]): readonly { readonly from: number; readonly to: number; readonly sign: number }[] {
  const runs: { from: number; to: number; sign: number }[] = [];
  signs.forEach((sign, place) => {
    const last = runs.at(-1);
    if (last?.sign === sign) last.to = place;
    else runs.push({ from: place, to: place, sign });
  });
  return runs;
}

/** Two of three in the outer third of one side, the third on the same side of the mean too: those in the outer third. */
function nearOf(values: readonly number[], { mean, low, high, nearLow, nearHigh }: Limits): Side[] {
  const sides: Side[] = values.map(() => null);
  const isNear = (value: number, side: Signal['side']) => (side === 'high' ? beside(value, nearHigh) > 0 && beside(value, high) <= 0 : beside(value, nearLow) < 0 && beside(value, low) >= 0);
  const isBeside = (value: number, side: Signal['side']) => beside(value, mean) === (side === 'high' ? 1 : -1);
  for (let place = 0; place + 2 < values.length; place += 1) {
    const three = values.slice(place, place + 3);
    for (const side of ['high', 'low'] as const) {
      if (!three.every((value) => isBeside(value, side)) || three.filter((value) => isNear(value, side)).length < 2) continue;
      three.forEach((value, step) => { if (isNear(value, side)) sides[place + step] = side; });
    }
  }
  return sides;
}
