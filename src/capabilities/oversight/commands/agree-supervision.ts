import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type CannotAnswer, type CannotCorrect, type CannotEndAction, type CannotTakeBack, answerNotes, correctNotes, endAction, takeBack } from '../domain/supervision/answer.ts';
import { loadAction, loadVersion } from '../sql/load-supervision.ts';
import { recordActionEnded, recordAnswered, recordNotes, recordTakenBack, recordTopic, recordTopicDropped, type Topic } from '../sql/record-supervision.ts';
import { type Act, byOf } from './act.ts';

/** The worker agrees (`otherwise` is null) to the version they saw, or says what they see otherwise. */
export async function answerSupervision(act: Act, supervision: number, seen: number, otherwise: string | null): Promise<Outcome<string | null, CannotAnswer | 'not-there'>> {
  const newest = await loadVersion(act.db, supervision);
  if (!newest) return refuse('not-there');
  const outcome = answerNotes(newest, act.who.id, seen, otherwise);
  if (outcome.ok) recordAnswered(act.db, { supervision, version: newest.version, otherwise: outcome.value }, byOf(act));
  return outcome;
}

/** The supervisor writes one more version. */
export async function correctSupervision(act: Act, supervision: number, seen: number, notes: string): Promise<Outcome<number, CannotCorrect | 'not-there'>> {
  const newest = await loadVersion(act.db, supervision);
  if (!newest) return refuse('not-there');
  const outcome = correctNotes(newest, act.who.id, seen, notes);
  if (outcome.ok) recordNotes(act.db, { supervision, version: outcome.value, notes }, byOf(act));
  return outcome;
}

export async function endSupervisionAction(act: Act, action: number, as: 'done' | 'dropped', why: string): Promise<Outcome<'done' | 'dropped', CannotEndAction>> {
  const outcome = endAction(await loadAction(act.db, action), as, why);
  if (outcome.ok) recordActionEnded(act.db, { action, as, why }, byOf(act));
  return outcome;
}

export async function takeSupervisionBack(act: Act, supervision: number, why: string): Promise<Outcome<string, CannotTakeBack | 'not-there'>> {
  const outcome = takeBack(why);
  if (!outcome.ok) return outcome;
  return await recordTakenBack(act.db, { supervision, why }, byOf(act)) ? outcome : refuse('not-there');
}

/** One of the two would like to talk about it. */
export async function chooseTopic(act: Act, topic: Topic): Promise<void> {
  recordTopic(act.db, topic, byOf(act));
}

export async function dropTopic(act: Act, topic: number): Promise<void> {
  recordTopicDropped(act.db, topic, byOf(act));
}
