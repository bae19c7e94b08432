import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Day, addDays } from '../../../../kernel/day.ts';
import type { Definition, Facts } from './definition.ts';
import { definitionOf } from './definitions.ts';
import { type LastDay, countedFrom, dueAfterStep } from './due.ts';

const on = '2026-06-10' as Day;
const limits: Readonly<Record<string, number>> = { 'strategy-discussion': 1, 'conference-agreed': 3, 'initial-conference': 21 };
const lastDay: LastDay = (id, day) => (limits[id] === undefined ? null : addDays(day, limits[id]));
const none: LastDay = (id, day) => (id === 'conference-agreed' || id === 'strategy-discussion' ? null : lastDay(id, day));
const definition = (kind: string) => definitionOf(kind) as Definition;
const after = (kind: string, act: string, known: Facts, { before = null, last = lastDay }: { readonly before?: Day | null; readonly last?: LastDay } = {}) => dueAfterStep(definition(kind), { act, on, said: act === 'ask' ? known : {}, known, before }, last);

describe('the last day of a gate', () => {
  test('a strategy meeting is to be held by the timescale from the day on which it is asked for, or by the day wanted if that is earlier', () => {
    assert.equal(after('strategy-meeting', 'ask', { wanted: '2026-06-20' }), '2026-06-11');
    assert.equal(after('strategy-meeting', 'ask', { wanted: '2026-06-10' }), '2026-06-10');
    assert.equal(after('strategy-meeting', 'ask', { wanted: '2026-06-20' }, { last: none }), '2026-06-20', 'switched off');
    assert.equal(after('strategy-meeting', 'ask-again', { wanted: '2026-06-20' }, { before: '2026-06-11' as Day }), '2026-06-11', 'asking again moves nothing');
  });

  test('a request for a conference is due for its decision while it waits, and then by 15 working days from the strategy discussion', () => {
    const known = { discussed: '2026-06-08' };
    assert.equal(after('conference-request', 'ask', known), '2026-06-13');
    assert.equal(after('conference-request', 'ask', known, { last: none }), '2026-06-29', 'the authority has set no number');
    for (const act of ['authorise', 'return', 'refuse']) assert.equal(after('conference-request', act, known, { before: '2026-06-13' as Day }), '2026-06-29', act);
    assert.equal(after('conference-request', 'ask-again', known, { before: '2026-06-29' as Day }), '2026-06-13');
    assert.equal(after('conference-request', 'say-late', known, { before: '2026-06-13' as Day }), '2026-06-13');
    assert.equal(after('conference-request', 'ask', { discussed: '2026-05-11' }), '2026-06-01', 'never later than the conference itself');
  });

  test('it is said on which timescales a day rests, and from which day each is counted', () => {
    const of = (kind: string, facts: Facts, ...acts: readonly string[]) => countedFrom(definition(kind), facts, acts.map((act, index) => ({ act, on: addDays(on, -index) }))).map(({ timescale, begunOn }) => `${timescale} ${begunOn}`);
    assert.deepEqual(of('conference-request', { discussed: '2026-06-08' }, 'say-late', 'ask'), ['initial-conference 2026-06-08', 'conference-agreed 2026-06-09']);
    assert.deepEqual(of('conference-request', { discussed: '2026-06-08' }, 'authorise', 'ask'), ['initial-conference 2026-06-08']);
    assert.deepEqual(of('strategy-meeting', {}, 'ask'), ['strategy-discussion 2026-06-10']);
    assert.deepEqual(of('section-20', { began: '2026-01-05' }, 'note', 'check', 'begin'), ['section-20-check 2026-06-09'], 'from the last check');
    assert.deepEqual(of('dispute', {}, 'answer', 'raise'), []);
    assert.deepEqual(of('legal-planning', { meeting: '2026-06-20' }, 'ask'), []);
  });
});
