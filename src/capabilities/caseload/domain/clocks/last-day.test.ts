import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import { lastDayOf } from './last-day.ts';
import type { Override } from './override.ts';
import type { Timescale } from './timescale.ts';
import { timescaleOf, timescales } from './timescales.ts';

const day = (text: string) => text as Day;
const of = (id: string) => timescaleOf(id) as Timescale;
const reckoned = (id: string, begun: string, overrides: readonly Override[] = [], servedFrom: Day | null = null) => lastDayOf(of(id), day(begun), { calendar: england, overrides, servedFrom });

test('says when something is due that begins on a day, and why', () => {
  const { dueOn, provisional, reason } = reckoned('assessment-from-start', '2020-03-30');
  assert.deepEqual([dueOn, provisional, reason], ['2020-06-05', false, 'Due on 5 June 2020: 45 working days after the start of the assessment on 30 March 2020.']);
});

test('what comes later in a cycle is counted from the one before', () => {
  assert.equal(reckoned('review-conference-later', '2026-01-31').reason, 'Due on 31 July 2026: 6 months after the review conference on 31 January 2026.');
});

test('beyond the published bank holidays it may still move, and says so', () => {
  const { provisional, reason } = reckoned('initial-conference', '2099-01-01');
  assert.ok(provisional);
  assert.match(reason, /This day may still move/);
});

test('what is set here goes before what is shipped, on the days on which it holds', () => {
  const own: Override = { timescale: 'oversight-8', from: day('2026-01-01'), to: day('2026-06-30'), limit: { number: 8, unit: 'days', firstDayCounts: true }, begins: ['referral'], source: 'Policy' };
  assert.equal(reckoned('oversight-8', '2026-06-30', [own]).reason, 'Due on 7 July 2026: 8 days after the referral on 30 June 2026, counting that day.');
  assert.match(reckoned('oversight-8', '2026-07-01', [own]).reason, /8 working days after the start of the assessment/);
  const off: Override = { timescale: 'oversight-8', from: null, to: null, off: true, source: 'Policy' };
  assert.deepEqual([reckoned('oversight-8', '2026-07-01', [off]).dueOn, reckoned('oversight-8', '2026-07-01', [off]).reason], [null, 'Does not apply: this authority has switched it off.']);
});

test('what fell due before the service began carries that', () => {
  assert.match(reckoned('assessment-from-start', '2020-03-30', [], day('2026-01-01')).reason, /This was before Touchstone\.$/);
});

test('each timescale has an answer, and none is due today', () => {
  for (const each of timescales) assert.match(lastDayOf(each, day('2026-03-02'), { calendar: england }).reason, /^(Due on|Does not apply)/, each.id);
});
