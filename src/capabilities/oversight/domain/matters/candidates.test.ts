import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Day, addDays, addMonths } from '../../../../kernel/day.ts';
import { addWorkingDays, england } from '../../../../kernel/working-days.ts';
import { type Begun, candidatesOf } from './candidates.ts';
import { definitionOf } from './definitions.ts';

const day = (text: string) => text as Day;
const lastDay = (timescale: string, from: Day): Day | null => ({
  'protection-plan-head-of-service': addMonths(from, 9), 'care-entry-check': addDays(from, 5), 'permanence-plan': addMonths(from, 3), 'section-20-check': addMonths(from, 3),
  'looked-after-review-first': addWorkingDays(from, 20, england).day, 'case-summary': addMonths(from, 3), 'pathway-review': addMonths(from, 6),
}[timescale] ?? null);
const reckoned = { today: day('2026-06-10'), servedFrom: day('2026-01-01'), lastDay };
const child = (list: string, content: object, reference = 'C-1') => ({ reference, lines: [{ list, content: content as Readonly<Record<string, unknown>> }] });
const begun = (kind: string, more: Partial<Begun>): Begun => ({ kind, child: 'C-1', openedOn: day('2026-03-01'), day: null, open: false, ...more });
function asked(kind: string, children: readonly ReturnType<typeof child>[], matters: readonly Begun[] = []) {
  const definition = definitionOf(kind);
  assert.ok(definition);
  return candidatesOf(definition, children, matters, reckoned).map(({ child: { reference }, since, given, dueOn, left }) => ({ reference, since, given, dueOn, left }));
}

describe('who belongs on a tracker by the lists', () => {
  const plan = child('annex-a/7', { started: '2025-09-01' });

  test('nobody is asked to begin again what was finished: counted from the same day, or begun since', () => {
    assert.equal(asked('nine-month-review', [plan]).length, 1);
    assert.equal(asked('nine-month-review', [plan], [begun('nine-month-review', { openedOn: day('2025-01-01'), day: '2025-09-01' })]).length, 0, 'the same day');
    assert.equal(asked('nine-month-review', [plan], [begun('nine-month-review', { openedOn: day('2025-09-01'), day: '2024-01-01' })]).length, 0, 'begun since');
    assert.equal(asked('nine-month-review', [plan], [begun('nine-month-review', { openedOn: day('2025-08-31'), day: '2024-01-01' })]).length, 1, 'of a plan before');
    assert.equal(asked('nine-month-review', [plan], [begun('nine-month-review', { openedOn: day('2025-08-31'), day: '2024-01-01', open: true })]).length, 0, 'open');
    assert.equal(asked('nine-month-review', [plan], [begun('strategy-meeting', { open: true })]).length, 1, 'of another kind');
    assert.equal(asked('nine-month-review', [plan], [begun('nine-month-review', { child: 'C-2', open: true })]).length, 1, 'of another child');
  });

  test('what is done once is asked for from those whose last day was not over when this service began here', () => {
    const came = (started: string) => asked('entry-to-care', [child('annex-a/8', { started })]).map(({ left }) => left);
    assert.deepEqual([came('2019-05-01'), came('2025-12-26'), came('2025-12-27'), came('2026-06-01'), came('2026-06-08')], [[], [], ['late'], ['late'], ['soon']]);
    assert.equal(asked('section-20', [child('annex-a/8', { started: '2019-05-01', legalStatus: 'V2' })])[0]?.left, 'before', 'what comes again is asked for');
  });

  test('a plan for permanence is due three months after the first review: the known one within its limit, otherwise its last day', () => {
    const plans = (lastReview: string | null, started: string | null = '2026-03-02') => asked('permanence-plan', [child('annex-a/8', { started, lastReview })])[0];
    assert.deepEqual(plans('2026-03-20'), { reference: 'C-1', since: '2026-03-02', given: '2026-03-20', dueOn: '2026-06-20', left: 'later' });
    assert.deepEqual(plans('2026-06-05'), { reference: 'C-1', since: '2026-03-02', given: null, dueOn: '2026-06-30', left: 'later' }, 'the second review does not move it');
    assert.equal(plans(null)?.dueOn, '2026-06-30');
    assert.equal(plans('2025-11-01')?.given, null, 'one of an earlier time in care');
    assert.deepEqual(plans('2026-03-20', null), { reference: 'C-1', since: null, given: null, dueOn: null, left: 'no-day' });
  });

  test('every open child belongs to the completeness of records; of several lines the newest counts, and those that ended do not', () => {
    const several = { reference: 'C-3', lines: [{ list: 'annex-a/6', content: { opened: '2024-01-01', closed: '2024-08-01' } }, { list: 'annex-a/6', content: { opened: '2026-04-01' } }, { list: 'annex-a/6', content: { opened: '2025-04-01' } }] };
    assert.deepEqual(asked('record-completeness', [several, child('annex-a/9', {}, 'C-4')]).map(({ reference, since, dueOn, left }) => [reference, since, dueOn, left]),
      [['C-3', '2026-04-01', '2026-07-01', 'later'], ['C-4', null, null, 'no-day']]);
    assert.deepEqual(asked('section-20', [child('annex-a/8', { started: '2026-02-02', legalStatus: 'V2', ceased: '2026-03-01' })]), []);
  });
});
