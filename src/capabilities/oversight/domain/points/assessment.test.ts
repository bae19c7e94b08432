import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { type AddedAssessment, type ToldAssessment, assessmentsOf } from './assessment.ts';

const today = '2026-06-10' as Day;
let next = 1;
const line = (started: string, more: Partial<Record<keyof ToldAssessment, unknown>> = {}): ToldAssessment => ({
  id: next++, list: 'annex-a/4', child: 'B-100234', number: 7, teamId: 1, team: 'Ash', workerId: 5, worker: 'Wen', started: started as Day, authorised: null, referred: null, closed: null, ended: null,
  fromDay: '2026-06-08' as Day, toDay: null, ...more,
} as ToldAssessment);
const typed = (started: string, more: Partial<Record<keyof AddedAssessment, unknown>> = {}): AddedAssessment => ({
  id: 3, child: 'B-100234', number: 7, teamId: 1, team: 'Ash', workerId: 5, worker: 'Wen', started: started as Day, addedOn: started as Day, addedBy: 'Mo', ...more,
} as AddedAssessment);

describe('assessments, each once, whoever told of them', () => {
  test('what was typed in and what the lists tell within three days are one, and the list’s day counts', () => {
    for (const [started, expected] of [['2026-06-01', 1], ['2026-06-04', 1], ['2026-05-29', 1], ['2026-06-05', 2], ['2026-05-28', 2]] as const) {
      const found = assessmentsOf([line('2026-06-01')], [typed(started)], today);
      assert.equal(found.length, expected, started);
      if (expected === 2) continue;
      assert.equal(found[0]?.started, '2026-06-01');
      assert.equal(found[0]?.added?.started, started, 'what was typed is shown with it');
      assert.deepEqual([found[0]?.source, found[0]?.notInLists], ['lists', false]);
    }
  });

  test('after fourteen days without a list that tells of it, it is to be looked into; a day before it is not', () => {
    const at = (addedOn: string) => assessmentsOf([], [typed('2026-05-20', { addedOn })], today)[0];
    assert.equal(at('2026-05-28')?.notInLists, false);
    assert.equal(at('2026-05-27')?.notInLists, true);
    assert.deepEqual([at('2026-05-27')?.source, at('2026-05-27')?.about], ['typed', '7']);
    assert.equal(assessmentsOf([], [typed('2026-05-20', { number: null })], today)[0]?.about, 'a3', 'of a child that no list knows');
  });

  test('the daily list and somebody who typed tell of one assessment, and the list’s day counts', () => {
    const [one, ...others] = assessmentsOf([line('2026-06-03', { list: 'local/assessments', toDay: '2026-06-09' })], [typed('2026-06-02')], today);
    assert.deepEqual([one?.started, one?.source, one?.added?.started, others.length], ['2026-06-03', 'daily', '2026-06-02', 0], 'what the daily list no longer has is no less true');
    assert.deepEqual(one?.starts.toSorted(), ['2026-06-02', '2026-06-03']);
  });

  test('a beginning that the lists moved is the same assessment: the first clock runs on, and the new day is shown', () => {
    const moved = [line('2026-05-11', { fromDay: '2026-05-18', toDay: '2026-06-01' }), line('2026-05-25', { fromDay: '2026-06-01' })];
    const [one, ...others] = assessmentsOf(moved, [], today);
    assert.deepEqual([one?.started, one?.reset, one?.starts, others.length], ['2026-05-11', '2026-05-25', ['2026-05-11', '2026-05-25'], 0]);
    const again = assessmentsOf([...moved.slice(0, 1), line('2026-05-25', { fromDay: '2026-06-01', toDay: '2026-06-08' }), line('2026-06-02', { fromDay: '2026-06-08' })], [], today);
    assert.deepEqual(again.map(({ started, reset }) => [started, reset]), [['2026-05-11', '2026-06-02']], 'moved twice');
  });

  test('a second assessment beside a finished one is another, although the lists told of both on one day', () => {
    const found = assessmentsOf([line('2026-01-05', { authorised: '2026-02-20', fromDay: '2026-02-23', toDay: '2026-06-08' }), line('2026-06-04')], [], today);
    assert.deepEqual(found.map(({ started, ended }) => [started, ended?.why ?? null]), [['2026-01-05', 'authorised'], ['2026-06-04', null]]);
  });

  test('it ends with its authorisation, the closing of the case, or what was noted by hand: whichever was first', () => {
    const end = (more: Partial<Record<keyof ToldAssessment, unknown>>) => assessmentsOf([line('2026-04-01', more)], [], today)[0]?.ended ?? null;
    assert.deepEqual(end({ authorised: '2026-05-20', closed: '2026-05-21' }), { on: '2026-05-20', why: 'authorised' });
    assert.deepEqual(end({ closed: '2026-05-21', ended: '2026-05-10' }), { on: '2026-05-10', why: 'noted' });
    assert.equal(end({ closed: '2026-03-01' }), null, 'a case that was closed before it began is an earlier one');
    assert.deepEqual(end({ toDay: '2026-06-01' }), { on: '2026-06-01', why: 'gone' });
    assert.deepEqual(end({ toDay: '2026-06-01', authorised: '2026-05-20' }), { on: '2026-05-20', why: 'authorised' });
  });

  test('of several versions of a line the newest counts', () => {
    const found = assessmentsOf([line('2026-04-01', { fromDay: '2026-05-01', toDay: '2026-05-22' }), line('2026-04-01', { fromDay: '2026-05-22', authorised: '2026-05-20' })], [], today);
    assert.deepEqual(found.map(({ ended, reset }) => [ended?.on, reset]), [['2026-05-20', null]]);
  });

  test('children are kept apart', () => {
    assert.equal(assessmentsOf([line('2026-06-01')], [typed('2026-06-01', { child: 'B-100235' })], today).length, 2);
  });
});
