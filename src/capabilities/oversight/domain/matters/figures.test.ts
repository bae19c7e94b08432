import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitions } from './definitions.ts';
import { couldGoLower, decidingAct, waitingStates } from './figures.ts';

test('what changes fewer than one in twenty of at least twenty is put forward for a level lower, but never below the lowest', () => {
  const of = (decided: number, changed: number) => couldGoLower({ decided, changed, medianDays: 1 }, 'head-of-service');
  assert.deepEqual([of(19, 0), of(20, 0), of(20, 1), of(21, 1)], [false, true, false, true]);
  assert.equal(couldGoLower({ decided: 100, changed: 0, medianDays: 1 }, 'team-manager'), false);
});

test('requests, approvals and checks that wait for a decision are counted; an escalation is answered and not decided', () => {
  const counted = definitions.filter((each) => decidingAct(each)).map(({ id }) => id);
  assert.deepEqual(counted, ['strategy-meeting', 'conference-request', 'nine-month-review', 'legal-planning', 'court-document', 'placed-with-parents', 'entry-to-care', 'departure']);
  assert.ok(waitingStates.includes('placed-with-parents:asked') && !waitingStates.some((each) => each.startsWith('dispute') || each.startsWith('section-47')));
});
