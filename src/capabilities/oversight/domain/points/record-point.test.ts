import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import type { Assessment } from './assessment.ts';
import type { PointClock, PointRecord } from './point.ts';
import { type PointGiven, type Recording, filePoint, recordPoint } from './record-point.ts';
import { addAssessment } from './add-assessment.ts';

const day = (text: string) => text as Day;
const assessment: Assessment = {
  child: 'B-100234', number: 7, teamId: 1, team: 'Ash', workerId: 5, worker: 'Wen', referred: null, about: '7', started: day('2026-06-01'), starts: [day('2026-06-01')], ended: null, source: 'lists', added: null, reset: null, notInLists: false,
};
const clocks: readonly PointClock[] = [{ point: '1', opensOn: day('2026-06-01'), dueOn: day('2026-06-02'), before: false, reason: '' }, { point: '8', opensOn: day('2026-06-03'), dueOn: day('2026-06-11'), before: false, reason: '' }];
const given: PointGiven = { point: '1', doneOn: day('2026-06-02'), kept: 'case-system', address: '', place: '', direction: '', change: '', changeBy: null, review: '', corrects: null };
const act: Recording = { by: 9, at: new Date('2026-06-10T09:00:00Z'), today: day('2026-06-10'), above: { managersAbove: [9, 10], standsInFor: [], mayAuthorise: true }, assessment, clocks, records: [] };
const before = { id: 4, child: 'B-100234', startedOn: day('2026-06-01'), point: '1', doneOn: day('2026-06-02'), byId: 10, kept: 'here', corrects: null, filed: null } as PointRecord;
const why = (more: Partial<PointGiven>, other: Partial<Recording> = {}) => {
  const outcome = recordPoint({ ...given, ...more }, { ...act, ...other });
  return outcome.ok ? null : outcome.refusal.why;
};

describe('a manager records oversight', () => {
  test('it is about the child, the assessment and the point, by whom and for whom', () => {
    const outcome = recordPoint(given, act);
    assert.ok(outcome.ok);
    const { child, startedOn, point, doneOn, by, insteadOf, worker } = outcome.value;
    assert.deepEqual([child, startedOn, point, doneOn, by, insteadOf, worker], ['B-100234', '2026-06-01', '1', '2026-06-02', 9, null, 5]);
    const other = recordPoint(given, { ...act, by: 11, above: { managersAbove: [9, 10], standsInFor: [10], mayAuthorise: true } });
    assert.ok(other.ok && other.value.insteadOf === 10);
  });

  test('not before the assessment, and not ahead', () => {
    assert.equal(why({ doneOn: day('2026-05-31') }), 'before-the-assessment');
    assert.equal(why({ doneOn: day('2026-06-01') }), null);
    assert.equal(why({ doneOn: day('2026-06-11') }), 'still-to-come');
    assert.equal(why({ doneOn: day('2026-06-10') }), null);
    const typed = { assessment: { ...assessment, starts: [day('2026-06-01'), day('2026-05-30')] } };
    const earlier = recordPoint({ ...given, doneOn: day('2026-05-30') }, { ...act, ...typed });
    assert.ok(earlier.ok && earlier.value.startedOn === '2026-05-30', 'by the day that was typed first it had begun');
  });

  test('a day that belongs to the point before is not this one’s', () => {
    assert.equal(why({ point: '8', doneOn: day('2026-06-02') }), 'belongs-to-the-one-before');
    assert.equal(why({ point: '8', doneOn: day('2026-06-03') }), null);
    assert.equal(why({ point: 'further', doneOn: day('2026-06-02') }), null);
  });

  test('once for each point, unless to correct what stands; further ones as often as there were', () => {
    const outcome = recordPoint(given, { ...act, records: [before] });
    assert.deepEqual(!outcome.ok && outcome.refusal, { why: 'recorded-already', record: before });
    assert.equal(why({ corrects: 4 }, { records: [before] }), null);
    assert.equal(why({ corrects: 5 }, { records: [before] }), 'nothing-to-correct');
    assert.equal(why({ corrects: 4 }, { records: [before, { ...before, id: 5, corrects: 4 }] }), 'nothing-to-correct', 'it is corrected already');
    assert.equal(why({ point: '8', doneOn: day('2026-06-05'), corrects: 4 }, { records: [before] }), 'nothing-to-correct', 'of another point');
    assert.equal(why({ point: 'further' }, { records: [{ ...before, point: 'further' }] }), null);
    assert.equal(why({}, { records: [{ ...before, startedOn: day('2026-03-01') }] }), null, 'of an earlier assessment');
  });

  test('never by the worker, only by a manager above them or who stands in for one, and who may authorise', () => {
    assert.equal(why({}, { by: 5 }), 'own-work');
    assert.equal(why({}, { assessment: { ...assessment, workerId: null, added: { workerId: 9 } as Assessment['added'] } }), 'own-work', 'nor by whom somebody typed in as the worker');
    assert.equal(why({}, { by: 12 }), 'not-above-the-worker');
    assert.equal(why({}, { above: { ...act.above, mayAuthorise: false } }), 'not-above-the-worker');
  });

  test('what is written here needs a direction, the wrong place its name, and a change no day before it was said', () => {
    assert.equal(why({ kept: 'here' }), 'no-direction');
    assert.equal(why({ kept: 'here', direction: 'See the child alone.' }), null);
    assert.equal(why({ kept: 'elsewhere' }), 'no-place');
    assert.equal(why({ kept: 'here', direction: 'x', changeBy: day('2026-06-01') }), 'due-before-it-was-said');
  });

  test('what was written here is filed once', () => {
    assert.ok(filePoint(before, false).ok);
    assert.ok(!filePoint(before, true).ok, 'the list shows it already');
    assert.ok(!filePoint({ ...before, filed: { by: '', at: new Date(0), address: null } }, false).ok);
    assert.ok(!filePoint({ ...before, kept: 'case-system' }, false).ok);
  });
});

test('a new assessment is not ahead, not long ago, of a worker of theirs, and not known already', () => {
  const adding = { by: 9, today: day('2026-06-10'), isReference: true, workers: [5, 9], known: [] as readonly Assessment[] };
  const refusal = (more: object, other: object = {}) => {
    const outcome = addAssessment({ child: 'B-100234', started: day('2026-06-09'), worker: 5, ...more }, { ...adding, ...other });
    return outcome.ok ? null : outcome.refusal;
  };
  assert.equal(refusal({}), null);
  assert.equal(refusal({}, { isReference: false }), 'no-reference');
  assert.equal(refusal({ started: day('2026-06-11') }), 'still-to-come');
  assert.equal(refusal({ started: day('2026-03-12') }), null);
  assert.equal(refusal({ started: day('2026-03-11') }), 'too-long-ago');
  assert.equal(refusal({ worker: 6 }), 'not-of-yours');
  assert.equal(refusal({ started: day('2026-06-04') }, { known: [assessment] }), 'known-already');
  assert.equal(refusal({ started: day('2026-06-05') }, { known: [assessment] }), null);
});
