import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMet, anAnswer, asked, at, aVisitor, aWork, states, today } from '../../../../test/kit/works.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Answer } from './answer.ts';
import type { KindRule } from './kind-rule.ts';
import { type CannotSignOff, gapsOf, reviewedMark, signOff, type ToSign } from './sign-off.ts';
import { readSigned } from './signed-content.ts';

const rule: KindRule = { kind: 'visit', mode: 'authorise-all', samplePercent: 10, liveFrom: null, allowPartly: false };
const toSign = (changes: Partial<ToSign> = {}): ToSign =>
  ({ work: aWork('in-progress'), asked, answers: given(allMet), rule, standard: { name: 'S', version: 1, digest: 'd' }, ...changes });
const given = (answers: readonly Answer[]) => answers.map((each, index) => ({ ...each, given: index + 1 }));
const act = { id: 's9', by: aVisitor(), at, today, chance: 0.5 };
const whyNot = (on: ToSign, by = act.by): CannotSignOff | null => {
  const outcome = signOff(on, { ...act, by, reviewed: reviewedMark(on.work, on.answers) });
  return outcome.ok ? null : outcome.refusal;
};

const signed = (on: ToSign, changes: { chance?: number; reviewed?: string } = {}) =>
  signOff(on, { ...act, reviewed: reviewedMark(on.work, on.answers), ...changes });

test('what was not on the author’s screen is not signed', () => {
  const on = toSign();
  const before = reviewedMark(on.work, on.answers.slice(0, 1));
  for (const reviewed of ['', before, reviewedMark({ ...on.work, dueOn: '2026-07-01' as Day }, on.answers)]) {
    assert.deepEqual(signed(on, { reviewed }), { ok: false, refusal: { why: 'changed-since' } });
  }
});

test('work that once went to a manager is gated and goes to one again, also while the check only advises', () => {
  const shadowed = { ...rule, mode: 'aide-memoire' as const, liveFrom: '2026-06-11' as Day };
  assert.equal(whyNot(toSign({ work: aWork('returned'), answers: [], rule: shadowed }))?.why, 'gaps');
  const outcome = signed(toSign({ work: aWork('returned'), rule: shadowed }));
  assert.ok(outcome.ok && outcome.value.drawn && !outcome.value.shadow);
});

test('each state and each person: a sign-off or the reason why not', () => {
  for (const state of states) {
    const open = state === 'in-progress' || state === 'returned';
    assert.deepEqual(whyNot(toSign({ work: aWork(state) })), open ? null : { why: 'not-open' }, state);
    for (const role of ['practitioner', 'team-manager', 'director'] as const) {
      assert.deepEqual(whyNot(toSign({ work: aWork(state) }), aVisitor({ id: 2, role })), { why: 'not-the-author' }, `${state}, ${role}`);
    }
  }
});

test('a kind of work of which nothing is asked is not signed off', () => {
  assert.deepEqual(whyNot(toSign({ asked: [] })), { why: 'nothing-asked' });
});

test('every statement that stands in the way is named, in the standard’s order', () => {
  const answers = given([anAnswer({ code: 'SC-02', response: 'not-met' })]);
  assert.deepEqual(whyNot(toSign({ answers })), { why: 'gaps', gaps: [{ code: 'SC-01', gap: 'no-answer' }, { code: 'SC-02', gap: 'not-met' }] });
  assert.deepEqual(gapsOf(asked, [...allMet, anAnswer({ code: 'ZZ-01', response: 'not-met' })], rule), [], 'what was not asked does not count');
});

test('partly met works through only where the authority allows it', () => {
  const answers = given([anAnswer(), anAnswer({ code: 'SC-02', response: 'partly-met', improvement: 'x', improveBy: today })]);
  assert.deepEqual(whyNot(toSign({ answers })), { why: 'gaps', gaps: [{ code: 'SC-02', gap: 'partly-met' }] });
  assert.equal(whyNot(toSign({ answers, rule: { ...rule, allowPartly: true } })), null);
});

test('before its go-live day the check only advises, and nothing goes to a manager', () => {
  const shadowed = { ...rule, liveFrom: '2026-06-11' as Day };
  const outcome = signed(toSign({ answers: [], rule: shadowed }));
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.value.shadow, outcome.value.drawn], [true, false]);
  assert.equal(whyNot(toSign({ answers: [], rule: { ...rule, liveFrom: today } }))?.why, 'gaps');
});

test('the fact says what was signed, by whom, when and which sign-off it is', () => {
  const outcome = signed(toSign({ work: aWork('returned') }));
  assert.ok(outcome.ok);
  const { content, ...fact } = outcome.value;
  assert.deepEqual(fact, { work: 'w', by: 1, at, signOff: 's9', number: 2, mode: 'authorise-all', drawn: true, shadow: false });
  const text = readSigned(content);
  assert.deepEqual([text.signOff, text.signedBy, text.work.number, text.statements.map(({ code }) => code)], [2, 1, 7, ['SC-01', 'SC-02']]);
});

test('a sample draws by chance, and always what was drawn before', () => {
  const sampled = { ...rule, mode: 'sample' as const };
  const drawn = (work: ToSign['work'], chance: number) => {
    const outcome = signed(toSign({ work, rule: sampled }), { chance });
    return outcome.ok && outcome.value.drawn;
  };
  assert.equal(drawn(aWork('in-progress'), 0.05), true);
  assert.equal(drawn(aWork('in-progress'), 0.5), false);
  assert.equal(drawn(aWork('returned'), 0.5), true);
});
