import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Category, type CategoryTerms, keptSince, periodWords, setTerms } from './category.ts';

const today = '2026-06-10' as Day;
const act = { by: 1, at: new Date('2026-06-10T09:00:00Z'), today };
const terms: CategoryTerms = {
  purpose: 'To see good practice.', lawfulBasis: 'Article 6(1)(e)', owner: 'Director', keep: { number: 7, unit: 'years' }, source: 'Our schedule', reviewOn: '2027-06-10' as Day,
};
const category: Category = { ...terms, code: 'work', name: 'Work', holds: 'Answers', keepFrom: 'the last act' };
const whyNot = (changes: Partial<CategoryTerms>, code = 'work') => {
  const outcome = setTerms({ ...category, code }, { ...terms, ...changes }, act);
  return outcome.ok ? 'accepted' : outcome.refusal.map((each) => each.why).join();
};

test('a category is set with its purpose, ground, owner, period, source and the day to look at it again', () => {
  assert.equal(whyNot({}), 'accepted');
  for (const field of ['purpose', 'lawfulBasis', 'owner', 'source'] as const) {
    assert.equal(whyNot({ [field]: ' ' }), 'empty', field);
    assert.equal(whyNot({ [field]: 'x'.repeat(2001) }), 'too-long', field);
  }
});

test('every fault is named at once', () => {
  assert.equal(whyNot({ purpose: '', source: '', keep: { number: 0, unit: 'years' }, reviewOn: today }), 'empty,empty,no-period,review-is-past');
});

test('nothing is kept for ever, and nothing for no time', () => {
  for (const [number, unit] of [[0, 'years'], [-1, 'days'], [1.5, 'years']] as const) assert.equal(whyNot({ keep: { number, unit } }), 'no-period');
  for (const [number, unit] of [[101, 'years'], [1201, 'months'], [36_501, 'days']] as const) assert.equal(whyNot({ keep: { number, unit } }), 'period-too-long');
});

test('a period is looked at again after today and within three years', () => {
  assert.equal(whyNot({ reviewOn: today }), 'review-is-past');
  assert.equal(whyNot({ reviewOn: '2029-06-10' as Day }), 'accepted');
  assert.equal(whyNot({ reviewOn: '2029-06-11' as Day }), 'review-too-far');
});

test('forms on the way are kept for a week at most, and the journal for a year at least', () => {
  assert.equal(whyNot({ keep: { number: 7, unit: 'days' } }, 'forms'), 'accepted');
  assert.equal(whyNot({ keep: { number: 8, unit: 'days' } }, 'forms'), 'forms-a-week-at-most');
  assert.equal(whyNot({ keep: { number: 1, unit: 'months' } }, 'forms'), 'forms-a-week-at-most');
  assert.equal(whyNot({ keep: { number: 12, unit: 'months' } }, 'journal'), 'accepted');
  assert.equal(whyNot({ keep: { number: 11, unit: 'months' } }, 'journal'), 'journal-a-year-at-least');
  assert.equal(whyNot({ keep: { number: 900, unit: 'days' } }, 'journal'), 'journal-a-year-at-least');
});

test('a period ends on the same date, or on the last day of a month that has no such date', () => {
  assert.equal(keptSince({ number: 7, unit: 'years' }, '2026-06-10' as Day), '2019-06-10');
  assert.equal(keptSince({ number: 1, unit: 'years' }, '2028-02-29' as Day), '2027-02-28');
  assert.equal(keptSince({ number: 1, unit: 'months' }, '2026-03-31' as Day), '2026-02-28');
  assert.equal(keptSince({ number: 14, unit: 'months' }, '2026-01-05' as Day), '2024-11-05');
  assert.equal(keptSince({ number: 10, unit: 'days' }, '2026-03-01' as Day), '2026-02-19');
});

test('a period is said as people say it', () => {
  assert.equal(periodWords({ number: 1, unit: 'years' }), '1 year');
  assert.equal(periodWords({ number: 7, unit: 'days' }), '7 days');
});
