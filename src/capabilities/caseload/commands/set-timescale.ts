import { type Outcome, accept } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Override } from '../domain/clocks/override.ts';
import { type CannotSet, setTimescale } from '../domain/clocks/own-timescale.ts';
import { loadOverrides } from '../sql/load-timescales.ts';
import { recordTimescaleSet } from '../sql/record-timescales.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Sets something in place of a timescale, for what begins from a day on. Of two who do so at once the second is told. */
export async function setOwnTimescale(act: Act, wanted: Override): Promise<Outcome<number, CannotSet>> {
  const outcome = setTimescale(await loadOverrides(act.db, wanted.timescale), wanted);
  return outcome.ok ? accept(await recordTimescaleSet(act.db, outcome.value, act)) : outcome;
}
