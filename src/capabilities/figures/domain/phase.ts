import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

export interface PhaseWanted { readonly month: Day; readonly reason: string }
export type CannotBeginPhase = 'no-reason' | 'not-a-month' | 'the-first-month' | 'there-already';

/** A series begins anew only with a reason that somebody gives, in a month that it has, and not at its beginning. */
export function beginPhase({ month, reason }: PhaseWanted, months: readonly Day[], begun: readonly Day[]): Outcome<PhaseWanted, CannotBeginPhase> {
  if (reason.trim() === '' || reason.length > 500) return refuse('no-reason');
  if (!months.includes(month)) return refuse('not-a-month');
  if (month === months[0]) return refuse('the-first-month');
  return begun.includes(month) ? refuse('there-already') : accept({ month, reason: reason.trim() });
}
