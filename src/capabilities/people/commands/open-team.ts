import { type Outcome, accept } from '../../../kernel/outcome.ts';
import type { TeamKind } from '../domain/organisation.ts';
import { type CannotHoldTeam, openTeam as decide, type TeamWanted } from '../domain/team-rules.ts';
import { loadNewId } from '../sql/load-organisation.ts';
import { type Act, changing } from './act.ts';

export async function openTeam(act: Act, kind: TeamKind, wanted: TeamWanted): Promise<Outcome<number, CannotHoldTeam>> {
  const id = await loadNewId(act.db, 'team');
  const outcome = await changing(act, (org) => decide(org, { id, kind }, wanted));
  return outcome.ok ? accept(id) : outcome;
}
