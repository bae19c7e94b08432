import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn, saidInAct } from './said.ts';
import { checkField } from './checked.ts';

const wordsOf = (kind: string, act: string, facts: Parameters<typeof saidInAct>[2]) => saidInAct(kind, act, facts).said.map(({ label, words }) => `${label}: ${words}`);

test('which check was named is said to who may see it, by their own list of checks, and to nobody else', () => {
  const said = (works: ReadonlyMap<number, string>) => saidIn([checkField()], { work: 12 }, new Map(), works).map(({ words }) => words);
  assert.deepEqual([said(new Map([[12, 'Assessment 12']])), said(new Map([[13, 'Assessment 13']]))], [['Assessment 12'], []]);
});

test('where everything about a child is gathered, the check is said with how it stood', () => {
  assert.deepEqual(wordsOf('conference-request', 'ask', { work: 12 }), ['Which check of the report goes with it: Piece of work 12']);
  assert.deepEqual(wordsOf('conference-request', 'ask', { work: null, why: 'Harm.' }), ['Why the child is at risk of significant harm: Harm.']);
  assert.deepEqual(wordsOf('conference-request', 'begin-check', { work: 12 }), ['Check against the standard: Piece of work 12']);
  assert.deepEqual(wordsOf('conference-request', 'return', { change: 'More.', check: 'unmet' }), ['What needs to change: More.', 'How the check against the standard stood: something not met']);
});
