import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mostAttempts, mayTry } from './attempts.ts';
import { weaknessOf } from './password.ts';

const about = ['Touchstone', 'Merrowshire County Council', 'Wen Worker'];

test('twelve characters or three words will do, and there are no rules about capitals, digits or signs', () => {
  for (const good of ['xkvqzjwmplrt', 'heron kettle moss', 'elm ivy bun', 'wet-dry-fog', '💡🐝🌊🍉🎈🧭🪁🛶🪵🧩🌶🍄', 'plum trolley', '  spaces  inside ', 'äöüß lange wörter']) {
    assert.equal(weaknessOf(good, about), null, good);
  }
  for (const short of ['', 'xkvqzjwmplr', 'two words', 'elm elm elm', 'a b c d e']) assert.equal(weaknessOf(short, about), 'too-short', short);
  assert.equal(weaknessOf('x'.repeat(201), about), 'too-long');
});

test('what others try first is refused, however it is dressed up', () => {
  const common = ['password1234', 'Password123!', 'P@ssw0rd2026!', 'pa$$w0rdpa$$w0rd', 'qwertyuiop12', 'aaaaaaaaaaaa', 'abcabcabcabc', '123456789012', '987654321098',
    'Liverpool2026', 'letmeinletmein', 'summer summer summer sun'.slice(0, 20), 'SocialWorker1', 'iloveyou1234', 'Welcome-Welcome1', 'correct horse battery staple', 'asdfghjklzxcvbnm', '1qaz2wsx3edc'];
  for (const each of common) assert.equal(weaknessOf(each, about), 'too-common', each);
});

test('so is what is made of the names of this place and of the person', () => {
  for (const each of ['Touchstone2026', 'merrowshire123', 'WenWorker1234', 'Merrowshire-Council', 'touchstone-password']) assert.equal(weaknessOf(each, about), 'about-here', each);
  assert.equal(weaknessOf('Touchstone2026', []), null);
});

test('whatever is typed is judged, and quickly', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (typed) => [null, 'too-short', 'too-long', 'too-common', 'about-here'].includes(weaknessOf(typed, about))));
});

test('ten tries of a name or from an address, and no more', () => {
  assert.equal(mostAttempts, 10);
  assert.deepEqual([[9, 9], [10, 0], [0, 10], [0, 0]].map(([ofName = 0, fromAddress = 0]) => mayTry({ ofName, fromAddress })), [true, false, false, true]);
});
