import { type Day, daysBetween } from '../../../kernel/day.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { clockOf } from '../domain/clock.ts';
import type { CannotMark, Ground } from '../domain/redact.ts';
import type { CannotAsk, CannotChange, CannotGive, RequestField } from '../domain/request.ts';
import type { CannotSearch } from '../commands/search-held.ts';
import type { RequestView } from '../sql/find-requests.ts';

export const groundNames: Readonly<Record<Ground, string>> = {
  'somebody-else': 'About somebody else (Data Protection Act 2018, Schedule 2, paragraph 16)',
  'serious-harm': 'Would be likely to cause serious harm (Schedule 3)',
  'legal-privilege': 'Legal advice or proceedings (Schedule 2, paragraph 19)',
  crime: 'Would stand in the way of preventing or finding a crime (Schedule 2, paragraph 2)',
  'not-asked-for': 'Not about the person, or not asked for',
};

export const requestStates: Readonly<Record<RequestView['state'], { readonly text: string; readonly colour: string }>> = {
  open: { text: 'Open', colour: 'blue' }, given: { text: 'Given out', colour: 'green' }, refused: { text: 'Refused', colour: 'grey' }, withdrawn: { text: 'Withdrawn', colour: 'grey' },
};

/** The clock of a request in words, with the day that it is sorted by. */
export function clockWords(request: RequestView, today: Day): { readonly text: string; readonly dueOn: Day | null; readonly overdue: boolean } {
  if (request.state !== 'open') return { text: `Closed on ${dayWords(request.closedOn)}`, dueOn: null, overdue: false };
  const clock = clockOf(request);
  if (clock.kind === 'not-begun') return { text: 'Not begun: who they are is not known yet', dueOn: null, overdue: false };
  if (clock.kind === 'stopped') return { text: `Stopped since ${dayWords(clock.since)}, until they answer`, dueOn: null, overdue: false };
  const left = daysBetween(today, clock.dueOn);
  const text = left < 0 ? `${dayWords(clock.dueOn)} (${-left} ${left === -1 ? 'day' : 'days'} overdue)` : `${dayWords(clock.dueOn)} (${left} ${left === 1 ? 'day' : 'days'} left)`;
  return { text, dueOn: clock.dueOn, overdue: left < 0 };
}

/** About whom, as people say it. */
export function subjectWords({ subjectKind, subject, subjectName }: Pick<RequestView, 'subjectKind' | 'subject' | 'subjectName'>): string {
  return subjectKind === 'child' ? `Child ${subject}` : (subjectName ?? `Member of staff ${subject}`);
}

const askFields: Readonly<Record<RequestField, string>> = {
  child: 'Child’s reference', person: 'Member of staff', askedBy: 'Who asks', reach: 'How to reach them', asks: 'What they ask for', receivedOn: 'Received on',
};
const askWhys: Readonly<Record<CannotAsk['why'], string>> = {
  empty: 'fill this in.', 'too-long': 'make this shorter.', 'not-a-reference': 'give it as in the case system, for example C-100001. Never a name.', nobody: 'choose who it is about.',
  'day-to-come': 'the day must be today or before.', 'too-long-ago': 'that is more than a year ago. Check the day.',
};
export const askProblem = ({ field, why }: CannotAsk) => ({ field, text: `${askFields[field]}: ${askWhys[why]}` });

export const changeWords: Readonly<Record<CannotChange, string>> = {
  'not-open': 'The request is closed already.', 'no-reason': 'Say why in a few words.', 'too-long': 'Make the reason shorter: 2,000 characters is the most.',
  'known-already': 'It is known already who they are.', 'stopped-already': 'The clock stands already.', 'not-stopped': 'The clock is going.',
  'not-begun': 'The clock has not begun: confirm first who they are.', 'extended-already': 'It has been extended already. That can be done once.',
  'too-late': 'It is too late: they must be told within the first month.',
};
export const searchWords: Readonly<Record<Exclude<CannotSearch, 'not-there'>, string>> = {
  'not-open': 'The request is closed already.', nowhere: 'Choose at least one place to look in.', 'no-reason': 'Say why it is reasonable not to look in the others.',
};
export const markProblems: Readonly<Record<CannotMark, string>> = {
  'no-words': 'Type the words to leave out.', 'too-short': 'Two letters are the least.', 'too-long': 'Make it shorter.', 'not-in-it': 'These words do not stand in this item. Copy them from above.',
  'no-such-ground': 'Choose why.',
};
export const giveWords: Readonly<Record<CannotGive, string>> = {
  'not-open': 'The request is closed already.', 'not-known': 'Confirm first that they are who they say.', 'clock-stands': 'A question to them is still open. Let the clock go on first.',
  'not-searched': 'Nothing has been looked for yet.',
};
export const requestDone: Readonly<Record<string, string>> = {
  taken: 'Taken. The clock is below.', 'identity-confirmed': 'Confirmed. The month begins today.', 'clock-stopped': 'The clock stands.', 'clock-started': 'The clock goes on.', extended: 'Two months more. Tell them today, with the reason.',
  refused: 'Closed without a copy.', withdrawn: 'Closed without a copy.', searched: 'Searched. Read what was found, and leave out what must be.', marked: 'Left out of the copy.', back: 'Back in the copy.', given: 'The copy is made and cannot be changed. Print it or save it, and send it.',
};
