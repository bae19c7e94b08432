import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotChangeTeam, changeTeam as decide, type TeamWanted } from '../domain/team-rules.ts';
import { type Act, changing } from './act.ts';

export async function changeTeam(act: Act, team: number, wanted: TeamWanted): Promise<Outcome<Change, CannotChangeTeam>> {
  return changing(act, (org) => decide(org, team, wanted));
}
