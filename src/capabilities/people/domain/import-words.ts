import type { Problem } from './read-people.ts';
import { mostRows, type NoTable } from './read-table.ts';

const words: Readonly<Record<string, string>> = {
  'heading-missing': 'there is no column with this heading. The headings found:',
  'heading-twice': 'two columns have headings that mean the same',
  'it-is-empty': 'nothing is given',
  'it-is-too-long': 'it is longer than 200 characters',
  'no-email-address': 'this is no e-mail address',
  'unknown-role': 'no role is called so',
  'no-day': 'this is no day. Write it as 31/12/2026 or 2026-12-31',
  'day-far-off': 'this day is too far off',
  'ends-before-it-begins': 'it ends before it begins, on',
  'two-rows-for-one-person': 'one person has two rows. The other is row',
  'email-twice': 'two people have one e-mail address. The other is row',
  'email-taken': 'somebody else has this e-mail address: staff number',
  'role-is-granted-by-two': 'this role is never given by a file: two people grant it',
  'needs-a-team': 'this role needs a team',
  'unknown-team': 'no team is called so',
  'several-teams': 'several teams are called so. Write what it lies within before it: “Area / Team”. They are in',
  'team-was-closed': 'this team was closed on',
  'unknown-manager': 'nobody has this staff number or e-mail address, here or in the file',
  'manager-is-oneself': 'this is the person themselves',
  'manager-not-in-post': 'this person is not in post',
  circular: 'these people manage each other in a circle:',
  'starts-before': 'they begin later here. To correct that day, change it on their page. Here they begin on',
  'later-change-is-known': 'something later is known of them. Give that day to correct it:',
  'it-is-yourself': 'this is you: somebody else must make changes to your own place',
};

/** One problem as one sentence, after where it is. */
export function problemWords({ why, more }: Problem): string {
  return [words[why] ?? why, more].filter(Boolean).join(' ');
}

export function problemLine(problem: Problem, file: string): string {
  const value = problem.value === '' ? '' : ` “${problem.value.slice(0, 120)}”`;
  return `${file}, row ${problem.row}, ${problem.column}${value}: ${problemWords(problem)}`;
}

export function noTableWords(fault: NoTable): string {
  switch (fault.why) {
    case 'it-is-empty': return 'the file is empty';
    case 'only-headings': return 'the file has headings and no rows below them';
    case 'quote-not-closed': return `row ${fault.row}: a quotation mark is opened and never closed`;
    case 'text-after-a-quote': return `row ${fault.row}: there is text after a closing quotation mark`;
    case 'too-many-rows': return `the file has ${fault.rows.toLocaleString('en-GB')} rows; ${mostRows.toLocaleString('en-GB')} is the most`;
  }
}
