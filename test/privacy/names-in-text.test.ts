import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PersonalKind, spotPersonal } from '../../src/capabilities/privacy/domain/spot-personal.ts';
import { assessing } from '../../src/demonstration/words/assessing.ts';
import { nameLists } from '../../src/demonstration/words/names.ts';
import { planning } from '../../src/demonstration/words/planning.ts';
import { recording } from '../../src/demonstration/words/recording.ts';
import { supervising } from '../../src/demonstration/words/supervising.ts';
import { visiting } from '../../src/demonstration/words/visiting.ts';

const known = { staff: [], year: 2026 };
/** Around what is planted: as people write, in the middle, at the start and at the end. */
const around = [(it: string) => `Visited at home. ${it} was there and said that the week had gone well.`, (it: string) => `spoke with ${it} about bedtime`,
  (it: string) => `${it} rang on Monday.`, (it: string) => `Seen at school with the Social Worker, then ${it}.`];
const chance = (() => {
  let state = 7;
  return (of: number) => { state = (state * 48_271) % 2_147_483_647; return state % of; };
})();
const one = <Each>(list: readonly Each[]): Each => list[chance(list.length)] as Each;
const digits = (count: number) => Array.from({ length: count }, () => chance(10)).join('');

function nhsNumber(): string {
  for (;;) {
    const nine = digits(9);
    const check = (11 - (nine.split('').reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11)) % 11;
    if (check < 10) return `${nine.slice(0, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}${check}`;
  }
}

const anyone = () => {
  const list = one(nameLists);
  return `${one(list.first)} ${one(list.last)}`;
};
const planted: Readonly<Record<string, { readonly kind: PersonalKind; readonly make: () => string; readonly atLeast: number }>> = {
  'first name and surname': { kind: 'name', make: anyone, atLeast: 0.95 },
  'title and surname': { kind: 'name', make: () => `${one(['Mr', 'Mrs', 'Ms', 'Dr', 'Miss'])} ${anyone().split(' ').slice(1).join(' ')}`, atLeast: 0.95 },
  'initial and surname': { kind: 'name', make: () => { const [first = '', ...last] = anyone().split(' '); return `${first[0]}. ${last.join(' ')}`; }, atLeast: 0.95 },
  'telephone number': { kind: 'phone', make: () => one([`07${digits(3)} ${digits(6)}`, `0${digits(4)} ${digits(6)}`.replace('00', '01'), `020 7${digits(3)} ${digits(4)}`, `+44 7${digits(9)}`]), atLeast: 0.95 },
  'e-mail address': { kind: 'email', make: () => `${anyone().toLowerCase().replaceAll(/[^a-z]+/g, '.')}@mail.example`, atLeast: 0.95 },
  postcode: { kind: 'postcode', make: () => `${one(['LS', 'M', 'SW', 'B', 'NE', 'HX'])}${1 + chance(9)} ${1 + chance(9)}${one(['AB', 'XY', 'LL', 'QR'])}`, atLeast: 0.95 },
  'NHS number': { kind: 'nhs-number', make: nhsNumber, atLeast: 0.95 },
  'date of birth': { kind: 'born', make: () => one([`born ${1 + chance(28)} March 201${chance(9)}`, `DOB 0${1 + chance(9)}/1${chance(3)}/201${chance(9)}`, `${1 + chance(28)}.${1 + chance(9)}.201${chance(9)}`]), atLeast: 0.95 },
};

describe('names and the like in free text', () => {
  for (const [what, { kind, make, atLeast }] of Object.entries(planted)) {
    test(`of a thousand texts with one ${what} at least ${atLeast * 100} of a hundred are noticed`, (t) => {
      const missed: string[] = [];
      for (let turn = 0; turn < 1000; turn += 1) {
        const it = make();
        const text = one(around)(it);
        const at = text.indexOf(it);
        const found = spotPersonal(text, known).some((each) => each.kind === kind && each.from < at + it.length && each.to > at);
        if (!found) missed.push(it);
      }
      t.diagnostic(`${what}: ${1000 - missed.length} of 1000 noticed${missed.length > 0 ? `, not ${missed.slice(0, 3).join('; ')}` : ''}`);
      assert.ok(1000 - missed.length >= atLeast * 1000, missed.slice(0, 20).join('; '));
    });
  }

  test('of first names alone a part is noticed, and it is said how large', (t) => {
    const first = nameLists.flatMap((list) => list.first);
    const found = first.filter((name) => spotPersonal(`The visit went well and ${name} was calm.`, known).length > 0);
    t.diagnostic(`first names alone: ${found.length} of ${first.length} noticed`);
    assert.ok(found.length >= first.length / 3);
  });

  test('of texts as people write evidence, which name nobody, at most three of a hundred are taken for naming somebody', (t) => {
    const texts = [assessing, planning, recording, supervising, visiting].flatMap((part) => Object.values(part)).flatMap((each) =>
      [...each.met, ...each.partly, ...each.not, ...each.improve, ...each.better, ...(each.apart ?? []), ...(each.blocked ?? []).flatMap((said) => [said.attempts, said.next])]);
    const wrong = texts.flatMap((text) => spotPersonal(text, known).map((each) => `${each.kind}: ${each.text}`));
    t.diagnostic(`texts that name nobody: ${wrong.length} of ${texts.length} noticed wrongly${wrong.length > 0 ? `: ${wrong.slice(0, 8).join('; ')}` : ''}`);
    assert.ok(wrong.length <= texts.length * 0.03, wrong.join('\n'));
  });
});
