import type { Day } from '../../../kernel/day.ts';

export const responses = ['met', 'partly-met', 'not-met', 'does-not-apply', 'not-possible-yet'] as const;
export type Response = (typeof responses)[number];

/** What the practitioner says of one statement. Text that belongs to another response is kept as it was typed. */
export interface Answer {
  readonly code: string;
  readonly response: Response | null;
  /** Where the evidence is, in a few words. */
  readonly note: string;
  /** Why it does not apply. */
  readonly reason: string;
  /** What was tried, where it is not possible yet; and what comes next. */
  readonly attempts: string;
  readonly nextStep: string;
  /** What will be improved and by when, where an authority lets partly met work through. */
  readonly improvement: string;
  readonly improveBy: Day | null;
}

/** An answer that was given, with its number: the later one has the higher. */
export interface GivenAnswer extends Answer { readonly given: number }

/** The number of the newest of these answers: says what somebody had before them; 0 where there is none. */
export function newestOf(answers: readonly GivenAnswer[]): number {
  return Math.max(0, ...answers.map((each) => each.given));
}

export function noAnswer(code: string): Answer {
  return { code, response: null, note: '', reason: '', attempts: '', nextStep: '', improvement: '', improveBy: null };
}

/** Long enough for any evidence note; the record itself belongs in the case system. */
export const longestText = 10_000;

export type AnswerGap =
  | 'no-answer' | 'not-met' | 'partly-met' | 'no-reason' | 'no-attempts' | 'no-next-step' | 'no-improvement' | 'no-improve-by';

/** What still stands between this answer and a sign-off; null where nothing does. */
export function gapOf(answer: Answer, allowPartly: boolean): AnswerGap | null {
  switch (answer.response) {
    case null: return 'no-answer';
    case 'met': return null;
    case 'not-met': return 'not-met';
    case 'partly-met': return allowPartly ? firstEmpty(answer, { improvement: 'no-improvement', improveBy: 'no-improve-by' }) : 'partly-met';
    case 'does-not-apply': return firstEmpty(answer, { reason: 'no-reason' });
    case 'not-possible-yet': return firstEmpty(answer, { attempts: 'no-attempts', nextStep: 'no-next-step' });
  }
}

type Part = 'reason' | 'attempts' | 'nextStep' | 'improvement' | 'improveBy';

function firstEmpty(answer: Answer, needed: Readonly<Partial<Record<Part, AnswerGap>>>): AnswerGap | null {
  for (const [part, gap] of Object.entries(needed) as [Part, AnswerGap][]) if (!answer[part]) return gap;
  return null;
}

const texts = ['response', 'note', 'reason', 'attempts', 'nextStep', 'improvement', 'improveBy'] as const;

/** Whether two answers say the same. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return texts.every((name) => one[name] === other[name]);
}

/** Only what was really changed, so that nothing is written twice. */
export function changedAnswers(before: readonly Answer[], after: readonly Answer[]): Answer[] {
  const known = new Map(before.map((each) => [each.code, each]));
  return after.filter((each) => !sameAnswer(known.get(each.code) ?? noAnswer(each.code), each));
}

/** What was given since a form was made from answers up to `newest`, and says something else than the form. */
export function savedSince(before: readonly GivenAnswer[], after: readonly Answer[], newest: number): GivenAnswer[] {
  const typed = new Map(after.map((each) => [each.code, each]));
  return before.filter((each) => each.given > newest && !sameAnswer(each, typed.get(each.code) ?? each));
}

/** Whether such a form would put its older words over an answer that was given since. */
export function overwritten(before: readonly GivenAnswer[], after: readonly Answer[], newest: number): boolean {
  return savedSince(before, after, newest).length > 0;
}
