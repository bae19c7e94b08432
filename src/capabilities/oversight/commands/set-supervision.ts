import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { SupervisionKind } from '../domain/supervision/due.ts';
import type { Mode } from '../domain/supervision/hold.ts';
import { type CannotSetLadder, type Rung, whyNotLadder } from '../domain/supervision/ladder.ts';
import { type CannotSetTarget, type TargetWanted, setCounting, setTarget } from '../domain/supervision/target.ts';
import { recordCounting, recordLadder, recordTarget } from '../sql/record-supervision-settings.ts';
import { type Act, byOf } from './act.ts';

export async function setSupervisionTarget(act: Act, kind: SupervisionKind, wanted: TargetWanted): Promise<Outcome<TargetWanted, CannotSetTarget>> {
  const outcome = setTarget(wanted, act.today);
  if (outcome.ok) recordTarget(act.db, { kind, ...outcome.value }, byOf(act));
  return outcome;
}

/** Which ways of meeting count as the supervision that is due each month. */
export async function setSupervisionCounting(act: Act, wanted: readonly Mode[]): Promise<Outcome<readonly Mode[], 'none'>> {
  const outcome = setCounting(wanted);
  if (outcome.ok) recordCounting(act.db, outcome.value, byOf(act));
  return outcome;
}

/** Who is told after how many months without. */
export async function setSupervisionLadder(act: Act, ladder: readonly Rung[]): Promise<Outcome<readonly Rung[], CannotSetLadder>> {
  const why = whyNotLadder(ladder);
  if (why) return refuse(why);
  recordLadder(act.db, ladder, byOf(act));
  return accept(ladder);
}
