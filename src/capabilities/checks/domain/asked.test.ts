import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, reaches } from '../../../kernel/kinds.ts';
import { askedOf, widerThan } from './asked.ts';

const statement = (code: string, of: readonly (typeof kinds)[number][], reach: (typeof reaches)[number]) => ({ code, text: `Text ${code}`, kinds: of, reach, good: '' });
const standard = { domains: [
  { code: 'B', title: 'Second by letter, first in order', statements: [statement('B-02', ['visit'], 'item'), statement('B-01', ['visit', 'plan'], 'item'), statement('B-03', ['visit'], 'journey')] },
  { code: 'A', title: 'Others', statements: [statement('A-01', [], 'item'), statement('A-02', ['visit'], 'manager'), statement('A-03', ['plan'], 'service'), statement('A-04', ['visit'], 'item')] },
] };

test('a kind of work is asked its item statements, in the standard’s order, with their domain', () => {
  assert.deepEqual(askedOf(standard, 'visit').map(({ code, domain }) => [code, domain]),
    [['B-02', 'Second by letter, first in order'], ['B-01', 'Second by letter, first in order'], ['A-04', 'Others']]);
  assert.deepEqual(askedOf(standard, 'plan').map(({ code }) => code), ['B-01']);
  assert.deepEqual(askedOf(standard, 'summary'), []);
});

test('what reaches wider than one piece of work gates nothing and is named apart', () => {
  assert.deepEqual(widerThan(standard, 'visit').map(({ code }) => code), ['B-03', 'A-02']);
  assert.deepEqual(widerThan(standard, 'plan').map(({ code }) => code), ['A-03']);
});

test('for every kind, a statement that applies is either asked or wider, never both and never neither', () => {
  for (const kind of kinds) {
    const applies = standard.domains.flatMap((domain) => domain.statements.filter((each) => each.kinds.includes(kind))).map(({ code }) => code);
    const both = [...askedOf(standard, kind), ...widerThan(standard, kind)].map(({ code }) => code);
    assert.deepEqual(both.toSorted(), applies.toSorted(), kind);
  }
});
