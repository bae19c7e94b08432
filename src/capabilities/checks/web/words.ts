import type { AnswerGap, Response } from '../domain/answer.ts';
import type { CannotDecide, CannotReturn } from '../domain/authorise.ts';
import type { CannotActFirst, CannotChangeDetails, CannotReopen, CannotStart, CannotWithdraw } from '../domain/author-acts.ts';
import type { Mode } from '../domain/kind-rule.ts';
import type { State } from '../domain/work.ts';

export const responseNames: Readonly<Record<Response, string>> = {
  met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met', 'does-not-apply': 'Does not apply', 'not-possible-yet': 'Tried, not possible yet',
};

export const stateNames: Readonly<Record<State, { readonly text: string; readonly colour: string }>> = {
  'in-progress': { text: 'In progress', colour: 'blue' },
  returned: { text: 'Returned for changes', colour: 'orange' },
  'signed-off': { text: 'Signed off, waiting for a manager', colour: 'yellow' },
  authorised: { text: 'Authorised', colour: 'green' },
  completed: { text: 'Signed off', colour: 'green' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
};

export const modeNames: Readonly<Record<Mode, { readonly name: string; readonly hint: string }>> = {
  'authorise-all': { name: 'A manager authorises every one', hint: 'Each sign-off goes to the manager.' },
  sample: { name: 'A manager authorises a share', hint: 'Some sign-offs are drawn at random for the manager. The rest are complete when signed off.' },
  'aide-memoire': { name: 'Self-check only', hint: 'Nothing goes to a manager. The sign-off itself completes the work.' },
};

export const gapWords: Readonly<Record<AnswerGap, string>> = {
  'no-answer': 'is not answered yet',
  'not-met': 'is not met',
  'partly-met': 'is only partly met',
  'no-reason': 'does not apply: say why',
  'no-attempts': 'was tried: say what you tried',
  'no-next-step': 'was tried: say what comes next',
  'no-improvement': 'is partly met: say what improvement was agreed',
  'no-improve-by': 'is partly met: give the day by which it will be improved',
};

export const startWords: Readonly<Record<CannotStart, string>> = {
  'no-standard': 'There is no practice standard in use yet. Ask your quality lead to publish one.',
  'no-team': 'You are not in a team, so there is nobody to authorise the work. Ask your administrator.',
  'nobody-above': 'There is nobody above you who could authorise it. Ask your administrator to name somebody.',
  'child-not-known': 'This reference is not known here. Check it, or say why it is right.',
  'due-too-far': 'The day must be within two years of today.',
};

type Plain = Exclude<CannotReturn['why'], 'already-decided' | 'not-asked'> | 'not-there';
export const decideWords: Readonly<Record<Plain, string>> = {
  'own-work': 'This is your own work. Somebody above you authorises it.',
  'signed-it-off': 'You signed this work off. Somebody else must decide on it.',
  'wrote-part-of-it': 'You gave answers on this work. Somebody who had no part in it must decide on it.',
  'not-above-the-author': 'Only a manager above the author, or somebody who stands in for one today, can decide on it.',
  'level-too-low': 'Your authority’s scheme of delegation asks for a higher level for this kind of work.',
  'changed-since': 'The author has changed it since you opened it. Nothing was authorised.',
  'not-signed-off': 'It has not been signed off.',
  'nothing-named': 'Choose at least one statement, and say what to improve.',
  'day-is-past': 'The day to improve it by must be today or later.',
  'not-there': 'It is no longer there.',
};

export type DecideRefusal = CannotDecide['why'] | CannotReturn['why'];

export const authorWords: Readonly<Record<CannotReopen | CannotActFirst | CannotWithdraw | CannotChangeDetails | 'not-there', string>> = {
  'not-the-author': 'Only the author can do this.',
  'not-open': 'This work has been signed off. Take it back first if you need to change it.',
  'not-signed': 'This work is open already.',
  'no-reason': 'Say why in a few words.',
  'already-marked': 'It is marked already.',
  'was-signed': 'Work that was ever signed off stays. It cannot be withdrawn.',
  'due-too-far': 'The day must be within two years of today.',
  'not-there': 'It is no longer there.',
};

/** What each act leads to, for the green banner on the next page. */
export const doneWords: Readonly<Record<string, string>> = {
  started: 'Started. Answer each statement below: every answer is saved as you give it.',
  saved: 'Saved.',
  'signed-off': 'Signed off. It is with your manager now.',
  completed: 'Signed off and complete. It was not drawn for a manager.',
  authorised: 'Authorised.',
  returned: 'Returned to the author, with what to improve.',
  reopened: 'It is open again. The text that was signed stays as it was.',
  'acted-first': 'Marked: you acted first to keep the child safe. The work stays unsigned until it meets the standard.',
  withdrawn: 'Withdrawn.',
  details: 'Changed.',
};

const stepNames: Readonly<Record<string, string>> = {
  'work-started': 'Started', 'answers-given': 'Answers given', 'work-signed-off': 'Signed off', 'work-authorised': 'Authorised',
  'work-returned': 'Returned for changes', 'work-recalled': 'Taken back by the author', 'work-reopened': 'Opened again by the author',
  'work-acted-first': 'Acted first to keep the child safe', 'work-withdrawn': 'Withdrawn', 'work-details-changed': 'Due day or address changed',
  'work-authorise-refused': 'Tried to authorise, refused', 'work-return-refused': 'Tried to return, refused', 'work-sign-off-refused': 'Tried to sign off, refused',
};

export function stepName(what: string): string {
  return stepNames[what] ?? what.replaceAll('-', ' ');
}
