import assert from 'node:assert/strict';
import { test } from 'node:test';
import { above, asked, at, author, aVisitor, aWork, manager, signer, states, stranger, today, writer } from '../../../../test/kit/works.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import { authorise, type Authority, type CannotDecide, type CannotReturn, type Deciding, returnForChanges } from './authorise.ts';
import type { Decision, State, Work } from './work.ts';

const managersAbove = [2, 3, 5, 6];
const noScheme = { tooLow: [], cover: true, level: null };
const delegate = aVisitor({ id: 8, standsInFor: [3] });
const deciding = (by: Person, changes: Partial<Deciding> = {}): Deciding =>
  ({ by, at, today, authority: { ...noScheme, managersAbove, standsInFor: by.standsInFor.filter((each) => managersAbove.includes(each)) }, digest: 'd1', ...changes });
const wanted = { points: [{ code: 'SC-02', improve: 'More.' }], improveBy: '2026-06-13' as Day, asked };
const both = (work: Work, latest: Decision | null, act: Deciding): readonly [string, string] => {
  const [one, two] = [authorise(work, latest, act), returnForChanges(work, latest, act, wanted)];
  return [one.ok ? 'done' : one.refusal.why, two.ok ? 'done' : two.refusal.why];
};
const latestOf = (state: State): Decision | null => (['authorised', 'returned'].includes(state) ? { outcome: state as 'authorised', by: 3, at } : null);

/** Somebody else signed it and somebody else gave an answer, so that each of the four has their own reason. */
const shared = (state: State) => aWork(state, { signedBy: 5, writers: [1, 6] });

test('in each state, by each person: a decision or the reason why not, for authorising and for returning alike', () => {
  const stateSays: Record<State, string> = {
    'in-progress': 'not-signed-off', withdrawn: 'not-signed-off', 'signed-off': 'done', authorised: 'already-decided', returned: 'already-decided', completed: 'changed-since',
  };
  const people: readonly [string, Person, (state: State) => string][] = [
    ['the author', author, () => 'own-work'],
    ['the signer', signer, (state) => (state === 'in-progress' || state === 'withdrawn' ? stateSays[state] : 'signed-it-off')],
    ['who gave an answer', writer, () => 'wrote-part-of-it'],
    ['a stranger', stranger, () => 'not-above-the-author'],
    ['the manager', manager, (state) => stateSays[state]],
    ['two levels up', above, (state) => stateSays[state]],
    ['a delegate', delegate, (state) => stateSays[state]],
  ];
  for (const state of states) {
    for (const [name, by, says] of people) {
      assert.deepEqual(both(shared(state), latestOf(state), deciding(by)), [says(state), says(state)], `${state}, ${name}`);
    }
  }
});

test('no post makes own work somebody else’s: acting up, standing in or above oneself', () => {
  const everything: Authority = { ...noScheme, managersAbove: [1, 5, 6], standsInFor: [2, 3] };
  for (const [by, why] of [[author, 'own-work'], [signer, 'signed-it-off'], [writer, 'wrote-part-of-it']] as const) {
    for (const role of ['team-manager', 'director'] as const) {
      assert.deepEqual(both(shared('signed-off'), null, deciding({ ...by, role, standsInFor: [2, 3] }, { authority: everything })), [why, why]);
    }
  }
});

test('only precisely the text that was on the screen', () => {
  assert.deepEqual(both(aWork('signed-off'), null, deciding(manager, { digest: 'd2' })), ['changed-since', 'changed-since']);
  assert.deepEqual(both(aWork('signed-off'), null, deciding(manager, { digest: '' })), ['changed-since', 'changed-since']);
  assert.deepEqual(both(aWork('in-progress', { signOffs: 1 }), { outcome: 'recalled', by: 1, at }, deciding(manager)), ['changed-since', 'changed-since']);
});

test('who was first is told with the decision', () => {
  const latest: Decision = { outcome: 'authorised', by: 3, at };
  const outcome = authorise(aWork('authorised'), latest, deciding(manager));
  assert.deepEqual(outcome, { ok: false, refusal: { why: 'already-decided', decision: latest } });
});

test('the fact names the sign-off, and the manager somebody stood in for', () => {
  for (const [by, insteadOf] of [[manager, null], [above, null], [delegate, 3], [{ ...manager, standsInFor: [3] }, null]] as const) {
    const outcome = authorise(aWork('signed-off'), null, deciding(by));
    assert.ok(outcome.ok);
    assert.deepEqual([outcome.value.by, outcome.value.insteadOf, outcome.value.signOff.digest], [by.id, insteadOf, 'd1']);
  }
});

test('every refusal of a return, and every one of an authorisation', () => {
  const back = (changes: Partial<typeof wanted>) => {
    const outcome = returnForChanges(aWork('signed-off'), null, deciding(manager), { ...wanted, ...changes });
    return outcome.ok ? 'done' : outcome.refusal.why;
  };
  const seen: Record<CannotReturn['why'], readonly [string, string] | string> = {
    'own-work': both(aWork('signed-off'), null, deciding(author)),
    'signed-it-off': both(shared('signed-off'), null, deciding(signer)),
    'wrote-part-of-it': both(shared('signed-off'), null, deciding(writer)),
    'not-above-the-author': both(aWork('signed-off'), null, deciding(stranger)),
    'level-too-low': both(aWork('signed-off'), null, deciding(manager, { authority: { ...noScheme, managersAbove, standsInFor: [], tooLow: [2] } })),
    'already-decided': both(aWork('returned'), latestOf('returned'), deciding(manager)),
    'changed-since': both(aWork('signed-off'), null, deciding(manager, { digest: 'd0' })),
    'not-signed-off': both(aWork('in-progress'), null, deciding(manager)),
    'nothing-named': back({ points: [] }),
    'not-asked': back({ points: [{ code: 'SC-02', improve: 'x' }, { code: 'ZZ-01', improve: 'x' }] }),
    'day-is-past': back({ improveBy: '2026-06-09' as Day }),
  };
  for (const [why, tried] of Object.entries(seen)) assert.deepEqual([tried].flat(), [tried].flat().map(() => why));
  assert.equal(back({ improveBy: today }), 'done', 'today is not past');
  const onlyAuthorising: Exclude<CannotDecide['why'], CannotReturn['why']>[] = [];
  assert.deepEqual(onlyAuthorising, []);
});

test('where the scheme asks for a level, who is below it decides for nobody, and whoever stands in does where it says so', () => {
  const scheme: Authority = { managersAbove, standsInFor: [], tooLow: [2], cover: true, level: 'service-manager' };
  const says = (by: Person, authority: Authority) => both(aWork('signed-off'), null, deciding(by, { authority }));
  assert.deepEqual(says(manager, scheme), ['level-too-low', 'level-too-low']);
  assert.deepEqual(says(above, scheme), ['done', 'done']);
  assert.deepEqual(says(delegate, { ...scheme, standsInFor: [3] }), ['done', 'done']);
  assert.deepEqual(says(delegate, { ...scheme, standsInFor: [3], cover: false }), ['level-too-low', 'level-too-low']);
  assert.deepEqual(says(delegate, { ...scheme, standsInFor: [2] }), ['level-too-low', 'level-too-low']);
  assert.deepEqual(says(stranger, scheme), ['not-above-the-author', 'not-above-the-author']);
  const outcome = authorise(aWork('signed-off'), null, deciding(manager, { authority: { ...scheme, standsInFor: [3] } }));
  assert.ok(outcome.ok, 'too low by their own post, they decide as the one they stand in for');
  assert.equal(outcome.value.insteadOf, 3);
});
