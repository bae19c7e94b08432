import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { packText, readPack } from './pack.ts';
import { type Item, gap, markWords, redact, redactItem } from './redact.ts';

const item: Item = { id: 1, title: 'Visit 7', place: 'work:1', leftOut: null, parts: [{ name: 'Answer', text: 'Grandmother said that\nMrs  Brown was there. MRS BROWN left.' }] };

test('marked words are taken out whatever their case and however they are spaced', () => {
  assert.equal(redact(item.parts[0]?.text ?? '', ['mrs brown']), `Grandmother said that\n${gap} was there. ${gap} left.`);
  assert.equal(redact('Zoë Müller', ['zoe\u0308 mu\u0308ller']), gap);
  assert.equal(redact('a+b (c)', ['a+b (c)']), gap);
});

test('marks that overlap are taken out as one', () => {
  assert.equal(redact('one two three four', ['two three', 'three four']), `one ${gap}`);
});

test('whatever the text and the words, what was marked is not in what is left', () => {
  const letters = fc.string({ unit: fc.constantFrom('x', 'y', 'z', 'X', ' ', 'é', '.', '\n'), maxLength: 60 });
  fc.assert(fc.property(letters, fc.array(letters.filter((words) => words.trim().length >= 2), { maxLength: 4 }), (text, marked) => {
    const left = redact(text, marked).toLowerCase().replaceAll(gap, '\u0000');
    for (const words of marked) {
      const wanted = words.normalize('NFC').trim().toLowerCase().split(/\s+/).join(' ');
      assert.ok(!left.replaceAll(/\s+/g, ' ').includes(wanted), `${JSON.stringify(words)} in ${JSON.stringify(left)}`);
    }
  }), { numRuns: 3000 });
});

test('a mark for one item leaves the others as they are, and one for all does not', () => {
  const words = [{ id: 1, item: 2, words: 'Mrs Brown', ground: 'somebody-else' as const }];
  assert.deepEqual(redactItem(item, words), item);
  assert.match(redactItem(item, [{ ...words[0], id: 2, item: null, words: 'visit 7', ground: 'crime' }]).title, /^\[left out\]$/);
});

test('words are marked only as they stand there', () => {
  const marking = { item, everywhere: false, words: 'Mrs Brown', ground: 'somebody-else' as const, note: '' };
  assert.ok(markWords(marking).ok);
  assert.ok(markWords({ ...marking, words: 'visit' }).ok, 'also in the title');
  for (const [words, why] of [['', 'no-words'], ['a', 'too-short'], ['Mr Green', 'not-in-it'], ['x'.repeat(1001), 'too-long']] as const) {
    assert.deepEqual(markWords({ ...marking, words }), { ok: false, refusal: why });
  }
});

test('the copy holds nothing of what is left out, and says how much and why', () => {
  const packing = {
    number: 3, subject: 'Child C-100001', on: '2026-06-10' as Day, authority: 'Test Council', searched: [{ source: 'Work', found: 2, reason: null }],
    items: [{ ...item, source: 'Work', on: null }, { ...item, id: 2, place: 'work:2', title: 'Secret visit', leftOut: 'serious-harm' as const, source: 'Work', on: null }],
    marks: [{ id: 1, item: 1, words: 'mrs brown', ground: 'somebody-else' as const }],
  };
  const text = packText(packing);
  for (const absent of [/brown/i, /secret/i, /work:2/]) assert.doesNotMatch(text, absent);
  const pack = readPack(text);
  assert.deepEqual(pack.leftOut, [{ ground: 'serious-harm', count: 1 }]);
  assert.deepEqual(pack.grounds, ['somebody-else']);
  assert.equal(pack.items.length, 1);
  assert.equal(packText(packing), text, 'the same has the same digest');
});
