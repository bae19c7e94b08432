import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotEnd, type EndingGiven, endChild } from '../domain/children/ending.ts';
import { recordEnded, recordEndingTakenBack } from '../sql/record-ending.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Says by hand that nothing is due of a child any more; it holds at once. */
export async function endChildByHand(act: Act, given: EndingGiven, today: Day): Promise<Outcome<EndingGiven, CannotEnd>> {
  const outcome = endChild(given, today);
  if (!outcome.ok) return outcome;
  return await recordEnded(act.db, outcome.value, act) ? outcome : refuse('already-ended');
}

export async function takeEndingBack(act: Act, reference: string): Promise<Outcome<'taken-back', 'not-there'>> {
  return await recordEndingTakenBack(act.db, reference, act) ? accept('taken-back' as const) : refuse('not-there');
}
