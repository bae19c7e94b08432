import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotLeave, leave as decide } from '../domain/job-rules.ts';
import { type Act, changing } from './act.ts';

/** `from` is the first day on which they are not in post. From then on nobody is let in under their name. */
export async function leave(act: Act, person: number, from: Day): Promise<Outcome<Change, CannotLeave>> {
  return changing(act, (org) => decide(org, person, from, act));
}
