import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMet, anAnswer, asked, at, author, aVisitor, aWork, manager, states, stranger, today } from '../../../../test/kit/works.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import {
  actFirst, answer, type CannotActFirst, type CannotAnswer, type CannotChangeDetails, type CannotReopen, type CannotStart, type CannotWithdraw,
  changeDetails, reopen, start, type Wanted, withdraw,
} from './author-acts.ts';
import type { State, Work } from './work.ts';

const act = { by: author, at, today };
const said = <Refusal extends string>(outcome: Outcome<unknown, Refusal>): Refusal | 'done' => (outcome.ok ? 'done' : outcome.refusal);
const open = new Set<State>(['in-progress', 'returned']);

/** In every state and by everybody: what each act of an author comes to. */
const acts: Readonly<Record<string, { readonly does: (work: Work, by: typeof author) => string; readonly when: (state: State) => string }>> = {
  answer: { does: (work, by) => said(answer(work, asked, [], allMet, { ...act, by })), when: (state) => (open.has(state) ? 'done' : 'not-open') },
  reopen: { does: (work, by) => said(reopen(work, { ...act, by })), when: (state) => (open.has(state) || state === 'withdrawn' ? 'not-signed' : 'done') },
  'act first': { does: (work, by) => said(actFirst(work, 'why', { ...act, by })), when: (state) => (open.has(state) ? 'done' : 'not-open') },
  withdraw: { does: (work, by) => said(withdraw(work, 'why', { ...act, by })),
    when: (state) => ({ 'in-progress': 'done', returned: 'was-signed' } as Record<string, string>)[state] ?? 'not-open' },
  'change details': { does: (work, by) => said(changeDetails(work, { dueOn: today, recordAddress: null }, { ...act, by })), when: (state) => (open.has(state) ? 'done' : 'not-open') },
};

for (const [name, { does, when }] of Object.entries(acts)) {
  test(`${name}: in each state and by each person, a fact or the reason why not`, () => {
    for (const state of states) {
      assert.equal(does(aWork(state), author), when(state), state);
      for (const other of [manager, stranger, aVisitor({ id: 9, role: 'director' })]) assert.equal(does(aWork(state), other), 'not-the-author', `${state}, ${other.role}`);
    }
  });
}

test('the refusals of the author’s acts, each of them', () => {
  const answering: Record<CannotAnswer, () => unknown> = {
    'not-the-author': () => said(answer(aWork('in-progress'), asked, [], [], { ...act, by: stranger })),
    'not-open': () => said(answer(aWork('withdrawn'), asked, [], [], act)),
    'not-asked': () => said(answer(aWork('in-progress'), asked, [], [anAnswer({ code: 'ZZ-01' })], act)),
  };
  const reopening: Record<CannotReopen, () => unknown> = {
    'not-the-author': () => said(reopen(aWork('signed-off'), { ...act, by: stranger })), 'not-signed': () => said(reopen(aWork('returned'), act)),
  };
  const acting: Record<CannotActFirst, () => unknown> = {
    'not-the-author': () => said(actFirst(aWork('in-progress'), 'why', { ...act, by: stranger })), 'not-open': () => said(actFirst(aWork('signed-off'), 'why', act)),
    'no-reason': () => said(actFirst(aWork('in-progress'), '', act)), 'already-marked': () => said(actFirst(aWork('in-progress', { actedFirst: true }), 'why', act)),
  };
  const withdrawing: Record<CannotWithdraw, () => unknown> = {
    'not-the-author': () => said(withdraw(aWork('in-progress'), 'why', { ...act, by: stranger })), 'not-open': () => said(withdraw(aWork('completed'), 'why', act)),
    'no-reason': () => said(withdraw(aWork('in-progress'), '', act)), 'was-signed': () => said(withdraw(aWork('in-progress', { signOffs: 1 }), 'why', act)),
  };
  const detailing: Record<CannotChangeDetails, () => unknown> = {
    'not-the-author': () => said(changeDetails(aWork('in-progress'), { dueOn: today, recordAddress: null }, { ...act, by: stranger })),
    'not-open': () => said(changeDetails(aWork('authorised'), { dueOn: today, recordAddress: null }, act)),
    'due-too-far': () => said(changeDetails(aWork('in-progress'), { dueOn: '2029-01-01' as Day, recordAddress: null }, act)),
  };
  for (const each of [answering, reopening, acting, withdrawing, detailing]) {
    for (const [why, tried] of Object.entries<() => unknown>(each)) assert.equal(tried(), why);
  }
});

test('only the answers that changed are part of the fact, with the round they belong to', () => {
  const outcome = answer(aWork('returned', { round: 2 }), asked, [anAnswer()], allMet, act);
  assert.deepEqual(outcome, { ok: true, value: { work: 'w', team: 10, by: 1, at, round: 2, answers: [anAnswer({ code: 'SC-02' })] } });
});

test('a sign-off that waits is recalled; one that was authorised or complete is not touched', () => {
  for (const [state, recalled] of [['signed-off', true], ['authorised', false], ['completed', false]] as const) {
    const outcome = reopen(aWork(state), act);
    assert.ok(outcome.ok);
    assert.deepEqual([outcome.value.recalled, outcome.value.signOff.id], [recalled, 's1'], state);
  }
});

const wanted: Wanted = { id: 'w', kind: 'visit', child: 'C-1', childIsKnown: true, childUnknown: '', dueOn: today, recordAddress: null, version: 1, managersAbove: [2] };

test('starting: a fact or the reason why not', () => {
  const every: Record<CannotStart | 'done', readonly [Partial<Wanted>, Partial<typeof author>][]> = {
    done: [[{}, {}], [{ childIsKnown: false, childUnknown: 'allocated today' }, {}], [{ dueOn: '2028-06-09' as Day }, {}], [{ dueOn: '2024-06-10' as Day }, {}]],
    'no-standard': [[{ version: null }, {}], [{ version: null, managersAbove: [] }, {}]],
    'no-team': [[{}, { team: null, teams: [] }]],
    'nobody-above': [[{ managersAbove: [] }, {}]],
    'child-not-known': [[{ childIsKnown: false }, {}]],
    'due-too-far': [[{ dueOn: '2028-06-10' as Day }, {}], [{ dueOn: '2024-06-09' as Day }, {}]],
  };
  for (const [why, cases] of Object.entries(every)) {
    for (const [change, by] of cases) assert.equal(said(start({ ...wanted, ...change }, { ...act, by: { ...author, ...by } })), why, JSON.stringify([change, by]));
  }
});

test('who has no team of their own writes for the first they answer for, and a known child needs no reason', () => {
  const started = start({ ...wanted, childUnknown: 'typed all the same' }, { ...act, by: aVisitor({ team: null, teams: [30, 40] }) });
  assert.ok(started.ok);
  assert.deepEqual([started.value.team, started.value.childUnknown], [30, null]);
});
