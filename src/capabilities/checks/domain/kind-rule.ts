import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';

/** What happens after a sign-off of this kind: a manager authorises all, a share that is drawn, or none. */
export const modes = ['authorise-all', 'sample', 'aide-memoire'] as const;
export type Mode = (typeof modes)[number];

/** What the authority has set for a kind of work. */
export interface KindRule {
  readonly kind: Kind;
  readonly mode: Mode;
  /** The share that a manager sees where the mode is 'sample', in per cent. */
  readonly samplePercent: number;
  /** Before this day the check advises and stops nothing; null: it is live. */
  readonly liveFrom: Day | null;
  /** Partly met may be signed off with an agreed improvement and a date. */
  readonly allowPartly: boolean;
}

export function isShadow(rule: KindRule, today: Day): boolean {
  return rule.liveFrom !== null && today < rule.liveFrom;
}

/**
 * Whether a sign-off goes to a manager. What once went to one goes to one again: otherwise work that was returned, or
 * taken back by its author, could slip past on a second draw.
 * `chance` is drawn by the caller, evenly from 0 to just below 1, after the text is settled: nobody can steer it.
 */
export function isDrawn(rule: KindRule, everDrawn: boolean, chance: number): boolean {
  if (rule.mode === 'sample') return everDrawn || chance * 100 < rule.samplePercent;
  return rule.mode === 'authorise-all' || everDrawn;
}
