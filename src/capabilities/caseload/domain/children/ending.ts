import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Ending } from '../clocks/happenings.ts';
import { isReference } from '../reference.ts';

/** What may be said by hand before the lists say it, with the words of its choice. */
export const endingChoices = {
  died: 'The child has died', 'moved-away': 'The child has moved to another authority', adopted: 'The child has been adopted',
  merged: 'It is the same child as another reference', closed: 'The case has been closed',
} as const satisfies Partial<Record<Ending, string>>;
export type SaidWhy = keyof typeof endingChoices;

export interface EndingGiven { readonly reference: string; readonly why: SaidWhy; readonly on: Day; readonly mergedInto: string | null }
export type CannotEnd = 'still-to-come' | 'no-other-reference' | 'the-same-child' | 'already-ended';

/** Nothing is due of a child any more, from a day on that is not still to come. */
export function endChild(given: EndingGiven, today: Day): Outcome<EndingGiven, CannotEnd> {
  if (given.on > today) return refuse('still-to-come');
  if (given.why !== 'merged') return accept({ ...given, mergedInto: null });
  if (given.mergedInto === null || !isReference(given.mergedInto)) return refuse('no-other-reference');
  return given.mergedInto === given.reference ? refuse('the-same-child') : accept(given);
}
