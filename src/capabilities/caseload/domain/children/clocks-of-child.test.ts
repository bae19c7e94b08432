import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import { type ChildReckoning, type Standing, clocksOfChild } from './clocks-of-child.ts';
import type { KeptLine } from './kept-line.ts';

const day = (text: string) => text as Day;
const lists = day('2026-05-20');
const reckoning: ChildReckoning = { asAt: lists, today: day('2026-05-27'), calendar: england, overrides: [], servedFrom: null };
const line = (list: string, content: KeptLine['content']): KeptLine => ({ list: `annex-a/${list}`, content });
const clocks = (lines: readonly KeptLine[], more: Partial<ChildReckoning> = {}, ended: Parameters<typeof clocksOfChild>[0]['ended'] = null) => clocksOfChild({ lines, born: day('2018-01-01'), ended }, { ...reckoning, ...more });
const standing = (found: ReturnType<typeof clocks>, id: string): Standing | undefined => found.find((each) => each.id === id)?.standing;

describe('what is due of a child by the lists', () => {
  const plan = (lastVisit: string | null, more = {}) => line('7', { started: '2026-01-05', lastVisit, lastReview: '2026-04-01', ended: null, ...more });

  test('a visit whose last day was past when the lists were made is overdue', () => {
    assert.equal(standing(clocks([plan('2026-05-01')]), 'protection-visits'), 'overdue');
  });

  test('one whose last day fell between the lists and today may have been done: it is no overdue', () => {
    const [first] = clocks([plan('2026-05-11')]);
    assert.deepEqual([first?.id, first?.standing, first?.verdict.dueOn], ['protection-visits', 'since', '2026-05-26']);
  });

  test('one due today or within a week is soon, and one further off later', () => {
    assert.equal(standing(clocks([plan('2026-05-12')]), 'protection-visits'), 'soon', 'the last day is today');
    assert.equal(standing(clocks([plan('2026-05-19')]), 'protection-visits'), 'soon', 'the last day is in a week');
    assert.equal(standing(clocks([plan('2026-05-20')]), 'protection-visits'), 'later');
  });

  test('what fell due before this service began here is said so and is not overdue', () => {
    assert.equal(standing(clocks([plan('2026-05-01')], { servedFrom: day('2026-05-19') }), 'protection-visits'), 'before');
    assert.equal(standing(clocks([plan('2026-05-01')], { servedFrom: day('2026-05-15') }), 'protection-visits'), 'overdue');
  });

  test('the most urgent comes first', () => {
    const found = clocks([plan('2026-05-01'), line('4', { started: '2026-03-16', authorised: null })]);
    assert.deepEqual(found.slice(0, 2).map(({ id, standing: how }) => [id, how]), [['protection-visits', 'overdue'], ['assessment-from-start', 'since']]);
  });

  test('an assessment is judged by both clocks where its referral is known, by the latest before it', () => {
    const found = clocks([line('3', { referred: '2026-03-02' }), line('3', { referred: '2025-01-02' }), line('3', { referred: '2026-05-18' }), line('4', { started: '2026-03-16', authorised: '2026-05-12' })]);
    assert.deepEqual(found.map(({ id, verdict: { state, begunOn } }) => [id, state, begunOn]).toSorted((one, other) => String(one[0]).localeCompare(String(other[0]))), [['assessment-from-referral', 'late', '2026-03-02'], ['assessment-from-start', 'in-time', '2026-03-16']]);
  });

  test('a conference is not asked for where none was needed', () => {
    const enquiry = (conferenceUnnecessary: string) => [line('5', { discussed: '2026-04-01', conferenceUnnecessary, conference: null })];
    assert.deepEqual(clocks(enquiry('yes')), []);
    assert.equal(standing(clocks(enquiry('no')), 'initial-conference'), 'overdue');
  });

  test('a child in need is visited by the plan’s limit, from the day last seen', () => {
    assert.equal(standing(clocks([line('6', { opened: '2026-01-01', status: 'need-plan', lastSeen: '2026-04-20', closed: null })]), 'need-visits'), 'overdue');
    assert.deepEqual(clocks([line('6', { opened: '2026-01-01', status: 'protection-plan', lastSeen: '2026-04-20', closed: null })]), []);
  });

  test('a child at home under a care order is visited by that rule, counted from the order', () => {
    const care = line('8', { started: '2025-01-01', placedFrom: '2025-01-01', legalStatus: 'C2', legalFrom: '2026-05-06', placement: 'P1', lastVisit: null, lastReview: null, ceased: null });
    const found = clocks([care]).find(({ id }) => id === 'looked-after-visits');
    assert.deepEqual([found?.verdict.timescale, found?.verdict.dueOn], ['visit-care-order-first', '2026-05-13']);
  });

  test('nothing is due of a care leaver who wants no more, and no pathway plan of a qualifying one', () => {
    const leaver = (more: KeptLine['content']) => clocks([line('9', { eligibility: 'former', inTouch: 'YES', lastPathway: '2025-01-01', lastContact: '2026-01-01', ...more })]).map(({ id }) => id).toSorted();
    assert.deepEqual(leaver({}), ['adviser-contacts', 'pathway-reviews']);
    assert.deepEqual(leaver({ inTouch: 'NREQ' }), ['pathway-reviews']);
    assert.deepEqual(leaver({ eligibility: 'qualifying' }), ['adviser-contacts']);
    assert.deepEqual(leaver({ inTouch: 'DIED' }), []);
  });

  test('whatever is said by hand stops every clock at once, though the lists are older', () => {
    for (const why of ['died', 'moved-away', 'adopted', 'merged'] as const) {
      const found = clocks([plan('2026-05-19'), line('4', { started: '2026-04-01', authorised: null })], {}, { on: day('2026-05-25'), why });
      assert.ok(found.length > 0 && found.every(({ standing: how }) => how === 'none' || how === 'over'), JSON.stringify(found));
    }
  });

  test('a doubt of a visit reaches the clock that counts from it, and no other', () => {
    const visit = (date: string, doubts: readonly string[], kind = 'protection'): KeptLine => ({ list: 'local/visits', content: { date, kind, mode: 'in-person', seen: 'yes' }, doubts });
    const reasonOf = (lines: readonly KeptLine[], id: string) => clocks(lines, { told: { visits: { asAt: lists, from: day('2026-01-01') }, arrangements: null } }).find((each) => each.id === id)?.verdict.reason ?? '';
    const doubted = [plan('2026-05-01'), visit('2026-05-15', ['far-off-day'])];
    assert.match(reasonOf(doubted, 'protection-visits'), /The day is in doubt: it is before 1900/);
    assert.ok(!reasonOf(doubted, 'review-conferences').includes('doubt'), 'reviews are not counted from visits');
    assert.ok(!reasonOf([plan('2026-05-16'), visit('2026-05-15', ['far-off-day'])], 'protection-visits').includes('doubt'), 'another list tells of a later one');
    assert.ok(!reasonOf([plan('2026-05-01'), visit('2026-05-15', ['far-off-day']), visit('2026-05-18', [])], 'protection-visits').includes('doubt'), 'it is counted from the later one');
    assert.ok(!reasonOf([plan('2026-05-01'), visit('2026-05-15', ['should-not-be-blank'])], 'protection-visits').includes('doubt'), 'no doubt of a day');
    const care = line('8', { started: '2025-01-05', placedFrom: '2025-01-05', lastVisit: '2026-05-01', ceased: null });
    const arranged = (doubts: readonly string[]): KeptLine => ({ list: 'local/arrangements', content: { arrangement: 'until-18', from: '2025-02-01', until: null }, doubts });
    assert.match(reasonOf([care, arranged(['out-of-order'])], 'looked-after-visits'), /The day is in doubt: the days of the list are not in order/);
    assert.ok(!reasonOf([care, arranged(['out-of-order'])], 'looked-after-reviews').includes('doubt'));
    assert.ok(!reasonOf([care, arranged([])], 'looked-after-visits').includes('doubt'));
  });

  test('a clock that rests on a day in doubt says so, and why; other warnings of the line do not', () => {
    const reason = (doubts: readonly string[]) => clocks([{ ...plan('2026-05-01'), doubts }]).find(({ id }) => id === 'protection-visits')?.verdict.reason ?? '';
    assert.match(reason(['out-of-order', 'age-differs']), /\. The day is in doubt: the days of the list are not in order\.$/);
    assert.ok(!reason(['age-differs', 'should-not-be-blank']).includes('doubt'));
    const assessed = clocks([{ ...line('3', { referred: '2026-03-02' }), doubts: ['far-off-day'] }, line('4', { started: '2026-03-16', authorised: '2026-05-12' })]);
    assert.ok(assessed.every(({ verdict }) => verdict.reason.includes('The day is in doubt: it is before 1900')), 'the referral’s day too');
  });

  test('the authority’s own visits count where the child was seen', () => {
    const visit = (more: KeptLine['content']): KeptLine => ({ list: 'local/visits', content: { date: '2026-05-18', kind: 'protection', mode: 'in-person', seen: 'yes', ...more } });
    assert.equal(standing(clocks([plan('2026-05-01'), visit({})]), 'protection-visits'), 'soon');
    assert.equal(standing(clocks([plan('2026-05-01'), visit({ mode: 'none' })]), 'protection-visits'), 'overdue');
    assert.equal(standing(clocks([plan('2026-05-01'), visit({ seen: 'no' })]), 'protection-visits'), 'overdue');
    assert.equal(standing(clocks([plan('2026-05-01'), visit({ kind: 'care' })]), 'protection-visits'), 'overdue');
  });
});
