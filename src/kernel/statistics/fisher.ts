import type { Proportion } from '../proportion.ts';
import { hypergeometric } from './binomial.ts';

/**
 * Fisher’s exact test of two shares, both sides: how often chance alone gives a table as unlikely as this one, or less likely.
 * Null where a share has nothing to divide by. Two samples must not hold the same people.
 */
export function fisher(one: Proportion, other: Proportion): number | null {
  if (one.denominator === 0 || other.denominator === 0) return null;
  const sums = { first: one.denominator, second: other.denominator, counted: one.numerator + other.numerator };
  const [low, high] = [Math.max(0, sums.counted - sums.second), Math.min(sums.first, sums.counted)];
  const seen = hypergeometric(one.numerator, sums);
  let chance = 0;
  for (let count = low; count <= high; count += 1) {
    const each = hypergeometric(count, sums);
    // What is as unlikely is counted too, whatever the last digits of the sums say.
    if (each <= seen * (1 + 1e-7)) chance += each;
  }
  return Math.min(1, chance);
}

/** Below this chance a difference is called one. */
export const toldApart = 0.05;
