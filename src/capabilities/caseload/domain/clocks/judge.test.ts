import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Days, day, facts } from '../../../../../test/kit/clock-facts.ts';
import { type Day, addDays, daysBetween } from '../../../../kernel/day.ts';
import { calendarOf, england } from '../../../../kernel/working-days.ts';
import type { Happening } from './happenings.ts';
import { judge } from './judge.ts';
import type { Override } from './override.ts';
import type { Facts, Reckoning } from './reckoning.ts';
import { timescaleOf, timescales } from './timescales.ts';
import { isRed } from './verdict.ts';

const at = (asAt: string, more: Partial<Reckoning> = {}): Reckoning => ({ asAt: day(asAt), calendar: england, ...more });
const known = (id: string) => timescaleOf(id) ?? assert.fail(`no timescale ${id}`);
const judged = (id: string, days: Days, asAt: string, more: Partial<Reckoning> = {}, about: Omit<Facts, 'days'> = {}) => judge(known(id), facts(days, about), at(asAt, more));
const standing = (...of: Parameters<typeof judged>) => {
  const { state, dueOn, by } = judged(...of);
  return [state, dueOn, by];
};

test('a conference stands as its days say: to come, soon, today, past, done in time, done late', () => {
  const s47 = { 'strategy-discussion': '2020-03-30' };
  const table: [string, Days, [string, string, number], string][] = [
    ['2020-04-14', s47, ['not-yet-due', '2020-04-22', -8], 'Due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-04-15', s47, ['due', '2020-04-22', -7], 'Due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-04-22', s47, ['due', '2020-04-22', 0], 'Due today, 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-04-23', s47, ['overdue', '2020-04-22', 1], '1 day late. It was due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-05-01', { ...s47, 'initial-conference': '2020-04-21' }, ['in-time', '2020-04-22', -1], 'Done in time on 21 April 2020. It was due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-05-01', { ...s47, 'initial-conference': '2020-04-22' }, ['in-time', '2020-04-22', 0], 'Done in time on 22 April 2020. It was due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
    ['2020-05-01', { ...s47, 'initial-conference': '2020-04-24' }, ['late', '2020-04-22', 2], 'Done on 24 April 2020, 2 days late. It was due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020.'],
  ];
  for (const [asAt, days, expected, reason] of table) {
    assert.deepEqual(standing('initial-conference', days, asAt), expected, asAt);
    assert.equal(judged('initial-conference', days, asAt).reason, reason);
  }
});

test('of several strategy discussions the latest counts, and one after the day that is judged does not', () => {
  const days = { 'strategy-discussion': ['2020-04-01', '2020-03-30', '2020-05-04'] };
  assert.deepEqual(standing('initial-conference', days, '2020-04-30'), ['overdue', '2020-04-24', 6]);
  assert.equal(judged('initial-conference', days, '2020-05-04').begunOn, '2020-05-04');
  assert.equal(judged('initial-conference', days, '2020-03-31').begunOn, '2020-03-30');
});

test('what happened after the day that is judged is not known on it', () => {
  const days = { 'strategy-discussion': '2020-03-30', 'initial-conference': '2020-04-24' };
  assert.deepEqual(standing('initial-conference', days, '2020-04-23'), ['overdue', '2020-04-22', 1]);
  assert.deepEqual(standing('initial-conference', days, '2020-04-24'), ['late', '2020-04-22', 2]);
  assert.equal(judged('initial-conference', days, '2020-03-29').reason, 'Nothing is due yet: the strategy discussion is on 30 March 2020.');
});

test('the two clocks of an assessment are judged side by side', () => {
  const days = { referral: '2024-12-02', 'assessment-start': '2024-12-09', 'assessment-authorised': '2025-02-10' };
  assert.deepEqual(standing('assessment-from-referral', days, '2025-03-01'), ['late', '2025-02-06', 4]);
  assert.deepEqual(standing('assessment-from-start', days, '2025-03-01'), ['in-time', '2025-02-13', -3]);
});

test('72 hours are counted as 3 days, and the reason says so', () => {
  const { reason } = judged('return-interview', { 'return-from-missing': '2026-06-01' }, '2026-06-02');
  assert.equal(reason, 'Due on 4 June 2026: 72 hours, counted as 3 days, after the return from being missing on 1 June 2026.');
});

test('the decisions of a review are those after it: what was sent out after the one before belongs to that', () => {
  const days = { 'looked-after-review': ['2026-01-05', '2026-06-05'], 'review-decisions': ['2026-01-09'] };
  assert.deepEqual(standing('review-decisions', days, '2026-06-15'), ['overdue', '2026-06-12', 3]);
  assert.deepEqual(standing('review-decisions', days, '2026-06-04'), ['in-time', '2026-01-12', -3]);
});

test('an emergency protection order ends after 8 days, extended once after 15', () => {
  const days = { 'emergency-order': '2026-06-01' };
  assert.deepEqual(standing('emergency-order', days, '2026-06-05'), ['due', '2026-06-09', -4]);
  assert.equal(judged('emergency-order-extended', days, '2026-06-05').reason, 'Does not apply: only where the emergency protection order was extended.');
  const extended = { traits: ['emergency-order-extended'] } as const;
  assert.deepEqual(standing('emergency-order-extended', days, '2026-06-05', {}, extended), ['not-yet-due', '2026-06-16', -11]);
  assert.equal(judged('emergency-order', days, '2026-06-05', {}, extended).reason, 'Does not apply: the emergency protection order was extended.');
});

test('an oversight counts for the day after whose forerunner it was done, and not for a later one', () => {
  const first = { 'assessment-start': '2026-06-01', oversight: ['2026-06-02'] };
  assert.equal(judged('oversight-1', first, '2026-06-30').state, 'in-time');
  assert.deepEqual(standing('oversight-8', first, '2026-06-30'), ['overdue', '2026-06-11', 19]);
  const both = { 'assessment-start': '2026-06-01', oversight: ['2026-06-02', '2026-06-03'] };
  assert.equal(judged('oversight-8', both, '2026-06-30').state, 'in-time');
  const late = { 'assessment-start': '2026-06-01', oversight: ['2026-06-12'] };
  assert.deepEqual([1, 8, 20].map((on) => judged(`oversight-${on}`, late, '2026-06-30').state), ['late', 'late', 'in-time']);
});

test('oversight can be counted in other days, from another beginning, with that day as the first, and the reason says which', () => {
  const own: Override = { timescale: 'oversight-8', from: null, to: null, limit: { number: 8, unit: 'days', firstDayCounts: true }, begins: ['referral'], source: 'Practice board' };
  const days = { referral: '2026-06-01', 'assessment-start': '2026-06-03' };
  const { dueOn, mark, reason } = judged('oversight-8', days, '2026-06-05', { overrides: [own] });
  assert.deepEqual([dueOn, mark], ['2026-06-08', 'L']);
  assert.equal(reason, 'Due on 8 June 2026: 8 days after the referral on 1 June 2026, counting that day.');
  const workingDays: Override = { ...own, limit: { number: 8, unit: 'working-days', firstDayCounts: true } };
  assert.equal(judged('oversight-8', days, '2026-06-05', { overrides: [workingDays] }).dueOn, '2026-06-10');
  assert.equal(judged('oversight-8', { referral: '2026-06-06' }, '2026-06-07', { overrides: [workingDays] }).dueOn, '2026-06-17', 'a Saturday is no first working day');
});

test('a day of oversight set elsewhere moves where the next begins to count', () => {
  const days = { 'assessment-start': '2026-06-01', oversight: ['2026-06-04'] };
  const own: Override = { timescale: 'oversight-1', from: null, to: null, limit: { number: 3, unit: 'working-days' }, source: 'Practice board' };
  assert.equal(judged('oversight-8', days, '2026-06-30').state, 'in-time');
  assert.equal(judged('oversight-8', days, '2026-06-30', { overrides: [own] }).state, 'overdue');
  assert.equal(judged('oversight-1', days, '2026-06-30', { overrides: [own] }).state, 'in-time');
});

test('a beginning set elsewhere makes it local, with the limit that is shipped', () => {
  const own: Override = { timescale: 'need-visit', from: null, to: null, begins: ['allocation'], source: 'Practice board' };
  const { mark, dueOn } = judged('need-visit', { 'need-plan-start': '2026-06-01', allocation: '2026-06-02' }, '2026-06-03', { overrides: [own] });
  assert.deepEqual([mark, dueOn], ['L', '2026-06-30']);
  assert.equal(judged('need-visit', { 'need-plan-start': '2026-06-01' }, '2026-06-03', { overrides: [own] }).reason, 'Nothing is due: there is no record of the allocation to the worker.');
});

test('what an authority has set holds for what begins on its days, and for nothing else', () => {
  const own: Override = { timescale: 'need-visit', from: day('2026-04-01'), to: day('2026-06-30'), limit: { number: 6, unit: 'weeks' }, source: 'Practice board' };
  const due = (begunOn: string) => judged('need-visit', { 'need-plan-start': begunOn }, begunOn, { overrides: [own] });
  assert.deepEqual(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((begunOn) => daysBetween(day(begunOn), due(begunOn).dueOn as Day)), [28, 42, 42, 28]);
  assert.deepEqual([due('2026-03-31').mark, due('2026-04-01').mark], ['G', 'L']);
  const off: Override = { timescale: 'need-visit', from: null, to: null, off: true, source: 'Practice board' };
  assert.equal(judged('need-visit', { 'need-plan-start': '2026-06-01' }, '2026-06-02', { overrides: [off] }).reason, 'Does not apply: this authority has switched it off.');
});

test('where no limit is known nothing is due until the authority gives one', () => {
  const days = { 'conference-asked-for': '2026-06-01' };
  assert.equal(judged('conference-agreed', days, '2026-06-20').reason, 'Does not apply: this authority has set no limit.');
  const own: Override = { timescale: 'conference-agreed', from: null, to: null, limit: { number: 2, unit: 'working-days' }, source: 'Scheme of delegation' };
  assert.deepEqual(standing('conference-agreed', days, '2026-06-20', { overrides: [own] }), ['overdue', '2026-06-03', 17]);
});

test('a limit does not reach what began before it was in force', () => {
  const { state, reason } = judged('care-proceedings', { 'court-application': '2014-04-21' }, '2015-01-01');
  assert.equal(state, 'not-applicable');
  assert.equal(reason, 'Does not apply: it is in force from 22 April 2014, and the application to the court was on 21 April 2014.');
  assert.equal(judged('care-proceedings', { 'court-application': '2014-04-22' }, '2015-01-01').state, 'overdue');
});

test('a missing day is named, and nothing is guessed in its place', () => {
  const told = (days: Days) => {
    const { state, reason } = judged('initial-conference', days, '2026-06-01');
    return [state, reason];
  };
  assert.deepEqual(told({}), ['not-applicable', 'Nothing is due: there is no record of the strategy discussion.']);
  assert.deepEqual(told({ 'strategy-discussion': null }), ['cannot-tell', 'Cannot be judged: the day of the strategy discussion is missing.']);
  assert.deepEqual(told({ 'initial-conference': '2026-05-01' }), ['cannot-tell', 'Cannot be judged: the day of the strategy discussion is missing.']);
  assert.deepEqual(told({ 'strategy-discussion': '2026-05-01', 'initial-conference': null }), ['cannot-tell', 'Cannot be judged: the day of the initial conference is missing.']);
});

test('what was done before its clock began is early: neither in time nor late, but days to look at', () => {
  const { state, by, reason } = judged('assessment-from-referral', { referral: '2026-06-10', 'assessment-authorised': '2026-06-01' }, '2026-07-01');
  assert.deepEqual([state, by], ['early', null]);
  assert.equal(reason, 'Look at the days: the end of the assessment is on 1 June 2026, before the referral on 10 June 2026.');
});

test('a plan that was made before the placement is in time', () => {
  assert.equal(judged('placement-plan', { 'placement-start': '2026-06-10', 'placement-plan': '2026-06-01' }, '2026-07-01').state, 'in-time');
  assert.equal(judged('care-plan', { 'looked-after-start': '2026-06-10', 'care-plan': '2026-06-01' }, '2026-07-01').state, 'in-time');
});

test('once it ended nothing is due: what had time left is needed no longer, what had not is late for good', () => {
  const days = { 'assessment-start': '2024-12-02' };
  const ended = (on: string) => judged('assessment-from-start', days, '2025-06-01', {}, { ended: { on: day(on), why: 'died' } });
  assert.deepEqual([ended('2025-02-06').state, ended('2025-02-06').reason], ['not-applicable', 'No longer needed: the child died on 6 February 2025. It was due on 6 February 2025: 45 working days after the start of the assessment on 2 December 2024.']);
  assert.deepEqual([ended('2025-02-08').state, ended('2025-02-08').by], ['late', 2]);
  assert.match(ended('2025-02-08').reason, /^Not done: the child died on 8 February 2025\./);
  assert.equal(judged('assessment-from-start', days, '2025-06-01', { servedFrom: day('2025-05-01') }, { ended: { on: day('2025-02-01'), why: 'closed' } }).beforeTouchstone, false);
  assert.equal(ended('2025-06-02').state, 'overdue', 'an end after the day that is judged is not known on it');
});

test('what fell due before the service began here says so and is not red; what falls due on that day is', () => {
  const days = { 'strategy-discussion': '2020-03-30' };
  const before = judged('initial-conference', days, '2020-06-01', { servedFrom: day('2020-04-23') });
  assert.deepEqual([before.state, before.beforeTouchstone, isRed(before)], ['overdue', true, false]);
  assert.match(before.reason, / This was before Touchstone\.$/);
  const since = judged('initial-conference', days, '2020-06-01', { servedFrom: day('2020-04-22') });
  assert.deepEqual([since.beforeTouchstone, isRed(since)], [false, true]);
  assert.equal(isRed(judged('initial-conference', days, '2020-04-22')), false);
});

test('a last day that leans on holidays which are not published yet is provisional, and the reason says so', () => {
  const sure = judged('initial-conference', { 'strategy-discussion': '2027-12-08' }, '2027-12-10');
  assert.deepEqual([sure.dueOn, sure.provisional], ['2027-12-31', false]);
  const unsure = judged('initial-conference', { 'strategy-discussion': '2027-12-09' }, '2027-12-10');
  assert.deepEqual([unsure.dueOn, unsure.provisional], ['2028-01-04', true]);
  assert.match(unsure.reason, / This day may still move: the bank holidays after 31 December 2027 are worked out, not yet published\.$/);
  const entered = judged('initial-conference', { 'strategy-discussion': '2028-12-12' }, '2028-12-13', { calendar: calendarOf({ published: [2028], holidays: [day('2028-12-25'), day('2028-12-26')] }) });
  assert.match(entered.reason, /the bank holidays after 31 December 2028 are worked out/, 'the last year that was entered is named');
  assert.equal(judged('care-proceedings', { 'court-application': '2030-06-01' }, '2030-06-02').provisional, false, 'weeks lean on no holiday');
});

test('how many days before its last day something is due can be said', () => {
  const days = { 'strategy-discussion': '2020-03-30' };
  assert.equal(judged('initial-conference', days, '2020-04-20', { soon: 1 }).state, 'not-yet-due');
  assert.equal(judged('initial-conference', days, '2020-04-21', { soon: 1 }).state, 'due');
});

test('on any days whatever: late when done after the last day, a later start never falls due earlier, and a day more never makes late in time', () => {
  const anyDay = fc.integer({ min: 0, max: 7600 }).map((days) => addDays(day('2015-01-01'), days));
  fc.assert(fc.property(fc.constantFrom(...timescales.filter((each) => each.limit && !each.only)), anyDay, fc.nat(400), fc.nat(60), (timescale, begunOn, gone, more) => {
    const [begins, done] = [timescale.begins[0] as Happening, timescale.done];
    const doneOn = addDays(begunOn, gone);
    const one = judge(timescale, facts({ [begins]: begunOn, ...(timescale.follows ? {} : { [done]: doneOn }) }), at(doneOn));
    if (begins === done || one.dueOn === null) return;
    assert.equal(one.by, daysBetween(one.dueOn, doneOn));
    assert.equal(one.state === 'late' || one.state === 'overdue', doneOn > one.dueOn);
    const later = judge(timescale, facts({ [begins]: addDays(begunOn, more) }), at(addDays(begunOn, more)));
    assert.ok((later.dueOn as Day) >= one.dueOn);
    assert.ok(one.reason.length > 20 && !/undefined|null|NaN/.test(one.reason), one.reason);
  }), { numRuns: 3000 });
});
