import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type CannotBeginPhase, type PhaseWanted, beginPhase } from '../domain/phase.ts';
import { loadMonths, loadPhase, loadPhaseMonths } from '../sql/load-settings.ts';
import { recordPhase, recordPhaseTakenBack, recordScreening } from '../sql/record-settings.ts';
import { type Act, byOf } from './act.ts';

export async function beginSeriesPhase(act: Act, indicator: Indicator, wanted: PhaseWanted): Promise<Outcome<PhaseWanted, CannotBeginPhase>> {
  const outcome = beginPhase(wanted, await loadMonths(act.db, indicator.id), await loadPhaseMonths(act.db, indicator.id));
  if (outcome.ok) recordPhase(act.db, indicator.id, outcome.value, byOf(act));
  return outcome;
}

export async function takeBackPhase(act: Act, indicator: Indicator, id: number): Promise<Outcome<null, 'no-phase'>> {
  const phase = await loadPhase(act.db, id);
  if (phase?.indicator !== indicator.id) return refuse('no-phase');
  recordPhaseTakenBack(act.db, indicator.id, id, byOf(act));
  return accept(null);
}

/** Whether wide moving ranges are left out of the limits of every chart. */
export async function setScreening(act: Act, screened: boolean): Promise<Outcome<boolean, never>> {
  recordScreening(act.db, screened, byOf(act));
  return accept(screened);
}
