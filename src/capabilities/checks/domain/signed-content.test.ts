import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Day } from '../../../kernel/day.ts';
import { kinds } from '../../../kernel/kinds.ts';
import { responses } from './answer.ts';
import { readSigned, type Signed, signedContent } from './signed-content.ts';

const text = fc.string({ unit: 'binary' }).map((each) => each.toWellFormed());
const day = fc.constantFrom('2026-06-10', '2028-02-29', '1999-12-31').map((each) => each as Day);
const code = fc.constantFrom('SC-01', 'SC-02', 'WI-01');
const anySigned: fc.Arbitrary<Signed> = fc.record({
  work: fc.record({ number: fc.nat(), kind: fc.constantFrom(...kinds), child: text, dueOn: day, recordAddress: fc.option(text) }),
  signOff: fc.integer({ min: 1, max: 99 }), signedBy: fc.nat(), standard: fc.record({ name: text, version: fc.nat(), digest: text }),
  statements: fc.array(code.chain((one) => fc.record({
    code: fc.constant(one), domain: text, text, answer: fc.record({
      code: fc.constant(one), response: fc.constantFrom(null, ...responses), note: text, reason: text, attempts: text, nextStep: text,
      improvement: text, improveBy: fc.option(day),
    }),
  })), { maxLength: 4 }),
});

test('what is signed is read back as it was', () => {
  fc.assert(fc.property(anySigned, (signed) => {
    const read = readSigned(signedContent(signed));
    assert.equal(signedContent(read), signedContent(signed));
    assert.deepEqual({ ...read, statements: [] }, structuredClone({ ...signed, statements: [] }));
    for (const [index, { answer, ...statement }] of signed.statements.entries()) {
      const back = read.statements[index];
      assert.deepEqual({ code: back?.code, domain: back?.domain, text: back?.text }, { ...statement });
      for (const [name, value] of Object.entries(answer)) assert.equal(back?.answer[name as keyof typeof answer], value, name);
    }
  }));
});

test('the same work with the same answers always gives the same text, whatever the order of the names', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).toReversed().map(([name, each]) => [name, turned(each)]));
  };
  fc.assert(fc.property(anySigned, (signed) => {
    assert.equal(signedContent(turned(signed) as Signed), signedContent(signed));
    assert.equal(signedContent(structuredClone(signed)), signedContent(signed));
  }));
});

const one: Signed = {
  work: { number: 1, kind: 'visit', child: 'C-1', dueOn: '2026-06-10' as Day, recordAddress: null }, signOff: 1, signedBy: 1,
  standard: { name: 'S', version: 1, digest: 'd' },
  statements: [{ code: 'SC-01', domain: 'D', text: 'T', answer: { code: 'SC-01', response: 'met', note: '', reason: '', attempts: '', nextStep: '', improvement: '', improveBy: null } }],
};

/** Every single value in it, by its path; an answer's code is its statement's. */
function paths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([name, each]) => paths(each, [...path, name]));
}

test('any change of any part of it gives another text', () => {
  const all = paths(one).filter((path) => path.join('.') !== 'statements.0.answer.code');
  assert.ok(all.length >= 20, `${all.length} parts`);
  for (const path of all) {
    const changed = structuredClone(one) as unknown as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce((each, name) => each[name] as Record<string, unknown>, changed);
    holder[last] = typeof holder[last] === 'number' ? holder[last] + 1 : `${JSON.stringify(holder[last])}x`;
    assert.notEqual(signedContent(changed as unknown as Signed), signedContent(one), path.join('.'));
  }
});

test('the order of the statements is part of what was signed', () => {
  const [first] = one.statements;
  assert.ok(first);
  const second = { ...first, code: 'SC-02', answer: { ...first.answer, code: 'SC-02' } };
  assert.notEqual(signedContent({ ...one, statements: [first, second] }), signedContent({ ...one, statements: [second, first] }));
});
