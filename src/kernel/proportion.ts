/** A share that can never be printed without its numbers. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** Per cent with one decimal, half up; null where there is nothing to divide by. */
export function percent({ numerator, denominator }: Proportion): number | null {
  return denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10;
}

/**
 * The 95% interval of a share, in per cent with one decimal. Wilson's score interval (Wilson 1927, JASA 22:209):
 * it stays inside 0–100 and is honest for small numbers. Null where there is nothing to divide by.
 */
export function interval({ numerator, denominator }: Proportion): { low: number; high: number } | null {
  if (denominator === 0) return null;
  const z = 1.959964;
  const p = numerator / denominator;
  const spread = 1 + (z * z) / denominator;
  const centre = (p + (z * z) / (2 * denominator)) / spread;
  const half = (z / spread) * Math.sqrt((p * (1 - p)) / denominator + (z * z) / (4 * denominator * denominator));
  const oneDecimal = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return { low: oneDecimal(centre - half), high: oneDecimal(centre + half) };
}
