import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, meanName } from './mean-name.ts';

const one = (id: number, name: string, about = '') => ({ id, name, about });
const ours = [one(1, 'Ann Ash', 'Social worker, Oak'), one(2, 'Bob Beech', 'Social worker, Oak'), one(3, 'bob  beech', 'Chair, Elm'), one(4, 'Cat Cedar', 'Chair, Elm'), one(5, 'Cat Cedar', 'Chair, Elm')];
const meant = (typed: string | null) => { const found = meanName({ what: 'worker', name: 'Ash, A', typed }, ours); return found.ok ? found.value.ours : found.refusal; };

test('each of ours is chosen by what tells them from the others', () => {
  assert.deepEqual(choicesOf(ours).map(({ label }) => label), ['Ann Ash', 'Bob Beech, Social worker, Oak', 'bob  beech, Chair, Elm', 'Cat Cedar, Chair, Elm, number 4', 'Cat Cedar, Chair, Elm, number 5']);
  assert.deepEqual([meant(' ann  ASH '), meant('Bob Beech, Chair, Elm'), meant('Cat Cedar, Chair, Elm, number 5')], [1, 3, 5]);
});

test('a name that is nobody’s, or of two, is refused and never guessed; not one of ours is an answer', () => {
  assert.deepEqual([meant(''), meant('Ann'), meant('Ann Asher'), meant('Bob Beech'), meant('Cat Cedar, Chair, Elm'), meant(null)], ['nothing-said', 'nobody', 'nobody', 'several', 'nobody', null]);
});
