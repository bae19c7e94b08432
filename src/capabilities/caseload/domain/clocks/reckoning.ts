import type { Day } from '../../../../kernel/day.ts';
import type { Calendar } from '../../../../kernel/working-days.ts';
import type { Ending, Happening, Trait } from './happenings.ts';
import type { Override } from './override.ts';

/**
 * What is known of one thing that clocks run on: one referral with its assessment, one enquiry, one plan, one placement,
 * one period of being looked after. Days in any order. What is not named did not happen, as far as is known; null
 * means that it happened and nobody knows when.
 */
export interface Facts {
  readonly days: { readonly [happening in Happening]?: readonly Day[] | null };
  readonly traits?: readonly Trait[];
  /** After this nothing further is due. */
  readonly ended?: { readonly on: Day; readonly why: Ending } | null;
  readonly born?: Day | null;
  /** Of what comes again and again only the latest day is known, as in Annex A. */
  readonly latestOnly?: boolean;
}

/** By what everything is judged in one go. */
export interface Reckoning {
  /** The day for which it is judged: what happened later is not looked at. */
  readonly asAt: Day;
  readonly calendar: Calendar;
  readonly overrides?: readonly Override[];
  /** The day on which this service began here: what fell due before it carries 'before Touchstone', and is never red. */
  readonly servedFrom?: Day | null;
  /** How many days before its last day something is due, and no longer only to come. Seven unless said. */
  readonly soon?: number;
}
