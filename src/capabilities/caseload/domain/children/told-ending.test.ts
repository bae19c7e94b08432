import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { england } from '../../../../kernel/working-days.ts';
import { clocksOfChild } from './clocks-of-child.ts';
import { type LineOverTime, journeyOf } from './journey.ts';
import type { KeptLine } from './kept-line.ts';
import { endingByLists, openedAgain } from './told-ending.ts';

const lists = '2026-05-20' as Day;
const line = (list: string, content: KeptLine['content'], fromDay = '2026-05-20'): KeptLine => ({ list, content, fromDay: fromDay as Day });
const plan = line('annex-a/7', { started: '2026-01-05', lastVisit: '2026-05-01', lastReview: '2026-04-01', ended: null });
const need = (more: KeptLine['content']) => line('annex-a/6', { opened: '2026-01-02', status: 'need-plan', lastSeen: '2026-04-01', closed: null, ...more });
const care = (more: KeptLine['content']) => line('annex-a/8', { started: '2025-01-01', placedFrom: '2025-01-01', ceased: null, ...more });
const clocks = (lines: readonly KeptLine[]) => clocksOfChild({ lines, born: null, ended: null }, { asAt: lists, today: lists, calendar: england, overrides: [], servedFrom: null });
const running = (lines: readonly KeptLine[]) => clocks(lines).filter(({ standing }) => standing !== 'none' && standing !== 'over').map(({ id }) => id);

const tellings: readonly (readonly [string, KeptLine, string | null])[] = [
  ['the case was closed by death', need({ closed: '2026-05-03', closure: 'RC2' }), 'died 2026-05-03'],
  ['by adoption', need({ closed: '2026-05-03', closure: 'RC1' }), 'adopted 2026-05-03'],
  ['by transfer to another authority', need({ closed: '2026-05-03', closure: 'RC5' }), 'moved-away 2026-05-03'],
  ...['RC3', 'RC4', 'RC6', 'RC7', 'RC8', 'RC9', null].map((closure) => [`closed for ${closure}: that list alone`, need({ closed: '2026-05-03', closure }), null] as const),
  ['care ended by death', care({ ceased: '2026-05-04', reason: 'E2' }), 'died 2026-05-04'],
  ['by adoption, unopposed', care({ ceased: '2026-05-04', reason: 'E11' }), 'adopted 2026-05-04'],
  ['by adoption, consent dispensed with', care({ ceased: '2026-05-04', reason: 'E12' }), 'adopted 2026-05-04'],
  ['another authority took over', care({ ceased: '2026-05-04', reason: 'E3' }), 'moved-away 2026-05-04'],
  ['moved abroad', care({ ceased: '2026-05-04', reason: 'E16' }), 'moved-away 2026-05-04'],
  ...['E4A', 'E5', 'E7', 'E8', 'X1', null].map((reason) => [`care ended for ${reason}: that list alone`, care({ ceased: '2026-05-04', reason }), null] as const),
  ['a care leaver died; the lists’ day stands for the day', line('annex-a/9', { inTouch: 'DIED' }, '2026-05-13'), 'died 2026-05-13'],
  ['a care leaver is in touch', line('annex-a/9', { inTouch: 'YES' }), null],
  ['the order of adoption was made', line('annex-a/10', { adopted: '2026-05-05' }), 'adopted 2026-05-05'],
  ['placed for adoption, with no order yet', line('annex-a/10', { placed: '2026-05-05', adopted: null }), null],
  ['the census has the day of death', line('cin-census/child', { died: '2026-05-06' }), 'died 2026-05-06'],
  ['the census closed the case by death', line('cin-census/referral', { closed: '2026-05-06', closure: 'RC2' }), 'died 2026-05-06'],
  ['the 903 has it', line('ssda903/episodes', { ended: '2026-05-06', reason: 'E2' }), 'died 2026-05-06'],
  ['a reason without its day', need({ closure: 'RC2' }), null],
  ['a day after the lists is not yet come', line('annex-a/10', { adopted: '2026-05-21' }), null],
];

describe('what the lists tell of a child’s ending', () => {
  test('is told by these lists and reasons, and by no other', () => {
    for (const [title, told, expected] of tellings) {
      const ending = endingByLists([plan, told], lists);
      assert.equal(ending && `${ending.why} ${ending.on}`, expected, title);
    }
  });

  test('stops what is timed in every list, and nothing else does', () => {
    for (const [title, told, expected] of tellings) assert.equal(running([plan, told]).includes('protection-visits'), expected === null, title);
  });

  test('of several it is death, by its earliest day; otherwise the latest', () => {
    const of = (...lines: KeptLine[]) => { const { why, on } = endingByLists(lines, lists) ?? {}; return `${why} ${on}`; };
    const [adopted, moved] = [line('annex-a/10', { adopted: '2026-05-10' }), care({ ceased: '2026-05-12', reason: 'E3' })];
    assert.equal(of(adopted, moved), 'moved-away 2026-05-12');
    assert.equal(of(moved, adopted, line('cin-census/child', { died: '2026-05-06' }), need({ closed: '2026-05-08', closure: 'RC2' })), 'died 2026-05-06');
    assert.equal(of(care({ ceased: '2026-05-10', reason: 'E3' }), adopted), 'adopted 2026-05-10');
  });

  test('what began after that day is due, what began by then is not', () => {
    const gone = care({ ceased: '2026-03-02', reason: 'E3' });
    const [before, onIt, after] = (['2026-03-01', '2026-03-02', '2026-03-03'] as const).map((started) => line('annex-a/7', { started, lastVisit: null, lastReview: null, ended: null }));
    assert.deepEqual([running([gone, before!]), running([gone, onIt!])], [[], []]);
    assert.ok(running([gone, after!]).includes('protection-visits'));
    const ending = endingByLists([gone, after!], lists);
    assert.deepEqual([ending && openedAgain([gone, before!, onIt!], ending), ending && openedAgain([gone, plan, after!], ending)], [null, '2026-03-03']);
  });

  test('an assessment that began after the case was closed is not over with it', () => {
    const closed = need({ closed: '2026-03-02', closure: 'RC5' });
    const assessed = (started: string) => clocks([closed, line('annex-a/4', { started, authorised: null })]).find(({ id }) => id === 'assessment-from-start')?.standing;
    assert.deepEqual([assessed('2026-03-01'), assessed('2026-03-10')], ['none', 'overdue']);
  });

  test('a care leaver whom a contact or review shows since then is still ours', () => {
    const leaver = (lastContact: string) => [care({ ceased: '2025-11-02', reason: 'E3' }), line('annex-a/9', { inTouch: 'YES', eligibility: 'former', lastContact, lastPathway: '2025-10-01' })];
    assert.deepEqual([running(leaver('2025-11-01')), running(leaver('2026-01-05')).length], [[], 2]);
  });

  test('it stays in the journey, once, whatever comes later', () => {
    const told = (content: KeptLine['content'], fromDay: string, toDay: string | null, list = 'annex-a/8') => ({ list, content, fromDay, toDay }) as LineOverTime;
    const steps = (lines: readonly LineOverTime[]) => journeyOf(lines).map(({ day, what }) => `${day} ${what}`).filter((each) => /Died|Adopted|Moved/.test(each));
    assert.deepEqual(steps([told({ ceased: '2026-03-02', reason: 'E3' }, '2026-03-10', '2026-05-01'), told({ started: '2026-04-01' }, '2026-05-01', null)]), ['2026-03-02 Moved to another authority or abroad']);
    assert.deepEqual(steps([told({ inTouch: 'DIED' }, '2026-03-10', '2026-03-17', 'annex-a/9'), told({ inTouch: 'DIED', activity: 'F1' }, '2026-03-17', null, 'annex-a/9')]), ['2026-03-10 Died']);
    assert.deepEqual(steps([told({ inTouch: 'DIED' }, '2026-03-10', null, 'annex-a/9'), told({ died: '2026-03-04' }, '2026-03-20', null, 'cin-census/child')]), ['2026-03-04 Died']);
    assert.deepEqual(steps([told({ adopted: '2026-03-04' }, '2026-03-10', null, 'annex-a/10'), told({ ceased: '2026-03-04', reason: 'E11' }, '2026-03-10', null)]), ['2026-03-04 Adopted']);
  });
});
