import type { FieldError } from '../../../platform/web/form.ts';
import type { CannotStart, WorkState } from '../../checks/index.ts';
import type { CannotAnswer, CannotCorrect, CannotEndAction, CannotTakeBack } from '../domain/supervision/answer.ts';
import type { CannotHoldCase, CannotPutRight } from '../domain/supervision/case.ts';
import type { CannotCheck } from '../domain/supervision/check.ts';
import type { CannotHold } from '../domain/supervision/hold.ts';

export const holdWords: Readonly<Record<CannotHold, FieldError>> = {
  'with-oneself': { field: 'worker', text: 'Nobody supervises themselves' },
  'still-to-come': { field: 'on', text: 'The day cannot be still to come' },
  'too-long-ago': { field: 'on', text: 'It is more than a year ago' },
  'not-in-post-then': { field: 'on', text: 'They were not in post on that day' },
  'not-theirs': { field: 'worker', text: 'On that day you were not a manager above them, and stood in for none' },
  'nothing-written': { field: 'notes', text: 'Write what you both keep of it' },
  'too-long': { field: 'notes', text: 'Make it shorter: 20,000 characters is the most' },
  'one-at-a-time': { field: 'worker', text: 'One to one and observation are with one person. Tick only one, or say that it was a group' },
  'action-in-the-past': { field: 'by-1', text: 'An action cannot be due before the supervision' },
};

export const caseWords: Readonly<Record<Exclude<CannotHoldCase, 'child-merged'>, FieldError>> = {
  ...holdWords,
  'nothing-written': { field: 'analysis', text: 'Write at least one part' },
  'too-long': { field: 'analysis', text: 'Make it shorter: 10,000 characters is the most for each part' },
  'child-not-known': { field: 'child', text: 'The lists know no child of this reference, or it is not for you to see' },
  'child-not-yours': { field: 'child', text: 'This child is with another team now: their manager records it' },
  'place-not-said': { field: 'where', text: 'Say where it is recorded' },
};

export const answerWords: Readonly<Record<CannotAnswer, FieldError>> = {
  'not-the-worker': { field: 'answer', text: 'Only the worker can answer' },
  'answered-already': { field: 'answer', text: 'This was answered already. Nothing was changed' },
  'nothing-said': { field: 'otherwise', text: 'Say what you see otherwise' },
  'too-long': { field: 'otherwise', text: 'Make it shorter: 10,000 characters is the most' },
  'another-version': { field: 'answer', text: 'There is a newer version. Read it first' },
};

export const correctWords: Readonly<Record<CannotCorrect, FieldError>> = {
  'not-the-supervisor': { field: 'notes', text: 'Only the supervisor can write a version' },
  'nothing-written': { field: 'notes', text: 'Write what you both keep of it' },
  'too-long': { field: 'notes', text: 'Make it shorter: 20,000 characters is the most' },
  'another-version': { field: 'notes', text: 'There is a newer version. Read it first' },
};

export const endActionWords: Readonly<Record<CannotEndAction, string>> = {
  'not-there': 'There is no such action', 'ended-already': 'Somebody has ended it already. Nothing was changed', 'no-reason': 'Say why it is dropped', 'too-long': 'Make it shorter: 1,000 characters is the most',
};

export const takeBackWords: Readonly<Record<CannotTakeBack, FieldError>> = {
  'no-reason': { field: 'why', text: 'Say why' },
  'too-long': { field: 'why', text: 'Make it shorter: 500 characters is the most' },
};

export const checkWords: Readonly<Record<CannotCheck | CannotStart, string>> = {
  'not-there': 'It is not there any more', 'not-the-supervisor': 'Only whoever held it can check it', 'checked-already': 'Its check was begun already. Nothing was changed',
  'no-standard': 'There is no practice standard in use yet. Ask your quality lead to publish one', 'no-team': 'You are not in a team, so there is nobody to authorise the check. Ask your administrator',
  'nobody-above': 'There is nobody above you who could authorise it. Ask your administrator to name somebody', 'child-not-known': 'The lists know no open child of this reference', 'due-too-far': 'The day must be within two years of today',
};

export const checkStates: Readonly<Record<WorkState, { readonly text: string; readonly colour: string }>> = {
  'in-progress': { text: 'In progress', colour: 'blue' }, returned: { text: 'Returned for changes', colour: 'orange' }, 'signed-off': { text: 'Waiting for a manager', colour: 'yellow' },
  authorised: { text: 'Authorised', colour: 'green' }, completed: { text: 'Signed off', colour: 'green' }, withdrawn: { text: 'Withdrawn', colour: 'grey' },
};

export const putRightWords: Readonly<Record<CannotPutRight, FieldError>> = {
  'still-to-come': { field: 'since', text: 'The day cannot be still to come' },
  'before-it-was-known': { field: 'since', text: 'The day cannot be before it was noted here' },
  'not-there': { field: 'since', text: 'It is put right already, or it is not for you to see' },
};
