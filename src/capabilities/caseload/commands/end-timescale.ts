import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotEnd, endTimescale, withdrawTimescale } from '../domain/clocks/own-timescale.ts';
import { loadOverride } from '../sql/load-timescales.ts';
import { recordTimescaleEnded, recordTimescaleWithdrawn } from '../sql/record-timescales.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** What was set holds up to and with a day, and no longer. */
export async function endOwnTimescale(act: Act, id: number, on: Day): Promise<Outcome<Day, CannotEnd | 'not-there'>> {
  const held = await loadOverride(act.db, id);
  if (!held) return refuse('not-there');
  const outcome = endTimescale(held, on);
  if (outcome.ok) await recordTimescaleEnded(act.db, { id, timescale: held.timescale, on }, act);
  return outcome;
}

/** Takes back what was set and has not begun to hold. */
export async function withdrawOwnTimescale(act: Act, id: number): Promise<Outcome<'withdrawn', 'holds-already' | 'not-there'>> {
  const held = await loadOverride(act.db, id);
  if (!held) return refuse('not-there');
  const outcome = withdrawTimescale(held, act.at);
  if (outcome.ok) await recordTimescaleWithdrawn(act.db, { id, timescale: held.timescale }, act);
  return outcome;
}
