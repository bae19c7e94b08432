import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';

/** That nothing is due of a child any more, as somebody noted by hand: why, and of one who is kept under another reference which. */
export interface Ended<Why extends string = string> { readonly why: Why; readonly into: string | null }
export type CannotBeginAbout<Why extends string = string> = { readonly why: 'child-merged'; readonly into: string } | { readonly why: 'child-ended'; readonly ending: Why };

/**
 * Whether something may be begun about a child: not where it was noted that nothing is due any more. That a list still has the
 * child as closed is no reason: lists come later than children, and nothing holds up what makes one safe.
 */
export function beginAbout<Why extends string>(ended: Ended<Why> | null): Outcome<null, CannotBeginAbout<Why>> {
  if (ended === null) return accept(null);
  return refuse(ended.why === 'merged' ? { why: 'child-merged', into: ended.into ?? '' } : { why: 'child-ended', ending: ended.why });
}
