import { type Answer, noAnswer, sameAnswer } from './answer.ts';
import type { Signed } from './signed-content.ts';

/** The statements whose answers are no longer as they were signed, in the order they were asked. */
export function changedSince(signed: Signed, now: readonly Answer[]): string[] {
  const given = new Map(now.map((each) => [each.code, each]));
  return signed.statements
    .filter(({ code, answer }) => !sameAnswer(answer, given.get(code) ?? noAnswer(code)))
    .map((each) => each.code);
}
