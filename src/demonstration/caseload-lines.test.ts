import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../kernel/day.ts';
import { generateAuthority } from './authority.ts';
import { generateCaseload } from './caseload-lines.ts';
import type { Practice } from './practice.ts';

const nothing = { work: [], decisions: [], signOffs: [] } as unknown as Practice;
const { lists, lines } = generateCaseload(1, generateAuthority(1, '2026-11-20' as Day), nothing);

test('the lists of each day are counted as those of any authority, from the lines that they hold', () => {
  for (const [index, { rows, judged }] of lists.entries()) {
    assert.deepEqual(Object.fromEntries(judged.lists.map(({ list, read }) => [list, read])), rows);
    const there = lines.filter(({ list, from, to }) => list === 'annex-a/6' && from <= index + 1 && (to === null || to > index + 1));
    const counts = judged.fields?.find(({ list }) => list === 'annex-a/6')?.columns;
    const of = (name: string) => counts?.find((each) => each.name === name);
    assert.equal(of('worker')?.filled, there.filter(({ content }) => content['worker'] !== null).length);
    assert.equal((of('ethnicity')?.filled ?? 0) - (of('ethnicity')?.asks ?? 0), there.filter(({ content }) => content['ethnicity'] !== null).length);
    assert.deepEqual(['born', 'status', 'need'].map((name) => of(name)?.errors), [0, 0, 0]);
  }
});

test('no return of the invented authority has an error, and each is better filled than the one before', () => {
  const filled = lists.map(({ problems, judged }) => {
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
    return (judged.fields ?? []).reduce((sum, { columns }) => sum + (columns.find(({ name }) => name === 'ethnicity')?.filled ?? 0), 0) / Object.values(judged.lists).reduce((sum, { read }) => sum + read, 0);
  });
  assert.deepEqual(filled, filled.toSorted((one, other) => one - other));
  assert.ok(new Set(filled).size === lists.length);
});

test('what each day changed adds up to what is there', () => {
  for (const { rows, changed } of lists) {
    const there = Object.entries(changed).map(([list, { new: fresh, changed: other, same }]) => [list, fresh + other + same]);
    assert.deepEqual(Object.fromEntries(there), rows);
  }
  assert.ok((lists[1]?.changed['annex-a/6']?.changed ?? 0) > 0);
});
