import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotSay, type Said, sayWord } from '../domain/returns/own-words.ts';
import { recordWordSaid, recordWordTakenBack } from '../sql/record-words.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Says once what a word of the authority means; it holds from the next return that is read. */
export async function sayWordOnce(act: Act, given: Parameters<typeof sayWord>[0]): Promise<Outcome<Said, CannotSay>> {
  const outcome = sayWord(given);
  if (outcome.ok) await recordWordSaid(act.db, outcome.value, act);
  return outcome;
}

export async function takeWordBack(act: Act, id: number): Promise<Outcome<'taken-back', 'not-there'>> {
  return await recordWordTakenBack(act.db, id, act) ? accept('taken-back' as const) : refuse('not-there');
}
