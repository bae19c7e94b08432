import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { toldByTeam, toldOf, whyNotLadder, withoutSince } from './ladder.ts';
import { compare, compareWords, lightOf, lightWords } from './report.ts';
import { type Counts, countsByTeam, dueIn, noCounts, recordedIn, standingOf, standings, total } from './standing.ts';

const day = (text: string) => text as Day;
const counts = (more: Partial<Counts>): Counts => ({ ...noCounts, ...more });
const both = [true, false];

describe('how supervision stands', () => {
  test('whatever is known of somebody, they are in exactly one state, and the states of a team add up to all', () => {
    const groups = both.flatMap((recorded) => both.flatMap((inTime) => both.flatMap((elsewhere) => both.flatMap((unfiled) => both.map((fresh) => ({ recorded, inTime, elsewhere, unfiled, fresh, teamId: 1, number: 3 }))))));
    for (const each of groups) assert.equal(standings.filter((name) => name === standingOf(each)).length, 1);
    const found = countsByTeam(groups, false).get(1) ?? noCounts;
    assert.equal(total(found), 96);
    assert.equal(standings.every((each) => found[each] > 0), true, 'every state is reached');
    assert.equal(total(countsByTeam(groups, true).get(1) ?? noCounts), found && 96, 'also where nothing is due');
  });

  test('what is recorded where it belongs comes before what is elsewhere, and what took place before what is new', () => {
    const nothing = { recorded: false, inTime: false, elsewhere: false, unfiled: false, fresh: false };
    assert.deepEqual([
      standingOf({ ...nothing, recorded: true, elsewhere: true }), standingOf({ ...nothing, recorded: true, inTime: true }), standingOf({ ...nothing, elsewhere: true, unfiled: true }),
      standingOf({ ...nothing, unfiled: true, fresh: true }), standingOf({ ...nothing, fresh: true }), standingOf(nothing),
    ], ['late', 'in-time', 'wrong-place', 'unfiled', 'not-due', 'not-recorded']);
  });
});

describe('why a team falls short of its target', () => {
  test('recording, where what took place would reach it; practice, where even that would not', () => {
    assert.equal(lightOf(counts({ 'in-time': 9, 'not-recorded': 1 }), 90), 'reached');
    assert.equal(lightOf(counts({ 'in-time': 4, 'wrong-place': 3, unfiled: 2, 'not-recorded': 1 }), 90), 'recording');
    assert.equal(lightOf(counts({ 'in-time': 4, 'wrong-place': 3, 'not-recorded': 3 }), 90), 'practice');
    assert.match(lightWords(counts({ 'in-time': 4, 'wrong-place': 3, 'not-recorded': 3 }), 90), /2 more would be needed.*Recording is a part of it: 3/);
  });

  test('of fewer than five nothing is said, and who is not due counts for nothing', () => {
    assert.equal(lightOf(counts({ 'not-recorded': 4, 'not-due': 40 }), 90), 'few');
    assert.equal(dueIn(counts({ 'in-time': 2, 'not-due': 7 })), 2);
    assert.equal(recordedIn(counts({ 'in-time': 2, late: 3 })), 5);
  });

  test('from 37% to 49%: the points of recording and of practice add up to the change', () => {
    const before = counts({ 'in-time': 37, 'wrong-place': 12, 'not-recorded': 51 });
    const found = compare(before, counts({ 'in-time': 49, 'not-recorded': 51 }), counts({ 'in-time': 49, 'not-recorded': 51 }));
    assert.deepEqual(found, { before: 37, now: 49, recording: 12, practice: 0 });
    assert.equal(found && compareWords(found), 'From 37% to 49%: 12 percentage points were put right in recording; practice did not change it.');
    const other = compare(before, counts({ 'in-time': 42, 'not-recorded': 58 }), counts({ 'in-time': 49, 'not-recorded': 51 }));
    assert.deepEqual(other, { before: 37, now: 49, recording: 5, practice: 7 });
    assert.equal(compare(noCounts, noCounts, before), null);
  });
});

describe('who is told', () => {
  test('the higher the later, from the last one or since they began', () => {
    const ladder = [{ level: 'team-manager' as const, months: 2 }, { level: 'head-of-service' as const, months: 3 }];
    assert.deepEqual(toldOf(day('2026-04-10'), day('2026-06-10'), ladder), []);
    assert.deepEqual(toldOf(day('2026-04-09'), day('2026-06-10'), ladder), ['team-manager']);
    assert.deepEqual(toldOf(day('2026-03-01'), day('2026-06-10'), ladder), ['team-manager', 'head-of-service']);
    assert.equal(whyNotLadder([{ level: 'team-manager', months: 3 }, { level: 'director', months: 2 }]), 'out-of-order');
    assert.equal(whyNotLadder([{ level: 'team-manager', months: 1.5 }]), 'not-a-number');
    assert.equal(whyNotLadder(ladder), null);
  });
  test('it counts from the last one or since they began, and not from before the service was here; a level is told a number for each team', () => {
    const since = (last: string | null, begunOn: string) => withoutSince({ last: last === null ? null : day(last), begunOn: day(begunOn) }, day('2026-01-01'));
    assert.deepEqual([since(null, '2019-05-01'), since(null, '2026-03-01'), since('2025-12-01', '2019-05-01'), since('2025-12-01', '2026-02-01')], ['2026-01-01', '2026-03-01', '2025-12-01', '2026-02-01']);
    assert.equal(withoutSince({ last: null, begunOn: day('2019-05-01') }, null), null, 'since when it is here is not known');
    const ladder = [{ level: 'team-manager' as const, months: 2 }, { level: 'head-of-service' as const, months: 3 }];
    const workers = [[1, '2026-03-01'], [1, '2026-04-01'], [2, '2026-03-09'], [null, '2026-01-01']].map(([teamId, from]) => ({ teamId: teamId as number | null, since: day(from as string) }));
    assert.deepEqual([...toldByTeam(workers, ['head-of-service'], day('2026-06-10'), ladder)], [[1, 1], [2, 1]]);
    assert.deepEqual([...toldByTeam(workers, ['team-manager'], day('2026-06-10'), ladder)], [[1, 2], [2, 1]]);
    assert.deepEqual([...toldByTeam(workers, ['quality-lead'], day('2026-06-10'), ladder)], []);
  });
});
