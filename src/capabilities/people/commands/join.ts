import { type Outcome, accept } from '../../../kernel/outcome.ts';
import { type CannotBeKnown, type CannotTakePost, join as decide, type Taking } from '../domain/job-rules.ts';
import type { KnownPerson } from '../domain/organisation.ts';
import { loadNewId } from '../sql/load-organisation.ts';
import { type Act, changing } from './act.ts';

/** Somebody new begins in a post. Answers their number here. */
export async function join(act: Act, person: Omit<KnownPerson, 'id'>, taking: Taking): Promise<Outcome<number, CannotBeKnown | CannotTakePost>> {
  const id = await loadNewId(act.db, 'person');
  const outcome = await changing(act, (org) => decide(org, { id, ...person }, taking, act));
  return outcome.ok ? accept(id) : outcome;
}
