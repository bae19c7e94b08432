import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotMove, move as decide, type Taking } from '../domain/job-rules.ts';
import { type Act, changing } from './act.ts';

export async function move(act: Act, person: number, taking: Taking): Promise<Outcome<Change, CannotMove>> {
  return changing(act, (org) => decide(org, person, taking, act));
}
