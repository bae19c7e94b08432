import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noAnswer } from './answer.ts';
import type { Standard } from './asked.ts';
import { tallyOf } from './tally.ts';

const statement = (code: string, more: object = {}) => ({ code, text: `${code} is so.`, good: '', kinds: ['plan'] as const, reach: 'item' as const, ...more });
const standard: Standard = { domains: [
  { code: 'AS', title: 'Assessments', statements: [statement('AS-01', { kinds: ['assessment'] })] },
  { code: 'PR', title: 'Planning', statements: [statement('PR-01'), statement('PR-02'), statement('PR-03'), statement('PR-04'), statement('PR-05'), statement('PR-06'), statement('PR-07', { reach: 'journey' })] },
  { code: 'CR', title: 'Recording', statements: [statement('CR-01')] },
] };
const answers = [
  { ...noAnswer('PR-01'), response: 'met' as const }, { ...noAnswer('PR-02'), response: 'partly-met' as const, note: 'Page 3.', improvement: 'Add the dates.', reason: 'Left over.' },
  { ...noAnswer('PR-03'), response: 'not-met' as const, note: 'Not in it.' }, { ...noAnswer('PR-04'), response: 'does-not-apply' as const, reason: 'No school yet.' },
  { ...noAnswer('PR-05'), response: 'not-possible-yet' as const, attempts: 'Rang twice.', nextStep: 'A letter.' },
];

test('what is said of a piece of work is counted by domain, of what is asked of its kind alone', () => {
  const [planning, recording, ...more] = tallyOf(standard, 'plan', answers);
  assert.deepEqual(more, []);
  assert.deepEqual([planning?.code, planning?.title, planning?.counts], ['PR', 'Planning', { met: 1, 'partly-met': 1, 'not-met': 1, 'not-possible-yet': 1, 'does-not-apply': 1, unanswered: 1 }]);
  assert.deepEqual([recording?.code, recording?.counts.unanswered], ['CR', 1]);
});

test('what is not met in full is named with what its author says of it, and not with what belongs to another answer', () => {
  assert.deepEqual(tallyOf(standard, 'plan', answers)[0]?.unmet.map(({ code, response, why }) => [code, response, why]), [
    ['PR-02', 'partly-met', 'Page 3. Add the dates.'], ['PR-03', 'not-met', 'Not in it.'], ['PR-05', 'not-possible-yet', 'Rang twice. A letter.'], ['PR-06', null, ''],
  ]);
});
