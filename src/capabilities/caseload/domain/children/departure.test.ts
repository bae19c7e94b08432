import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import type { Clock } from './clocks-of-child.ts';
import { type Departure, departureWords, withDepartures } from './departure.ts';

const verdict: Clock['verdict'] = { timescale: 'protection-visit', state: 'overdue', begunOn: null, dueOn: '2026-06-01' as Day, doneOn: null, by: 9, provisional: false, beforeTouchstone: false, limit: null, mark: 'G', reason: 'Nine days late.' };
const clock: Clock = { id: 'visits', name: 'Visits', list: 'annex-a/7', standing: 'overdue', verdict };
const departure: Departure = { id: 1, duty: 'Visits with a plan', timescale: 'protection-visit', basis: 'SI 2020/445.', allowedOn: '2026-06-02' as Day, until: '2026-06-30' as Day };
const reasonWith = (...departures: readonly Departure[]) => withDepartures(clock, departures).verdict.reason;

describe('a departure and the clocks of a child', () => {
  test('it is said with the clock of its own timescale, by the name of either, and only there', () => {
    const said = `Nine days late. ${departureWords(departure)}`;
    assert.equal(reasonWith(departure), said);
    assert.equal(reasonWith({ ...departure, timescale: 'visits' }), said);
    assert.equal(reasonWith({ ...departure, timescale: 'care-review' }), 'Nine days late.');
    assert.equal(reasonWith({ ...departure, timescale: null }), 'Nine days late.', 'another duty has no clock');
  });

  test('what is late stays late', () => assert.deepEqual({ ...withDepartures(clock, [departure]), verdict }, clock));
});
