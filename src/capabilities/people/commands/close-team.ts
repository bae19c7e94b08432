import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotCloseTeam, closeTeam as decide, type Successors } from '../domain/team-rules.ts';
import { type Act, changing } from './act.ts';

export async function closeTeam(act: Act, team: number, from: Day, successors: Successors): Promise<Outcome<Change, CannotCloseTeam>> {
  return changing(act, (org) => decide(org, team, from, successors));
}
