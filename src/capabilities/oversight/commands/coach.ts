import type { Day } from '../../../kernel/day.ts';
import { levels } from '../../../kernel/person.ts';
import { type Outcome, accept } from '../../../kernel/outcome.ts';
import { findPerson } from '../../people/index.ts';
import { type CannotAdd, type CannotBegin, type CoachingWanted, addToCoaching, beginCoaching } from '../domain/coaching.ts';
import { loadCoaching } from '../sql/load-coaching.ts';
import { recordCoaching, recordCoachingEnded, recordSession } from '../sql/record-coaching.ts';
import { type Act, byOf } from './act.ts';

/** Whoever acts coaches a manager from now on. */
export async function beginToCoach(act: Act, wanted: CoachingWanted): Promise<Outcome<number, CannotBegin>> {
  const manager = await findPerson(act.db, wanted.manager, act.today);
  const outcome = beginCoaching(wanted, act.who.id, manager && (levels as readonly string[]).includes(manager.role));
  return outcome.ok ? accept(await recordCoaching(act.db, outcome.value, byOf(act))) : outcome;
}

export async function addSession(act: Act, coaching: number, on: Day, words: string): Promise<Outcome<Day, CannotAdd>> {
  const outcome = addToCoaching(await loadCoaching(act.db, coaching), on, words, act.today);
  if (outcome.ok) recordSession(act.db, { coaching, on, words }, byOf(act));
  return outcome;
}

/** It ends, with what came of it. */
export async function endCoaching(act: Act, coaching: number, on: Day, effect: string): Promise<Outcome<Day, CannotAdd>> {
  const outcome = addToCoaching(await loadCoaching(act.db, coaching), on, effect, act.today);
  if (outcome.ok) recordCoachingEnded(act.db, { coaching, on, effect }, byOf(act));
  return outcome;
}
