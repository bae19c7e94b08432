import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import type { Definition } from './definition.ts';
import { actOf, definitionOf } from './definitions.ts';
import { day, said, words, yesNo } from './making.ts';
import { readFields } from './read-fields.ts';

const today = '2026-11-20' as Day;

describe('fields of an act', () => {
  const fields = [yesNo('needed', 'Needed', { must: true }), words('whyNot', 'Why not', { must: true, when: { field: 'needed', is: ['no'] } }), day('by', 'By', { future: 'only' }), said('there', 'There', { a: 'A', b: 'B' })];
  test('what is asked only then must be said then, and is not kept otherwise', () => {
    assert.deepEqual(readFields(fields, { needed: ['no'] }, today), { ok: false, refusal: [{ field: 'whyNot', fault: 'is-blank' }] });
    assert.deepEqual(readFields(fields, { needed: ['yes'], whyNot: ['left over'], there: ['b', 'a', 'b'] }, today), { ok: true, value: { needed: 'yes', by: null, there: 'b a' } });
  });
  test('a day is one, to come where it must be; a choice one of those given', () => {
    assert.deepEqual(readFields(fields, { needed: ['perhaps'], by: ['2026-11-20'], there: ['c'] }, today), { ok: false, refusal: [{ field: 'needed', fault: 'not-a-choice' }, { field: 'by', fault: 'not-to-come' }, { field: 'there', fault: 'not-a-choice' }] });
    assert.deepEqual(readFields(fields, { needed: ['yes'], by: ['31/02/2027'] }, today), { ok: false, refusal: [{ field: 'by', fault: 'no-day' }] });
  });
  test('a day that follows another is not before it, and not too long after it, also where that was said earlier', () => {
    const [opens, extend] = [definitionOf('temporary-approval')?.opens.fields ?? [], actOf(definitionOf('temporary-approval') as Definition, 'extend')?.fields ?? []];
    const faultOf = (given: ReturnType<typeof readFields>) => (given.ok ? null : given.refusal.map(({ field, fault }) => `${field} ${fault}`).join(', '));
    const begun = (ends: string) => faultOf(readFields(opens, { began: ['2026-11-01'], ends: [ends], why: ['Now.'] }, today));
    assert.deepEqual(['2026-10-31', '2026-11-01', '2027-02-21', '2027-02-22'].map(begun), ['ends too-early', null, null, 'ends too-far']);
    const extended = (ends: string) => faultOf(readFields(extend, { ends: [ends], why: ['More time.'] }, today, { ends: '2027-02-21' }));
    assert.deepEqual(['2027-02-20', '2027-04-18', '2027-04-19'].map(extended), ['ends too-early', null, 'ends too-far']);
  });
});
