import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Person } from '../../../kernel/person.ts';
import { type Answer, type AnswerGap, type GivenAnswer, gapOf, newestOf, noAnswer } from './answer.ts';
import type { WorkSignedOff } from './facts.ts';
import { type KindRule, isDrawn, isShadow } from './kind-rule.ts';
import { type AskedStatement, signedContent } from './signed-content.ts';
import { type Work, isOpen } from './work.ts';

export interface Gap { readonly code: string; readonly gap: AnswerGap }

export type CannotSignOff =
  | { readonly why: 'not-open' }
  | { readonly why: 'not-the-author' }
  | { readonly why: 'nothing-asked' }
  | { readonly why: 'changed-since' }
  | { readonly why: 'gaps'; readonly gaps: readonly Gap[] };

/** What a sign-off is judged by. */
export interface ToSign {
  readonly work: Work;
  /** The statements that gate this kind of work, in their order. */
  readonly asked: readonly AskedStatement[];
  readonly answers: readonly GivenAnswer[];
  readonly rule: KindRule;
  readonly standard: { readonly name: string; readonly version: number; readonly digest: string };
}

/** Stands for everything that the review page shows: whatever changes there, changes it. */
export function reviewedMark(work: Pick<Work, 'dueOn' | 'recordAddress' | 'round'>, answers: readonly GivenAnswer[]): string {
  return [work.round, newestOf(answers), work.dueOn, work.recordAddress ?? ''].join('|');
}

/** The statements that still stand in the way, in the standard's order. */
export function gapsOf(asked: readonly AskedStatement[], answers: readonly Answer[], rule: KindRule): Gap[] {
  const given = new Map(answers.map((each) => [each.code, each]));
  return asked.flatMap(({ code }) => {
    const gap = gapOf(given.get(code) ?? noAnswer(code), rule.allowPartly);
    return gap ? [{ code, gap }] : [];
  });
}

/**
 * Only the author signs off, and only when every statement that applies is met, does not apply (with the reason) or
 * is not possible yet (with what was tried and what comes next). Before its go-live day a check advises and stops nothing.
 */
export function signOff(
  { work, asked, answers, rule, standard }: ToSign,
  act: { readonly id: string; readonly by: Person; readonly at: Date; readonly today: Day; readonly chance: number;
    /** The mark of what stood on the author's screen. */
    readonly reviewed: string },
): Outcome<WorkSignedOff, CannotSignOff> {
  if (work.author !== act.by.id) return refuse({ why: 'not-the-author' });
  if (!isOpen(work)) return refuse({ why: 'not-open' });
  if (asked.length === 0) return refuse({ why: 'nothing-asked' });
  // What a manager has once been asked about is not let past because the rule was set to advise since.
  const shadow = isShadow(rule, act.today) && !work.everDrawn;
  const gaps = gapsOf(asked, answers, rule);
  if (gaps.length > 0 && !shadow) return refuse({ why: 'gaps', gaps });
  if (reviewedMark(work, answers) !== act.reviewed) return refuse({ why: 'changed-since' });
  const given = new Map(answers.map((each) => [each.code, each]));
  const number = work.signOffs + 1;
  const content = signedContent({
    work: { number: work.number, kind: work.kind, child: work.child, dueOn: work.dueOn, recordAddress: work.recordAddress },
    signOff: number, signedBy: act.by.id, standard,
    statements: asked.map((each) => ({ ...each, answer: given.get(each.code) ?? noAnswer(each.code) })),
  });
  return accept({
    work: work.id, by: act.by.id, at: act.at, signOff: act.id, number, content,
    mode: rule.mode, drawn: !shadow && isDrawn(rule, work.everDrawn, act.chance), shadow,
  });
}
