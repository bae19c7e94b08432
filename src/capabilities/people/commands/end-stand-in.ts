import type { Outcome } from '../../../kernel/outcome.ts';
import { type CannotEndStandIn, endStandIn as decide, type StandInEnded } from '../domain/cover-rules.ts';
import { loadOrganisation } from '../sql/load-organisation.ts';
import { recordStandInEnded } from '../sql/record-change.ts';
import type { Act } from './act.ts';

export async function endStandIn(act: Act, id: number): Promise<Outcome<StandInEnded, CannotEndStandIn>> {
  const outcome = decide(await loadOrganisation(act.db), id, act);
  if (outcome.ok) recordStandInEnded(act.db, outcome.value, act.by);
  return outcome;
}
