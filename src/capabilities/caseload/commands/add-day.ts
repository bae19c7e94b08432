import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type AddedDay, type CannotAdd, type WantedDay, addDay, takeBackDay } from '../domain/clocks/added-day.ts';
import { loadAddedDays } from '../sql/load-added-days.ts';
import { recordDayAdded, recordDayTakenBack } from '../sql/record-added-days.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Adds a day that is no working day here, or says that the list of a year is entered in full. */
export async function addDayHere(act: Act, wanted: WantedDay): Promise<Outcome<WantedDay, CannotAdd>> {
  const outcome = addDay(await loadAddedDays(act.db), wanted);
  if (outcome.ok) await recordDayAdded(act.db, outcome.value, act);
  return outcome;
}

/** It counts no longer: clocks are as if it had never been added. */
export async function takeBackDayHere(act: Act, id: number): Promise<Outcome<AddedDay, 'year-first' | 'not-there'>> {
  const held = await loadAddedDays(act.db);
  const one = held.find((each) => each.id === id);
  if (!one) return refuse('not-there');
  const outcome = takeBackDay(held, one);
  if (outcome.ok) await recordDayTakenBack(act.db, one, act);
  return outcome;
}
