import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import { clocksOfChild } from './clocks-of-child.ts';
import type { Content, KeptLine } from './kept-line.ts';

const day = (text: string) => text as Day;
const asAt = day('2026-03-01');
const care = (more: Content): KeptLine => ({ list: 'annex-a/8', content: { started: '2020-01-01', placedFrom: '2024-01-05', placement: 'U4', legalStatus: 'C2', legalFrom: '2020-01-01', ceased: null, ...more } });
const arranged = (arrangement: string, from: string, until: string | null = null): KeptLine => ({ list: 'local/arrangements', content: { arrangement, from, until } });
function visits(more: Content, listed: readonly KeptLine[], told: string | null = '2026-02-20') {
  const clocks = clocksOfChild({ lines: [care(more), ...listed], born: null, ended: null }, { asAt, today: asAt, calendar: england, overrides: [], servedFrom: null, told: { visits: null, arrangements: told === null ? null : day(told) } });
  return clocks.find(({ id }) => id === 'looked-after-visits')?.verdict;
}

/** What list 8 and the authority's own list say, when the next visit is due and by which row of regulation 28. */
const vectors: readonly [title: string, care: Content, listed: readonly KeptLine[], expected: [string, string]][] = [
  ['no arrangement: six weeks', { lastVisit: '2026-02-20' }, [], ['visit-later', '2026-04-03']],
  ['long-term foster care where the child agrees: six months', { lastVisit: '2025-11-30' }, [arranged('long-term-foster-agreed', '2024-06-01')], ['visit-long-term-foster', '2026-05-30']],
  ['meant to last until 18: three months', { lastVisit: '2025-12-30' }, [arranged('until-18', '2024-01-05')], ['visit-until-18', '2026-03-30']],
  ['both: six months', { lastVisit: '2025-12-30' }, [arranged('until-18', '2024-01-05'), arranged('long-term-foster-agreed', '2024-06-01')], ['visit-long-term-foster', '2026-06-30']],
  ['in the first year six weeks all the same', { placedFrom: '2025-06-01', lastVisit: '2026-02-20' }, [arranged('until-18', '2025-06-01')], ['visit-year-1', '2026-04-03']],
  ['approved for a time: every week', { placedFrom: '2026-02-10', lastVisit: '2026-02-16' }, [arranged('temporary-approval', '2026-02-10', '2026-06-02')], ['visit-temporary', '2026-02-23']],
  ['after the first review there every four weeks', { placedFrom: '2026-02-10', lastVisit: '2026-02-20', lastReview: '2026-02-18' }, [arranged('temporary-approval', '2026-02-10', '2026-06-02')], ['visit-temporary-later', '2026-03-20']],
  ['with a parent before the assessment: every week', { placement: 'P1', placedFrom: '2026-02-10', lastVisit: '2026-02-24' }, [arranged('home-before-assessment', '2026-02-10')], ['visit-home-before-assessment', '2026-03-03']],
  ['its last day is in it', { lastVisit: '2025-12-30' }, [arranged('until-18', '2024-01-05', '2026-03-01')], ['visit-until-18', '2026-03-30']],
  ['the day after it holds no longer', { lastVisit: '2026-02-20' }, [arranged('until-18', '2024-01-05', '2026-02-28')], ['visit-later', '2026-04-03']],
  ['nor before its first day', { lastVisit: '2026-02-20' }, [arranged('until-18', '2026-03-02')], ['visit-later', '2026-04-03']],
  ['nor, without a last day, after the child moved', { lastVisit: '2026-02-20' }, [arranged('long-term-foster-agreed', '2024-01-04')], ['visit-later', '2026-04-03']],
  ['with a last day still to come it does', { lastVisit: '2025-12-30' }, [arranged('until-18', '2024-01-04', '2026-12-31')], ['visit-until-18', '2026-03-30']],
];

describe('placement arrangements', () => {
  test('feed the rows of regulation 28 on their days', () => {
    for (const [title, more, listed, expected] of vectors) {
      const verdict = visits(more, listed);
      assert.deepEqual([verdict?.timescale, verdict?.dueOn], expected, title);
    }
  });

  test('where no list of them is brought in, the reason says that the usual limit is used for want of it', () => {
    const reason = (more: Content, listed: readonly KeptLine[], told: string | null) => visits({ lastVisit: '2026-02-20', ...more }, listed, told)?.reason ?? '';
    assert.match(reason({}, [], null), /no list of placement arrangements was brought in: the usual limit is used\.$/);
    assert.ok(!reason({}, [], '2026-02-20').includes('usual'), 'the list is there, and has none of this child');
    assert.ok(!reason({ placement: 'P1' }, [], null).includes('usual'), 'list 8 tells which row it is');
    assert.match(reason({}, [arranged('until-18', '2023-01-01')], '2026-02-20'), /began before this placement and has no last day\. It is not counted: the usual limit is used\.$/);
    assert.ok(!reason({ ceased: '2026-02-25', reason: 'E4A' }, [], null).includes('usual'), 'nothing is due any more');
  });
});
