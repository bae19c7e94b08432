import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadVersion } from '../../standards/index.ts';
import { type Answer, noAnswer } from '../domain/answer.ts';
import { askedOf } from '../domain/asked.ts';
import { type CannotAnswer, answer } from '../domain/author-acts.ts';
import type { AnswersGiven } from '../domain/facts.ts';
import { loadAnswers, loadWork } from '../sql/load.ts';
import { recordAnswers } from '../sql/record.ts';
import type { Act } from './act.ts';

/** What came for one statement: only the parts that were sent are changed. */
export type Given = Pick<Answer, 'code'> & Partial<Answer>;

export async function giveAnswers(
  { db, who, now, today }: Act, id: string, given: readonly Given[],
): Promise<Outcome<AnswersGiven, CannotAnswer | 'not-there'>> {
  const loaded = await loadWork(db, id);
  if (!loaded) return refuse('not-there');
  const standard = await loadVersion(db, loaded.work.version);
  if (!standard) return refuse('not-there');
  const before = await loadAnswers(db, id);
  const known = new Map(before.map((each) => [each.code, each]));
  const after = given.map((each) => ({ ...(known.get(each.code) ?? noAnswer(each.code)), ...each }));
  const outcome = answer(loaded.work, askedOf(standard, loaded.work.kind), before, after, { by: who, at: now, today });
  if (outcome.ok) await recordAnswers(db, outcome.value);
  return outcome;
}
