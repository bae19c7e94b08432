import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Day } from '../../../kernel/day.ts';
import { type KindRule, isDrawn, isShadow, modes } from './kind-rule.ts';

const rule = (changes: Partial<KindRule>): KindRule => ({ kind: 'visit', mode: 'sample', samplePercent: 10, liveFrom: null, allowPartly: false, ...changes });

test('a check is a shadow before its go-live day, and live on it', () => {
  const liveFrom = '2026-06-10' as Day;
  assert.equal(isShadow(rule({ liveFrom }), '2026-06-09' as Day), true);
  assert.equal(isShadow(rule({ liveFrom }), liveFrom), false);
  assert.equal(isShadow(rule({ liveFrom }), '2026-06-11' as Day), false);
  assert.equal(isShadow(rule({}), '1999-01-01' as Day), false);
});

test('which sign-offs go to a manager', () => {
  const cases: readonly [KindRule['mode'], percent: number, everDrawn: boolean, chance: number, drawn: boolean][] = [
    ['authorise-all', 1, false, 0.999, true], ['authorise-all', 1, true, 0.999, true],
    ['sample', 10, false, 0.0999, true], ['sample', 10, false, 0.1, false], ['sample', 10, false, 0.999, false],
    ['sample', 100, false, 0.999999, true], ['sample', 1, false, 0, true], ['sample', 10, true, 0.999, true],
    ['aide-memoire', 100, false, 0, false], ['aide-memoire', 1, true, 0.999, true],
  ];
  for (const [mode, samplePercent, everDrawn, chance, drawn] of cases) {
    assert.equal(isDrawn(rule({ mode, samplePercent }), everDrawn, chance), drawn, `${mode} ${samplePercent}% ${everDrawn} ${chance}`);
  }
});

test('what once went to a manager always goes to one again', () => {
  fc.assert(fc.property(fc.constantFrom(...modes), fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 0.999999, noNaN: true }),
    (mode, samplePercent, chance) => isDrawn(rule({ mode, samplePercent }), true, chance)));
});

test('of evenly spread chances, the share that is set is drawn', () => {
  for (const samplePercent of [1, 10, 33, 99, 100]) {
    const drawn = Array.from({ length: 10_000 }, (_, index) => isDrawn(rule({ samplePercent }), false, index / 10_000)).filter(Boolean).length;
    assert.ok(Math.abs(drawn - samplePercent * 100) <= 1, `${samplePercent}%: ${drawn}`);
  }
});
