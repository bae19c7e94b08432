import type { Broken } from './entry.ts';

/** A head as it was signed, and whether the signature is genuine. */
export interface CheckedHead {
  readonly position: number;
  readonly digest: string;
  readonly at: string;
  readonly genuine: boolean;
}

/**
 * When a new head is due: five minutes after the last, or a hundred entries, whichever comes first. `at` is in
 * milliseconds of a clock that nobody sets back. Where the chain is shorter than it was, a head says so too.
 */
export function isHeadDue(last: { readonly position: number; readonly at: number } | null, now: { readonly position: number; readonly at: number }): boolean {
  if (now.position === 0 || now.position === last?.position) return false;
  return last === null || Math.abs(now.position - last.position) >= 100 || now.at - last.at >= 5 * 60_000;
}

/** What the heads outside the database say against it: a chain that was cut, or written anew from some point on. */
export function brokenHeads(heads: readonly CheckedHead[], digests: ReadonlyMap<number, string>): Broken[] {
  return heads.flatMap((head) => {
    const where = `head of ${head.at}, at position ${head.position}`;
    if (!head.genuine) return [{ where, problem: 'its signature is not by the journal’s key' }];
    const digest = digests.get(head.position);
    if (digest === undefined) return [{ where, problem: 'the journal is shorter than it was then: its end has been cut off' }];
    return digest === head.digest ? [] : [{ where, problem: 'the journal up to there has been written anew since' }];
  });
}
