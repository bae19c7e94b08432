import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import type { Mode } from './hold.ts';

export interface TargetWanted { readonly percent: number; readonly owner: string; readonly from: Day }
/** Which ways of meeting count: at least one. */
export function setCounting(wanted: readonly Mode[]): Outcome<readonly Mode[], 'none'> {
  return wanted.length === 0 ? refuse('none') : accept(wanted);
}

export type CannotSetTarget = 'not-a-percent' | 'no-owner' | 'before-today';

/** A target has an owner, and holds from a day that is not past: what a month was judged by stays. */
export function setTarget(wanted: TargetWanted, today: Day): Outcome<TargetWanted, CannotSetTarget> {
  if (!Number.isInteger(wanted.percent) || wanted.percent < 1 || wanted.percent > 100) return refuse('not-a-percent');
  if (wanted.owner.trim() === '' || wanted.owner.length > 200) return refuse('no-owner');
  return wanted.from < today ? refuse('before-today') : accept(wanted);
}
