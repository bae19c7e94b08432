import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type ToDo, inOrder, urgencyOf } from './to-do.ts';

const today = '2026-06-10' as Day;
const soon = '2026-06-13' as Day;

test('what was acted on first comes before what is overdue, and that before what was returned', () => {
  const cases: [string, boolean, string, string][] = [
    ['in-progress', true, '2026-06-30', 'acted-first'], ['returned', false, '2026-06-09', 'overdue'], ['returned', false, '2026-06-20', 'returned'],
    ['in-progress', false, '2026-06-10', 'today'], ['in-progress', false, '2026-06-13', 'soon'], ['in-progress', false, '2026-06-14', 'later'],
  ];
  for (const [state, actedFirst, on, expected] of cases) assert.equal(urgencyOf({ state, actedFirst, on: on as Day }, today, soon), expected);
});

test('the list is in the order of urgency, and of equals the older day comes first', () => {
  const item = (urgency: ToDo['urgency'], on: string): ToDo => ({ urgency, on: on as Day, act: '', href: '', about: '', more: '' });
  const list = [item('later', '2026-07-01'), item('overdue', '2026-06-08'), item('acted-first', '2026-06-20'), item('overdue', '2026-06-01')];
  assert.deepEqual(inOrder(list).map((each) => [each.urgency, each.on]),
    [['acted-first', '2026-06-20'], ['overdue', '2026-06-01'], ['overdue', '2026-06-08'], ['later', '2026-07-01']]);
});
