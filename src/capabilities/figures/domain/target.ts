import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Better } from '../../../kernel/statistics/process-chart.ts';
import type { Indicator } from './indicator.ts';

/** What is wanted of an indicator: per cent of a share, or a number. `near`: amber is short of it by no more than this. */
export interface Target { readonly value: number; readonly near: number; readonly owner: string; readonly from: Day }

/** A label, worked out anew each time and never kept: it stands beside the figure, never in its place. */
export const lights = { green: 'Meets the target', amber: 'Short of the target', red: 'Far from the target', few: 'Too few to judge', none: 'No target' } as const;
export type Light = keyof typeof lights;

/** Fewer than this are not judged. */
export const enoughToJudge = 5;

/** `value`: the figure, or null where nobody could be counted. `of`: how many it was counted from. */
export function lightOf(value: number | null, of: number, better: Better, target: Pick<Target, 'value' | 'near'> | null): Light {
  if (target === null || better === null) return 'none';
  if (value === null || of < enoughToJudge) return 'few';
  const short = better === 'more' ? target.value - value : value - target.value;
  return short <= 0 ? 'green' : short <= target.near ? 'amber' : 'red';
}

export type CannotSetTarget = 'no-direction' | 'not-a-number' | 'beyond-a-hundred' | 'near-not-a-number' | 'near-too-wide' | 'no-owner' | 'before-today';

/** A target needs a direction that is better, an owner, and a day that is not past: what a month was judged by stays. */
export function setTarget(indicator: Indicator, wanted: Target, today: Day): Outcome<Target, CannotSetTarget> {
  const why = whyNotValue(indicator, wanted) ?? (wanted.owner.trim() === '' || wanted.owner.length > 200 ? 'no-owner' : wanted.from < today ? 'before-today' : null);
  return why ? refuse(why) : accept({ ...wanted, owner: wanted.owner.trim() });
}

function whyNotValue({ better, counts }: Indicator, { value, near }: Target): CannotSetTarget | null {
  if (better === null) return 'no-direction';
  if (!isAmount(value)) return 'not-a-number';
  if (counts !== null && value > 100) return 'beyond-a-hundred';
  if (!isAmount(near)) return 'near-not-a-number';
  // Amber up to the other end of the scale would leave nothing red.
  return counts !== null && near > 50 ? 'near-too-wide' : null;
}

const isAmount = (value: number) => Number.isFinite(value) && value >= 0 && value < 1_000_000 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
