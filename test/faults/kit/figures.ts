import { appendFileSync } from 'node:fs';

/** What one test measured in this run: how it was tried, and what came of it. */
export interface Figure { readonly key: string; readonly tried: string; readonly result: string }

/**
 * Says what a test measured. `npm run faults` gathers these into its table, and fails where one is missing; so a test
 * says it last, when everything in it has held. The keys and the promises are in promises.ts.
 */
export function measured(t: { diagnostic(words: string): void }, key: string, tried: string, result: string): void {
  t.diagnostic(`${key}: ${tried}: ${result}`);
  const file = process.env['FAULT_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ key, tried, result } satisfies Figure)}\n`);
}

export const number = (count: number): string => count.toLocaleString('en-GB');

/** The value that so many hundredths of the times do not exceed. */
export function percentile(times: readonly number[], hundredths: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * hundredths / 100))] ?? 0;
}
