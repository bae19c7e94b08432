import type { Kind } from '../../../kernel/kinds.ts';
import type { Answer, Response } from './answer.ts';
import type { Standard } from './asked.ts';

/** How often each was said; `unanswered`: nothing was said yet. */
export type Counts = Readonly<Record<Response | 'unanswered', number>>;

/** A statement that is not met in full, and why, as the author says it; '' where nothing is said of that. */
export interface Unmet { readonly code: string; readonly text: string; readonly response: Response | null; readonly why: string }

/** What was said of one domain of the standard: in numbers, and statement by statement what is not met. */
export interface DomainTally { readonly code: string; readonly title: string; readonly counts: Counts; readonly unmet: readonly Unmet[] }

/** Domain by domain what an author says of a piece of work, in the order of the standard; of those alone that ask something of its kind. */
export function tallyOf({ domains }: Standard, kind: Kind, answers: readonly Answer[]): readonly DomainTally[] {
  const given = new Map(answers.map((each) => [each.code, each]));
  return domains.flatMap(({ code, title, statements }) => {
    const asked = statements.filter((each) => each.kinds.includes(kind) && each.reach === 'item').map(({ code: of, text }) => ({ code: of, text, answer: given.get(of) }));
    const unmet = asked.flatMap(({ answer, ...rest }) => (isMet(answer) ? [] : [{ ...rest, response: answer?.response ?? null, why: whyOf(answer) }]));
    return asked.length === 0 ? [] : [{ code, title, counts: countsOf(asked.map(({ answer }) => answer?.response ?? 'unanswered')), unmet }];
  });
}

const isMet = (answer: Answer | undefined) => answer?.response === 'met' || answer?.response === 'does-not-apply';

function countsOf(said: readonly (keyof Counts)[]): Counts {
  const count = (one: keyof Counts) => said.filter((each) => each === one).length;
  return { met: count('met'), 'partly-met': count('partly-met'), 'not-met': count('not-met'), 'not-possible-yet': count('not-possible-yet'), 'does-not-apply': count('does-not-apply'), unanswered: count('unanswered') };
}

/** What belongs to the response that was given; texts of another one are kept with the answer and are not said. */
function whyOf(answer: Answer | undefined): string {
  if (!answer?.response) return '';
  const said = { met: [answer.note], 'not-met': [answer.note], 'partly-met': [answer.note, answer.improvement], 'does-not-apply': [answer.reason], 'not-possible-yet': [answer.attempts, answer.nextStep] }[answer.response];
  return said.filter((each) => each !== '').join(' ');
}
