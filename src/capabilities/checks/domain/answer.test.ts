import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anAnswer, today } from '../../../../test/kit/works.ts';
import { type Answer, type AnswerGap, changedAnswers, gapOf, noAnswer, responses, sameAnswer } from './answer.ts';

const cases: readonly [Partial<Answer>, strict: AnswerGap | null, whenPartlyIsAllowed: AnswerGap | null][] = [
  [{ response: null }, 'no-answer', 'no-answer'],
  [{ response: null, note: 'Everything written, nothing chosen', reason: 'x' }, 'no-answer', 'no-answer'],
  [{ response: 'met' }, null, null],
  [{ response: 'not-met', reason: 'x', attempts: 'x', nextStep: 'x' }, 'not-met', 'not-met'],
  [{ response: 'does-not-apply' }, 'no-reason', 'no-reason'],
  [{ response: 'does-not-apply', note: 'a note is not a reason' }, 'no-reason', 'no-reason'],
  [{ response: 'does-not-apply', reason: 'x' }, null, null],
  [{ response: 'not-possible-yet' }, 'no-attempts', 'no-attempts'],
  [{ response: 'not-possible-yet', nextStep: 'x' }, 'no-attempts', 'no-attempts'],
  [{ response: 'not-possible-yet', attempts: 'x' }, 'no-next-step', 'no-next-step'],
  [{ response: 'not-possible-yet', attempts: 'x', nextStep: 'x' }, null, null],
  [{ response: 'partly-met' }, 'partly-met', 'no-improvement'],
  [{ response: 'partly-met', improvement: 'x' }, 'partly-met', 'no-improve-by'],
  [{ response: 'partly-met', improveBy: today }, 'partly-met', 'no-improvement'],
  [{ response: 'partly-met', improvement: 'x', improveBy: today }, 'partly-met', null],
];

test('what stands between an answer and a sign-off', () => {
  for (const [given, strict, allowed] of cases) {
    assert.equal(gapOf(anAnswer(given), false), strict, JSON.stringify(given));
    assert.equal(gapOf(anAnswer(given), true), allowed, `${JSON.stringify(given)}, partly allowed`);
  }
  const every: Record<AnswerGap, true> = { 'no-answer': true, 'not-met': true, 'partly-met': true, 'no-reason': true, 'no-attempts': true,
    'no-next-step': true, 'no-improvement': true, 'no-improve-by': true };
  const seen = new Set(cases.flatMap(([, strict, allowed]) => [strict, allowed]));
  for (const gap of Object.keys(every)) assert.ok(seen.has(gap as AnswerGap), gap);
});

const answers = fc.record({
  code: fc.constantFrom('SC-01', 'SC-02', 'SC-03'), response: fc.constantFrom(null, ...responses), note: fc.string(), reason: fc.string(),
  attempts: fc.string(), nextStep: fc.string(), improvement: fc.string(), improveBy: fc.constantFrom(null, today),
});
const parts = ['response', 'note', 'reason', 'attempts', 'nextStep', 'improvement', 'improveBy'] as const;

test('only what really changed is written, and a change of any part is a change', () => {
  fc.assert(fc.property(answers, answers, (one, other) => {
    const after = { ...other, code: one.code };
    const differs = parts.some((part) => one[part] !== after[part]);
    assert.equal(sameAnswer(one, after), !differs);
    assert.deepEqual(changedAnswers([one], [after]), differs ? [after] : []);
    assert.deepEqual(changedAnswers([one], [one]), []);
  }));
  for (const part of parts) {
    const changed = { ...anAnswer({ response: null }), [part]: part === 'response' ? 'met' : today };
    assert.deepEqual(changedAnswers([noAnswer('SC-01')], [changed]), [changed], part);
  }
});

test('an answer where there was none is a change, and an empty one is not', () => {
  assert.deepEqual(changedAnswers([], [noAnswer('SC-01')]), []);
  assert.deepEqual(changedAnswers([], [anAnswer()]), [anAnswer()]);
  assert.deepEqual(changedAnswers([anAnswer({ code: 'SC-02' })], [anAnswer()]), [anAnswer()], 'another statement’s answer is not this one’s');
});
