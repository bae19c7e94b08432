import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotMean, type NameGiven, type NameMeant, type OneOfOurs, meanName } from '../domain/names/mean-name.ts';
import { recordNameSaid, recordNameTakenBack } from '../sql/record-names.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Says once whom the case system means by a name. It holds at once, and for every later extract. */
export async function sayNameOnce(act: Act, given: NameGiven, ours: readonly OneOfOurs[]): Promise<Outcome<NameMeant, CannotMean>> {
  const outcome = meanName(given, ours);
  if (outcome.ok) await recordNameSaid(act.db, outcome.value, act);
  return outcome;
}

export async function takeNameBack(act: Act, id: number): Promise<Outcome<'taken-back', 'not-there'>> {
  return await recordNameTakenBack(act.db, id, act) ? accept('taken-back' as const) : refuse('not-there');
}
