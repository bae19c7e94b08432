import type { Answer } from '../domain/answer.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { responseNames } from './words.ts';

/** A statement with its answer, as a table on a page shows it. */
export interface AnswerRow {
  readonly code: string;
  readonly domain: string;
  readonly text: string;
  readonly response: string;
  readonly value: string;
  readonly details: readonly { readonly name: string; readonly text: string }[];
}

/** The same everywhere: before signing, while authorising, and of an old version. */
export function answersTable(statements: readonly { code: string; domain: string; text: string; answer: Answer }[]): AnswerRow[] {
  return statements.map(({ code, domain, text, answer }) => ({
    code, domain, text, value: answer.response ?? 'none',
    response: answer.response ? responseNames[answer.response] : 'Not answered', details: detailsOf(answer),
  }));
}

function detailsOf(answer: Answer) {
  const { response } = answer;
  const lines = [
    { name: 'Why', text: response === 'does-not-apply' ? answer.reason : '' },
    { name: 'Tried', text: response === 'not-possible-yet' ? answer.attempts : '' },
    { name: 'Next', text: response === 'not-possible-yet' ? answer.nextStep : '' },
    { name: 'Improvement agreed', text: response === 'partly-met' ? [answer.improvement, answer.improveBy && `by ${dayWords(answer.improveBy)}`].filter(Boolean).join(', ') : '' },
    { name: 'Evidence', text: answer.note },
  ];
  return lines.filter((each) => each.text !== '');
}
