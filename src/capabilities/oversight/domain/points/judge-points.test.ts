import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import { type Day, addDays } from '../../../../kernel/day.ts';
import type { Assessment } from './assessment.ts';
import { countPoints, judgePoints, pointStates, pointsByTeam } from './judge-points.ts';
import type { PointClock, PointRecord } from './point.ts';

const today = '2026-06-10' as Day;
const day = (text: string) => text as Day;
export const assessment: Assessment = {
  child: 'B-100234', number: 7, teamId: 1, team: 'Ash', workerId: 5, worker: 'Wen', referred: null, about: '7', started: day('2026-05-01'), starts: [day('2026-05-01')], ended: null, source: 'lists', added: null, reset: null, notInLists: false,
};
/** Days 1, 8, 20 and 40 as plain days, so that the sums are easy. */
const clocks: readonly PointClock[] = ([['1', '2026-05-01', '2026-05-02'], ['8', '2026-05-03', '2026-05-09'], ['20', '2026-05-10', '2026-06-12'], ['40', '2026-06-13', '2026-07-10']] as const)
  .map(([point, opensOn, dueOn]) => ({ point, opensOn: day(opensOn), dueOn: day(dueOn), before: false, reason: '' }));
let next = 1;
const record = (point: PointRecord['point'], doneOn: string, more: Partial<Record<keyof PointRecord, unknown>> = {}): PointRecord => ({
  id: next++, child: 'B-100234', startedOn: '2026-05-01', point, doneOn, byId: 9, by: 'Mo Manager', insteadOf: null, kept: 'case-system', address: null, place: null, direction: '', change: '', changeBy: null, review: '', at: new Date(0), corrects: null, filed: null, ...more,
} as PointRecord);
const told = (...days: string[]) => days.map((each) => ({ child: 'B-100234', day: day(each), manager: 'mo  MANAGER' }));
const given = { assessment, clocks, records: [] as readonly PointRecord[], told: told(), toldOn: null as Day | null, today };
const states = (more: Partial<typeof given>) => judgePoints({ ...given, ...more }).map(({ state }) => state);

describe('how each point stands', () => {
  test('nothing recorded: past is missing, within seven days is due, further off is to come', () => {
    assert.deepEqual(states({}), ['missing', 'missing', 'due', 'later']);
    assert.deepEqual(states({ today: day('2026-06-12') }), ['missing', 'missing', 'due', 'later'], 'on its last day it is due');
    assert.deepEqual(states({ today: day('2026-06-13') }), ['missing', 'missing', 'missing', 'later']);
    assert.deepEqual(states({ today: day('2026-06-04') }), ['missing', 'missing', 'later', 'later']);
  });

  test('done by the last day is in time, and a day after it late', () => {
    assert.deepEqual(states({ records: [record('1', '2026-05-02'), record('8', '2026-05-10')] }), ['in-time', 'late', 'due', 'later']);
  });

  test('the wrong place and the unfiled are states of their own, however soon it was done', () => {
    assert.deepEqual(states({ records: [record('1', '2026-05-02', { kept: 'elsewhere', place: 'A case note' }), record('8', '2026-05-20', { kept: 'here', direction: 'See the child.' })] }), ['wrong-place', 'unfiled', 'due', 'later']);
  });

  test('what was written here is filed once somebody says so, or the list shows it on that day', () => {
    const here = { kept: 'here', direction: 'See the child.' };
    assert.equal(states({ records: [record('8', '2026-05-08', { ...here, filed: { by: 'Mo', at: new Date(0), address: null } })] })[1], 'in-time');
    assert.equal(states({ records: [record('8', '2026-05-08', here)], told: told('2026-05-08') })[1], 'in-time');
    assert.equal(states({ records: [record('8', '2026-05-08', here)], told: told('2026-05-07') })[1], 'unfiled');
  });

  test('a day in the authority’s own list counts for the point whose days it falls into, and once', () => {
    assert.deepEqual(states({ told: told('2026-05-08') }), ['missing', 'in-time', 'due', 'later']);
    assert.deepEqual(states({ told: told('2026-05-02', '2026-05-09', '2026-06-01') }), ['in-time', 'in-time', 'in-time', 'later']);
    assert.deepEqual(states({ records: [record('1', '2026-05-08')], told: told('2026-05-08') }), ['late', 'missing', 'due', 'later'], 'what somebody recorded for day 1 is not day 8 as well');
  });

  test('an assessment that ended takes with it what was not due yet, and nothing that was', () => {
    const ended = { ...assessment, ended: { on: day('2026-05-09'), why: 'authorised' as const } };
    assert.deepEqual(states({ assessment: ended }), ['missing', 'not-due', 'not-due', 'not-due']);
    assert.equal(states({ assessment: { ...ended, ended: { on: day('2026-05-10'), why: 'noted' } } })[1], 'missing');
  });

  test('from before Touchstone is nobody’s fault here; switched off is not due', () => {
    assert.deepEqual(states({ clocks: clocks.map((each, place) => (place === 0 ? { ...each, before: true } : place === 1 ? { ...each, dueOn: null } : each)) }), ['before', 'not-due', 'due', 'later']);
  });

  test('a correction takes the place of what it corrects', () => {
    const first = record('1', '2026-05-09');
    assert.equal(states({ records: [first, record('1', '2026-05-02', { corrects: first.id })] })[0], 'in-time');
  });

  test('records of another assessment of the child are not this one’s; under the day that was typed first they are', () => {
    assert.equal(states({ records: [record('1', '2026-05-02', { startedOn: '2026-03-01' })] })[0], 'missing');
    assert.equal(states({ records: [record('1', '2026-05-02', { startedOn: '2026-04-28' })] })[0], 'in-time');
  });

  test('a list that says otherwise is a conflict, whoever is right', () => {
    const conflict = (doneOn: string, days: string[], toldOn: string | null = null, more = {}) => judgePoints({ ...given, records: [record('8', doneOn, more)], told: told(...days), toldOn: toldOn as Day | null })[1]?.conflict;
    assert.equal(conflict('2026-05-08', ['2026-05-08']), null);
    assert.equal(conflict('2026-05-08', ['2026-05-06']), 'another-day');
    assert.equal(conflict('2026-05-08', ['2026-05-04']), null, 'four days off is another meeting');
    assert.equal(conflict('2026-05-08', ['2026-05-08'], null, { by: 'Cai Colleague' }), 'another-manager');
    assert.equal(conflict('2026-05-08', ['2026-05-08'], null, { by: 'Cai Colleague', insteadOf: 'Mo Manager' }), null);
    assert.equal(conflict('2026-05-08', [], '2026-05-09'), 'not-there');
    assert.equal(conflict('2026-05-08', [], '2026-05-08'), null, 'the list was made before it could know');
    assert.equal(conflict('2026-05-08', [], '2026-05-09', { kept: 'here', direction: 'x' }), null, 'unfiled is not in the list by its nature');
  });

  test('whatever is recorded and told, each point is in one state and the states add up, by team too', () => {
    const somePoint = fc.constantFrom('1', '8', '20', '40', 'further') as fc.Arbitrary<PointRecord['point']>;
    const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('2026-04-28'), days));
    const someRecord = fc.tuple(somePoint, someDay, fc.constantFrom('case-system', 'here', 'elsewhere'), fc.boolean()).map(([point, doneOn, kept, filed]) => record(point, doneOn, { kept, filed: filed ? { by: 'Mo', at: new Date(0), address: null } : null }));
    const one = fc.record({ records: fc.array(someRecord, { maxLength: 5 }), told: fc.array(someDay, { maxLength: 5 }).map((days) => told(...days)), teamId: fc.constantFrom(1, 2, null), end: fc.option(someDay), today: someDay, before: fc.boolean() });
    fc.assert(fc.property(fc.array(one, { maxLength: 6 }), (each) => {
      const all = each.flatMap((it) => judgePoints({ ...given, ...it, toldOn: it.today, assessment: { ...assessment, teamId: it.teamId, ended: it.end && { on: it.end, why: 'closed' } }, clocks: clocks.map((clock) => ({ ...clock, before: it.before })) }));
      assert.equal(all.length, each.length * 4);
      assert.ok(all.every(({ state }) => pointStates.includes(state)));
      const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, count) => total + count, 0);
      assert.equal(sum(countPoints(all)), all.length);
      const teams = pointsByTeam(all);
      assert.equal(teams.reduce((total, team) => total + team.total, 0), all.length);
      for (const team of teams) assert.equal(sum(team.counts), team.total);
    }));
  });
});
