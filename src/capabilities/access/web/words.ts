import type { CannotApproveGrant, CannotAsk } from '../domain/grant.ts';
import type { CannotApprove, CannotEnd } from '../domain/two-people.ts';
import type { GrantState } from '../sql/find-grants.ts';

export const askWords: Readonly<Record<CannotAsk, string>> = {
  nobody: 'Choose somebody from the list, or give the name of somebody who is no staff.',
  'name-too-long': 'Make the name shorter: 120 characters is the most.',
  themselves: 'Nobody asks for a role for themselves. Ask a colleague to.',
  'no-such-role': 'Choose a role.',
  'no-team': 'Choose the team they will work in: this role sees its own work only.',
  'in-the-past': 'The first day must be today or later.',
  'ends-before-it-begins': 'The last day must not be before the first.',
  'too-long': 'That is too long. Inspectors, councillors and suppliers come for 90 days at most, everybody else for a year. Ask again when it ends.',
  'no-reason': 'Say why they need it.',
  'reason-too-long': 'Make the reason shorter: 1,000 characters is the most.',
};

export const approveWords: Readonly<Record<CannotApprove, string>> = {
  'asked-it-themselves': 'You asked for this. Somebody else must approve it.',
  'about-themselves': 'This is about you. Somebody else must approve it.',
  'already-approved': 'It has been approved already.',
  'has-ended': 'It was refused or has ended. Nothing was changed.',
};

export const approveGrantWords: Readonly<Record<CannotApproveGrant | CannotEnd, string>> = {
  ...approveWords,
  'is-over': 'Its last day has passed. Ask again.',
  'asker-may-not': 'Whoever asked for it may no longer do so. Refuse it, and ask again.',
  'two-administrators': 'An administrator asked for this. The second person must be a head of service or above, or an information officer.',
};

export const stateNames: Readonly<Record<GrantState, { readonly text: string; readonly colour: string }>> = {
  asked: { text: 'Waits for a second person', colour: 'yellow' },
  'to-come': { text: 'Approved, still to come', colour: 'blue' },
  now: { text: 'Holds now', colour: 'green' },
  over: { text: 'Over', colour: 'grey' },
  ended: { text: 'Ended early', colour: 'grey' },
  refused: { text: 'Refused or taken back', colour: 'grey' },
};

const readings: Readonly<Record<string, string>> = {
  'work-read': 'Read a piece of work', 'work-list-read': 'Read a list of work', 'child-looked-at': 'Looked a child up', 'journal-read': 'Read the journal', 'person-read': 'Read a person’s page',
  'glass-read': 'Read about an emergency access', 'glass-list-read': 'Read the list of emergency accesses', 'readings-read': 'Asked who had looked', 'restriction-read': 'Read a restriction',
};

/** What a reading was, as the journal names it. */
export function readingWords(what: string): string {
  return readings[what] ?? what.replaceAll('-', ' ');
}
