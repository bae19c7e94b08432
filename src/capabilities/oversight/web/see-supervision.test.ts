import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { england } from '../../../kernel/working-days.ts';
import type { Reckoning } from '../../caseload/index.ts';
import { nextOf, windowOf } from '../domain/supervision/due.ts';
import { dueAfterOf } from './see-supervision.ts';

const day = (text: string) => text as Day;
const reckoning: Reckoning = { asAt: day('2026-06-10'), calendar: england, overrides: [] };

describe('when supervision is due', () => {
  test('it is due a month after the last one, or after the worker began; after a return the month begins again', () => {
    const due = dueAfterOf('professional', reckoning);
    assert.deepEqual(nextOf(day('2026-05-10'), day('2020-01-01'), due, day('2026-06-10')), { dueOn: '2026-06-10', state: 'soon' });
    assert.equal(nextOf(day('2026-05-09'), day('2020-01-01'), due, day('2026-06-10')).state, 'overdue');
    assert.equal(nextOf(day('2025-01-09'), day('2026-06-01'), due, day('2026-06-10')).dueOn, '2026-07-01');
    assert.equal(nextOf(null, day('2026-06-01'), due, day('2026-06-10')).state, 'later');
  });

  test('the authority’s own limit is what counts, and switched off nothing is due', () => {
    const own = (more: object) => dueAfterOf('case', { ...reckoning, overrides: [{ timescale: 'case-supervision', from: null, to: null, source: 'Policy', ...more }] });
    assert.equal(own({ limit: { number: 6, unit: 'weeks' } })(day('2026-06-01')), '2026-07-13');
    assert.equal(windowOf(own({ off: true }), day('2026-06-10')).covers, null);
  });

  test('it lasts from the earliest day whose month is not over, and is looked back twice as far and a month', () => {
    const window = windowOf(dueAfterOf('case', reckoning), day('2026-03-31'));
    assert.deepEqual([window.covers, window.since, window.days.length, window.days.at(-1)], ['2026-03-01', '2025-12-30', 92, '2026-03-31']);
    assert.equal(windowOf(dueAfterOf('case', reckoning), day('2026-06-10')).covers, '2026-05-10');
  });
});

