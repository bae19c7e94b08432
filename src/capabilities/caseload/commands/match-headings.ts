import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotMatchHeadings, type HeadingMatched, type HeadingGiven, matchHeadings } from '../domain/returns/own-headings.ts';
import { recordHeadingMatched, recordHeadingTakenBack } from '../sql/record-headings.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Says once what headings of the authority are: all of them, or none. It holds from the next return that is read. */
export async function matchHeadingsOnce(act: Act, given: readonly HeadingGiven[]): Promise<Outcome<readonly HeadingMatched[], CannotMatchHeadings>> {
  const outcome = matchHeadings(given);
  if (outcome.ok) for (const each of outcome.value) await recordHeadingMatched(act.db, each, act);
  return outcome;
}

export async function takeHeadingBack(act: Act, id: number): Promise<Outcome<'taken-back', 'not-there'>> {
  return await recordHeadingTakenBack(act.db, id, act) ? accept('taken-back' as const) : refuse('not-there');
}
