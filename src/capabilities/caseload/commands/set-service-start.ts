import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { setServiceStart } from '../domain/clocks/own-timescale.ts';
import { loadServiceStart } from '../sql/load-timescales.ts';
import { recordServiceStart } from '../sql/record-timescales.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date; readonly today: Day }

/** Says on which day the service began here. What fell due before it is never red. */
export async function sayServiceStart(act: Act, day: Day | null): Promise<Outcome<Day | null, 'day-too-far-off' | 'nothing-changed'>> {
  const outcome = setServiceStart(await loadServiceStart(act.db), day, act.today);
  if (outcome.ok) await recordServiceStart(act.db, outcome.value, act);
  return outcome;
}
