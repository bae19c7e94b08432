import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import { clocksOfChild } from './clocks-of-child.ts';
import type { KeptLine } from './kept-line.ts';
import { lastSeenOf } from './last-seen.ts';
import { type LocalTold, notJudged } from './local-told.ts';
import { urgencyOf } from './urgency.ts';

const day = (text: string) => text as Day;
const line = (list: string, content: KeptLine['content']): KeptLine => ({ list, content });
const enquiry = (discussed: string) => line('annex-a/5', { discussed, conferenceUnnecessary: 'yes' });
const visit = (content: KeptLine['content']) => line('local/visits', { kind: 'section-47', mode: 'in-person', seen: 'yes', ...content });
const told: LocalTold = { arrangements: null, visits: { from: day('2026-04-01'), asAt: day('2026-05-20') } };
const reckoning = { asAt: day('2026-05-20'), today: day('2026-05-20'), calendar: england, overrides: [], servedFrom: null };
const first = (lines: readonly KeptLine[], local?: LocalTold, asAt = '2026-05-20') => clocksOfChild({ lines, born: null, ended: null }, { ...reckoning, asAt: day(asAt), ...(local ? { told: local } : {}) }).find(({ id }) => id === 'section-47-visit')?.standing ?? 'not judged';

describe('the first visit of a section 47 enquiry', () => {
  test('is overdue where the list of visits has none of this child at all', () => {
    assert.equal(first([enquiry('2026-05-11')], told), 'overdue');
    assert.equal(first([enquiry('2026-05-11'), visit({ date: '2026-05-12' })], told), 'over');
    assert.equal(first([enquiry('2026-05-11'), visit({ date: '2026-05-12', kind: 'protection' })], told), 'overdue', 'another kind of visit is none');
    assert.equal(first([enquiry('2026-05-11'), visit({ date: '2026-05-12', seen: 'no' })], told), 'overdue', 'the child was not seen');
  });

  test('is not judged without such a list, nor of an enquiry from its day on or before its first day, and the page says why', () => {
    const cases: readonly (readonly [string, LocalTold, RegExp | null])[] = [
      ['2026-05-11', { ...told, visits: null }, /not judged\. No list of visits was brought in\.$/], ['2026-05-20', told, /The newest list of visits is of 20 May 2026, and the enquiry began on 20 May 2026/],
      ['2026-03-31', told, /says nothing of the days before 1 April 2026/], ['2026-05-19', told, null], ['2026-04-01', told, null],
    ];
    for (const [discussed, local, why] of cases) {
      assert.equal(first([enquiry(discussed), visit({ date: '2026-05-20' })], local) === 'not judged', why !== null, discussed);
      const [said] = notJudged([enquiry(discussed), enquiry(discussed)], local);
      if (why) assert.match(said ?? '', why);
      else assert.equal(said, undefined);
    }
    assert.equal(first([enquiry('2026-05-11')]), 'not judged');
  });

  test('is judged for the day of the list of visits, older or newer than the Annex A lists', () => {
    const older: LocalTold = { ...told, visits: { from: day('2026-04-01'), asAt: day('2026-05-12') } };
    assert.equal(first([enquiry('2026-05-11')], older), 'since', 'its last day was that of the list: it may have been done');
    assert.equal(first([enquiry('2026-05-11')], { ...told, visits: { from: day('2026-04-01'), asAt: day('2026-05-13') } }, '2026-05-12'), 'overdue');
  });
});

describe('when a child was last seen', () => {
  const seen = (content: KeptLine['content'], said: string | null = '2026-03-01') => lastSeenOf(said === null ? null : day(said), [visit({ kind: 'care', date: '2026-05-12', ...content })], day('2026-05-20'));

  test('is the later of the Annex A lists and a visit in person of the authority’s own list', () => {
    assert.equal(seen({}), '2026-05-12');
    assert.equal(seen({}, '2026-05-15'), '2026-05-15');
    assert.equal(seen({}, null), '2026-05-12');
    assert.equal(seen({ seen: null }), '2026-05-12', 'it says nothing of that, and was in person');
    assert.equal(seen({ mode: null }), '2026-05-12', 'it says nothing of how, and the child was seen');
  });

  test('video and phone do not count, nor a visit at which the child was not seen, nor one still to come', () => {
    for (const content of [{ mode: 'video' }, { mode: 'phone' }, { mode: 'none' }, { seen: 'no' }, { seen: 'unknown' }, { mode: null, seen: null }, { date: '2026-05-21' }]) assert.equal(seen(content), '2026-03-01', JSON.stringify(content));
    assert.equal(seen({ mode: 'video' }, null), null);
  });

  test('a child seen so is not counted as unseen for six weeks', () => {
    const child = { bornOn: null, status: 'child-in-need', lastSeen: day('2026-03-01'), unallocated: false, asAt: day('2026-05-20') };
    const unseen = (mode: string) => urgencyOf({ ...child, lines: [visit({ kind: 'need', date: '2026-05-12', mode })] }, reckoning);
    assert.deepEqual([unseen('in-person').unseen, unseen('in-person').lastSeen, unseen('video').unseen], [false, '2026-05-12', true]);
  });
});
