import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type CannotSetTarget, type Target, setTarget } from '../domain/target.ts';
import { loadTarget } from '../sql/load-settings.ts';
import { recordTarget, recordTargetEnded } from '../sql/record-settings.ts';
import { type Act, byOf } from './act.ts';

/** Sets what is wanted of an indicator from a day on. */
export async function setIndicatorTarget(act: Act, indicator: Indicator, wanted: Target): Promise<Outcome<Target, CannotSetTarget>> {
  const outcome = setTarget(indicator, wanted, act.today);
  if (outcome.ok) recordTarget(act.db, indicator.id, outcome.value, byOf(act));
  return outcome;
}

/** From today there is no target. */
export async function endIndicatorTarget(act: Act, indicator: Indicator): Promise<Outcome<null, 'no-target'>> {
  const target = await loadTarget(act.db, indicator.id, act.today);
  if (!target) return refuse('no-target');
  recordTargetEnded(act.db, indicator.id, act.today, target.owner, byOf(act));
  return accept(null);
}
