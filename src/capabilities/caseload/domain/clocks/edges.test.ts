import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Days, day, facts } from '../../../../../test/kit/clock-facts.ts';
import { type Day, addDays } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import type { Happening } from './happenings.ts';
import { judge } from './judge.ts';
import { dueAfter } from '../../../../kernel/limit.ts';
import { timescaleOf, timescales } from './timescales.ts';

const known = (id: string) => timescaleOf(id) ?? assert.fail(`no timescale ${id}`);
const judged = (id: string, days: Days, asAt: string) => judge(known(id), facts(days), { asAt: day(asAt), calendar: england });

/** What begins it, and its last day by hand: the day after it is late, the day before it is not. */
const edges: readonly [id: string, begunOn: string, lastDay: string][] = [
  ['referral-decision', '2026-06-05', '2026-06-08'],
  ['referral-decision', '2022-06-01', '2022-06-06'],
  ['assessment-from-referral', '2023-03-20', '2023-05-26'],
  ['assessment-from-start', '2020-04-01', '2020-06-09'],
  ['oversight-1', '2026-05-22', '2026-05-26'],
  ['oversight-8', '2020-03-30', '2020-04-09'],
  ['oversight-20', '2024-12-02', '2025-01-02'],
  ['oversight-40', '2023-03-20', '2023-05-19'],
  ['strategy-discussion', '2026-06-05', '2026-06-06'],
  ['section-47-visit', '2024-02-28', '2024-02-29'],
  ['core-group-first', '2026-12-18', '2027-01-06'],
  ['review-conference-first', '2025-11-30', '2026-02-28'],
  ['review-conference-first', '2023-11-30', '2024-02-29'],
  ['review-conference-later', '2025-08-31', '2026-02-28'],
  ['protection-plan-head-of-service', '2025-05-31', '2026-02-28'],
  ['protection-visit', '2026-03-27', '2026-04-14'],
  ['need-visit', '2026-06-06', '2026-07-04'],
  ['police-protection', '2026-02-26', '2026-03-01'],
  ['police-protection', '2024-02-27', '2024-03-01'],
  ['emergency-order', '2026-02-24', '2026-03-04'],
  ['pre-proceedings', '2026-06-01', '2026-09-21'],
  ['care-proceedings', '2026-06-01', '2026-11-30'],
  ['return-interview', '2026-12-30', '2027-01-02'],
  ['private-fostering-first-visit', '2022-05-27', '2022-06-09'],
  ['private-fostering-year-1', '2026-06-01', '2026-07-13'],
  ['looked-after-review-first', '2022-05-09', '2022-06-08'],
  ['looked-after-review-first', '2023-04-28', '2023-05-31'],
  ['visit-first', '2026-12-26', '2027-01-02'],
  ['visit-year-1', '2026-06-01', '2026-07-13'],
  ['care-plan', '2020-05-01', '2020-05-18'],
  ['placement-plan', '2020-05-01', '2020-05-11'],
  ['education-plan', '2026-06-01', '2026-06-15'],
  ['permanence-plan', '2026-11-30', '2027-02-28'],
  ['review-decisions', '2026-06-05', '2026-06-12'],
  ['review-record', '2026-06-05', '2026-07-03'],
  ['care-entry-check', '2026-06-05', '2026-06-10'],
  ['section-20-check', '2026-08-31', '2026-11-30'],
  ['first-health-assessment', '2026-06-01', '2026-06-29'],
  ['health-assessment-under-5', '2026-08-31', '2027-02-28'],
  ['health-assessment-5-and-over', '2024-02-29', '2025-02-28'],
  ['dental-check', '2025-03-31', '2026-03-31'],
  ['pathway-review', '2025-08-31', '2026-02-28'],
  ['adviser-contact-first', '2026-06-05', '2026-06-12'],
  ['adviser-contact-later', '2026-12-31', '2027-02-28'],
  ['case-summary', '2026-11-30', '2027-02-28'],
  ['case-supervision', '2026-01-31', '2026-02-28'],
  ['professional-supervision', '2024-01-31', '2024-02-29'],
  ['dispute-stage-1', '2026-06-05', '2026-06-12'],
  ['dispute-stage-2', '2026-12-23', '2027-01-04'],
  ['dispute-stage-3', '2026-06-05', '2026-06-12'],
  ['dispute-stage-4', '2026-06-05', '2026-06-12'],
  ['progress-check', '2026-11-30', '2027-02-28'],
];

test('each limit ends on the day worked out by hand, a weekend or holiday being no reason to extend it', () => {
  for (const [id, begunOn, lastDay] of edges) {
    const { begins, done } = known(id);
    const days = { [begins[0] as Happening]: begunOn };
    const on = (doneOn: Day) => judged(id, { ...days, [done]: doneOn }, '2030-01-01').state;
    const { state, dueOn, by } = judged(id, days, lastDay);
    assert.deepEqual([state, dueOn, by], ['due', lastDay, 0], id);
    assert.deepEqual([on(addDays(day(lastDay), -1)), on(day(lastDay)), on(addDays(day(lastDay), 1))], ['in-time', 'in-time', 'late'], id);
    assert.equal(judged(id, days, addDays(day(lastDay), 1)).state, 'overdue', id);
    assert.equal(judged(id, days, addDays(day(lastDay), -1)).by, -1, id);
  }
});

test('every timescale has an example at its edges, or is of a row that is judged only with its cycle or trait', () => {
  const apart = ['conference-agreed', 'initial-conference', 'core-group-later', 'emergency-order-extended', 'private-fostering-later', 'looked-after-review-second', 'looked-after-review-later'];
  const without = timescales.map(({ id }) => id).filter((id) => !edges.some(([each]) => each === id) && !apart.includes(id) && !(id.startsWith('visit-')));
  assert.deepEqual(without, []);
});

test('hours become days, rounded up', () => {
  const table: [number, string][] = [[1, '2026-06-02'], [24, '2026-06-02'], [25, '2026-06-03'], [72, '2026-06-04'], [600, '2026-06-26']];
  for (const [number, last] of table) assert.equal(dueAfter(day('2026-06-01'), { number, unit: 'hours' }, england).day, last, String(number));
});
