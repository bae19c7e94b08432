import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { happeningWords } from './happenings.ts';
import { type Override, setOverride } from './override.ts';
import { cycleNames } from './timescale.ts';
import { stepsOf, timescaleOf, timescales } from './timescales.ts';

const day = (text: string) => text as Day;

test('every timescale has a name of its own, a source and a whole limit, and can be found by its id', () => {
  assert.equal(new Set(timescales.map(({ id }) => id)).size, timescales.length);
  assert.equal(new Set(timescales.map(({ name }) => name)).size, timescales.length);
  for (const each of timescales) {
    assert.equal(timescaleOf(each.id), each);
    assert.match(each.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(each.source.length > 4 && each.begins.length > 0, each.id);
    assert.ok(each.limit === null || (Number.isInteger(each.limit.number) && each.limit.number > 0), each.id);
    assert.ok(!each.follows || timescaleOf(each.follows), each.id);
  }
  assert.equal(timescaleOf('no-such'), null);
});

test('the steps of a cycle ask for the same thing, and the last of them always governs', () => {
  for (const cycle of Object.keys(cycleNames) as (keyof typeof cycleNames)[]) {
    const steps = stepsOf(cycle);
    assert.equal(new Set(steps.map(({ done }) => done)).size, 1, cycle);
    const last = steps.at(-1);
    assert.ok(last && last.nth === undefined && !last.until && !last.only && !last.unless, cycle);
  }
});

test('every happening begins or stops something', () => {
  const used = new Set(timescales.flatMap(({ begins, done, until }) => [...begins, done, ...(until?.kind === 'happening' ? [until.happening] : [])]));
  assert.deepEqual(Object.keys(happeningWords).filter((each) => !used.has(each as keyof typeof happeningWords)), []);
});

test('national law and guidance is as looked up', () => {
  const limit = (id: string) => {
    const { number, unit } = timescaleOf(id)?.limit ?? assert.fail(id);
    return `${number} ${unit}`;
  };
  const looked = timescales.filter(({ mark }) => mark === 'V').map(({ id }) => [id, limit(id)]);
  assert.deepEqual(Object.fromEntries(looked), {
    'referral-decision': '1 working-days', 'assessment-from-referral': '45 working-days', 'assessment-from-start': '45 working-days',
    'initial-conference': '15 working-days', 'review-conference-first': '3 months', 'review-conference-later': '6 months', 'care-proceedings': '26 weeks',
    'private-fostering-year-1': '6 weeks', 'private-fostering-later': '12 weeks',
    'looked-after-review-first': '20 working-days', 'looked-after-review-second': '3 months', 'looked-after-review-later': '6 months',
    'visit-home-before-assessment': '1 weeks', 'visit-home-before-assessment-later': '6 weeks', 'visit-temporary': '1 weeks', 'visit-temporary-later': '4 weeks',
    'visit-care-order-first': '1 weeks', 'visit-care-order-later': '6 weeks', 'visit-first': '1 weeks', 'visit-year-1': '6 weeks', 'visit-until-18': '3 months', 'visit-later': '6 weeks',
    'care-plan': '10 working-days', 'health-assessment-under-5': '6 months', 'health-assessment-5-and-over': '12 months',
  });
});

test('an authority’s own limit is refused where it would leave open what governs, or says nothing', () => {
  const own: Override = { timescale: 'need-visit', from: day('2026-04-01'), to: null, limit: { number: 6, unit: 'weeks' }, source: 'Practice board' };
  const told = (changes: Partial<Override>, existing: readonly Override[] = []) => {
    const set = setOverride(existing, { ...own, ...changes });
    return set.ok ? 'set' : set.refusal;
  };
  const { limit: _limit, ...nothing } = own;
  const refused = setOverride([], nothing);
  assert.deepEqual(refused, { ok: false, refusal: 'nothing-changed' });
  const table: [Partial<Override>, string][] = [
    [{}, 'set'], [{ timescale: 'need-visits' }, 'unknown-timescale'], [{ source: ' ' }, 'no-source'],
    [{ to: day('2026-03-31') }, 'ends-before-it-begins'], [{ to: day('2026-04-01') }, 'set'],
    [{ limit: { number: 0, unit: 'weeks' } }, 'limit-is-no-whole-number'], [{ limit: { number: 1.5, unit: 'weeks' } }, 'limit-is-no-whole-number'],
    [{ limit: { number: NaN, unit: 'weeks' } }, 'limit-is-no-whole-number'], [{ limit: { number: 1827, unit: 'days' } }, 'limit-too-long'],
    [{ limit: { number: 1, unit: 'fortnights' as 'weeks' } }, 'unknown-unit'], [{ begins: [] }, 'unknown-beginning'],
    [{ begins: ['toString' as 'referral'] }, 'unknown-beginning'], [{ begins: ['case-opened'] }, 'set'],
  ];
  for (const [changes, expected] of table) assert.equal(told(changes), expected, JSON.stringify(changes));
});

test('two settings of one timescale may follow each other, and not overlap', () => {
  const from = (first: string | null, last: string | null): Override => ({ timescale: 'need-visit', from: first as Day | null, to: last as Day | null, off: true, source: 'Practice board' });
  const told = (existing: Override, wanted: Override) => setOverride([existing], wanted).ok;
  assert.equal(told(from('2026-01-01', '2026-03-31'), from('2026-04-01', null)), true);
  assert.equal(told(from('2026-01-01', '2026-03-31'), from('2026-03-31', null)), false);
  assert.equal(told(from('2026-01-01', null), from(null, '2025-12-31')), true);
  assert.equal(told(from('2026-01-01', null), from(null, '2026-01-01')), false);
  assert.equal(told(from(null, null), from('2026-01-01', '2026-01-02')), false);
  assert.equal(setOverride([{ ...from(null, null), timescale: 'protection-visit' }], from(null, null)).ok, true);
});
