import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brokenHeads, isHeadDue } from './heads.ts';

const minutes = (count: number) => count * 60_000;

describe('a head is due', () => {
  const cases: readonly [name: string, last: { position: number; at: number } | null, now: { position: number; at: number }, due: boolean][] = [
    ['not of an empty journal', null, { position: 0, at: 0 }, false],
    ['at once where none was kept yet', null, { position: 1, at: 0 }, true],
    ['not while nothing was sealed since the last', { position: 40, at: 0 }, { position: 40, at: minutes(60) }, false],
    ['not one entry too early', { position: 40, at: 0 }, { position: 139, at: minutes(1) }, false],
    ['after a hundred entries', { position: 40, at: 0 }, { position: 140, at: minutes(1) }, true],
    ['not a moment too early', { position: 40, at: 0 }, { position: 41, at: minutes(5) - 1 }, false],
    ['after five minutes, for a single entry', { position: 40, at: 0 }, { position: 41, at: minutes(5) }, true],
    ['where the chain is shorter than it was, as after another: a hundred entries', { position: 400, at: 0 }, { position: 300, at: 1 }, true],
    ['where the chain is shorter than it was, as after another: five minutes', { position: 400, at: 0 }, { position: 399, at: minutes(5) }, true],
  ];
  for (const [name, last, now, due] of cases) test(name, () => assert.equal(isHeadDue(last, now), due));
});

describe('heads say of the chain', () => {
  const head = { position: 2, digest: 'b', at: '2026-06-10T09:00:00.000Z', genuine: true };
  const says = (given: Partial<typeof head>, digests: readonly [number, string][]) => brokenHeads([{ ...head, ...given }], new Map(digests)).map(({ problem }) => problem);
  test('nothing where it is as it was', () => assert.deepEqual(says({}, [[2, 'b']]), []));
  test('that its end was cut off', () => assert.match(says({}, []).join(), /cut off/));
  test('that it was written anew', () => assert.match(says({}, [[2, 'x']]).join(), /anew/));
  test('nothing, where the signature is by another key', () => assert.match(says({ genuine: false }, [[2, 'b']]).join(), /not by the journal’s key/));
});
