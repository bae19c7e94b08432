import type { Outcome } from '../../../kernel/outcome.ts';
import { type CannotStandIn, standIn } from '../domain/cover-rules.ts';
import type { StandIn } from '../domain/organisation.ts';
import { loadOrganisation } from '../sql/load-organisation.ts';
import { recordStandIn } from '../sql/record-change.ts';
import type { Act } from './act.ts';

export async function beginStandIn(act: Act, wanted: Omit<StandIn, 'id'>): Promise<Outcome<StandIn, CannotStandIn>> {
  const outcome = standIn(await loadOrganisation(act.db), { id: 0, ...wanted }, act);
  if (outcome.ok) recordStandIn(act.db, outcome.value, act.by);
  return outcome;
}
