import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Days, day, facts } from '../../../../../test/kit/clock-facts.ts';
import { type Day, addDays } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import type { Happening } from './happenings.ts';
import { judgeCycle } from './judge-cycle.ts';
import type { Override } from './override.ts';
import type { Facts, Reckoning } from './reckoning.ts';
import { type Cycle, cycleNames } from './timescale.ts';
import { stepsOf } from './timescales.ts';

const judged = (cycle: Cycle, days: Days, asAt: string, about: Omit<Facts, 'days'> = {}, more: Partial<Reckoning> = {}) =>
  judgeCycle(cycle, facts(days, about), { asAt: day(asAt), calendar: england, ...more });
const told = (...of: Parameters<typeof judged>) => {
  const { past, now } = judged(...of);
  return [...past, now].map(({ timescale, state, dueOn }) => `${timescale} ${state} ${dueOn}`);
};
const dueNow = (...of: Parameters<typeof judged>) => {
  const { timescale, dueOn } = judged(...of).now;
  return [timescale, dueOn];
};

test('looked-after reviews: the first within 20 working days, the second within 3 months, later ones within 6, each from the one before', () => {
  const days = { 'looked-after-start': '2025-01-06', 'looked-after-review': ['2025-11-30', '2025-02-03', '2025-05-06'] };
  assert.deepEqual(told('looked-after-reviews', days, '2026-04-01'), [
    'looked-after-review-first in-time 2025-02-03',
    'looked-after-review-second late 2025-05-03',
    'looked-after-review-later late 2025-11-06',
    'looked-after-review-later not-yet-due 2026-05-30',
  ]);
  assert.equal(judged('looked-after-reviews', days, '2026-04-01').now.reason, 'Due on 30 May 2026: 6 months after the looked-after review on 30 November 2025.');
  assert.deepEqual(told('looked-after-reviews', days, '2025-02-10'), ['looked-after-review-first in-time 2025-02-03', 'looked-after-review-second not-yet-due 2025-05-03']);
});

test('with no review yet the first is due, and overdue from the day after', () => {
  const days = { 'looked-after-start': '2025-01-06' };
  assert.deepEqual(told('looked-after-reviews', days, '2025-02-03'), ['looked-after-review-first due 2025-02-03']);
  assert.deepEqual(told('looked-after-reviews', days, '2025-02-04'), ['looked-after-review-first overdue 2025-02-03']);
});

test('review conferences: 3 months from the conference, then 6', () => {
  const days = { 'initial-conference': '2025-11-30', 'review-conference': ['2026-02-28', '2026-08-31'] };
  assert.deepEqual(told('review-conferences', days, '2026-09-10'), [
    'review-conference-first in-time 2026-02-28', 'review-conference-later late 2026-08-28', 'review-conference-later not-yet-due 2027-02-28',
  ]);
});

test('where the day of the conference is not known the plan’s start stands for it', () => {
  assert.deepEqual(dueNow('review-conferences', { 'protection-plan-start': '2026-01-31' }, '2026-02-01'), ['review-conference-first', '2026-04-30']);
  assert.deepEqual(dueNow('review-conferences', { 'initial-conference': null, 'protection-plan-start': '2026-01-31' }, '2026-02-01'), ['review-conference-first', '2026-04-30']);
});

/** Regulation 28, row by row: what is so, what happened, when the next visit is due and by which row. */
const visits: readonly [title: string, traits: NonNullable<Facts['traits']>, days: Days, expected: [string, string]][] = [
  ['a week after any placement begins', [], { 'placement-start': '2026-01-05' }, ['visit-first', '2026-01-12']],
  ['a visit of an earlier placement is none of this', [], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-04' }, ['visit-first', '2026-01-12']],
  ['a visit on the first day is one', [], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-05' }, ['visit-year-1', '2026-02-16']],
  ['every six weeks in the first year', [], { 'placement-start': '2026-01-05', 'social-work-visit': ['2026-01-09', '2026-02-20'] }, ['visit-year-1', '2026-04-03']],
  ['every six weeks after it too', [], { 'placement-start': '2024-01-05', 'social-work-visit': ['2024-01-09', '2026-02-20'] }, ['visit-later', '2026-04-03']],
  ['every three months after the first year where it is meant to last until 18', ['until-18'], { 'placement-start': '2024-01-05', 'social-work-visit': ['2024-01-09', '2025-11-30'] }, ['visit-until-18', '2026-02-28']],
  ['but six weeks from a visit in the first year', ['until-18'], { 'placement-start': '2025-01-05', 'social-work-visit': ['2025-01-09', '2026-01-04'] }, ['visit-year-1', '2026-02-15']],
  ['and three months from a visit on the first day of the second', ['until-18'], { 'placement-start': '2025-01-05', 'social-work-visit': ['2025-01-09', '2026-01-05'] }, ['visit-until-18', '2026-04-05']],
  ['every six months in long-term foster care where the child agrees', ['until-18', 'long-term-foster-agreed'], { 'placement-start': '2024-01-05', 'social-work-visit': ['2024-01-09', '2025-08-31'] }, ['visit-long-term-foster', '2026-02-28']],
  ['weekly with a parent before the assessment', ['home-before-assessment'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-10' }, ['visit-home-before-assessment', '2026-01-17']],
  ['until the first review, then every six weeks', ['home-before-assessment'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-10', 'looked-after-review': '2026-01-15' }, ['visit-home-before-assessment-later', '2026-02-21']],
  ['still weekly where the review came after that week', ['home-before-assessment'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-10', 'looked-after-review': '2026-01-18' }, ['visit-home-before-assessment', '2026-01-17']],
  ['a review before the child went home is not the first there', ['home-before-assessment'], { 'placement-start': '2026-01-05', 'looked-after-review': '2025-12-01' }, ['visit-home-before-assessment', '2026-01-12']],
  ['weekly under temporary approval', ['temporary-approval'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-10' }, ['visit-temporary', '2026-01-17']],
  ['every four weeks after the first review there', ['temporary-approval'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-20', 'looked-after-review': '2026-01-19' }, ['visit-temporary-later', '2026-02-17']],
  ['the same at home under an interim order', ['interim-order-at-home'], { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-20', 'looked-after-review': '2026-01-19' }, ['visit-temporary-later', '2026-02-17']],
  ['a week after a full order, at home', ['care-order-at-home'], { 'placement-start': '2025-06-01', 'care-order': '2026-01-05', 'social-work-visit': '2026-01-02' }, ['visit-care-order-first', '2026-01-12']],
  ['then every six weeks', ['care-order-at-home'], { 'placement-start': '2025-06-01', 'care-order': '2026-01-05', 'social-work-visit': '2026-01-09' }, ['visit-care-order-later', '2026-02-20']],
];

test('visits to looked-after children follow regulation 28, row by row', () => {
  for (const [title, traits, days, expected] of visits) assert.deepEqual(dueNow('looked-after-visits', days, '2026-03-01', { traits }), expected, title);
});

test('every row of regulation 28 has been seen to govern', () => {
  const seen = new Set(visits.map(([, , , [id]]) => id));
  assert.deepEqual(stepsOf('looked-after-visits').map(({ id }) => id).filter((id) => !seen.has(id)), []);
});

test('a child placed under an order whose day is missing cannot be judged, and the order is named', () => {
  const { now } = judged('looked-after-visits', { 'placement-start': '2026-01-05', 'care-order': null }, '2026-03-01', { traits: ['care-order-at-home'] });
  assert.deepEqual([now.state, now.reason], ['cannot-tell', 'Cannot be judged: the day of the care order is missing.']);
});

test('health assessments are every six months while the next would fall before the fifth birthday, then every twelve', () => {
  const days = (last: string) => ({ 'looked-after-start': '2023-01-10', 'health-assessment': last });
  const born = { born: day('2020-07-15') };
  assert.deepEqual(dueNow('health-assessments', days('2025-01-14'), '2025-02-01', born), ['health-assessment-under-5', '2025-07-14']);
  assert.deepEqual(dueNow('health-assessments', days('2025-01-15'), '2025-02-01', born), ['health-assessment-5-and-over', '2026-01-15']);
  assert.deepEqual(dueNow('health-assessments', days('2025-01-14'), '2025-02-01'), ['health-assessment-5-and-over', '2026-01-14'], 'of no known age: the longer');
});

test('private fostering: every six weeks from the day it is known, every twelve after a year', () => {
  assert.deepEqual(dueNow('private-fostering-visits', { 'private-fostering-known': '2026-01-05' }, '2026-01-06'), ['private-fostering-year-1', '2026-02-16']);
  assert.deepEqual(dueNow('private-fostering-visits', { 'private-fostering-known': '2025-01-05', 'private-fostering-visit': '2026-01-05' }, '2026-01-06'), ['private-fostering-later', '2026-03-30']);
});

test('a personal adviser’s contact is due a week after a move, then every two months; core groups after ten working days, then six weeks', () => {
  assert.deepEqual(told('adviser-contacts', { 'accommodation-start': '2025-12-24', 'adviser-contact': '2025-12-31' }, '2026-01-10'), ['adviser-contact-first in-time 2025-12-31', 'adviser-contact-later not-yet-due 2026-02-28']);
  assert.deepEqual(told('core-groups', { 'initial-conference': '2026-06-01', 'core-group': '2026-06-15' }, '2026-06-16'), ['core-group-first in-time 2026-06-15', 'core-group-later not-yet-due 2026-07-27']);
});

test('of two on one day there is one', () => {
  assert.equal(judged('need-visits', { 'need-plan-start': '2026-06-01', 'need-visit': ['2026-06-10', '2026-06-10'] }, '2026-06-20').past.length, 1);
});

test('where only the latest is known, one within the first limit is the first, and any other is judged as a later one', () => {
  const only = { latestOnly: true };
  assert.deepEqual(told('looked-after-reviews', { 'looked-after-start': '2025-01-06', 'looked-after-review': '2025-02-03' }, '2025-03-01', only), [
    'looked-after-review-first in-time 2025-02-03', 'looked-after-review-second not-yet-due 2025-05-03',
  ]);
  const { past, now } = judged('looked-after-reviews', { 'looked-after-start': '2022-01-06', 'looked-after-review': '2025-02-03' }, '2025-03-01', only);
  assert.deepEqual([past.length, now.timescale, now.dueOn], [0, 'looked-after-review-later', '2025-08-03']);
  assert.match(now.reason, / Only the latest day is known, so it is judged as one that comes later in the row\.$/);
  assert.deepEqual(told('looked-after-reviews', { 'looked-after-start': '2025-01-06' }, '2025-02-04', only), ['looked-after-review-first overdue 2025-02-03']);
});

test('where the beginning is not known, the latest is counted from', () => {
  assert.deepEqual(dueNow('pathway-reviews', { 'pathway-review': '2025-08-31' }, '2026-01-01'), ['pathway-review', '2026-02-28']);
  assert.deepEqual(dueNow('looked-after-visits', { 'placement-start': null, 'social-work-visit': '2026-01-05' }, '2026-01-06'), ['visit-later', '2026-02-16']);
  const { now } = judged('pathway-reviews', {}, '2026-01-01');
  assert.deepEqual([now.state, now.reason], ['not-applicable', 'Nothing is due: there is no record of the pathway plan.']);
  assert.equal(judged('looked-after-visits', { 'placement-start': null }, '2026-01-06').now.state, 'cannot-tell');
  assert.equal(judged('looked-after-visits', { 'placement-start': '2026-01-05', 'social-work-visit': null }, '2026-01-06').now.state, 'cannot-tell');
  assert.equal(judged('looked-after-visits', { 'placement-start': '2026-01-07' }, '2026-01-06').now.reason, 'Nothing is due yet: the start of the placement is on 7 January 2026.');
});

test('once it ended no more is due', () => {
  const days = { 'placement-start': '2026-01-05', 'social-work-visit': '2026-01-09' };
  const ended = (on: string) => judged('looked-after-visits', days, '2026-06-01', { ended: { on: day(on), why: 'moved' } }).now;
  assert.deepEqual([ended('2026-02-20').state, ended('2026-02-21').state], ['not-applicable', 'late']);
  assert.match(ended('2026-02-20').reason, /^No longer needed: the placement ended on 20 February 2026\./);
});

test('what was before the regulations is not judged by them, what is counted from a later day is', () => {
  const days = { 'looked-after-start': '2010-06-01', 'looked-after-review': ['2010-06-28', '2011-04-01'] };
  assert.deepEqual(told('looked-after-reviews', days, '2011-05-01'), [
    'looked-after-review-later not-applicable null', 'looked-after-review-later not-applicable null', 'looked-after-review-later not-yet-due 2011-10-01',
  ]);
  assert.deepEqual(dueNow('looked-after-visits', { 'placement-start': '2012-01-05', 'social-work-visit': '2015-03-31' }, '2015-04-01', { traits: ['until-18', 'long-term-foster-agreed'] }), ['visit-until-18', '2015-06-30']);
});

test('an authority can set or switch off one step of a cycle, and the others stay', () => {
  const own: Override = { timescale: 'visit-later', from: null, to: null, limit: { number: 4, unit: 'weeks' }, source: 'Practice board' };
  const days = { 'placement-start': '2024-01-05', 'social-work-visit': '2026-02-20' };
  assert.deepEqual(dueNow('looked-after-visits', { ...days, 'social-work-visit': ['2024-01-09', '2026-02-20'] }, '2026-03-01', {}, { overrides: [own] }), ['visit-later', '2026-03-20']);
  assert.deepEqual(dueNow('looked-after-visits', { 'placement-start': '2026-02-20' }, '2026-03-01', {}, { overrides: [own] }), ['visit-first', '2026-02-27']);
  const firstOff: Override = { timescale: 'visit-first', from: null, to: null, off: true, source: 'Practice board' };
  assert.deepEqual(told('looked-after-visits', { 'placement-start': '2026-02-20', 'social-work-visit': '2026-02-21' }, '2026-03-01', {}, { overrides: [firstOff] }), ['visit-first not-applicable null', 'visit-year-1 not-yet-due 2026-04-04']);
  const off: Override = { ...own, off: true };
  assert.equal(judged('looked-after-visits', { ...days, 'social-work-visit': ['2024-01-09', '2026-02-20'] }, '2026-03-01', {}, { overrides: [off] }).now.reason, 'Does not apply: this authority has switched it off.');
});

test('what a cycle says now stands for the day that is judged: nothing later is known on it', () => {
  const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 12 });
  fc.assert(fc.property(fc.constantFrom(...(Object.keys(cycleNames) as Cycle[])), anyDays, fc.nat(900), (cycle, passed, asked) => {
    const [first] = stepsOf(cycle).filter((each) => !each.only);
    const begun = day('2016-01-04');
    const done = passed.map((each) => addDays(begun, each));
    const asAt = addDays(begun, asked);
    const history = (days: readonly Day[]) => judged(cycle, { [first?.begins[0] as Happening]: begun, [first?.done as Happening]: days }, asAt);
    const { past, now } = history(done);
    assert.deepEqual({ past, now }, history(done.filter((each) => each <= asAt)));
    assert.deepEqual(past.map((each) => each.doneOn), done.filter((each) => each <= asAt).toSorted());
    assert.ok(past.every((each) => each.state === (String(each.doneOn) > String(each.dueOn) ? 'late' : 'in-time')));
    assert.equal(now.begunOn, past.at(-1)?.doneOn ?? begun);
  }), { numRuns: 1500 });
});
