import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { domainCode, nextCode } from './codes.ts';
import { compareWords } from './compare.ts';
import { matchStatements } from './match-statements.ts';
import { noPast, type Past, planImport } from './plan-import.ts';
import type { ReadDomain } from './reading.ts';
import { type Statement, statementsOf } from './standard.ts';

const read = (title: string, ...texts: string[]): ReadDomain => ({ title, lines: [1], statements: texts.map((text, place) => ({ text, lines: [place + 2] })) });
const past = (...domains: ReadDomain[]): Past => {
  const planned = planImport(domains, noPast, []).domains;
  return { domains: planned, statements: statementsOf({ domains: planned }), published: statementsOf({ domains: planned }).map(({ code }) => code) };
};
const coded = (planned: ReturnType<typeof planImport>) => statementsOf(planned).map(({ code, text }) => `${code} ${text}`);

test('the code of a domain is made of its first two main words, or of a single one, and is never given twice', () => {
  const known: [string, string][] = [['Supervision and management', 'SM'], ['Visiting and direct work', 'VD'], ['Assessments', 'AS'],
    ['Planning and reviewing', 'PR'], ['Case recording', 'CR'], ['The voice of the child', 'VC'], ['Équité', 'EQ'], ['7', 'XX']];
  for (const [title, code] of known) assert.equal(domainCode(title, new Set()), code, title);
  fc.assert(fc.property(fc.array(fc.oneof(fc.constant('Assessments'), fc.string()), { maxLength: 60 }), (titles) => {
    const taken = new Set<string>();
    for (const title of titles) {
      const code = domainCode(title, taken);
      assert.match(code, /^[A-Z]{2,3}[0-9]?$/);
      assert.ok(!taken.has(code));
      taken.add(code);
    }
  }));
});

test('the next code is above every one that was ever given', () => {
  assert.equal(nextCode('SM', []), 'SM-01');
  assert.equal(nextCode('SM', ['SM-02', 'SM-09', 'AS-30', 'SM2-40']), 'SM-10');
});

test('a statement keeps its code where it is the same or clearly the same, wherever it now stands', () => {
  const before = past(read('Assessments', 'Be timely and fair to the child.', 'Weigh what helps and what harms the child.', 'Name the risks.'));
  const after = planImport([read('Assessments', 'Weigh what helps and what harms each child.', 'Something quite new to us all.'),
    read('Planning', 'be timely — and fair to the child')], before, []);
  assert.deepEqual(coded(after), ['AS-02 Weigh what helps and what harms each child.', 'AS-04 Something quite new to us all.', 'AS-01 be timely — and fair to the child']);
  assert.equal(after.origins['AS-04'], 'guessed');
  assert.equal(after.origins['AS-02'], 'earlier');
});

test('two that are alike stay two: each earlier statement is matched once', () => {
  const earlier = ['Include an analysis of the available evidence.', 'Include an evaluation of the available evidence.'];
  assert.deepEqual(matchStatements(earlier.toReversed(), earlier), [1, 0]);
  assert.deepEqual(matchStatements(['Include an evaluation of the available evidence.', 'Include an evaluation of the available evidence now.'], earlier), [1, 0]);
});

test('a code that was published is never given to another expectation', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 }), fc.uniqueArray(fc.integer({ min: 1000, max: 1999 }), { maxLength: 12 }), (old, fresh) => {
    const text = (n: number) => `Expect${n} the${n} word${n} here${n}`;
    const before = past(read('Assessments', ...old.map(text)));
    const after = statementsOf(planImport([read('Assessments', ...fresh.map(text), ...old.slice(1).map(text))], before, []));
    const meant = new Map(before.statements.map((statement) => [statement.code, statement.text]));
    for (const { code, text: words } of after) assert.ok(!meant.has(code) || meant.get(code) === words);
    assert.equal(new Set(after.map(({ code }) => code)).size, after.length);
  }));
});

test('a domain that corresponds to the shipped one takes its settings by place, others are guessed from the title', () => {
  const good = (code: string, text: string): Statement => ({ code, text, kinds: ['summary'], reach: 'journey', provenance: 'review-lesson', source: 's', good: code });
  const shipped = [{ code: 'AS', title: 'Assessments', statements: [good('AS-01', 'Shipped one of them.'), good('AS-02', 'Shipped two of them.')] }];
  const planned = planImport([read('assessments', 'Own one.', 'Own two.'), read('Visiting and direct work', 'Own three.'), read('Reviewing plans', 'Four.')], noPast, shipped);
  const statements = statementsOf(planned);
  assert.deepEqual(statements.map((each) => each.good), ['AS-01', 'AS-02', '', '']);
  assert.deepEqual(statements.map(({ code }) => planned.origins[code]), ['shipped', 'shipped', 'guessed', 'guessed']);
  assert.deepEqual(statements[2]?.kinds, ['visit']);
  assert.deepEqual(statements[3]?.kinds, ['plan', 'review']);
  const over = { domains: shipped, statements: shipped[0]?.statements ?? [], published: ['AS-01', 'AS-02'] };
  assert.deepEqual(coded(planImport([read('Assessments', 'Own one.', 'Own two.')], over, shipped)), ['AS-01 Own one.', 'AS-02 Own two.'],
    'an authority’s own words for the shipped standard keep its codes');
});

test('a comparison of words has both texts in it', () => {
  const text = fc.array(fc.constantFrom('the', 'child', 'sees', 'a', 'worker', 'soon.'), { maxLength: 20 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, text, (before, after) => {
    const parts = compareWords(before, after);
    const plain = (without: string) => parts.filter(({ change }) => change !== without).map(({ text: words }) => words).join('').split(/\s+/).filter(Boolean).join(' ');
    const words = (whole: string) => whole.split(' ').filter(Boolean).join(' ');
    assert.equal(plain('removed').replaceAll(' ', ''), words(after).replaceAll(' ', ''));
    assert.equal(plain('added').replaceAll(' ', ''), words(before).replaceAll(' ', ''));
  }));
  assert.deepEqual(compareWords('Be timely and fair', 'Be kind and fair'),
    [{ change: 'same', text: 'Be ' }, { change: 'removed', text: 'timely ' }, { change: 'added', text: 'kind ' }, { change: 'same', text: 'and fair' }]);
});
