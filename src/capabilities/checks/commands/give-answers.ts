import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { loadInUse, loadVersion } from '../../standards/index.ts';
import { type Answer, noAnswer, overwritten } from '../domain/answer.ts';
import { askedOf } from '../domain/asked.ts';
import { type CannotAnswer, answer } from '../domain/author-acts.ts';
import { type Gap, gapsOf } from '../domain/sign-off.ts';
import { loadAnswers, loadWork } from '../sql/load.ts';
import { recordAnswers } from '../sql/record.ts';
import type { Act } from './act.ts';

/** What came for one statement: only the parts that were sent are changed. */
export type Given = Pick<Answer, 'code'> & Partial<Answer>;

/** How the check stands once the answers are kept. */
export interface Standing {
  readonly gaps: readonly Gap[];
  /** How many statements are asked in all. */
  readonly of: number;
}

/** `newest`: the newest answer that the whole form was made from; null for a script, which sends what was just typed. */
export async function giveAnswers(
  { db, who, now, today }: Act, id: string, given: readonly Given[], newest: number | null = null,
): Promise<Outcome<Standing, CannotAnswer | 'not-there' | 'changed-elsewhere'>> {
  // All in one message. Most work is checked against the version in use: only for older work is another asked for.
  const [loaded, before, inUse] = await Promise.all([loadWork(db, id), loadAnswers(db, id), loadInUse(db)]);
  if (!loaded) return refuse('not-there');
  const standard = inUse?.id === loaded.work.version ? inUse : await loadVersion(db, loaded.work.version);
  if (!standard) return refuse('not-there');
  const asked = askedOf(standard, loaded.work.kind);
  const known = new Map<string, Answer>(before.map((each) => [each.code, each]));
  const after = given.map((each) => ({ ...(known.get(each.code) ?? noAnswer(each.code)), ...each }));
  const outcome = answer(loaded.work, asked, before, after, { by: who, at: now, today });
  if (!outcome.ok) return outcome;
  if (newest !== null && overwritten(before, after, newest)) return refuse('changed-elsewhere');
  recordAnswers(db, outcome.value);
  for (const each of after) known.set(each.code, each);
  return accept({ gaps: gapsOf(asked, [...known.values()], loaded.rule), of: asked.length });
}
