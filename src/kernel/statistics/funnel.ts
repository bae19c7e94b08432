import type { Proportion } from '../proportion.ts';
import { binomial } from './binomial.ts';

/** Between these shares (0 to 1) chance alone keeps a group of that size. */
export interface FunnelBand { readonly low: number; readonly high: number }
export interface FunnelLimits { readonly centre: number; readonly usual: FunnelBand; readonly wide: FunnelBand }

/** One in twenty, and one in five hundred. */
const [usual, wide] = [{ z: 1.96, each: 0.025 }, { z: 3.09, each: 0.001 }] as const;
/** Below so many the bell curve is not good enough: the limits are counted. */
const enoughForTheCurve = 30;

/** The share of all groups together; null where nobody is in any. */
export function centreOf(groups: readonly Proportion[]): number | null {
  const [numerator, denominator] = [groups.reduce((sum, each) => sum + each.numerator, 0), groups.reduce((sum, each) => sum + each.denominator, 0)];
  return denominator === 0 ? null : numerator / denominator;
}

/** What chance alone allows a group of so many, around the share of all. */
export function funnelAt(centre: number, size: number): FunnelLimits {
  const band = ({ z, each }: typeof usual | typeof wide) => (size < enoughForTheCurve ? countedBand(centre, size, each) : curveBand(centre, size, z));
  return { centre, usual: band(usual), wide: band(wide) };
}

function curveBand(centre: number, size: number, z: number): FunnelBand {
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The fewest and the most of which so few, or so many, are not rarer than the bound. */
function countedBand(centre: number, size: number, bound: number): FunnelBand {
  if (size === 0) return { low: 0, high: 1 };
  return { low: fewest(size, bound, (count) => binomial(count, size, centre)) / size, high: (size - fewest(size, bound, (count) => binomial(size - count, size, centre))) / size };
}

function fewest(size: number, bound: number, chance: (count: number) => number): number {
  let [sum, count] = [chance(0), 0];
  while (sum < bound && count < size) sum += chance(++count);
  return count;
}

export type FunnelPlace = 'as-chance-allows' | 'high' | 'low' | 'very-high' | 'very-low';

/** Where a group stands. Nobody in it: null. */
export function placeInFunnel(group: Proportion, centre: number): FunnelPlace | null {
  if (group.denominator === 0) return null;
  const [share, limits] = [group.numerator / group.denominator, funnelAt(centre, group.denominator)];
  if (share > limits.wide.high) return 'very-high';
  if (share < limits.wide.low) return 'very-low';
  return share > limits.usual.high ? 'high' : share < limits.usual.low ? 'low' : 'as-chance-allows';
}
