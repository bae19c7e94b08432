import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeName } from './may-be-name.ts';
import type { RuleId } from './rules.ts';
import { shapeOf, shownValue } from './shown-value.ts';

const same: readonly (readonly [RuleId, string])[] = [
  ['no-day', '30/02/2024'], ['no-day', '2024-13-01'], ['no-day', '31 Feb 2024'], ['no-day', '32nd March 2024'], ['no-day', '32/01/2024 00:00:00'], ['year-of-two-figures', '14/02/24'], ['day-as-number', '45336'], ['no-number', '1,00,0'],
  ['no-number', 'c'], ['reference-lost', '1.2E+08'], ['reference-lost', '100000000000000000000'], ['no-episodes', 'C-100001'], ['unknown-word', 'Something else entirely'], ['code-not-of-this-year', 'Z1'], ['broken-cell', '#REF!'], ['is-blank', ''],
];
const hidden: readonly (readonly [RuleId, string, string])[] = [
  ['no-reference', 'Jane Doe', '7 letters, 1 space'], ['no-reference', 'Jane', '4 letters'], ['no-reference', 'C 1', '1 letter, 1 figure, 1 space'], ['looks-like-postcode', 'gl1 2tg', 'a postcode'], ['looks-like-postcode', 'Flat 2, GL12TG', 'words with a postcode'],
  ['looks-like-postcode', 'jane@example.org', 'an e-mail address'], ['too-long', 'x'.repeat(212), '212 characters'], ['no-day', 'Jane Doe', '7 letters, 1 space'], ['no-day', 'born May 2024', '7 letters, 4 figures, 2 spaces'],
  ['no-day', '07700 900123', '11 figures, 1 space'], ['no-number', 'O’Neil', '5 letters, 1 other sign'], ['not-compared', 'Doe', '3 letters'], ['another-day', 'GL1 2TG', 'a postcode'], ['unknown-word', 'at GL1 2TG', 'words with a postcode'],
  ['unknown-word', 'y'.repeat(121), '121 characters'], ['code-not-of-this-year', 'Z1 jane@example.org', 'an e-mail address'],
];

test('codes, days, numbers and references are shown as the file has them', () => {
  for (const [rule, value] of same) assert.equal(shownValue(rule, value), value, `${rule} ${value}`);
});

test('of words that may be about a person only their shape is shown', () => {
  for (const [rule, value, shape] of hidden) assert.equal(shownValue(rule, value), shape, `${rule} ${value}`);
});

test('two to four words with capitals may be a name; a code, or words as they are written otherwise, are none', () => {
  for (const name of ['Jane Doe', 'DOE, Jane', 'Mary-Ann O’Neil', 'Jane A. Doe']) assert.equal(mayBeName(name), true, name);
  for (const word of ['Jane', 'Something else entirely', 'ZZ9: no such code', 'N1 Abuse', '77', 'PSRMEM - Support with memory and cognition']) assert.equal(mayBeName(word), false, word);
});

test('a shape says how many letters, figures, spaces and other signs there are, and nothing of them', () => {
  assert.equal(shapeOf('Ab1 –2'), '2 letters, 2 figures, 1 space, 1 other sign');
});
